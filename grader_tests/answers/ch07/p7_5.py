# %% right: two forms of the sigmoid, one per sign of f
import numpy as np


def dbce_df(y, f):
    small = np.exp(-np.abs(f))
    return np.where(f >= 0, 1 / (1 + small), small / (1 + small)) - y

# %% right: torch's sigmoid in single precision
import torch


def dbce_df(y, f):
    return torch.sigmoid(torch.tensor(f, dtype=torch.float32)) - torch.tensor(y, dtype=torch.float32)

# %% right: the usual formula, whose exponential overflows to infinity and gives 0
import numpy as np


def dbce_df(y, f):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-f)) - y

# %% wrong: the sign is the opposite, y − sig[f]
import numpy as np


def dbce_df(y, f):
    return y - 0.5 * (1 + np.tanh(f / 2))

# %% wrong: the derivative of the sigmoid is multiplied in once more
import numpy as np


def dbce_df(y, f):
    s = 0.5 * (1 + np.tanh(f / 2))
    return (s - y) * s * (1 - s)

# %% wrong: this is the derivative with respect to the probability sig[f], not to f
import numpy as np


def dbce_df(y, f):
    s = 1 / (1 + np.exp(-np.clip(f, -30, 30)))
    return (s - y) / (s * (1 - s))

# %% wrong: the output f is compared with the label without a sigmoid
def dbce_df(y, f):
    return f - y

# %% wrong: this is the derivative of the least squares loss of the probability
import numpy as np


def dbce_df(y, f):
    s = 0.5 * (1 + np.tanh(f / 2))
    return 2 * (s - y) * s * (1 - s)

# %% wrong: the label is ignored, as if every example were of class 0
import numpy as np


def dbce_df(y, f):
    return 0.5 * (1 + np.tanh(f / 2))

# %% wrong: an exponential overflows for large f and leaves NaN
import numpy as np


def dbce_df(y, f):
    with np.errstate(all="ignore"):
        return np.exp(f) / (1 + np.exp(f)) - y

# %% wrong: the two labels are exchanged
import numpy as np


def dbce_df(y, f):
    return 0.5 * (1 + np.tanh(f / 2)) - (1 - y)

# %% wrong: the derivatives are averaged over the examples
import numpy as np


def dbce_df(y, f):
    return (0.5 * (1 + np.tanh(f / 2)) - y) / np.size(y)
