# %% right: loops and sets, and one region more for each line, plus each point counted with its lines
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    seen = set()
    for i in range(n):
        for j in range(n):
            x = np.array([1.0, low + (high - low) * i / (n - 1), low + (high - low) * j / (n - 1)])
            seen.add(tuple(row @ x > 0 for row in theta))
    return len(seen)


def count_exactly(theta):
    lines = set()
    for a, b, c in np.asarray(theta).tolist():
        if b or c:
            lead = b or c
            lines.add((Fraction(a, lead), Fraction(b, lead), Fraction(c, lead)))
    through = {}
    for first in lines:
        for second in lines:
            det = first[1] * second[2] - first[2] * second[1]
            if det:
                x1 = (first[2] * second[0] - first[0] * second[2]) / det
                x2 = (first[0] * second[1] - first[1] * second[0]) / det
                through.setdefault((x1, x2), set()).add(first)
    return 1 + len(lines) + sum(len(at) - 1 for at in through.values())

# %% right: patterns as numbers in base two, floats rounded to nine digits
import numpy as np
import torch


def count_on_grid(theta, low, high, n):
    at = torch.linspace(low, high, n, dtype=torch.float64)
    x1, x2 = torch.meshgrid(at, at, indexing="ij")
    code = torch.zeros(n, n, dtype=torch.int64)
    for a, b, c in theta.tolist():
        code = 2 * code + (a + b * x1 + c * x2 > 0)
    return len(torch.unique(code))


def count_exactly(theta):
    rows = [np.array(row, dtype=float) / np.hypot(*row[1:]) for row in theta if any(row[1:])]
    rows = [row if (row[1], row[2]) > (1e-12, -2) or (abs(row[1]) < 1e-12 and row[2] > 0) else -row for row in rows]
    rows = np.unique(np.round(np.array(rows).reshape(-1, 3), 9) + 0.0, axis=0)
    regions = 1
    for i, row in enumerate(rows):
        old = [other for other in rows[:i] if abs(row[1] * other[2] - row[2] * other[1]) > 1e-6]
        met = [np.linalg.solve([row[1:], other[1:]], [-row[0], -other[0]]) for other in old]
        regions += 1 + len({tuple(np.round(point, 4) + 0.0) for point in met})
    return regions

# %% wrong: the exact count is the bound for lines in general position
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    D = len(theta)
    return 1 + D + D * (D - 1) // 2

# %% wrong: a point where several lines meet is counted once for each pair of them
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or any(a * e == d * b and a * f == d * c and b * f == e * c for d, e, f in lines):
            continue
        points = []
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.append((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: a point where several lines meet adds one region, however many lines run through it
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    lines, points = [], set()
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or any(a * e == d * b and a * f == d * c and b * f == e * c for d, e, f in lines):
            continue
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        lines.append((a, b, c))
    return 1 + len(lines) + len(points)

# %% wrong: two units with the same line are counted as two lines
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0):
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: rows that are multiples of one another are counted as different lines
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or (a, b, c) in lines:
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: a unit with both weights 0 is counted as a line
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if any(a * e == d * b and a * f == d * c and b * f == e * c for d, e, f in lines):
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: crossings are compared as rounded floats, so one point can look like two
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or any(a * e == d * b and a * f == d * c and b * f == e * c for d, e, f in lines):
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add(tuple(np.linalg.solve([[b, c], [e, f]], [-a, -d]) + 0.0))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: the exact count sees a window only, and regions outside or between grid points are missed
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    x1, x2 = np.meshgrid(np.linspace(-3, 3, 151), np.linspace(-3, 3, 151))
    code = np.zeros(x1.shape, dtype=int)
    for a, b, c in theta:
        code = 2 * code + (a + b * x1 + c * x2 + 1e-9 > 0)
    return len(np.unique(code))

# %% wrong: parallel lines are taken for one line
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or any(b * f == e * c for d, e, f in lines):
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: the grid leaves out the upper end
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n, endpoint=False), np.linspace(low, high, n, endpoint=False))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or any(a * e == d * b and a * f == d * c and b * f == e * c for d, e, f in lines):
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: the grid always covers [−1, 1]², whatever low and high are
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or any(a * e == d * b and a * f == d * c and b * f == e * c for d, e, f in lines):
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: the grid count compares how many units are active, not which
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    x1, x2 = np.meshgrid(np.linspace(low, high, n), np.linspace(low, high, n))
    active = theta @ np.stack([np.ones(n * n), x1.ravel(), x2.ravel()]) > 0
    return len(np.unique(active.sum(axis=0)))


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or any(a * e == d * b and a * f == d * c and b * f == e * c for d, e, f in lines):
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions

# %% wrong: the grid count visits the diagonal only, pairing the coordinates one by one
from fractions import Fraction

import numpy as np


def count_on_grid(theta, low, high, n):
    at = np.linspace(low, high, n)
    active = theta @ np.stack([np.ones(n), at, at]) > 0
    return len(np.unique(active, axis=1).T)


def count_exactly(theta):
    regions, lines = 1, []
    for a, b, c in np.asarray(theta).tolist():
        if (b, c) == (0, 0) or any(a * e == d * b and a * f == d * c and b * f == e * c for d, e, f in lines):
            continue
        points = set()
        for d, e, f in lines:
            det = b * f - c * e
            if det != 0:
                points.add((Fraction(c * d - a * f, det), Fraction(a * e - b * d, det)))
        regions += 1 + len(points)
        lines.append((a, b, c))
    return regions
