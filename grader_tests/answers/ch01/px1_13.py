# %% right: Cholesky factors, the trace as a sum of squares
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    L1, L2 = np.linalg.cholesky(Sigma1), np.linalg.cholesky(Sigma2)
    trace = (np.linalg.solve(L2, L1) ** 2).sum()
    distance = (np.linalg.solve(L2, mu1 - mu2) ** 2).sum()
    logs = np.log(np.diag(L2)).sum() - np.log(np.diag(L1)).sum()
    return logs + 0.5 * (trace + distance - mu1.size)

# %% right: torch's distributions, single precision out
import torch
from torch.distributions import MultivariateNormal, kl_divergence


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    first = MultivariateNormal(torch.tensor(mu1), torch.tensor(Sigma1))
    return kl_divergence(first, MultivariateNormal(torch.tensor(mu2), torch.tensor(Sigma2))).float()

# %% right: eigenvalues of the inverse of one covariance times the other
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    inverse = np.linalg.inv(Sigma2)
    ratios = np.real(np.linalg.eigvals(inverse @ Sigma1))
    total = sum(float(r - 1 - np.log(r)) for r in ratios)
    return 0.5 * total + 0.5 * float((mu2 - mu1) @ inverse @ (mu2 - mu1))

# %% wrong: first and second distribution are exchanged
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    inverse = np.linalg.inv(Sigma1)
    logs = np.linalg.slogdet(Sigma1)[1] - np.linalg.slogdet(Sigma2)[1]
    return 0.5 * (logs - len(mu1) + np.trace(inverse @ Sigma2) + (mu2 - mu1) @ inverse @ (mu2 - mu1))

# %% wrong: the number of dimensions is not subtracted
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    inverse = np.linalg.inv(Sigma2)
    logs = np.linalg.slogdet(Sigma2)[1] - np.linalg.slogdet(Sigma1)[1]
    return 0.5 * (logs + np.trace(inverse @ Sigma1) + (mu2 - mu1) @ inverse @ (mu2 - mu1))

# %% wrong: 1 is subtracted instead of the number of dimensions
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    inverse = np.linalg.inv(Sigma2)
    logs = np.linalg.slogdet(Sigma2)[1] - np.linalg.slogdet(Sigma1)[1]
    return 0.5 * (logs - 1 + np.trace(inverse @ Sigma1) + (mu2 - mu1) @ inverse @ (mu2 - mu1))

# %% wrong: the ratio of the determinants is upside down
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    inverse = np.linalg.inv(Sigma2)
    logs = np.linalg.slogdet(Sigma1)[1] - np.linalg.slogdet(Sigma2)[1]
    return 0.5 * (logs - len(mu1) + np.trace(inverse @ Sigma1) + (mu2 - mu1) @ inverse @ (mu2 - mu1))

# %% wrong: the first covariance is inverted for the distance of the means
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    logs = np.linalg.slogdet(Sigma2)[1] - np.linalg.slogdet(Sigma1)[1]
    distance = (mu2 - mu1) @ np.linalg.inv(Sigma1) @ (mu2 - mu1)
    return 0.5 * (logs - len(mu1) + np.trace(np.linalg.inv(Sigma2) @ Sigma1) + distance)

# %% wrong: the determinants are computed themselves, and underflow or overflow
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    inverse = np.linalg.inv(Sigma2)
    with np.errstate(all="ignore"):
        logs = np.log(np.linalg.det(Sigma2) / np.linalg.det(Sigma1))
    return 0.5 * (logs - len(mu1) + np.trace(inverse @ Sigma1) + (mu2 - mu1) @ inverse @ (mu2 - mu1))

# %% wrong: the trace is taken of the entries multiplied one by one, not of the matrix product
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    inverse = np.linalg.inv(Sigma2)
    logs = np.linalg.slogdet(Sigma2)[1] - np.linalg.slogdet(Sigma1)[1]
    return 0.5 * (logs - len(mu1) + np.trace(inverse * Sigma1) + (mu2 - mu1) @ inverse @ (mu2 - mu1))

# %% wrong: only the diagonals of the covariances are used
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    v1, v2 = np.diag(Sigma1), np.diag(Sigma2)
    return 0.5 * (np.log(v2 / v1) - 1 + (v1 + (mu2 - mu1) ** 2) / v2).sum()

# %% wrong: the factor one half is missing
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    inverse = np.linalg.inv(Sigma2)
    logs = np.linalg.slogdet(Sigma2)[1] - np.linalg.slogdet(Sigma1)[1]
    return logs - len(mu1) + np.trace(inverse @ Sigma1) + (mu2 - mu1) @ inverse @ (mu2 - mu1)

# %% wrong: the distance of the means is left out
import numpy as np


def kl_normals(mu1, Sigma1, mu2, Sigma2):
    logs = np.linalg.slogdet(Sigma2)[1] - np.linalg.slogdet(Sigma1)[1]
    return 0.5 * (logs - len(mu1) + np.trace(np.linalg.inv(Sigma2) @ Sigma1))
