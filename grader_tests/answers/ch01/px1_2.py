# %% right: torch's own functions
import torch


def log_product(p):
    return torch.log(torch.tensor(p)).sum()


def logsumexp(a, axis):
    return torch.logsumexp(torch.tensor(a), dim=axis)

# %% right: one score after the other, with logaddexp
import math

import numpy as np


def log_product(p):
    return sum(math.log(value) for value in p)


def logsumexp(a, axis):
    total = np.take(a, 0, axis)
    for j in range(1, a.shape[axis]):
        total = np.logaddexp(total, np.take(a, j, axis))
    return total.tolist()

# %% right: scipy, the logarithm of the product of mantissas and exponents
import numpy as np
import scipy.special


def log_product(p):
    mantissas, exponents = np.frexp(p)
    return np.log(mantissas).sum() + np.log(2) * exponents.sum()


def logsumexp(a, axis):
    return scipy.special.logsumexp(a, axis=axis)

# %% wrong: exp is taken of the scores as they are, so that it overflows
import numpy as np


def log_product(p):
    return np.log(p).sum()


def logsumexp(a, axis):
    with np.errstate(all="ignore"):
        return np.log(np.exp(a).sum(axis=axis))

# %% wrong: the maximum is subtracted but not added again
import numpy as np


def log_product(p):
    return np.log(p).sum()


def logsumexp(a, axis):
    return np.log(np.exp(a - a.max(axis=axis, keepdims=True)).sum(axis=axis))

# %% wrong: the maximum of the whole array is subtracted, too much for slices with small scores
import numpy as np


def log_product(p):
    return np.log(p).sum()


def logsumexp(a, axis):
    with np.errstate(all="ignore"):
        return a.max() + np.log(np.exp(a - a.max()).sum(axis=axis))

# %% wrong: the product is multiplied out first, and its logarithm taken of zero or infinity
import numpy as np


def log_product(p):
    with np.errstate(all="ignore"):
        return np.log(np.prod(p))


def logsumexp(a, axis):
    top = a.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis) + np.log(np.exp(a - top).sum(axis=axis))

# %% wrong: the sum always runs along the first axis
import numpy as np


def log_product(p):
    return np.log(p).sum()


def logsumexp(a, axis):
    top = a.max(axis=0)
    return top + np.log(np.exp(a - top).sum(axis=0))

# %% wrong: the logarithm is the one to base 10
import numpy as np


def log_product(p):
    return np.log10(p).sum()


def logsumexp(a, axis):
    top = a.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis) + np.log10(np.exp(a - top).sum(axis=axis))

# %% wrong: only the largest score is returned, without the contribution of the others
import numpy as np


def log_product(p):
    return np.log(p).sum()


def logsumexp(a, axis):
    return a.max(axis=axis)

# %% wrong: large scores are cut off before exp is taken
import numpy as np


def log_product(p):
    return np.log(p).sum()


def logsumexp(a, axis):
    return np.log(np.exp(np.clip(a, -700, 700)).sum(axis=axis))
