# %% right: a loop over the training pairs
def loss_gradient(x, y, phi):
    by_phi0 = by_phi1 = 0.0
    for a, b in zip(x.tolist(), y.tolist()):
        by_phi0 += 2 * (float(phi[0]) + float(phi[1]) * a - b)
        by_phi1 += 2 * (float(phi[0]) + float(phi[1]) * a - b) * a
    return by_phi0, by_phi1

# %% right: autograd in torch, single precision
import torch


def loss_gradient(x, y, phi):
    phi = torch.tensor(phi, dtype=torch.float32, requires_grad=True)
    x, y = torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)
    ((phi[0] + phi[1] * x - y) ** 2).sum().backward()
    return phi.grad

# %% right: multiplied out, with the sums over the data
import numpy as np


def loss_gradient(x, y, phi):
    x, y = x.astype(float), y.astype(float)
    table = np.array([[len(x), x.sum()], [x.sum(), (x**2).sum()]])
    return 2 * (table @ phi - np.array([y.sum(), (x * y).sum()]))

# %% wrong: the factor 2 from the square is missing
import numpy as np


def loss_gradient(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return np.array([residual.sum(), (residual * x).sum()])

# %% wrong: the loss is averaged over the pairs, not summed
import numpy as np


def loss_gradient(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.array([residual.mean(), (residual * x).mean()])

# %% wrong: both derivatives have the wrong sign
import numpy as np


def loss_gradient(x, y, phi):
    residual = y - phi[0] - phi[1] * x
    return 2 * np.array([residual.sum(), (residual * x).sum()])

# %% wrong: the inner derivative x is missing in the second entry
import numpy as np


def loss_gradient(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.array([residual.sum(), residual.sum()])

# %% wrong: the derivatives come in the order slope, intercept
import numpy as np


def loss_gradient(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.array([(residual * x).sum(), residual.sum()])

# %% wrong: residuals and inputs are summed separately and then multiplied
import numpy as np


def loss_gradient(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.array([residual.sum(), residual.sum() * x.sum()])

# %% wrong: the brackets are still squared in the derivative
import numpy as np


def loss_gradient(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.array([(residual**2).sum(), (residual**2 * x).sum()])

# %% wrong: the targets are left out of the brackets
import numpy as np


def loss_gradient(x, y, phi):
    f = phi[0] + phi[1] * x
    return 2 * np.array([f.sum(), (f * x).sum()])

# %% wrong: the last derivative keeps φ1, as if the bracket were differentiated by x
import numpy as np


def loss_gradient(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.array([residual.sum(), (residual * phi[1]).sum()])

# %% wrong: the result is stored in an array of whole numbers, which cuts off the fractions
import numpy as np


def loss_gradient(x, y, phi):
    gradient = np.zeros_like(phi)
    residual = phi[0] + phi[1] * x - y
    gradient[0] = 2 * residual.sum()
    gradient[1] = 2 * (residual * x).sum()
    return gradient

# %% wrong: the targets are overwritten on the way
import numpy as np


def loss_gradient(x, y, phi):
    y *= -1
    y += phi[0] + phi[1] * x
    return 2 * np.array([y.sum(), (y * x).sum()])
