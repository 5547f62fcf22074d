# %% right: SciPy's law of the distances, samples one by one
from scipy.stats import chi


def distances(D, n, seed):
    rng = np.random.RandomState(seed)
    return [float(np.linalg.norm(rng.randn(D))) for _ in range(n)]


def distance_pdf(r, D):
    return chi.pdf(r, D)


def mean_distance(D):
    return float(chi.mean(D))


law_8_9 = "d"

# %% right: torch in single precision, means by math.lgamma
import math

import torch


def distances(D, n, seed):
    torch.manual_seed(seed)
    return torch.linalg.vector_norm(torch.randn(D, n), dim=0)


def distance_pdf(r, D):
    r = torch.as_tensor(np.array(r))
    return torch.exp(torch.log(r) * (D - 1) - r.square() / 2 - math.lgamma(D / 2) - (D / 2 - 1) * math.log(2))


def mean_distance(D):
    return math.exp(math.log(2) / 2 + math.lgamma(D / 2 + 0.5) - math.lgamma(D / 2))


law_8_9 = "D"

# %% wrong: the squared distances are returned, without the square root
from scipy.special import gammaln


def distances(D, n, seed):
    return (np.random.default_rng(seed).normal(size=(D, n)) ** 2).sum(axis=0)


def distance_pdf(r, D):
    constant = (D / 2 - 1) * np.log(2) + gammaln(D / 2)
    return np.exp((D - 1) * np.log(r) - r**2 / 2 - constant)


def mean_distance(D):
    return np.sqrt(2) * np.exp(gammaln((D + 1) / 2) - gammaln(D / 2))


law_8_9 = "B"

# %% wrong: the sum goes over the samples instead of over the dimensions
from scipy.special import gammaln


def distances(D, n, seed):
    return np.sqrt((np.random.default_rng(seed).normal(size=(D, n)) ** 2).sum(axis=1))


def distance_pdf(r, D):
    constant = (D / 2 - 1) * np.log(2) + gammaln(D / 2)
    return np.exp((D - 1) * np.log(r) - r**2 / 2 - constant)


def mean_distance(D):
    return np.sqrt(2) * np.exp(gammaln((D + 1) / 2) - gammaln(D / 2))


law_8_9 = "D"

# %% wrong: the gamma function itself is used, which overflows from 343 dimensions on
from scipy.special import gamma, gammaln


def distances(D, n, seed):
    return np.sqrt((np.random.default_rng(seed).normal(size=(D, n)) ** 2).sum(axis=0))


def distance_pdf(r, D):
    return r ** (D - 1) * np.exp(-(r**2) / 2) / (2 ** (D / 2 - 1) * gamma(D / 2))


def mean_distance(D):
    return np.sqrt(2) * gamma((D + 1) / 2) / gamma(D / 2)


law_8_9 = "D"

# %% wrong: the mean is taken as the square root of D, which is the root of the mean square
from scipy.special import gammaln


def distances(D, n, seed):
    return np.sqrt((np.random.default_rng(seed).normal(size=(D, n)) ** 2).sum(axis=0))


def distance_pdf(r, D):
    constant = (D / 2 - 1) * np.log(2) + gammaln(D / 2)
    return np.exp((D - 1) * np.log(r) - r**2 / 2 - constant)


def mean_distance(D):
    return np.sqrt(D)


law_8_9 = "D"

# %% wrong: the distribution is taken for the chi-squared one, which is that of the squared distance
from scipy.special import gammaln


def distances(D, n, seed):
    return np.sqrt((np.random.default_rng(seed).normal(size=(D, n)) ** 2).sum(axis=0))


def distance_pdf(r, D):
    constant = (D / 2 - 1) * np.log(2) + gammaln(D / 2)
    return np.exp((D - 1) * np.log(r) - r**2 / 2 - constant)


def mean_distance(D):
    return np.sqrt(2) * np.exp(gammaln((D + 1) / 2) - gammaln(D / 2))


law_8_9 = "B"

# %% wrong: the distribution is taken for a normal one, which it only resembles in many dimensions
from scipy.special import gammaln


def distances(D, n, seed):
    return np.sqrt((np.random.default_rng(seed).normal(size=(D, n)) ** 2).sum(axis=0))


def distance_pdf(r, D):
    constant = (D / 2 - 1) * np.log(2) + gammaln(D / 2)
    return np.exp((D - 1) * np.log(r) - r**2 / 2 - constant)


def mean_distance(D):
    return np.sqrt(2) * np.exp(gammaln((D + 1) / 2) - gammaln(D / 2))


law_8_9 = "A"

# %% wrong: distances of normal samples are drawn from a normal distribution with mean √D and variance 1/2
from scipy.special import gammaln


def distances(D, n, seed):
    return np.random.default_rng(seed).normal(D**0.5, 0.5**0.5, n)


def distance_pdf(r, D):
    return np.exp(-((r - D**0.5) ** 2)) / np.sqrt(np.pi)


def mean_distance(D):
    return np.sqrt(2) * np.exp(gammaln((D + 1) / 2) - gammaln(D / 2))


law_8_9 = "A"

# %% wrong: the power of r in the density is D, not D - 1
from scipy.special import gammaln


def distances(D, n, seed):
    return np.sqrt((np.random.default_rng(seed).normal(size=(D, n)) ** 2).sum(axis=0))


def distance_pdf(r, D):
    constant = (D / 2 - 1) * np.log(2) + gammaln(D / 2)
    return np.exp(D * np.log(r) - r**2 / 2 - constant)


def mean_distance(D):
    return np.sqrt(2) * np.exp(gammaln((D + 1) / 2) - gammaln(D / 2))


law_8_9 = "D"

# %% wrong: the density is that of one coordinate, a standard normal density
from scipy.special import gammaln


def distances(D, n, seed):
    return np.sqrt((np.random.default_rng(seed).normal(size=(D, n)) ** 2).sum(axis=0))


def distance_pdf(r, D):
    return np.exp(-(r**2) / 2) / np.sqrt(2 * np.pi)


def mean_distance(D):
    return np.sqrt(2) * np.exp(gammaln((D + 1) / 2) - gammaln(D / 2))


law_8_9 = "D"
