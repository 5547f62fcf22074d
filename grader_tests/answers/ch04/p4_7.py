# %% right: a unit that opens to the left, taken off the upper end
def identity_params(a, b):
    return [b, 0.0, -1.0, 0.0], [[0.0, 0.0], [b, -1.0], [1.0, 0.0]]


units_interval_4_7 = 1.0
units_line_4_7 = 2.0

# %% right: two hinges at zero that make the identity of the whole line, single precision
import torch


def identity_params(a, b):
    return torch.tensor([0.0, 1.0, -1.0, 0.0]), torch.tensor([[0.0, 1.0], [0.0, -1.0], [0.0, 0.0]])


units_interval_4_7, units_line_4_7 = 1, 2

# %% right: three units that share the work, found as the solution of linear equations
import numpy as np


def identity_params(a, b):
    theta = np.array([[-a, 1.0], [0.5 * (b - a) - a, 1.0], [b, -1.0]])
    x = np.linspace(a, b, 4)
    units = np.maximum(theta[:, :1] + theta[:, 1:] * x, 0)
    share = np.linalg.pinv(np.stack([np.ones(4), *units], axis=1) / (b - a)) @ (x - a) / (b - a)
    return share + np.array([a, 0, 0, 0]), theta


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: the joint is at zero, so that inputs below zero come out as zero
import numpy as np


def identity_params(a, b):
    return np.array([0.0, 1.0, 0.0, 0.0]), np.array([[0.0, 1.0], [0.0, 0.0], [0.0, 0.0]])


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: the output bias that makes up for the shift by a is missing
import numpy as np


def identity_params(a, b):
    return np.array([0.0, 1.0, 0.0, 0.0]), np.array([[-a, 1.0], [0.0, 0.0], [0.0, 0.0]])


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: the joint is at b, so that the unit is clipped on the whole interval
import numpy as np


def identity_params(a, b):
    return np.array([b, 1.0, 0.0, 0.0]), np.array([[-b, 1.0], [0.0, 0.0], [0.0, 0.0]])


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: the joint is at -a, so that intervals left of zero are clipped
import numpy as np


def identity_params(a, b):
    return np.array([-a, 1.0, 0.0, 0.0]), np.array([[a, 1.0], [0.0, 0.0], [0.0, 0.0]])


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: bias and slope of the unit have changed places
import numpy as np


def identity_params(a, b):
    return np.array([a, 1.0, 0.0, 0.0]), np.array([[1.0, -a], [0.0, 0.0], [0.0, 0.0]])


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: the unit opens to the left and is added, so that the line falls
import numpy as np


def identity_params(a, b):
    return np.array([a, 1.0, 0.0, 0.0]), np.array([[b, -1.0], [0.0, 0.0], [0.0, 0.0]])


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: three equal units are added, so that the slope is three
import numpy as np


def identity_params(a, b):
    return np.array([a, 1.0, 1.0, 1.0]), np.array([[-a, 1.0]] * 3)


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: the same far joint serves every interval, also those that lie left of it
import numpy as np


def identity_params(a, b):
    return np.array([-100.0, 1.0, 0.0, 0.0]), np.array([[100.0, 1.0], [0.0, 0.0], [0.0, 0.0]])


units_interval_4_7 = 1
units_line_4_7 = 2

# %% wrong: one unit is thought to do on the whole line what it does on an interval
import numpy as np


def identity_params(a, b):
    return np.array([a, 1.0, 0.0, 0.0]), np.array([[-a, 1.0], [0.0, 0.0], [0.0, 0.0]])


units_interval_4_7 = 1
units_line_4_7 = 1

# %% wrong: two units are thought to be needed on an interval, as on the whole line
import numpy as np


def identity_params(a, b):
    return np.array([0.0, 1.0, -1.0, 0.0]), np.array([[0.0, 1.0], [0.0, -1.0], [0.0, 0.0]])


units_interval_4_7 = 2
units_line_4_7 = 2
