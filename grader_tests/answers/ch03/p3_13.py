# %% right: a set of tuples, grown point by point
def region_patterns(theta, low=-1.0, high=1.0):
    rows = [[float(value) for value in row] for row in theta]
    found = set()
    step = (high - low) / 120
    for i in range(120):
        for j in range(120):
            x1, x2 = low + (i + 0.5) * step, low + (j + 0.5) * step
            found.add(tuple(int(b + w1 * x1 + w2 * x2 > 0) for b, w1, w2 in rows))
    return sorted(found)

# %% right: exact, by shrinking the square to each pattern with a linear program
import itertools

import numpy as np
from scipy.optimize import linprog


def region_patterns(theta, low=-1.0, high=1.0):
    found = []
    for pattern in itertools.product([0, 1], repeat=len(theta)):
        sign = 2 * np.array(pattern)[:, None] - 1
        rows = sign * theta  # every row must be at least the margin t
        result = linprog(
            [0, 0, -1],
            A_ub=np.column_stack([-rows[:, 1:], np.ones(len(rows))]),
            b_ub=rows[:, 0],
            bounds=[(low, high), (low, high), (None, 1)],
        )
        if result.status == 0 and -result.fun > 1e-9:
            found.append(pattern)
    return np.array(found)

# %% right: torch, random points, single precision
import torch


def region_patterns(theta, low=-1.0, high=1.0):
    points = low + (high - low) * torch.rand(2, 20000, generator=torch.Generator().manual_seed(0))
    theta = torch.as_tensor(theta, dtype=torch.float32)
    active = theta[:, :1] + theta[:, 1:] @ points > 0
    return torch.unique(active.T.int(), dim=0)

# %% wrong: all 2^D conceivable patterns are listed
import itertools

import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    return np.array(list(itertools.product([0, 1], repeat=len(theta))))

# %% wrong: active and clipped are swapped
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    x1, x2 = np.meshgrid(np.linspace(low, high, 200), np.linspace(low, high, 200))
    points = np.stack([np.ones(x1.size), x1.ravel(), x2.ravel()])
    return np.unique((theta @ points < 0).T.astype(int), axis=0)

# %% wrong: the biases are left out
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    x1, x2 = np.meshgrid(np.linspace(low, high, 200), np.linspace(low, high, 200))
    points = np.stack([x1.ravel(), x2.ravel()])
    return np.unique((theta[:, 1:] @ points > 0).T.astype(int), axis=0)

# %% wrong: the bias is read from the last column
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    x1, x2 = np.meshgrid(np.linspace(low, high, 200), np.linspace(low, high, 200))
    points = np.stack([x1.ravel(), x2.ravel(), np.ones(x1.size)])
    return np.unique((theta @ points > 0).T.astype(int), axis=0)

# %% wrong: the square is always [−1, 1]², whatever low and high are
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    x1, x2 = np.meshgrid(np.linspace(-1, 1, 200), np.linspace(-1, 1, 200))
    points = np.stack([np.ones(x1.size), x1.ravel(), x2.ravel()])
    return np.unique((theta @ points > 0).T.astype(int), axis=0)

# %% wrong: the grid is too coarse and misses small regions
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    x1, x2 = np.meshgrid(np.linspace(low, high, 7), np.linspace(low, high, 7))
    points = np.stack([np.ones(x1.size), x1.ravel(), x2.ravel()])
    return np.unique((theta @ points > 0).T.astype(int), axis=0)

# %% wrong: only the edge of the square is searched, so a region inside is missed
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    along = np.linspace(low, high, 400)
    x1 = np.concatenate([along, along, np.full(400, low), np.full(400, high)])
    x2 = np.concatenate([np.full(400, low), np.full(400, high), along, along])
    points = np.stack([np.ones(x1.size), x1, x2])
    return np.unique((theta @ points > 0).T.astype(int), axis=0)

# %% wrong: the patterns are in the order in which they were met, not sorted
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    found = []
    for x1 in np.linspace(high, low, 150):
        for pattern in (theta @ np.stack([np.ones(150), np.full(150, x1), np.linspace(low, high, 150)]) > 0).T:
            if (row := [int(unit) for unit in pattern]) not in found:
                found.append(row)
    return found

# %% wrong: the columns of the answer stand for the regions, the rows for the units
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    x1, x2 = np.meshgrid(np.linspace(low, high, 200), np.linspace(low, high, 200))
    points = np.stack([np.ones(x1.size), x1.ravel(), x2.ravel()])
    return np.unique((theta @ points > 0).astype(int), axis=1)

# %% wrong: there are three units, however many rows theta has
import numpy as np


def region_patterns(theta, low=-1.0, high=1.0):
    x1, x2 = np.meshgrid(np.linspace(low, high, 200), np.linspace(low, high, 200))
    points = np.stack([np.ones(x1.size), x1.ravel(), x2.ravel()])
    return np.unique((theta[:3] @ points > 0).T.astype(int), axis=0)
