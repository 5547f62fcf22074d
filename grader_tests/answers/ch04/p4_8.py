# %% right: the weights as changes of slope, in plain Python
slopes = [6, -6, 3, -3]
changes = [after - before for before, after in zip(slopes, slopes[1:])]
phi_4_8 = [-changes[2] * 4 / 6, changes[0], changes[1], changes[2]]


def regions_4_8(K):
    regions = 4
    for _ in range(K):
        regions *= 4
    return regions

# %% right: a linear system in torch, single precision; the count by bits
import torch

knots = torch.tensor([0, 1 / 6, 2 / 6, 1])
columns = torch.stack([torch.ones(4), torch.relu(knots - 1 / 6), torch.relu(knots - 2 / 6), torch.relu(4 / 6 - knots)], dim=1)
phi_4_8 = torch.linalg.solve(columns, torch.tensor([0.0, 1.0, 0.0, 0.0]))


def regions_4_8(K):
    return 1 << 2 * (K + 1)

# %% right: NumPy's least squares
import numpy as np

x = np.linspace(0, 1, 13)
h = [np.maximum(b + w * x, 0) for b, w in ((-1 / 6, 1), (-2 / 6, 1), (4 / 6, -1))]
phi_4_8 = np.linalg.lstsq(np.stack([np.ones(13), *h], axis=1), np.interp(x, [0, 1 / 6, 2 / 6, 4 / 6, 1], [0, 1, 0, 1, 0]), rcond=None)[0]


def regions_4_8(K):
    return sum(3 * 4**k for k in range(K + 1)) + 1

# %% wrong: the output bias is 0, although unit 3 is already active at x = 0
phi_4_8 = [0, -12, 9, -6]


def regions_4_8(K):
    return 4 ** (K + 1)

# %% wrong: the zigzag is upside down, its first slope is negative
phi_4_8 = [-3, 12, -9, 6]


def regions_4_8(K):
    return 4 ** (K + 1)

# %% wrong: the weights are the slopes of the pieces, not the changes of slope at the joints
phi_4_8 = [0, 6, -6, 3]


def regions_4_8(K):
    return 4 ** (K + 1)

# %% wrong: the weights after the first piece are the slopes of the pieces that begin at the joints
phi_4_8 = [4, -6, 3, -6]


def regions_4_8(K):
    return 4 ** (K + 1)

# %% wrong: each composition adds four regions instead of multiplying by four
phi_4_8 = [4, -12, 9, -6]


def regions_4_8(K):
    return 4 * (K + 1)

# %% wrong: each composition doubles the number of regions
phi_4_8 = [4, -12, 9, -6]


def regions_4_8(K):
    return 4 * 2**K

# %% wrong: the joints are added up, three for each copy
phi_4_8 = [4, -12, 9, -6]


def regions_4_8(K):
    return 3 * (K + 1) + 1

# %% wrong: K compositions are taken as a chain of K copies
phi_4_8 = [4, -12, 9, -6]


def regions_4_8(K):
    return 4**K

# %% wrong: the number of regions is squared with every composition
phi_4_8 = [4, -12, 9, -6]


def regions_4_8(K):
    return 4 ** (2**K)
