# %% right: loops over the pairs, lists
def per_example_grad(x, y, phi):
    top, bottom = [], []
    for a, b in zip(x.tolist(), y.tolist()):
        residual = float(phi[0]) + float(phi[1]) * a - b
        top.append(2 * residual)
        bottom.append(2 * a * residual)
    return [top, bottom]


def loss_grad(x, y, phi):
    top, bottom = per_example_grad(x, y, phi)
    return [sum(top), sum(bottom)]

# %% right: torch in single precision, autograd for the sum
import torch


def per_example_grad(x, y, phi):
    x, y, phi = (torch.tensor(values, dtype=torch.float32) for values in (x, y, phi))
    rows = torch.stack([torch.ones_like(x), x])
    return 2 * rows * (phi @ rows - y)


def loss_grad(x, y, phi):
    leaf = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    ((leaf[0] + leaf[1] * torch.tensor(x) - torch.tensor(y)) ** 2).sum().backward()
    return leaf.grad

# %% wrong: the factor 2 of the square's derivative is missing
import numpy as np


def per_example_grad(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return np.stack([residual, residual * x])


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).sum(axis=1)

# %% wrong: the input is missing in the bottom row
import numpy as np


def per_example_grad(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.stack([residual, residual])


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).sum(axis=1)

# %% wrong: the residuals are taken as target minus prediction
import numpy as np


def per_example_grad(x, y, phi):
    residual = y - phi[0] - phi[1] * x
    return 2 * np.stack([residual, residual * x])


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).sum(axis=1)

# %% wrong: the columns are already summed over the pairs
import numpy as np


def per_example_grad(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.array([residual.sum(), residual @ x])


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi)

# %% wrong: the gradient of the loss is the mean of the columns instead of their sum
import numpy as np


def per_example_grad(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.stack([residual, residual * x])


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).mean(axis=1)

# %% wrong: there is one row per pair and one column per parameter
import numpy as np


def per_example_grad(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.stack([residual, residual * x], axis=1)


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).sum(axis=0)

# %% wrong: the derivative by the slope stands above that by the intercept
import numpy as np


def per_example_grad(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return 2 * np.stack([residual * x, residual])


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).sum(axis=1)

# %% wrong: intercept and slope have changed places in the prediction
import numpy as np


def per_example_grad(x, y, phi):
    residual = phi[1] + phi[0] * x - y
    return 2 * np.stack([residual, residual * x])


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).sum(axis=1)

# %% wrong: the loss of each pair stands in the place of its residual
import numpy as np


def per_example_grad(x, y, phi):
    error = (phi[0] + phi[1] * x - y) ** 2
    return 2 * np.stack([error, error * x])


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).sum(axis=1)

# %% wrong: the columns are kept in an array of the inputs' type, where whole numbers lose their fractions
import numpy as np


def per_example_grad(x, y, phi):
    columns = np.zeros((2, len(x)), dtype=x.dtype)
    columns[0] = 2 * (phi[0] + phi[1] * x - y)
    columns[1] = 2 * x * (phi[0] + phi[1] * x - y)
    return columns


def loss_grad(x, y, phi):
    return per_example_grad(x, y, phi).sum(axis=1)
