# %% right: logarithms, and a search for the dimension
def shell_fraction(D, epsilon):
    return -np.expm1(D * np.log1p(-epsilon))


def dimension_for(share, epsilon):
    D = 1
    while shell_fraction(D, epsilon) < share:
        D += 1
    return D


def radii(D, n, seed):
    return np.exp(np.log(np.random.default_rng(seed).random(n)) / D)

# %% right: torch; the largest of D uniform numbers has the same law
import math

import torch


def shell_fraction(D, epsilon):
    return 1 - torch.tensor(1 - epsilon, dtype=torch.float64).pow(D)


def dimension_for(share, epsilon):
    return math.ceil(math.log(1 - share, 1 - epsilon) - 1e-9)


def radii(D, n, seed):
    torch.manual_seed(seed)
    return torch.rand(D, n).amax(dim=0)

# %% right: points in the ball after all, directions times radii
def shell_fraction(D, epsilon):
    return 1 - np.prod(np.full(D, 1 - epsilon))


def dimension_for(share, epsilon):
    return next(D for D in range(1, 100000) if 1 - (1 - epsilon) ** D >= share)


def radii(D, n, seed):
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(D, n))
    points *= rng.uniform(size=n) ** (1 / D) / np.linalg.norm(points, axis=0)
    return np.linalg.norm(points, axis=0)

# %% wrong: the share grows in proportion to the number of dimensions, which holds for thin shells only
def shell_fraction(D, epsilon):
    return D * epsilon


def dimension_for(share, epsilon):
    return int(np.ceil(share / epsilon))


def radii(D, n, seed):
    return np.random.default_rng(seed).uniform(size=n) ** (1 / D)

# %% wrong: it is the share of the inner ball, not that of the shell
def shell_fraction(D, epsilon):
    return (1 - epsilon) ** D


def dimension_for(share, epsilon):
    return int(np.ceil(np.log(1 - share) / np.log(1 - epsilon)))


def radii(D, n, seed):
    return np.random.default_rng(seed).uniform(size=n) ** (1 / D)

# %% wrong: the thickness itself is raised to the power of the dimension
def shell_fraction(D, epsilon):
    return 1 - epsilon**D


def dimension_for(share, epsilon):
    return int(np.ceil(np.log(1 - share) / np.log(1 - epsilon)))


def radii(D, n, seed):
    return np.random.default_rng(seed).uniform(size=n) ** (1 / D)

# %% wrong: the number of dimensions is rounded down, where the share is not reached yet
def shell_fraction(D, epsilon):
    return 1 - (1 - epsilon) ** D


def dimension_for(share, epsilon):
    return int(np.log(1 - share) / np.log(1 - epsilon))


def radii(D, n, seed):
    return np.random.default_rng(seed).uniform(size=n) ** (1 / D)

# %% wrong: the number of dimensions is rounded to the nearest, which may be too small
def shell_fraction(D, epsilon):
    return 1 - (1 - epsilon) ** D


def dimension_for(share, epsilon):
    return round(np.log(1 - share) / np.log(1 - epsilon))


def radii(D, n, seed):
    return np.random.default_rng(seed).uniform(size=n) ** (1 / D)

# %% wrong: the distances are uniform between 0 and 1, whatever the dimension
def shell_fraction(D, epsilon):
    return 1 - (1 - epsilon) ** D


def dimension_for(share, epsilon):
    return int(np.ceil(np.log(1 - share) / np.log(1 - epsilon)))


def radii(D, n, seed):
    return np.random.default_rng(seed).uniform(size=n)

# %% wrong: the distances are right for the plane only: the square root is taken in every dimension
def shell_fraction(D, epsilon):
    return 1 - (1 - epsilon) ** D


def dimension_for(share, epsilon):
    return int(np.ceil(np.log(1 - share) / np.log(1 - epsilon)))


def radii(D, n, seed):
    return np.sqrt(np.random.default_rng(seed).uniform(size=n))

# %% wrong: the uniform numbers are raised to the power D, not to 1/D
def shell_fraction(D, epsilon):
    return 1 - (1 - epsilon) ** D


def dimension_for(share, epsilon):
    return int(np.ceil(np.log(1 - share) / np.log(1 - epsilon)))


def radii(D, n, seed):
    return np.random.default_rng(seed).uniform(size=n) ** D
