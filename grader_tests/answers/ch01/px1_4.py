# %% right: loops over the points, power iteration
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    values = [float(y) for y in f(np.linspace(a, b, n))]
    step = (b - a) / (n - 1)
    return max(abs(right - left) / step for left, right in zip(values[:-1], values[1:]))


def lipschitz_matrix(A):
    v = np.random.default_rng(0).normal(size=A.shape[1])
    for _ in range(3000):
        v = A.T @ (A @ v)
        v = v / np.sqrt((v**2).sum())
    return np.sqrt(((A @ v) ** 2).sum())

# %% right: torch's norm, the slopes of all pairs in single precision
import numpy as np
import torch


def lipschitz_1d(f, a, b, n=500):
    x = np.linspace(a, b, n)
    return np.abs(np.diff(f(x))).astype(np.float32).max() / np.float32(x[1] - x[0])


def lipschitz_matrix(A):
    return torch.linalg.matrix_norm(torch.tensor(A), ord=2)

# %% wrong: the largest eigenvalue is taken instead of the largest singular value
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    x = np.linspace(a, b, n)
    return np.max(np.abs(np.diff(f(x)) / np.diff(x)))


def lipschitz_matrix(A):
    return np.abs(np.linalg.eigvals(A)).max()

# %% wrong: the Frobenius norm is taken instead of the largest singular value
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    x = np.linspace(a, b, n)
    return np.max(np.abs(np.diff(f(x)) / np.diff(x)))


def lipschitz_matrix(A):
    return np.sqrt((A**2).sum())

# %% wrong: the square root of the largest eigenvalue of the transpose times the matrix is forgotten
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    x = np.linspace(a, b, n)
    return np.max(np.abs(np.diff(f(x)) / np.diff(x)))


def lipschitz_matrix(A):
    return np.linalg.eigvalsh(A.T @ A)[-1]

# %% wrong: falling slopes do not count, only rising ones
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    x = np.linspace(a, b, n)
    return np.max(np.diff(f(x)) / np.diff(x))


def lipschitz_matrix(A):
    return np.linalg.norm(A, 2)

# %% wrong: the largest value of the function is returned instead of its largest slope
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    return np.max(np.abs(f(np.linspace(a, b, n))))


def lipschitz_matrix(A):
    return np.linalg.norm(A, 2)

# %% wrong: only the slope from end to end is looked at
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    y = f(np.array([a, b]))
    return abs(y[1] - y[0]) / (b - a)


def lipschitz_matrix(A):
    return np.linalg.norm(A, 2)

# %% wrong: the mean of the slopes is returned instead of the largest
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    x = np.linspace(a, b, n)
    return np.mean(np.abs(np.diff(f(x)) / np.diff(x)))


def lipschitz_matrix(A):
    return np.linalg.norm(A, 2)

# %% wrong: the differences are not divided by the spacing of the points
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    return np.max(np.abs(np.diff(f(np.linspace(a, b, n)))))


def lipschitz_matrix(A):
    return np.linalg.norm(A, 2)

# %% wrong: the longest column of the matrix is taken
import numpy as np


def lipschitz_1d(f, a, b, n=500):
    x = np.linspace(a, b, n)
    return np.max(np.abs(np.diff(f(x)) / np.diff(x)))


def lipschitz_matrix(A):
    return np.sqrt((A**2).sum(axis=0)).max()
