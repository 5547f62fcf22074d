# %% right: two branches in a loop, plain Python
import math
import numpy as np


def sigmoid(z):
    def one(value):
        small = math.exp(-abs(value))
        return 1 / (1 + small) if value > 0 else small / (1 + small)

    return np.array([one(value) for value in z.ravel().tolist()]).reshape(z.shape)


def sigmoid_limit_bound(eps):
    return math.log(1 - eps) - math.log(eps)

# %% right: torch inside, single precision out
import torch


def sigmoid(z):
    return torch.sigmoid(torch.tensor(z)).float()


def sigmoid_limit_bound(eps):
    return -torch.logit(torch.tensor(eps, dtype=torch.float64))

# %% right: the hyperbolic tangent, moved and squeezed
import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(z / 2)


def sigmoid_limit_bound(eps):
    return 2 * np.arctanh(1 - 2 * eps)

# %% wrong: the exponential of z overflows far to the right, and infinity is divided by infinity
import numpy as np


def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


def sigmoid_limit_bound(eps):
    return np.log((1 - eps) / eps)

# %% wrong: the minus in front of z is missing, so that the curve falls
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(z))


def sigmoid_limit_bound(eps):
    return np.log((1 - eps) / eps)

# %% wrong: the hyperbolic tangent is taken for the sigmoid
import numpy as np


def sigmoid(z):
    return np.tanh(z)


def sigmoid_limit_bound(eps):
    return np.log((1 - eps) / eps)

# %% wrong: the sigmoid is made ten times as steep
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-10 * z))


def sigmoid_limit_bound(eps):
    return np.log((1 - eps) / eps)

# %% wrong: the distance to the limit is taken as exp(-z), which holds far out only
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def sigmoid_limit_bound(eps):
    return -np.log(eps)

# %% wrong: the place is that where the sigmoid itself is eps, on the left side
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def sigmoid_limit_bound(eps):
    return np.log(eps / (1 - eps))

# %% wrong: only the size of the place is given, without its sign
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def sigmoid_limit_bound(eps):
    return abs(np.log((1 - eps) / eps))
