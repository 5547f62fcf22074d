# %% right: one hyperplane after the other
from functools import cache


@cache
def max_regions(Di, D):
    if Di == 0 or D == 0:
        return 1
    return max_regions(Di, D - 1) + max_regions(Di - 1, D - 1)

# %% right: each coefficient from the one before, whole numbers only
def max_regions(Di, D):
    total, coefficient = 0, 1
    for j in range(Di + 1):
        total += coefficient
        coefficient = coefficient * (D - j) // (j + 1)
    return total

# %% right: exact coefficients of SciPy
from scipy.special import comb


def max_regions(Di, D):
    return sum(comb(D, j, exact=True) for j in range(Di + 1))

# %% wrong: every pattern of active and clipped units is counted, 2 to the power D
def max_regions(Di, D):
    return 2**D

# %% wrong: the sum starts at j = 1 and the region of the term j = 0 is missing
from math import comb


def max_regions(Di, D):
    return sum(comb(D, j) for j in range(1, Di + 1))

# %% wrong: the sum stops before j = Di
from math import comb


def max_regions(Di, D):
    return sum(comb(D, j) for j in range(Di))

# %% wrong: the binomial coefficient has the number of inputs on top instead of the number of units
from math import comb


def max_regions(Di, D):
    return sum(comb(Di, j) for j in range(D + 1))

# %% wrong: only the last term of the sum is taken
from math import comb


def max_regions(Di, D):
    return comb(D, Di)

# %% wrong: the formula for lines in a plane is used for every number of inputs
from math import comb


def max_regions(Di, D):
    return 1 + D + (comb(D, 2) if Di > 1 else 0)

# %% wrong: the coefficients are floats, which have too few digits
from scipy.special import comb


def max_regions(Di, D):
    return float(sum(comb(D, j) for j in range(Di + 1)))

# %% wrong: the numbers outgrow 64 bits
import numpy as np


def max_regions(Di, D):
    row = np.ones(Di + 1, dtype=np.int64)
    for _ in range(D):
        row[1:] = row[1:] + row[:-1]
    return int(row[Di])

# %% wrong: the factorials of negative numbers are asked for when there are fewer units than inputs
from math import factorial


def max_regions(Di, D):
    return sum(factorial(D) // (factorial(j) * factorial(D - j)) for j in range(Di + 1))

# %% wrong: the hyperplanes all run through the origin, as those of units without biases
from math import comb


def max_regions(Di, D):
    return 2 * sum(comb(D - 1, j) for j in range(Di)) if D else 1
