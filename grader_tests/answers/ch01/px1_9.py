# %% right: sums over examples and pairs of dimensions; the root by singular values
import numpy as np


def mean_cov(X):
    D, I = X.shape
    mean = [sum(row) / I for row in X.tolist()]
    covariance = [
        [sum((X[a, i] - mean[a]) * (X[b, i] - mean[b]) for i in range(I)) / I for b in range(D)] for a in range(D)
    ]
    return mean, covariance


def whiten(X):
    centred = X - np.mean(X, axis=1, keepdims=True)
    U, _, Vt = np.linalg.svd(centred, full_matrices=False)
    return np.sqrt(X.shape[1]) * U @ Vt

# %% right: torch, single precision for the whitened data
import numpy as np
import torch


def mean_cov(X):
    data = torch.tensor(X)
    return data.mean(1), torch.cov(data, correction=0).reshape(len(X), len(X))


def whiten(X):
    mean, Sigma = mean_cov(X)
    values, vectors = torch.linalg.eigh(Sigma)
    return (vectors @ torch.diag(values**-0.5) @ vectors.T @ (torch.tensor(X) - mean[:, None])).float()

# %% wrong: the sums are divided by I - 1 instead of I
import numpy as np


def mean_cov(X):
    return X.mean(axis=1), np.cov(X).reshape(len(X), len(X))


def whiten(X):
    mean, Sigma = mean_cov(X)
    values, vectors = np.linalg.eigh(Sigma)
    return vectors @ np.diag(values**-0.5) @ vectors.T @ (X - mean[:, None])

# %% wrong: rows are taken as examples, so that the covariance has a row for every example
import numpy as np


def mean_cov(X):
    return X.mean(axis=0), np.cov(X.T, bias=True).reshape(X.shape[1], X.shape[1])


def whiten(X):
    centred = X - X.mean(axis=1, keepdims=True)
    values, vectors = np.linalg.eigh(centred @ centred.T / X.shape[1])
    return vectors @ np.diag(values**-0.5) @ vectors.T @ centred

# %% wrong: the covariance is the mean of products minus the product of means, which cancels when the mean is large
import numpy as np


def mean_cov(X):
    mean = X.mean(axis=1)
    return mean, X @ X.T / X.shape[1] - np.outer(mean, mean)


def whiten(X):
    centred = X - X.mean(axis=1, keepdims=True)
    values, vectors = np.linalg.eigh(centred @ centred.T / X.shape[1])
    return vectors @ np.diag(values**-0.5) @ vectors.T @ centred

# %% wrong: the mean is not subtracted before the products are averaged
import numpy as np


def mean_cov(X):
    return X.mean(axis=1), X @ X.T / X.shape[1]


def whiten(X):
    centred = X - X.mean(axis=1, keepdims=True)
    values, vectors = np.linalg.eigh(centred @ centred.T / X.shape[1])
    return vectors @ np.diag(values**-0.5) @ vectors.T @ centred

# %% wrong: the inverse covariance is used for whitening, without the root
import numpy as np


def mean_cov(X):
    return X.mean(axis=1), np.cov(X, bias=True).reshape(len(X), len(X))


def whiten(X):
    mean, Sigma = mean_cov(X)
    return np.linalg.inv(Sigma) @ (X - mean[:, None])

# %% wrong: each dimension is only divided by its own standard deviation, and stays correlated with the others
import numpy as np


def mean_cov(X):
    return X.mean(axis=1), np.cov(X, bias=True).reshape(len(X), len(X))


def whiten(X):
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)

# %% wrong: the root of the covariance is triangular (Cholesky), not symmetric
import numpy as np


def mean_cov(X):
    return X.mean(axis=1), np.cov(X, bias=True).reshape(len(X), len(X))


def whiten(X):
    mean, Sigma = mean_cov(X)
    return np.linalg.solve(np.linalg.cholesky(Sigma), X - mean[:, None])

# %% wrong: the examples are rotated onto the eigenvectors and scaled, but not rotated back
import numpy as np


def mean_cov(X):
    return X.mean(axis=1), np.cov(X, bias=True).reshape(len(X), len(X))


def whiten(X):
    mean, Sigma = mean_cov(X)
    values, vectors = np.linalg.eigh(Sigma)
    return np.diag(values**-0.5) @ vectors.T @ (X - mean[:, None])

# %% wrong: the root is taken of each entry of the covariance
import numpy as np


def mean_cov(X):
    return X.mean(axis=1), np.cov(X, bias=True).reshape(len(X), len(X))


def whiten(X):
    mean, Sigma = mean_cov(X)
    return np.linalg.inv(np.sqrt(np.abs(Sigma))) @ (X - mean[:, None])
