# %% right: sigmoid of z times sigmoid of −z, an underflow on the way
import numpy as np


def dsig(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z)) * (1 / (1 + np.exp(z)))


bound_7_7 = 9.54e-7
vanishing_7_7 = "c"

# %% right: torch's sigmoid of both signs
import numpy as np


def dsig(z):
    import torch

    z = torch.as_tensor(z)
    return torch.sigmoid(z) * torch.sigmoid(-z)


bound_7_7 = 1 / 1048576
vanishing_7_7 = "C"

# %% wrong: a plus stands where one minus the sigmoid belongs
import numpy as np


def dsig(z):
    s = 0.5 * (1 + np.tanh(z / 2))
    return s * (1 + s)


bound_7_7 = 0.25**10
vanishing_7_7 = "C"

# %% wrong: this is the derivative of the hyperbolic tangent, one minus the square
import numpy as np


def dsig(z):
    s = 0.5 * (1 + np.tanh(z / 2))
    return 1 - s**2


bound_7_7 = 0.25**10
vanishing_7_7 = "C"

# %% wrong: the sigmoid itself is returned
import numpy as np


def dsig(z):
    return 0.5 * (1 + np.tanh(z / 2))


bound_7_7 = 0.25**10
vanishing_7_7 = "C"

# %% wrong: the derivative of the fraction lacks the inner derivative, the exponential
import numpy as np


def dsig(z):
    s = 0.5 * (1 + np.tanh(z / 2))
    return s**2


bound_7_7 = 0.25**10
vanishing_7_7 = "C"

# %% wrong: the derivative has the opposite sign
import numpy as np


def dsig(z):
    small = np.exp(-np.abs(z))
    return -small / (1 + small) ** 2


bound_7_7 = 0.25**10
vanishing_7_7 = "C"

# %% wrong: an exponential overflows for large negative z and leaves NaN
import numpy as np


def dsig(z):
    with np.errstate(all="ignore"):
        return np.exp(-z) / (1 + np.exp(-z)) ** 2


bound_7_7 = 0.25**10
vanishing_7_7 = "C"

# %% wrong: one minus the sigmoid is computed where the sigmoid is nearly 1 or 0, and the digits of tiny derivatives are lost
import numpy as np


def dsig(z):
    s = 0.5 * (1 + np.tanh(z / 2))
    return s * (1 - s)


bound_7_7 = 0.25**10
vanishing_7_7 = "C"

# %% wrong: one factor is taken as at most a half, not a quarter
import numpy as np


def dsig(z):
    small = np.exp(-np.abs(z))
    return small / (1 + small) ** 2


bound_7_7 = 0.5**10
vanishing_7_7 = "C"

# %% wrong: ten factors are added where the chain rule multiplies
import numpy as np


def dsig(z):
    small = np.exp(-np.abs(z))
    return small / (1 + small) ** 2


bound_7_7 = 0.25 * 10
vanishing_7_7 = "C"

# %% wrong: the bound is that of one factor, not of ten
import numpy as np


def dsig(z):
    small = np.exp(-np.abs(z))
    return small / (1 + small) ** 2


bound_7_7 = 0.25
vanishing_7_7 = "C"

# %% wrong: a factor is taken as at most 1, the largest value of the sigmoid itself
import numpy as np


def dsig(z):
    small = np.exp(-np.abs(z))
    return small / (1 + small) ** 2


bound_7_7 = 1.0
vanishing_7_7 = "C"

# %% wrong (silent): the derivative is thought to vanish on the right only
import numpy as np


def dsig(z):
    small = np.exp(-np.abs(z))
    return small / (1 + small) ** 2


bound_7_7 = 0.25**10
vanishing_7_7 = "A"

# %% wrong (silent): the derivative is thought to vanish on the left only, as for a ReLU
import numpy as np


def dsig(z):
    small = np.exp(-np.abs(z))
    return small / (1 + small) ** 2


bound_7_7 = 0.25**10
vanishing_7_7 = "B"

# %% wrong (silent): the derivative is thought to vanish in the middle
import numpy as np


def dsig(z):
    small = np.exp(-np.abs(z))
    return small / (1 + small) ** 2


bound_7_7 = 0.25**10
vanishing_7_7 = "D"
