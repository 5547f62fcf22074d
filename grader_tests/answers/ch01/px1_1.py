# %% right: slow loops, lists out
def line_through(p, q):
    slope = (float(p[1]) - float(q[1])) / (float(p[0]) - float(q[0]))
    return [float(q[1]) - slope * float(q[0]), slope]


def affine(Omega, beta, X):
    constants = [float(b) for b in beta.ravel()]
    return [
        [constants[j] + sum(Omega[j, d] * X[d, i] for d in range(X.shape[0])) for i in range(X.shape[1])]
        for j in range(Omega.shape[0])
    ]

# %% right: torch, single precision, a row of ones under the data
import numpy as np
import torch


def line_through(p, q):
    system = torch.tensor([[1.0, p[0]], [1.0, q[0]]], dtype=torch.float64)
    return tuple(torch.linalg.solve(system, torch.tensor([p[1], q[1]], dtype=torch.float64)))


def affine(Omega, beta, X):
    weights = np.hstack([Omega, np.reshape(beta, (-1, 1))])
    data = np.vstack([X, np.ones((1, X.shape[1]))])
    return torch.tensor(weights, dtype=torch.float32) @ torch.tensor(data, dtype=torch.float32)

# %% wrong: a beta of shape (D,) is added as a row, so that it runs along the examples
def line_through(p, q):
    slope = (q[1] - p[1]) / (q[0] - p[0])
    return p[1] - slope * p[0], slope


def affine(Omega, beta, X):
    return Omega @ X + beta

# %% wrong: the slope is the run divided by the rise
def line_through(p, q):
    slope = (q[0] - p[0]) / (q[1] - p[1])
    return p[1] - slope * p[0], slope


def affine(Omega, beta, X):
    return Omega @ X + beta.reshape(-1, 1)

# %% wrong: slope and intercept are returned in the wrong order
def line_through(p, q):
    slope = (q[1] - p[1]) / (q[0] - p[0])
    return slope, p[1] - slope * p[0]


def affine(Omega, beta, X):
    return Omega @ X + beta.reshape(-1, 1)

# %% wrong: the height of the first point is taken for the intercept
def line_through(p, q):
    return p[1], (q[1] - p[1]) / (q[0] - p[0])


def affine(Omega, beta, X):
    return Omega @ X + beta.reshape(-1, 1)

# %% wrong: the constants beta are left out
def line_through(p, q):
    slope = (q[1] - p[1]) / (q[0] - p[0])
    return p[1] - slope * p[0], slope


def affine(Omega, beta, X):
    return Omega @ X

# %% wrong: the result has one example per row
def line_through(p, q):
    slope = (q[1] - p[1]) / (q[0] - p[0])
    return p[1] - slope * p[0], slope


def affine(Omega, beta, X):
    return X.T @ Omega.T + beta.reshape(1, -1)

# %% wrong: the slope is taken without its sign
def line_through(p, q):
    slope = abs(q[1] - p[1]) / abs(q[0] - p[0])
    return p[1] - slope * p[0], slope


def affine(Omega, beta, X):
    return Omega @ X + beta.reshape(-1, 1)
