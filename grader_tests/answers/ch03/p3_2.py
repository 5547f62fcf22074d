# %% right: from the leftmost region, one unit flipped at each joint
def activation_patterns(theta):
    joint = [-float(bias) / float(slope) for bias, slope in theta]
    pattern = [int(slope < 0) for _, slope in theta]
    rows = [list(pattern)]
    for d in sorted(range(len(joint)), key=joint.__getitem__):
        pattern[d] = 1 - pattern[d]
        rows.append(list(pattern))
    return rows

# %% right: torch, zeros and ones as floats
import torch


def activation_patterns(theta):
    bias, slope = torch.as_tensor(theta).double().unbind(1)
    joint = (-bias / slope).sort().values
    ends = torch.cat([joint[:1] - 2, joint, joint[-1:] + 2])
    inside = (ends[:-1] + ends[1:]) / 2
    return torch.heaviside(bias + inside[:, None] * slope, torch.zeros(1).double())

# %% right: comparison of each region with the joints
import numpy as np


def activation_patterns(theta):
    joint = -theta[:, 0] / theta[:, 1]
    rank = np.argsort(np.argsort(joint))
    is_right = np.arange(len(theta) + 1)[:, None] > rank
    return np.where(theta[:, 1] > 0, is_right, ~is_right) * 1.0

# %% wrong: clipped and active are exchanged
import numpy as np


def activation_patterns(theta):
    x = np.sort(-theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    return (theta[:, 0] + np.outer(inside, theta[:, 1]) < 0).astype(int)

# %% wrong: every unit is taken as active on the right of its joint
import numpy as np


def activation_patterns(theta):
    joint = -theta[:, 0] / theta[:, 1]
    rank = np.argsort(np.argsort(joint))
    return (np.arange(len(theta) + 1)[:, None] > rank).astype(int)

# %% wrong: the regions are listed from right to left
import numpy as np


def activation_patterns(theta):
    x = np.sort(-theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    return (theta[:, 0] + np.outer(inside, theta[:, 1]) > 0).astype(int)[::-1]

# %% wrong: the result has one row per unit instead of one row per region
import numpy as np


def activation_patterns(theta):
    x = np.sort(-theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    return (theta[:, 0] + np.outer(inside, theta[:, 1]) > 0).astype(int).T

# %% wrong: the columns follow the order of the joints, not that of the units
import numpy as np


def activation_patterns(theta):
    theta = theta[np.argsort(-theta[:, 0] / theta[:, 1])]
    x = -theta[:, 0] / theta[:, 1]
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    return (theta[:, 0] + np.outer(inside, theta[:, 1]) > 0).astype(int)

# %% wrong: the regions are listed in the order of the units, because the joints were not sorted
import numpy as np


def activation_patterns(theta):
    x = -theta[:, 0] / theta[:, 1]
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    return (theta[:, 0] + np.outer(inside, theta[:, 1]) > 0).astype(int)

# %% wrong: the joints have the wrong sign
import numpy as np


def activation_patterns(theta):
    x = np.sort(theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2, [x[-1] + 1]])
    return (theta[:, 0] + np.outer(inside, theta[:, 1]) > 0).astype(int)

# %% wrong: the region right of the last joint is missing
import numpy as np


def activation_patterns(theta):
    x = np.sort(-theta[:, 0] / theta[:, 1])
    inside = np.concatenate([[x[0] - 1], (x[:-1] + x[1:]) / 2])
    return (theta[:, 0] + np.outer(inside, theta[:, 1]) > 0).astype(int)

# %% wrong: a few fixed inputs are tried, and regions between them or outside of them are missed
import numpy as np


def activation_patterns(theta):
    rows = []
    for x in np.linspace(-2, 3, 26):
        row = [int(bias + slope * x > 0) for bias, slope in theta]
        if not rows or rows[-1] != row:
            rows.append(row)
    return rows

# %% wrong: the sign of the bias decides, which is the pattern at x = 0 only
import numpy as np


def activation_patterns(theta):
    return np.tile((theta[:, 0] > 0).astype(int), (len(theta) + 1, 1))
