# %% right: truth values turned into numbers, rect as a difference of steps, the sum unit by unit
import numpy as np


def heaviside(z):
    return 1.0 * ~(np.asarray(z) < 0)


def rect(z):
    return heaviside(z) - (np.asarray(z) > 1)


def network(x, phi, theta, activation):
    pre = np.array([[bias + slope * value for value in x] for bias, slope in theta])
    hidden = activation(pre)
    y = [phi[0]] * len(x)
    for d in range(len(theta)):
        y = [value + phi[d + 1] * h for value, h in zip(y, hidden[d])]
    return y


def rect_jumps(theta):
    places = []
    for bias, slope in theta.tolist():
        places += [-bias / slope, (1 - bias) / slope]
    return sorted(places)


families_3_8 = dict(heaviside="d", tanh="c", rect="b")

# %% right: torch for the steps, whole numbers, the bias as a unit that is always 1
import numpy as np
import torch


def heaviside(z):
    return (torch.as_tensor(z) >= 0).numpy().astype(int)


def rect(z):
    z = torch.as_tensor(z)
    return ((z >= 0) * (z <= 1)).numpy().astype(int)


def network(x, phi, theta, activation):
    hidden = activation(np.einsum("dk,ki->di", theta, np.stack([np.ones_like(x), x])))
    return phi @ np.vstack([np.ones_like(x), hidden])


def rect_jumps(theta):
    theta = torch.as_tensor(theta)
    middle, half = (0.5 - theta[:, 0]) / theta[:, 1], 0.5 / theta[:, 1].abs()
    return torch.cat([middle - half, middle + half]).sort().values


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the Heaviside function is 0 at 0
import numpy as np


def heaviside(z):
    return np.where(z > 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the Heaviside function is ½ at 0
import numpy as np


def heaviside(z):
    return np.heaviside(z, 0.5)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the steps go from −1 to 1
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, -1.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the rectangle does not include its upper end
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z < 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the rectangle does not include its ends
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z > 0) & (z < 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the rectangle lies around 0, from −½ to ½
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where(np.abs(z) <= 0.5, 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the rectangle clips z to the range from 0 to 1 instead of marking it
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.clip(z, 0.0, 1.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the activations take one row of numbers only
import numpy as np


def heaviside(z):
    return np.array([1.0 if value >= 0 else 0.0 for value in z])


def rect(z):
    return np.array([1.0 if 0 <= value <= 1 else 0.0 for value in z])


def network(x, phi, theta, activation):
    return phi[0] + sum(phi[d + 1] * activation(theta[d, 0] + theta[d, 1] * x) for d in range(len(theta)))


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the ReLU is used, whatever the activation is
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ np.maximum(theta[:, :1] + theta[:, 1:] * x, 0)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the output bias φ0 is missing
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the output weights are applied before the activation
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + activation(phi[1:, None] * (theta[:, :1] + theta[:, 1:] * x)).sum(axis=0)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: there are always three hidden units
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    h = activation(np.array([theta[d % len(theta), 0] + theta[d % len(theta), 1] * x for d in range(3)]))
    return phi[0] + sum(phi[d + 1] * h[d] for d in range(3))


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the activation is chosen by its name among three, and no other is used
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    if activation not in (heaviside, rect):
        activation = np.tanh
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: only the inputs are listed at which a pre-activation is 0
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the second jump of a unit is put at distance 1 from the first, whatever its slope is
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    return np.sort(np.concatenate([lower, lower + 1]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: the jumps are listed unit by unit, not in ascending order
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    return ((np.array([0.0, 1.0]) - theta[:, :1]) / theta[:, 1:]).ravel()


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong: units that fall are taken as if they rose
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    return np.sort(np.concatenate([lower, lower + 1 / np.abs(theta[:, 1])]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "B"}

# %% wrong (silent): the jumps of rect units are counted once
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "C", "rect": "D"}

# %% wrong (silent): the jumps of step units are counted twice
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "B", "tanh": "C", "rect": "B"}

# %% wrong (silent): weighted steps are thought to give slopes
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "A", "tanh": "C", "rect": "E"}

# %% wrong (silent): the tanh network is thought to have joints
import numpy as np


def heaviside(z):
    return np.where(z >= 0, 1.0, 0.0)


def rect(z):
    return np.where((z >= 0) & (z <= 1), 1.0, 0.0)


def network(x, phi, theta, activation):
    return phi[0] + phi[1:] @ activation(theta[:, :1] + theta[:, 1:] * x)


def rect_jumps(theta):
    lower = -theta[:, 0] / theta[:, 1]
    upper = (1 - theta[:, 0]) / theta[:, 1]
    return np.sort(np.concatenate([lower, upper]))


families_3_8 = {"heaviside": "D", "tanh": "A", "rect": "B"}
