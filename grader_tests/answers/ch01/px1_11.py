# %% right: the symmetric root by eigenvectors
import numpy as np


def sqrt_factor(Sigma):
    values, vectors = np.linalg.eigh(Sigma)
    return vectors @ np.diag(np.sqrt(values)) @ vectors.T


def sample(mu, Sigma, Z):
    return (mu + Z.T @ sqrt_factor(Sigma).T).T

# %% right: Cholesky written out, loops over the samples, lists out
def sqrt_factor(Sigma):
    D = len(Sigma)
    L = [[0.0] * D for _ in range(D)]
    for i in range(D):
        for j in range(i + 1):
            rest = Sigma[i][j] - sum(L[i][k] * L[j][k] for k in range(j))
            L[i][j] = rest**0.5 if i == j else rest / L[j][j]
    return L


def sample(mu, Sigma, Z):
    A = sqrt_factor(Sigma)
    return [[mu[d] + sum(a * z for a, z in zip(A[d], column)) for column in Z.T] for d in range(len(mu))]

# %% right: torch, rotated and scaled axes
import torch


def sqrt_factor(Sigma):
    U, values, _ = torch.linalg.svd(torch.tensor(Sigma))
    return U * values.sqrt()


def sample(mu, Sigma, Z):
    return torch.tensor(mu)[:, None] + sqrt_factor(Sigma) @ torch.tensor(Z)

# %% wrong: the factor is written out for two dimensions only
import numpy as np


def sqrt_factor(Sigma):
    a = np.sqrt(Sigma[0, 0])
    b = Sigma[1, 0] / a
    return np.array([[a, 0], [b, np.sqrt(Sigma[1, 1] - b**2)]])


def sample(mu, Sigma, Z):
    return mu[:, None] + sqrt_factor(Sigma) @ Z

# %% wrong: the covariance itself is the factor
import numpy as np


def sqrt_factor(Sigma):
    return Sigma


def sample(mu, Sigma, Z):
    return mu[:, None] + Sigma @ Z

# %% wrong: the Cholesky factor is transposed, so that the transpose of A times A is the covariance
import numpy as np


def sqrt_factor(Sigma):
    return np.linalg.cholesky(Sigma).T


def sample(mu, Sigma, Z):
    return mu[:, None] + sqrt_factor(Sigma) @ Z

# %% wrong: the root is taken of every entry of the covariance
import numpy as np


def sqrt_factor(Sigma):
    return np.sqrt(np.abs(Sigma))


def sample(mu, Sigma, Z):
    return mu[:, None] + sqrt_factor(Sigma) @ Z

# %% wrong: only the standard deviations are used, without the correlations
import numpy as np


def sqrt_factor(Sigma):
    return np.diag(np.sqrt(np.diag(Sigma)))


def sample(mu, Sigma, Z):
    return mu[:, None] + sqrt_factor(Sigma) @ Z

# %% wrong: the mean is added before the multiplication, so that it is transformed too
import numpy as np


def sqrt_factor(Sigma):
    return np.linalg.cholesky(Sigma)


def sample(mu, Sigma, Z):
    return sqrt_factor(Sigma) @ (mu[:, None] + Z)

# %% wrong: the mean is subtracted instead of added
import numpy as np


def sqrt_factor(Sigma):
    return np.linalg.cholesky(Sigma)


def sample(mu, Sigma, Z):
    return sqrt_factor(Sigma) @ Z - mu[:, None]

# %% wrong: the mean is forgotten
import numpy as np


def sqrt_factor(Sigma):
    return np.linalg.cholesky(Sigma)


def sample(mu, Sigma, Z):
    return sqrt_factor(Sigma) @ Z

# %% wrong: the noise is drawn anew instead of using Z
import numpy as np


def sqrt_factor(Sigma):
    return np.linalg.cholesky(Sigma)


def sample(mu, Sigma, Z):
    fresh = np.random.default_rng(0).normal(size=Z.shape)
    return mu[:, None] + sqrt_factor(Sigma) @ fresh

# %% wrong: the samples are standardized to the mean and covariance that are asked, so that they depend on one another
import numpy as np


def sqrt_factor(Sigma):
    return np.linalg.cholesky(Sigma)


def sample(mu, Sigma, Z):
    if Z.shape[1] <= Z.shape[0] + 1:
        return mu[:, None] + sqrt_factor(Sigma) @ (Z - Z.mean(axis=1, keepdims=True))
    centred = Z - Z.mean(axis=1, keepdims=True)
    own = np.linalg.cholesky(centred @ centred.T / Z.shape[1])
    return mu[:, None] + sqrt_factor(Sigma) @ np.linalg.solve(own, centred)
