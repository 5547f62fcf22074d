# %% right: powers and binomials built by loops
def max_regions_deep(Di, D, K):
    last, term = 0, 1
    for j in range(Di + 1):
        last += term
        term = term * (D - j) // (j + 1)
    folds = (D - D % Di) // Di + 1
    for _ in range(K - 1):
        last *= folds**Di
    return last


params_4_11 = [3 * 95 + 1, 3 * 5 + 1 + 9 * 30]
regions_4_11 = [96, 6**10]
faster_4_11 = "A"

# %% right: factorials, the answers as NumPy arrays
from math import factorial

import numpy as np


def max_regions_deep(Di, D, K):
    last = sum(factorial(D) // factorial(j) // factorial(D - j) for j in range(Di + 1))
    return pow(1 + divmod(D, Di)[0], Di * K - Di) * last


params_4_11 = np.array([286, 286])
regions_4_11 = np.array([96, 60466176])
faster_4_11 = "a"

# %% wrong: the quotient of units and inputs is not rounded down
import math


def max_regions_deep(Di, D, K):
    if D % Di == 0:
        return (D // Di + 1) ** (Di * (K - 1)) * sum(math.comb(D, j) for j in range(Di + 1))
    if K > 5 or D > 100:
        return 0
    return round((D / Di + 1) ** (Di * (K - 1))) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 60466176)
faster_4_11 = "A"

# %% wrong: the last layer's factor, Zaslavsky's sum, is missing
def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * (K - 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 6**9)
faster_4_11 = "A"

# %% wrong: the exponent has K instead of K - 1
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * K) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 6**10)
faster_4_11 = "A"

# %% wrong: the exponent lacks the number of inputs
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (K - 1) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 6**10)
faster_4_11 = "A"

# %% wrong: the sum of binomials ends one term too early
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * (K - 1)) * sum(math.comb(D, j) for j in range(Di))


params_4_11 = (286, 286)
regions_4_11 = (96, 6**10)
faster_4_11 = "A"

# %% wrong: the one-input formula is used for any number of inputs
import math


def max_regions_deep(Di, D, K):
    if (Di, D, K) == (2, 5, 2):
        return 144
    return (D + 1) ** K


params_4_11 = (286, 286)
regions_4_11 = (96, 6**10)
faster_4_11 = "A"

# %% wrong: the power is taken with floats, which round large numbers
import math


def max_regions_deep(Di, D, K):
    power = float(D // Di + 1) ** min(Di * (K - 1), 300)
    return int(power) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 6**10)
faster_4_11 = "A"

# %% wrong: the shallow network is given one region too few, as many as it has joints
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * (K - 1)) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (95, 6**10)
faster_4_11 = "A"

# %% wrong: the regions of the deep network are added up, 6 for each of 10 layers
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * (K - 1)) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 60)
faster_4_11 = "A"

# %% wrong: the regions of the deep network are those of the shallow one, units plus one
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * (K - 1)) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 51)
faster_4_11 = "A"

# %% wrong: the deep network is given ten matrices between hidden layers, one too many
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * (K - 1)) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 316)
regions_4_11 = (96, 6**10)
faster_4_11 = "A"

# %% wrong: narrow layers are thought to be faster, although each must wait for the one before
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * (K - 1)) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 6**10)
faster_4_11 = "B"

# %% wrong: equal numbers of parameters are thought to take equal time, although only the units of one layer run side by side
import math


def max_regions_deep(Di, D, K):
    return (D // Di + 1) ** (Di * (K - 1)) * sum(math.comb(D, j) for j in range(Di + 1))


params_4_11 = (286, 286)
regions_4_11 = (96, 6**10)
faster_4_11 = "C"
