# %% right: conditioning in the space of the data, in torch
import torch


def posterior(H, y, s2, sp2):
    H, y = torch.tensor(H), torch.tensor(y)
    gain = sp2 * torch.linalg.solve(sp2 * H.T @ H + s2 * torch.eye(H.shape[1]), H.T).T
    return gain @ y, sp2 * (torch.eye(H.shape[0]) - gain @ H.T)


def predict(h_star, mean, cov, s2):
    h_star, mean, cov = (torch.tensor(part) for part in (h_star, mean, cov))
    return h_star.T @ mean, torch.diagonal(h_star.T @ cov @ h_star) + s2

# %% right: one example after the other, each a correction of rank one
import numpy as np


def posterior(H, y, s2, sp2):
    mean, cov = np.zeros(len(H)), sp2 * np.eye(len(H))
    for h, target in zip(H.T, y):
        gain = cov @ h / (h @ cov @ h + s2)
        mean = mean + gain * (target - h @ mean)
        cov = cov - np.outer(gain, h @ cov)
    return mean, cov


def predict(h_star, mean, cov, s2):
    return [float(h @ mean) for h in h_star.T], [float(h @ cov @ h) + s2 for h in h_star.T]

# %% wrong: the predictive variance leaves out the noise of the new output
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance

# %% wrong: the predictive variance is the noise alone: the parameters are taken as certain
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, 0 * variance + s2

# %% wrong: the standard deviation is returned instead of the variance
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, np.sqrt(variance + s2)

# %% wrong: the noise is added squared, as if s2 were a standard deviation
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2**2

# %% wrong: the whole covariance matrix of the predictions is returned, not the variances
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = h_star.T @ cov @ h_star
    return middle, variance + s2 * np.eye(len(variance))

# %% wrong: correlations between parameters are left out of the predictive variance
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.diag(cov) @ h_star**2
    return middle, variance + s2

# %% wrong: the predictive variance is linear in the features, not quadratic
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = (cov @ h_star).sum(axis=0)
    return middle, variance + s2

# %% wrong: the inverse of the covariance is used in the predictive variance
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, np.linalg.inv(cov), h_star)
    return middle, variance + s2

# %% wrong: the prior variance multiplies the penalty instead of dividing it
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 * sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: noise variance and prior variance have changed places
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + sp2 / s2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = sp2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the prior is left out
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + 1e-12 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the noise variance is missing in the penalty
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + np.eye(D) / sp2
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the prior has the standard deviation in the place of the variance
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2**2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the noise variance is squared in the penalty
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2**2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the penalty has a factor ½ too much
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + 0.5 * s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the prior adds to every entry of the matrix, not only to its diagonal
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the matrix is inverted entry by entry
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = (1 / A) @ (H @ y)
    cov = s2 / A
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the covariance is not multiplied by the noise variance
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the precision is returned instead of the covariance
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = A / s2
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the covariance is that of the prior: the data do not make it smaller
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = sp2 * np.eye(D)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: only the variances of the parameters are kept, and their covariances set to zero
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = np.diag(np.diag(s2 * np.linalg.inv(A)))
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: only the variances of the parameters are returned, in one row
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = np.diag(s2 * np.linalg.inv(A))
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the factor 1/σ² is missing in front of the mean
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = s2 * np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the mean is divided by the noise variance twice
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y) / s2
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the mean is that of least squares, without the pull of the prior
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.pinv(H.T) @ y
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: the mean stays where the prior has it, at zero
import numpy as np


def posterior(H, y, s2, sp2):
    D = H.shape[0]
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.zeros(D)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2

# %% wrong: H is taken to have one example per row
import numpy as np


def posterior(H, y, s2, sp2):
    H = H.T
    D = H.shape[0]
    y = np.resize(y, H.shape[1])
    A = H @ H.T + s2 / sp2 * np.eye(D)
    mean = np.linalg.solve(A, H @ y)
    cov = s2 * np.linalg.inv(A)
    return mean, cov


def predict(h_star, mean, cov, s2):
    middle = h_star.T @ mean
    variance = np.einsum("in,ij,jn->n", h_star, cov, h_star)
    return middle, variance + s2
