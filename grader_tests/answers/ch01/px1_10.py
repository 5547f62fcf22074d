# %% right: eigenvalues, one example after the other
import numpy as np


def logdet(Sigma):
    return float(sum(np.log(value) for value in np.linalg.eigvalsh(Sigma)))


def mvn_logpdf(X, mu, Sigma):
    inverse = np.linalg.inv(Sigma)
    found = []
    for x in X.T:
        d = x - mu
        found.append(-0.5 * float(d @ inverse @ d) - 0.5 * logdet(Sigma) - 0.5 * len(mu) * np.log(2 * np.pi))
    return found

# %% right: torch's and scipy's distributions, single precision
import numpy as np
import torch
from scipy.stats import multivariate_normal


def logdet(Sigma):
    return torch.logdet(torch.tensor(Sigma)) if len(Sigma) < 50 else np.linalg.slogdet(Sigma)[1]


def mvn_logpdf(X, mu, Sigma):
    return np.atleast_1d(multivariate_normal(mu, Sigma).logpdf(X.T)).astype(np.float32)

# %% wrong: the logarithm is taken of the determinant, which is rounded to zero or infinity in many dimensions
import numpy as np


def logdet(Sigma):
    with np.errstate(all="ignore"):
        return np.log(np.linalg.det(Sigma))


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    return -0.5 * (len(mu) * np.log(2 * np.pi) + logdet(Sigma) + (d * np.linalg.solve(Sigma, d)).sum(axis=0))

# %% wrong: the sum over the diagonal of the Cholesky factor is not doubled
import numpy as np


def logdet(Sigma):
    return np.log(np.diag(np.linalg.cholesky(Sigma))).sum()


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    return -0.5 * (len(mu) * np.log(2 * np.pi) + logdet(Sigma) + (d * np.linalg.solve(Sigma, d)).sum(axis=0))

# %% wrong: 2π has the power 1/2 in every dimension, instead of D/2
import numpy as np


def logdet(Sigma):
    return np.linalg.slogdet(Sigma)[1]


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    return -0.5 * (np.log(2 * np.pi) + logdet(Sigma) + (d * np.linalg.solve(Sigma, d)).sum(axis=0))

# %% wrong: the deviations are multiplied by the covariance instead of its inverse
import numpy as np


def logdet(Sigma):
    return np.linalg.slogdet(Sigma)[1]


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    return -0.5 * (len(mu) * np.log(2 * np.pi) + logdet(Sigma) + (d * (Sigma @ d)).sum(axis=0))

# %% wrong: the covariance is inverted entry by entry
import numpy as np


def logdet(Sigma):
    return np.linalg.slogdet(Sigma)[1]


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    return -0.5 * (len(mu) * np.log(2 * np.pi) + logdet(Sigma) + (d * ((1 / Sigma) @ d)).sum(axis=0))

# %% wrong: only the diagonal of the covariance is used, as if the dimensions were independent
import numpy as np


def logdet(Sigma):
    return np.log(np.diag(Sigma)).sum()


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    return -0.5 * (len(mu) * np.log(2 * np.pi) + logdet(Sigma) + (d**2 / np.diag(Sigma)[:, None]).sum(axis=0))

# %% wrong: the density is returned instead of its logarithm
import numpy as np


def logdet(Sigma):
    return np.linalg.slogdet(Sigma)[1]


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    return np.exp(-0.5 * (len(mu) * np.log(2 * np.pi) + logdet(Sigma) + (d * np.linalg.solve(Sigma, d)).sum(axis=0)))

# %% wrong: the density is computed first and underflows before its logarithm is taken
import numpy as np


def logdet(Sigma):
    return np.linalg.slogdet(Sigma)[1]


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    with np.errstate(all="ignore"):
        scale = (2 * np.pi) ** (len(mu) / 2) * np.exp(logdet(Sigma) / 2)
        return np.log(np.exp(-0.5 * (d * np.linalg.solve(Sigma, d)).sum(axis=0)) / scale)

# %% wrong: the log-determinant is added to the log density instead of subtracted
import numpy as np


def logdet(Sigma):
    return np.linalg.slogdet(Sigma)[1]


def mvn_logpdf(X, mu, Sigma):
    d = X - mu[:, None]
    return -0.5 * (len(mu) * np.log(2 * np.pi) - logdet(Sigma) + (d * np.linalg.solve(Sigma, d)).sum(axis=0))
