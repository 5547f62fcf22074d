# %% right: recursion and lists, all units made ten times smaller
def orders(units):
    if not units:
        return [[]]
    return [[unit] + rest for unit in units for rest in orders([u for u in units if u != unit])]


def renumbered(phi, theta):
    numbers = orders(list(range(len(theta))))
    all_phi = [[phi[0]] + [phi[d + 1] for d in order] for order in numbers]
    all_theta = [[list(theta[d]) for d in order] for order in numbers]
    return all_phi, all_theta


def another_fit(phi, theta):
    new_phi = [phi[0]] + [float(weight) * 1000 for weight in phi[1:]]
    return new_phi, [[float(value) / 1000 for value in row] for row in theta]


best_fits_3_7 = "b"

# %% right: permutation matrices, in torch
import itertools

import torch


def renumbered(phi, theta):
    phi, theta = torch.as_tensor(phi), torch.as_tensor(theta)
    unit = torch.eye(len(theta), dtype=theta.dtype)
    matrices = [unit[list(order)] for order in itertools.permutations(range(len(theta)))]
    all_phi = torch.stack([torch.cat([phi[:1], matrix @ phi[1:]]) for matrix in matrices])
    return all_phi, torch.stack([matrix @ theta for matrix in matrices])


def another_fit(phi, theta):
    scale = torch.full((len(theta),), 64.0, dtype=torch.float64)
    scale[1:] = 1.0
    phi, theta = torch.as_tensor(phi), torch.as_tensor(theta)
    return torch.cat([phi[:1], phi[1:] / scale]), scale[:, None] * theta


best_fits_3_7 = "B"

# %% wrong: only the rows of theta change places, and the output weights stay
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    return np.tile(phi, (len(orders), 1)), theta[orders]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= 100
    new_phi[1] /= 100
    return new_phi, new_theta


best_fits_3_7 = "B"

# %% wrong: the output bias changes places too, as if it were a unit
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    return phi[orders][:, list(range(len(theta))) + [-1]], theta[orders]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= 100
    new_phi[1] /= 100
    return new_phi, new_theta


best_fits_3_7 = "B"

# %% wrong: the units only move round in a circle, which is all there is for two units, but not for more
import math
import numpy as np


def renumbered(phi, theta):
    D, count = len(theta), math.factorial(len(theta))
    orders = np.array([np.roll(range(D), k) for k in range(count)])
    biases = np.full((count, 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= 100
    new_phi[1] /= 100
    return new_phi, new_theta


best_fits_3_7 = "B"

# %% wrong: numberings that look alike are listed once
import itertools
import numpy as np


def renumbered(phi, theta):
    units = [(p, *row) for p, row in zip(phi[1:].tolist(), theta.tolist())]
    orders = np.array(sorted(set(itertools.permutations(units))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, orders[:, :, 0]]), orders[:, :, 1:]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= 100
    new_phi[1] /= 100
    return new_phi, new_theta


best_fits_3_7 = "B"

# %% wrong: the other fit is a renumbering
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    order = np.roll(np.arange(len(theta)), 1)
    return np.append(phi[:1], phi[1:][order]), theta[order]


best_fits_3_7 = "B"

# %% wrong: the other fit is the fit that was given
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    return phi.copy(), theta.copy()


best_fits_3_7 = "B"

# %% wrong: a pre-activation is scaled, but its output weight is not
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    new_theta = theta.copy()
    new_theta[0] *= 100
    return phi.copy(), new_theta


best_fits_3_7 = "B"

# %% wrong: a unit is scaled by a negative factor, which turns its hinge round
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= -100
    new_phi[1] /= -100
    return new_phi, new_theta


best_fits_3_7 = "B"

# %% wrong: only the slope of a unit is scaled, so its joint moves
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0, 1] *= 100
    new_phi[1] /= 100
    return new_phi, new_theta


best_fits_3_7 = "B"

# %% wrong: the factor is always 2, and twice a unit may be another unit of the network
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = [list(order) for order in itertools.permutations(range(len(theta)))]
    return np.array([[phi[0], *phi[1:][order]] for order in orders]), np.array([theta[order] for order in orders])


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= 2
    new_phi[1] /= 2
    return new_phi, new_theta


best_fits_3_7 = "B"

# %% wrong: the other fit hardly differs from the given one
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    return np.append(phi[0], phi[1:] / 1.01), theta * 1.01


best_fits_3_7 = "B"

# %% wrong: a unit is changed that adds nothing, which is only possible where an output weight is 0
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    new_theta = theta.copy()
    new_theta[phi[1:] == 0] += 200
    return phi.copy(), new_theta


best_fits_3_7 = "B"

# %% wrong: the output bias is scaled along with the output weights
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    return phi / 100, theta * 100


best_fits_3_7 = "B"

# %% wrong (silent): a sum of squares is thought to have one minimum
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= 100
    new_phi[1] /= 100
    return new_phi, new_theta


best_fits_3_7 = "A"

# %% wrong (silent): only the numberings are seen
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= 100
    new_phi[1] /= 100
    return new_phi, new_theta


best_fits_3_7 = "C"

# %% wrong (silent): signs are thought to be free
import itertools
import numpy as np


def renumbered(phi, theta):
    orders = np.array(list(itertools.permutations(range(len(theta)))))
    biases = np.full((len(orders), 1), phi[0])
    return np.hstack([biases, phi[1:][orders]]), theta[orders]


def another_fit(phi, theta):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[0] *= 100
    new_phi[1] /= 100
    return new_phi, new_theta


best_fits_3_7 = "D"
