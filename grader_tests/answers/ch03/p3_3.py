# %% right: loops, active sides from the sign of the slope
def joints(theta):
    return sorted(-float(bias) / float(slope) for bias, slope in theta)


def slopes(phi, theta):
    places = [-float(bias) / float(slope) for bias, slope in theta]
    result = [sum(float(phi[d + 1]) * float(theta[d][1]) for d in range(len(theta)) if theta[d][1] < 0)]
    for d in sorted(range(len(places)), key=places.__getitem__):
        result.append(result[-1] + float(phi[d + 1]) * abs(float(theta[d][1])))
    return result

# %% right: autograd in torch, double precision
import torch


def joints(theta):
    return torch.sort(torch.as_tensor(-theta[:, 0] / theta[:, 1])).values


def slopes(phi, theta):
    ends = joints(theta)
    inside = torch.cat([ends[:1] - 1, (ends[:-1] + ends[1:]) / 2, ends[-1:] + 1]).requires_grad_()
    bias, slope = (torch.as_tensor(theta[:, k].copy())[:, None] for k in (0, 1))
    y = phi[0] + torch.as_tensor(phi[1:].copy()) @ torch.relu(bias + slope * inside)
    return torch.autograd.grad(y.sum(), inside)[0]

# %% right: differences of the network's values, single precision results
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1]).astype(np.float32)


def slopes(phi, theta):
    def network(x):
        return phi[0] + phi[1:] @ np.maximum(theta[:, :1] + theta[:, 1:] * x, 0)

    ends = np.sort(-theta[:, 0] / theta[:, 1])
    ends = np.r_[ends[0] - 1, ends, ends[-1] + 1]
    return (np.diff(network(ends)) / np.diff(ends)).astype(np.float32)

# %% wrong: the joints have the wrong sign
import numpy as np


def joints(theta):
    return np.sort(theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    x = joints(theta)
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, :1] + theta[:, 1:] * inside > 0
    return (phi[1:] * theta[:, 1]) @ active

# %% wrong: bias and slope have changed places in the formula for the joints
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 1] / theta[:, 0])


def slopes(phi, theta):
    x = joints(theta)
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, :1] + theta[:, 1:] * inside > 0
    return (phi[1:] * theta[:, 1]) @ active

# %% wrong: only the output weights of the active units are added, without the slopes of the units
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    x = joints(theta)
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, :1] + theta[:, 1:] * inside > 0
    return phi[1:] @ active

# %% wrong: only the slopes of the active units are added, without the output weights
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    x = joints(theta)
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, :1] + theta[:, 1:] * inside > 0
    return theta[:, 1] @ active

# %% wrong: all units are taken as active everywhere
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    return np.full(len(phi), phi[1:] @ theta[:, 1])

# %% wrong: the output weights are taken one place too early, starting with the bias
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    x = joints(theta)
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, :1] + theta[:, 1:] * inside > 0
    return (phi[:-1] * theta[:, 1]) @ active

# %% wrong: every unit is taken as active on the right of its joint
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    order = np.argsort(-theta[:, 0] / theta[:, 1])
    return np.concatenate([[0.0], np.cumsum((phi[1:] * theta[:, 1])[order])])

# %% wrong: clipped and active units are exchanged
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    x = joints(theta)
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    clipped = theta[:, :1] + theta[:, 1:] * inside < 0
    return (phi[1:] * theta[:, 1]) @ clipped

# %% wrong: the slopes are listed from right to left
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    x = joints(theta)
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, :1] + theta[:, 1:] * inside > 0
    return ((phi[1:] * theta[:, 1]) @ active)[::-1]

# %% wrong: the joints are listed in the order of the units, not in ascending order
import numpy as np


def joints(theta):
    return -theta[:, 0] / theta[:, 1]


def slopes(phi, theta):
    x = np.sort(joints(theta))
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    active = theta[:, :1] + theta[:, 1:] * inside > 0
    return (phi[1:] * theta[:, 1]) @ active

# %% wrong: the units are taken in the order of their rows, although their joints come in another order
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    changes = phi[1:] * np.abs(theta[:, 1])
    return phi[1:] @ np.minimum(theta[:, 1], 0) + np.concatenate([[0.0], np.cumsum(changes)])

# %% wrong: the slopes are those of the figure, where units 1 and 2 open to the right and unit 3 to the left
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    if len(theta) == 1:
        slope = phi[1] * theta[0, 1]
        return np.array([slope, 0]) if theta[0, 1] < 0 else np.array([0, slope])
    s = phi[1:] * theta[:, 1]
    return np.array([s[2:].sum(), s[0] + s[2:].sum(), s.sum(), s[0] + s[1]])

# %% wrong: the slope of a region is the sum of the units that have their joint left of it, and those opening to the left count with the wrong sign
import numpy as np


def joints(theta):
    return np.sort(-theta[:, 0] / theta[:, 1])


def slopes(phi, theta):
    order = np.argsort(-theta[:, 0] / theta[:, 1])
    start = phi[1:] @ np.minimum(theta[:, 1], 0)
    return start + np.concatenate([[0.0], np.cumsum((phi[1:] * theta[:, 1])[order])])
