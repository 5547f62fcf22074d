# %% right: loops over the pairs, math module
import math
import random


def angles(X, Y):
    found = []
    for i in range(X.shape[1]):
        x, y = [float(a) for a in X[:, i]], [float(b) for b in Y[:, i]]
        dot = sum(a * b for a, b in zip(x, y))
        cosine = dot / math.sqrt(sum(a * a for a in x)) / math.sqrt(sum(b * b for b in y))
        found.append(180 / math.pi * math.acos(max(-1.0, min(1.0, cosine))))
    return found


def cosine_spread(D):
    return math.sqrt(1 / D)


def chebyshev_bound(D, epsilon):
    bound = 1 / D / epsilon / epsilon
    return bound if bound < 1 else 1.0


def share_near_90(D, degrees, n, seed):
    rng = np.random.RandomState(seed)
    found = angles(rng.randn(D, n), rng.randn(D, n))
    return sum(90 - degrees < angle < 90 + degrees for angle in found) / n

# %% right: torch with normalized vectors, single precision in the simulation
import torch


def angles(X, Y):
    x, y = (torch.nn.functional.normalize(torch.as_tensor(np.array(Z)), dim=0) for Z in (X, Y))
    return torch.rad2deg(torch.arccos((x * y).sum(0).clamp(-1, 1)))


def cosine_spread(D):
    return 1 / torch.tensor(float(D), dtype=torch.float64).sqrt()


def chebyshev_bound(D, epsilon):
    return torch.tensor(1 / (D * epsilon**2)).clamp(max=1.0)


def share_near_90(D, degrees, n, seed):
    torch.manual_seed(seed)
    found = angles(torch.randn(D, n), torch.randn(D, n))
    return ((found - 90).abs() < degrees).float().mean()

# %% right: norms from NumPy
def angles(X, Y):
    x, y = X / np.linalg.norm(X, axis=0), Y / np.linalg.norm(Y, axis=0)
    return np.rad2deg(np.arccos(np.minimum(1, np.maximum(-1, np.einsum("di,di->i", x, y)))))


def cosine_spread(D):
    return 1 / np.sqrt(D)


def chebyshev_bound(D, epsilon):
    return np.minimum(1.0, cosine_spread(D) ** 2 / epsilon**2)


def share_near_90(D, degrees, n, seed):
    rng = np.random.default_rng(seed + 100)
    found = angles(rng.standard_normal((D, n)), rng.standard_normal((D, n)))
    return np.count_nonzero(abs(found - 90) < degrees) / n

# %% wrong: the vectors are drawn with positive entries only, so that all lie in one corner of the space
def angles(X, Y):
    cosines = (X * Y).sum(axis=0) / np.sqrt((X**2).sum(axis=0) * (Y**2).sum(axis=0))
    return np.degrees(np.arccos(np.clip(cosines, -1, 1)))


def cosine_spread(D):
    return 1 / np.sqrt(D)


def chebyshev_bound(D, epsilon):
    return min(1, 1 / (D * epsilon**2))


def share_near_90(D, degrees, n, seed):
    X, Y = np.random.default_rng(seed).uniform(size=(2, D, n))
    return np.mean(np.abs(angles(X, Y) - 90) < degrees)

# %% wrong: the products and squares are summed over the pairs instead of over the dimensions
def angles(X, Y):
    cosines = (X * Y).sum(axis=1) / np.sqrt((X**2).sum(axis=1) * (Y**2).sum(axis=1))
    return np.degrees(np.arccos(np.clip(cosines, -1, 1)))


def cosine_spread(D):
    return 1 / np.sqrt(D)


def chebyshev_bound(D, epsilon):
    return min(1, 1 / (D * epsilon**2))


def share_near_90(D, degrees, n, seed):
    X, Y = np.random.default_rng(seed).normal(size=(2, D, n))
    return np.mean(np.abs(angles(X, Y) - 90) < degrees)

# %% wrong: the angles are in radians
def angles(X, Y):
    cosines = (X * Y).sum(axis=0) / np.sqrt((X**2).sum(axis=0) * (Y**2).sum(axis=0))
    return np.arccos(np.clip(cosines, -1, 1))


def cosine_spread(D):
    return 1 / np.sqrt(D)


def chebyshev_bound(D, epsilon):
    return min(1, 1 / (D * epsilon**2))


def share_near_90(D, degrees, n, seed):
    X, Y = np.random.default_rng(seed).normal(size=(2, D, n))
    return np.mean(np.abs(angles(X, Y) - 90) < degrees)

# %% wrong: the cosine is not kept between -1 and 1, so that rounding makes NaN of parallel vectors
def angles(X, Y):
    cosines = (X * Y).sum(axis=0) / np.sqrt((X**2).sum(axis=0) * (Y**2).sum(axis=0))
    return np.degrees(np.arccos(cosines))


def cosine_spread(D):
    return 1 / np.sqrt(D)


def chebyshev_bound(D, epsilon):
    return min(1, 1 / (D * epsilon**2))


def share_near_90(D, degrees, n, seed):
    X, Y = np.random.default_rng(seed).normal(size=(2, D, n))
    return np.mean(np.abs(angles(X, Y) - 90) < degrees)

# %% wrong: the variance of the cosine is returned where its standard deviation is asked
def angles(X, Y):
    cosines = (X * Y).sum(axis=0) / np.sqrt((X**2).sum(axis=0) * (Y**2).sum(axis=0))
    return np.degrees(np.arccos(np.clip(cosines, -1, 1)))


def cosine_spread(D):
    return 1 / D


def chebyshev_bound(D, epsilon):
    return min(1, 1 / (D * epsilon**2))


def share_near_90(D, degrees, n, seed):
    X, Y = np.random.default_rng(seed).normal(size=(2, D, n))
    return np.mean(np.abs(angles(X, Y) - 90) < degrees)

# %% wrong: the bound is not cut off at 1
def angles(X, Y):
    cosines = (X * Y).sum(axis=0) / np.sqrt((X**2).sum(axis=0) * (Y**2).sum(axis=0))
    return np.degrees(np.arccos(np.clip(cosines, -1, 1)))


def cosine_spread(D):
    return 1 / np.sqrt(D)


def chebyshev_bound(D, epsilon):
    return 1 / (D * epsilon**2)


def share_near_90(D, degrees, n, seed):
    X, Y = np.random.default_rng(seed).normal(size=(2, D, n))
    return np.mean(np.abs(angles(X, Y) - 90) < degrees)

# %% wrong: the dot product is not divided by the lengths of both vectors
def angles(X, Y):
    cosines = (X * Y).sum(axis=0) / np.sqrt((X**2).sum(axis=0))
    return np.degrees(np.arccos(np.clip(cosines, -1, 1)))


def cosine_spread(D):
    return 1 / np.sqrt(D)


def chebyshev_bound(D, epsilon):
    return min(1, 1 / (D * epsilon**2))


def share_near_90(D, degrees, n, seed):
    X, Y = np.random.default_rng(seed).normal(size=(2, D, n))
    return np.mean(np.abs(angles(X, Y) - 90) < degrees)

# %% wrong: only angles below 90 degrees are counted, not those just above
def angles(X, Y):
    cosines = (X * Y).sum(axis=0) / np.sqrt((X**2).sum(axis=0) * (Y**2).sum(axis=0))
    return np.degrees(np.arccos(np.clip(cosines, -1, 1)))


def cosine_spread(D):
    return 1 / np.sqrt(D)


def chebyshev_bound(D, epsilon):
    return min(1, 1 / (D * epsilon**2))


def share_near_90(D, degrees, n, seed):
    X, Y = np.random.default_rng(seed).normal(size=(2, D, n))
    found = angles(X, Y)
    return np.mean((found < 90) & (found > 90 - degrees))
