# %% right: the square multiplied out before the derivative
def dl_df(y, f):
    return 2 * f - 2 * y

# %% right: autograd in torch
import torch


def dl_df(y, f):
    f = torch.tensor(f, dtype=torch.float64, requires_grad=True)
    ((torch.tensor(y, dtype=torch.float64) - f) ** 2).sum().backward()
    return f.grad

# %% wrong: the inner derivative −1 is missing
def dl_df(y, f):
    return 2 * (y - f)

# %% wrong: the factor 2 is missing
def dl_df(y, f):
    return f - y

# %% wrong: neither the factor 2 nor the inner derivative −1 is there
def dl_df(y, f):
    return y - f

# %% wrong: the size of the difference is taken and its sign lost
def dl_df(y, f):
    return 2 * abs(f - y)

# %% wrong: the loss itself is returned
def dl_df(y, f):
    return (y - f) ** 2

# %% wrong: the square is still there after the derivative
def dl_df(y, f):
    return -2 * (y - f) ** 2

# %% wrong: the derivatives of all examples are averaged
import numpy as np


def dl_df(y, f):
    return np.mean(-2 * (y - f))

# %% wrong: the derivatives are divided by the number of examples
import numpy as np


def dl_df(y, f):
    return -2 * (y - f) / np.size(y)

# %% wrong: the derivatives of all examples are added up
import numpy as np


def dl_df(y, f):
    return np.sum(-2 * (y - f))
