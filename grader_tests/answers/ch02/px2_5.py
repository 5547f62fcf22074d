# %% right: lstsq on one row per pair
import numpy as np


def fit_linear(X, Y):
    return np.linalg.lstsq(np.insert(X.T.astype(float), 0, 1, axis=1), Y.T, rcond=None)[0].T

# %% right: centred data, the intercepts afterwards
import numpy as np


def fit_linear(X, Y):
    mean_x, mean_y = X.mean(axis=1, keepdims=True), Y.mean(axis=1, keepdims=True)
    dX, dY = X - mean_x, Y - mean_y
    weights = np.linalg.solve(dX @ dX.T, dX @ dY.T).T
    return np.hstack([mean_y - weights @ mean_x, weights])

# %% right: torch, each output by itself with the pseudoinverse
import torch


def fit_linear(X, Y):
    inputs = torch.cat([torch.ones(1, X.shape[1], dtype=torch.float64), torch.tensor(X, dtype=torch.float64)])
    inverse = torch.linalg.pinv(inputs, rtol=1e-14)
    return torch.stack([torch.tensor(row, dtype=torch.float64) @ inverse for row in Y])

# %% wrong: there is no row of ones, so every plane is forced through the origin
import numpy as np


def fit_linear(X, Y):
    weights = np.linalg.solve(X @ X.T, X @ Y.T).T
    return np.hstack([np.zeros((len(Y), 1)), weights])

# %% wrong: the intercepts are missing from the answer
import numpy as np


def fit_linear(X, Y):
    return np.linalg.lstsq(X.T, Y.T, rcond=None)[0].T

# %% wrong: the ones come last, so the intercepts are in the last column
import numpy as np


def fit_linear(X, Y):
    inputs = np.vstack([X, np.ones(X.shape[1])])
    return np.linalg.solve(inputs @ inputs.T, inputs @ Y.T).T

# %% wrong: the answer is transposed, one column per output
import numpy as np


def fit_linear(X, Y):
    inputs = np.vstack([np.ones(X.shape[1]), X])
    return np.linalg.solve(inputs @ inputs.T, inputs @ Y.T)

# %% wrong: a small number on the diagonal pulls the parameters towards zero
import numpy as np


def fit_linear(X, Y):
    inputs = np.vstack([np.ones(X.shape[1]), X])
    return np.linalg.solve(inputs @ inputs.T + 1e-8 * np.eye(len(inputs)), inputs @ Y.T).T

# %% wrong: the products are taken between pairs, I by I, instead of between inputs
import numpy as np


def fit_linear(X, Y):
    inputs = np.vstack([np.ones(X.shape[1]), X])
    return (np.linalg.pinv(inputs.T @ inputs) @ Y.T).T

# %% wrong: only the first output is fitted
import numpy as np


def fit_linear(X, Y):
    inputs = np.vstack([np.ones(X.shape[1]), X])
    return np.linalg.solve(inputs @ inputs.T, inputs @ Y[:1].T).T

# %% wrong: all outputs get the parameters of the first one
import numpy as np


def fit_linear(X, Y):
    inputs = np.vstack([np.ones(X.shape[1]), X])
    first = np.linalg.solve(inputs @ inputs.T, inputs @ Y[0])
    return np.tile(first, (len(Y), 1))

# %% wrong: each input is fitted by itself, which is right only if the inputs are uncorrelated
import numpy as np


def fit_linear(X, Y):
    dX, dY = X - X.mean(axis=1, keepdims=True), Y - Y.mean(axis=1, keepdims=True)
    weights = (dY @ dX.T) / (dX * dX).sum(axis=1)
    return np.hstack([Y.mean(axis=1, keepdims=True) - weights @ X.mean(axis=1, keepdims=True), weights])

# %% wrong: the intercepts are the means of the targets, as if the inputs had mean zero
import numpy as np


def fit_linear(X, Y):
    dX, dY = X - X.mean(axis=1, keepdims=True), Y - Y.mean(axis=1, keepdims=True)
    weights = np.linalg.solve(dX @ dX.T, dX @ dY.T).T
    return np.hstack([Y.mean(axis=1, keepdims=True), weights])

# %% wrong: the inputs are centred but the targets are not, and the intercepts stay zero
import numpy as np


def fit_linear(X, Y):
    dX = X - X.mean(axis=1, keepdims=True)
    weights = np.linalg.solve(dX @ dX.T, dX @ Y.T).T
    return np.hstack([np.zeros((len(Y), 1)), weights])

# %% wrong: the products of targets with inputs are only divided by I; no equations are solved
import numpy as np


def fit_linear(X, Y):
    inputs = np.vstack([np.ones(X.shape[1]), X])
    return Y @ inputs.T / X.shape[1]
