# %% right: loops and the closed form for two by two matrices, power iteration for the norm
import numpy as np


def ellipse(A, n):
    columns = []
    for k in range(n):
        angle = 2 * np.pi * k / n
        columns.append(A[:, 0] * np.cos(angle) + A[:, 1] * np.sin(angle))
    return np.array(columns).T


def semi_axes(A):
    (a, b), (c, d) = A
    plus, minus = np.hypot(a + d, b - c), np.hypot(a - d, b + c)
    return [(plus + minus) / 2, abs(plus - minus) / 2]


def norms(A):
    v = np.random.default_rng(0).normal(size=A.shape[1])
    for _ in range(3000):
        v = A.T @ (A @ v)
        v = v / np.sqrt((v**2).sum())
    return [np.sqrt(((A @ v) ** 2).sum()), np.sqrt(np.trace(A @ A.T))]

# %% right: torch, and the points in single precision
import numpy as np
import torch


def ellipse(A, n):
    angles = torch.linspace(0, 2 * torch.pi, n + 1, dtype=torch.float64)[:-1]
    return (torch.tensor(A) @ torch.stack([angles.cos(), angles.sin()])).float()


def semi_axes(A):
    return torch.linalg.svdvals(torch.tensor(A))


def norms(A):
    values = torch.linalg.svdvals(torch.tensor(A))
    return float(values[0]), float(values.square().sum().sqrt())

# %% wrong: eigenvalues are taken where singular values are asked
import numpy as np


def ellipse(A, n):
    angles = 2 * np.pi * np.arange(n) / n
    return A @ np.stack([np.cos(angles), np.sin(angles)])


def semi_axes(A):
    return np.sort(np.abs(np.linalg.eigvals(A)))[::-1]


def norms(A):
    return np.linalg.norm(A, 2), np.linalg.norm(A)

# %% wrong: the points are multiplied by the transpose of the matrix
import numpy as np


def ellipse(A, n):
    angles = 2 * np.pi * np.arange(n) / n
    return (np.stack([np.cos(angles), np.sin(angles)], axis=1) @ A).T


def semi_axes(A):
    return np.linalg.svd(A, compute_uv=False)


def norms(A):
    return np.linalg.norm(A, 2), np.linalg.norm(A)

# %% wrong: the last point is the first one again, since the angles run to 2π inclusive
import numpy as np


def ellipse(A, n):
    angles = np.linspace(0, 2 * np.pi, n)
    return A @ np.stack([np.cos(angles), np.sin(angles)])


def semi_axes(A):
    return np.linalg.svd(A, compute_uv=False)


def norms(A):
    return np.linalg.norm(A, 2), np.linalg.norm(A)

# %% wrong: the square root is missing, the squares of the semi-axes are returned
import numpy as np


def ellipse(A, n):
    angles = 2 * np.pi * np.arange(n) / n
    return A @ np.stack([np.cos(angles), np.sin(angles)])


def semi_axes(A):
    return np.linalg.eigvalsh(A.T @ A)[::-1]


def norms(A):
    return np.linalg.norm(A, 2), np.linalg.norm(A)

# %% wrong: the shorter semi-axis comes first
import numpy as np


def ellipse(A, n):
    angles = 2 * np.pi * np.arange(n) / n
    return A @ np.stack([np.cos(angles), np.sin(angles)])


def semi_axes(A):
    return np.sort(np.linalg.svd(A, compute_uv=False))


def norms(A):
    return np.linalg.norm(A, 2), np.linalg.norm(A)

# %% wrong: the Frobenius norm takes in only the two largest singular values
import numpy as np


def ellipse(A, n):
    angles = 2 * np.pi * np.arange(n) / n
    return A @ np.stack([np.cos(angles), np.sin(angles)])


def semi_axes(A):
    return np.linalg.svd(A, compute_uv=False)


def norms(A):
    values = np.linalg.svd(A, compute_uv=False)
    return values[0], np.sqrt((values[:2] ** 2).sum())

# %% wrong: the Frobenius norm is the sum of the squares, without the root
import numpy as np


def ellipse(A, n):
    angles = 2 * np.pi * np.arange(n) / n
    return A @ np.stack([np.cos(angles), np.sin(angles)])


def semi_axes(A):
    return np.linalg.svd(A, compute_uv=False)


def norms(A):
    return np.linalg.norm(A, 2), (A**2).sum()

# %% wrong: the spectral norm is the largest entry of the matrix
import numpy as np


def ellipse(A, n):
    angles = 2 * np.pi * np.arange(n) / n
    return A @ np.stack([np.cos(angles), np.sin(angles)])


def semi_axes(A):
    return np.linalg.svd(A, compute_uv=False)


def norms(A):
    return np.abs(A).max(), np.linalg.norm(A)

# %% wrong: the angles are in degrees, while cosine and sine want radians
import numpy as np


def ellipse(A, n):
    angles = 360 * np.arange(n) / n
    return A @ np.stack([np.cos(angles), np.sin(angles)])


def semi_axes(A):
    return np.linalg.svd(A, compute_uv=False)


def norms(A):
    return np.linalg.norm(A, 2), np.linalg.norm(A)
