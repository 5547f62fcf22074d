# %% right: the five equations written out
import numpy as np


def net_3_3_2(x, theta, phi):
    x1, x2, x3 = x
    h1 = max(theta[0, 0] + theta[0, 1] * x1 + theta[0, 2] * x2 + theta[0, 3] * x3, 0)
    h2 = max(theta[1, 0] + theta[1, 1] * x1 + theta[1, 2] * x2 + theta[1, 3] * x3, 0)
    h3 = max(theta[2, 0] + theta[2, 1] * x1 + theta[2, 2] * x2 + theta[2, 3] * x3, 0)
    y1 = phi[0, 0] + phi[0, 1] * h1 + phi[0, 2] * h2 + phi[0, 3] * h3
    y2 = phi[1, 0] + phi[1, 1] * h1 + phi[1, 2] * h2 + phi[1, 3] * h3
    return np.array([h1, h2, h3]), np.array([y1, y2])

# %% right: torch, single precision
import torch


def net_3_3_2(x, theta, phi):
    x, theta, phi = (torch.as_tensor(value, dtype=torch.float32) for value in (x, theta, phi))
    h = torch.relu(torch.nn.functional.linear(x, theta[:, 1:], theta[:, 0]))
    return h, torch.nn.functional.linear(h, phi[:, 1:], phi[:, 0])

# %% right: a one in front of the input, lists
def net_3_3_2(x, theta, phi):
    h = [max(sum(t * v for t, v in zip(row, [1, *x])), 0) for row in theta.tolist()]
    return h, [sum(f * v for f, v in zip(row, [1, *h])) for row in phi.tolist()]

# %% wrong: the weights are used transposed, rows for columns
import numpy as np


def net_3_3_2(x, theta, phi):
    h = np.maximum(theta[:, 0] + x @ theta[:, 1:], 0)
    return h, phi[:, 0] + phi[:, 1:] @ h

# %% wrong: the biases are read from the last column
import numpy as np


def net_3_3_2(x, theta, phi):
    h = np.maximum(theta[:, 3] + theta[:, :3] @ x, 0)
    return h, phi[:, 3] + phi[:, :3] @ h

# %% wrong: the outputs are clipped too
import numpy as np


def net_3_3_2(x, theta, phi):
    h = np.maximum(theta[:, 0] + theta[:, 1:] @ x, 0)
    return h, np.maximum(phi[:, 0] + phi[:, 1:] @ h, 0)

# %% wrong: both outputs use the first row of phi
import numpy as np


def net_3_3_2(x, theta, phi):
    h = np.maximum(theta[:, 0] + theta[:, 1:] @ x, 0)
    return h, np.array([phi[0, 0] + phi[0, 1:] @ h] * 2)

# %% wrong: the hidden units are not clipped
def net_3_3_2(x, theta, phi):
    h = theta[:, 0] + theta[:, 1:] @ x
    return h, phi[:, 0] + phi[:, 1:] @ h

# %% wrong: the output biases are missing
import numpy as np


def net_3_3_2(x, theta, phi):
    h = np.maximum(theta[:, 0] + theta[:, 1:] @ x, 0)
    return h, phi[:, 1:] @ h

# %% wrong: the hidden biases are added after the ReLU
import numpy as np


def net_3_3_2(x, theta, phi):
    h = theta[:, 0] + np.maximum(theta[:, 1:] @ x, 0)
    return h, phi[:, 0] + phi[:, 1:] @ h

# %% wrong: the hidden units are stored in an array of whole numbers, which cuts off their fractions
import numpy as np


def net_3_3_2(x, theta, phi):
    h = np.zeros_like(x)
    for d in range(3):
        h[d] = max(theta[d, 0] + theta[d, 1:] @ x, 0)
    return h, phi[:, 0] + phi[:, 1:] @ h

# %% wrong: the returned h is the value before the ReLU
import numpy as np


def net_3_3_2(x, theta, phi):
    f = theta[:, 0] + theta[:, 1:] @ x
    return f, phi[:, 0] + phi[:, 1:] @ np.maximum(f, 0)

# %% wrong: the arguments are changed on the way
import numpy as np


def net_3_3_2(x, theta, phi):
    theta[:, 1:] *= x
    h = np.maximum(theta.sum(axis=1), 0)
    phi[:, 1:] *= h
    return h, phi.sum(axis=1)
