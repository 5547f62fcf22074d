# %% right: loops, and a search for the pattern in which all units are active
import numpy as np


def outer_slopes(phi, theta):
    total = 0.0
    for d in range(len(theta)):
        total += float(phi[d + 1]) * float(theta[d][1])
    return total


def sum_region(theta):
    x = np.sort(-theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, 0] + np.outer(inside, theta[:, 1]) > 0
    for number, pattern in enumerate(active.tolist(), start=1):
        if all(pattern):
            return number
    return 0

# %% right: slopes by autograd, in torch, with two random phi
import numpy as np
import torch


def slopes(phi, theta):
    x = torch.as_tensor(-theta[:, 0] / theta[:, 1]).sort().values
    inside = torch.cat([x[:1] - 1, (x[:-1] + x[1:]) / 2, x[-1:] + 1]).requires_grad_()
    bias, slope = (torch.tensor(theta[:, [k]]) for k in (0, 1))
    y = torch.as_tensor(phi[1:]) @ torch.relu(bias + slope * inside)
    return torch.autograd.grad(y.sum(), inside)[0]


def outer_slopes(phi, theta):
    found = slopes(phi, theta)
    return found[0] + found[-1]


def sum_region(theta):
    fits = torch.ones(len(theta) + 1, dtype=torch.bool)
    for seed in (0, 1):
        found = slopes(np.random.default_rng(seed).normal(size=len(theta) + 1), theta)
        fits &= (found - found[0] - found[-1]).abs() < 1e-8
    return int(fits.nonzero()[0, 0]) + 1 if fits.any() else 0

# %% wrong: the sum is that of the first and the last unit, not of the first and the last region
import numpy as np


def outer_slopes(phi, theta):
    return phi[1] * theta[0, 1] + phi[-1] * theta[-1, 1]


def sum_region(theta):
    x, rises = -theta[:, 0] / theta[:, 1], theta[:, 1] > 0
    all_active = max(x[rises], default=-np.inf) < min(x[~rises], default=np.inf)
    return int(rises.sum()) + 1 if all_active else 0

# %% wrong: the sizes of the slopes are added, without their signs
import numpy as np


def outer_slopes(phi, theta):
    return phi[1:] @ np.abs(theta[:, 1])


def sum_region(theta):
    x, rises = -theta[:, 0] / theta[:, 1], theta[:, 1] > 0
    all_active = max(x[rises], default=-np.inf) < min(x[~rises], default=np.inf)
    return int(rises.sum()) + 1 if all_active else 0

# %% wrong: the last slope only is returned
import numpy as np


def outer_slopes(phi, theta):
    return phi[1:] @ np.maximum(theta[:, 1], 0)


def sum_region(theta):
    x, rises = -theta[:, 0] / theta[:, 1], theta[:, 1] > 0
    all_active = max(x[rises], default=-np.inf) < min(x[~rises], default=np.inf)
    return int(rises.sum()) + 1 if all_active else 0

# %% wrong: the output weights are added without the slopes of the units
import numpy as np


def outer_slopes(phi, theta):
    return phi[1:].sum()


def sum_region(theta):
    x, rises = -theta[:, 0] / theta[:, 1], theta[:, 1] > 0
    all_active = max(x[rises], default=-np.inf) < min(x[~rises], default=np.inf)
    return int(rises.sum()) + 1 if all_active else 0

# %% wrong: the output weights are taken one place too early, starting with the bias
import numpy as np


def outer_slopes(phi, theta):
    return phi[:-1] @ theta[:, 1]


def sum_region(theta):
    x, rises = -theta[:, 0] / theta[:, 1], theta[:, 1] > 0
    all_active = max(x[rises], default=-np.inf) < min(x[~rises], default=np.inf)
    return int(rises.sum()) + 1 if all_active else 0

# %% wrong: it is taken to be the third region in every network
def outer_slopes(phi, theta):
    return phi[1:] @ theta[:, 1]


def sum_region(theta):
    return 3

# %% wrong: the region is asked for in which no unit is active
import numpy as np


def outer_slopes(phi, theta):
    return phi[1:] @ theta[:, 1]


def sum_region(theta):
    x = np.sort(-theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, 0] + np.outer(inside, theta[:, 1]) > 0
    for number, pattern in enumerate(active.tolist(), start=1):
        if not any(pattern):
            return number
    return 0

# %% wrong: the regions are counted from 0
import numpy as np


def outer_slopes(phi, theta):
    return phi[1:] @ theta[:, 1]


def sum_region(theta):
    x = np.sort(-theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, 0] + np.outer(inside, theta[:, 1]) > 0
    found = active.all(axis=1)
    return int(found.argmax()) if found.any() else -1

# %% wrong: the regions are counted from the right
import numpy as np


def outer_slopes(phi, theta):
    return phi[1:] @ theta[:, 1]


def sum_region(theta):
    x = np.sort(-theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, 0] + np.outer(inside, theta[:, 1]) > 0
    found = active.all(axis=1)[::-1]
    return int(found.argmax()) + 1 if found.any() else 0

# %% wrong: an answer is always found, although falling units may switch before rising ones
def outer_slopes(phi, theta):
    return phi[1:] @ theta[:, 1]


def sum_region(theta):
    return int((theta[:, 1] > 0).sum()) + 1

# %% wrong: the rows are taken to be in order, the rising units before the falling ones
import numpy as np


def outer_slopes(phi, theta):
    return phi[1:] @ theta[:, 1]


def sum_region(theta):
    x, rises = -theta[:, 0] / theta[:, 1], (theta[:, 1] > 0).tolist()
    k = rises.index(False) if False in rises else len(rises)
    return k + 1 if max(x[:k], default=-np.inf) < min(x[k:], default=np.inf) else 0

# %% wrong: networks whose units all fall are said to have no such region
def outer_slopes(phi, theta):
    return phi[1:] @ theta[:, 1]


def sum_region(theta):
    x, rises = -theta[:, 0] / theta[:, 1], theta[:, 1] > 0
    if rises.all():
        return len(theta) + 1
    if not rises.any():
        return 0
    return int(rises.sum()) + 1 if max(x[rises]) < min(x[~rises]) else 0
