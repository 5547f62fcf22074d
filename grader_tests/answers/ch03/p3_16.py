# %% right: loops over examples, units and outputs
def shallow(X, theta, phi):
    D, Do, I = len(theta), len(phi), len(X[0])
    Y = [[0.0] * I for _ in range(Do)]
    for i in range(I):
        h = [max(float(theta[d][0]) + sum(float(t) * float(x[i]) for t, x in zip(theta[d][1:], X)), 0.0) for d in range(D)]
        for j in range(Do):
            Y[j][i] = float(phi[j][0]) + sum(float(f) * value for f, value in zip(phi[j][1:], h))
    return Y

# %% right: torch, single precision
import torch


def shallow(X, theta, phi):
    X, theta, phi = (torch.as_tensor(value.copy(), dtype=torch.float32) for value in (X, theta, phi))
    H = torch.nn.functional.linear(X.T, theta[:, 1:], theta[:, 0]).relu()
    return torch.nn.functional.linear(H, phi[:, 1:], phi[:, 0]).T

# %% right: a row of ones in front of the inputs and of the hidden units
import numpy as np


def shallow(X, theta, phi):
    ones = np.ones((1, X.shape[1]))
    H = np.maximum(theta @ np.vstack([ones, X]), 0)
    return phi @ np.vstack([ones, H])

# %% wrong: the sizes 2, 4 and 3 are written into the code
import numpy as np


def shallow(X, theta, phi):
    Y = np.zeros((len(phi), X.shape[1]))
    for i in range(X.shape[1]):
        h = [max(theta[d, 0] + sum(theta[d, k] * X[k - 1, i] for k in range(1, min(3, theta.shape[1]))), 0)
             for d in range(min(4, len(theta)))]
        for j in range(min(3, len(phi))):
            Y[j, i] = phi[j, 0] + sum(phi[j, d + 1] * h[d] for d in range(len(h)))
    return Y

# %% wrong: the outputs are clipped too
import numpy as np


def shallow(X, theta, phi):
    H = np.maximum(theta[:, :1] + theta[:, 1:] @ X, 0)
    return np.maximum(phi[:, :1] + phi[:, 1:] @ H, 0)

# %% wrong: the output biases are missing
import numpy as np


def shallow(X, theta, phi):
    H = np.maximum(theta[:, :1] + theta[:, 1:] @ X, 0)
    return phi[:, 1:] @ H

# %% wrong: the hidden biases are missing
import numpy as np


def shallow(X, theta, phi):
    H = np.maximum(theta[:, 1:] @ X, 0)
    return phi[:, :1] + phi[:, 1:] @ H

# %% wrong: the hidden biases are added after the ReLU
import numpy as np


def shallow(X, theta, phi):
    H = theta[:, :1] + np.maximum(theta[:, 1:] @ X, 0)
    return phi[:, :1] + phi[:, 1:] @ H

# %% wrong: the biases are read from the last column
import numpy as np


def shallow(X, theta, phi):
    H = np.maximum(theta[:, -1:] + theta[:, :-1] @ X, 0)
    return phi[:, -1:] + phi[:, :-1] @ H

# %% wrong: the result has one example per row
import numpy as np


def shallow(X, theta, phi):
    H = np.maximum(theta[:, :1] + theta[:, 1:] @ X, 0)
    return (phi[:, :1] + phi[:, 1:] @ H).T

# %% wrong: the biases are added along the wrong axis, which is only possible when the sizes agree
import numpy as np


def shallow(X, theta, phi):
    hidden = theta[:, 1:] @ X
    H = np.maximum(hidden + (theta[:, 0] if len(theta) == X.shape[1] else theta[:, :1]), 0)
    output = phi[:, 1:] @ H
    return output + (phi[:, 0] if len(phi) == X.shape[1] else phi[:, :1])

# %% wrong: the ReLU is missing
def shallow(X, theta, phi):
    return phi[:, :1] + phi[:, 1:] @ (theta[:, :1] + theta[:, 1:] @ X)

# %% wrong: all examples use the activation pattern of the first one
def shallow(X, theta, phi):
    F = theta[:, :1] + theta[:, 1:] @ X
    return phi[:, :1] + phi[:, 1:] @ (F * (F[:, :1] > 0))
