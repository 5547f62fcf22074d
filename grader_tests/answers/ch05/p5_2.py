# %% right: a loop over the entries, plain Python
import math
import numpy as np


def bce_curve(lam, y):
    def one(p, label):
        likelihood = p if label else 1 - p
        return -math.log(likelihood) if likelihood > 0 else math.inf

    pairs = zip(lam.ravel().tolist(), y.ravel().tolist())
    return np.reshape([one(p, label) for p, label in pairs], lam.shape)

# %% right: the power form of the Bernoulli distribution, single precision
import torch


def bce_curve(lam, y):
    lam, y = torch.tensor(lam).float(), torch.tensor(y).float()
    return -torch.log((1 - lam) ** (1 - y) * lam**y)

# %% right: scipy's product that knows 0 log 0
from scipy.special import xlog1py, xlogy


def bce_curve(lam, y):
    return -xlog1py(1 - y, -lam) - xlogy(y, lam)

# %% wrong: zero times the logarithm of zero gives NaN at the ends
import numpy as np


def bce_curve(lam, y):
    return -(1 - y) * np.log(1 - lam) - y * np.log(lam)

# %% wrong: the two minus signs are missing, so that the loss is negative
import numpy as np


def bce_curve(lam, y):
    return np.log(np.where(y == 1, lam, 1 - lam))

# %% wrong: the curves of the two labels are exchanged
import numpy as np


def bce_curve(lam, y):
    return -np.log(np.where(y == 1, 1 - lam, lam))

# %% wrong: the squared distance to the label is taken, which is at most 1
def bce_curve(lam, y):
    return (y - lam) ** 2

# %% wrong: the logarithm has base 2
import numpy as np


def bce_curve(lam, y):
    return -np.log2(np.where(y == 1, lam, 1 - lam))

# %% wrong: the probability is kept away from 0 and 1, so that the ends are finite
import numpy as np


def bce_curve(lam, y):
    lam = np.clip(lam, 1e-9, 1 - 1e-9)
    return -np.log(np.where(y == 1, lam, 1 - lam))

# %% wrong: NaN at the ends is replaced by 0, although a wrong certain answer costs infinitely much
import numpy as np


def bce_curve(lam, y):
    loss = -(1 - y) * np.log(1 - lam) - y * np.log(lam)
    return np.where(np.isfinite(loss), loss, 0)

# %% wrong: the logarithms are left out: this is one minus the likelihood
import numpy as np


def bce_curve(lam, y):
    return 1 - np.where(y == 1, lam, 1 - lam)
