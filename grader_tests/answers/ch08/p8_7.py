# %% right: SciPy's gammaln, a search over a table
from scipy.special import gammaln


def log_volume(r, D):
    return np.log(r) * D + np.log(np.pi) * D / 2 - gammaln(1 + D / 2)


def log_volume_stirling(r, D):
    n = D / 2
    return D * np.log(r) + n * np.log(np.pi) - 0.5 * np.log(2 * np.pi * n) - n * (np.log(n) - 1)


def peak_dimension(r):
    return int(np.argmax(log_volume(r, np.arange(1, 1000)))) + 1

# %% right: torch, and the recursion over two dimensions at a time
import math

import torch


def log_volume(r, D):
    start = D % 2
    sizes = torch.tensor(range(start + 2, D + 1, 2), dtype=torch.float64)
    first = math.log(2 * r) if start else 0.0
    return first + torch.log(2 * math.pi * r**2 / sizes).sum()


def log_volume_stirling(r, D):
    return math.log(r) * D + D * math.log(2 * math.pi * math.e / D) / 2 - math.log(math.sqrt(math.pi * D))


def peak_dimension(r):
    return max(range(1, 500), key=lambda D: float(log_volume(r, D)))

# %% wrong: the diameter is taken for the radius
import math


def log_volume(r, D):
    return D * math.log(2 * r) + D / 2 * math.log(math.pi) - math.lgamma(D / 2 + 1)


def log_volume_stirling(r, D):
    return D / 2 * math.log(2 * math.pi * math.e * (2 * r) ** 2 / D) - math.log(math.pi * D) / 2


def peak_dimension(r):
    D = 1
    while log_volume(r, D + 1) > log_volume(r, D):
        D += 1
    return D

# %% wrong: the one is missing in the argument of the gamma function
import math


def log_volume(r, D):
    return D * math.log(r) + D / 2 * math.log(math.pi) - math.lgamma(D / 2)


def log_volume_stirling(r, D):
    return D / 2 * math.log(2 * math.pi * math.e * r**2 / D) - math.log(math.pi * D) / 2


def peak_dimension(r):
    D = 1
    while log_volume(r, D + 1) > log_volume(r, D):
        D += 1
    return D

# %% wrong: the volume is computed before its logarithm is taken, and overflows for many dimensions
import math

from scipy.special import gamma


def log_volume(r, D):
    return np.log(r**D * np.pi ** (D / 2) / gamma(D / 2 + 1))


def log_volume_stirling(r, D):
    return D / 2 * math.log(2 * math.pi * math.e * r**2 / D) - math.log(math.pi * D) / 2


def peak_dimension(r):
    D = 1
    while log_volume(r, D + 1) > log_volume(r, D):
        D += 1
    return D

# %% wrong: Stirling's formula is applied to D! instead of to the gamma function at D/2 + 1
import math


def log_volume(r, D):
    return D * math.log(r) + D / 2 * math.log(math.pi) - math.lgamma(D / 2 + 1)


def log_volume_stirling(r, D):
    stirling = math.log(2 * math.pi * D) / 2 + D * (math.log(D) - 1)
    return D * math.log(r) + D / 2 * math.log(math.pi) - stirling


def peak_dimension(r):
    D = 1
    while log_volume(r, D + 1) > log_volume(r, D):
        D += 1
    return D

# %% wrong: the square root is missing in Stirling's formula
import math


def log_volume(r, D):
    return D * math.log(r) + D / 2 * math.log(math.pi) - math.lgamma(D / 2 + 1)


def log_volume_stirling(r, D):
    return D / 2 * math.log(2 * math.pi * math.e * r**2 / D)


def peak_dimension(r):
    D = 1
    while log_volume(r, D + 1) > log_volume(r, D):
        D += 1
    return D

# %% wrong: the approximation does not use Stirling's formula but the exact gamma function
import math


def log_volume(r, D):
    return D * math.log(r) + D / 2 * math.log(math.pi) - math.lgamma(D / 2 + 1)


def log_volume_stirling(r, D):
    return log_volume(r, D)


def peak_dimension(r):
    D = 1
    while log_volume(r, D + 1) > log_volume(r, D):
        D += 1
    return D

# %% wrong: the peak is always at five dimensions, as for the unit ball
import math


def log_volume(r, D):
    return D * math.log(r) + D / 2 * math.log(math.pi) - math.lgamma(D / 2 + 1)


def log_volume_stirling(r, D):
    return D / 2 * math.log(2 * math.pi * math.e * r**2 / D) - math.log(math.pi * D) / 2


def peak_dimension(r):
    return 5

# %% wrong: the peak is searched for in too few dimensions
import math


def log_volume(r, D):
    return D * math.log(r) + D / 2 * math.log(math.pi) - math.lgamma(D / 2 + 1)


def log_volume_stirling(r, D):
    return D / 2 * math.log(2 * math.pi * math.e * r**2 / D) - math.log(math.pi * D) / 2


def peak_dimension(r):
    return max(range(1, 21), key=lambda D: log_volume(r, D))
