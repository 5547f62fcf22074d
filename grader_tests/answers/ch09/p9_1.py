# %% right: torch distributions
import torch


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    phi, x, y = (torch.as_tensor(values.copy()) for values in (phi, x, y))
    normal = torch.distributions.Normal
    noise = normal(phi[0] + phi[1] * x, sigma).log_prob(y).sum()
    return -noise - normal(0.0, sigma_phi).log_prob(phi).sum()


def l2_weight(sigma_phi):
    return torch.tensor(1 / sigma_phi**2, dtype=torch.float64) / 2


def ridge_weight(sigma, sigma_phi):
    return 2 * sigma**2 * l2_weight(sigma_phi)

# %% right: the densities themselves, multiplied one by one in loops
from math import exp, log, pi, sqrt


def density(value, mean, width):
    return exp(-((value - mean) ** 2) / (2 * width**2)) / sqrt(2 * pi * width**2)


def log_density(value, mean, width):
    return -((value - mean) ** 2) / (2 * width**2) - log(width) - log(2 * pi) / 2


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    total = 0.0
    for place, target in zip(x, y):
        total -= log_density(float(target), float(phi[0] + phi[1] * place), sigma)
    for value in phi:
        total -= log(density(float(value), 0.0, sigma_phi)) if abs(value) < 5 * sigma_phi else log_density(float(value), 0.0, sigma_phi)
    return total


def l2_weight(sigma_phi):
    return log(density(0, 0, sigma_phi) / density(sigma_phi, 0, sigma_phi)) / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return l2_weight(sigma_phi) / l2_weight(sigma)

# %% wrong: the weight λ lacks the ½ of the exponent of the normal density
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 1 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the weight λ is upside down: it grows when the prior gets wider
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return sigma_phi**2 / 2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the weight λ divides by the standard deviation instead of the variance
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the weight λ holds the variance of the prior in the place of its standard deviation, squared once more
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**4


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the weight w takes no account of the noise on the targets
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return 1 / sigma_phi**2

# %% wrong: the weight w is upside down: noise and prior have changed places
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma_phi / sigma) ** 2

# %% wrong: the weight w divides standard deviations instead of variances
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return sigma / sigma_phi

# %% wrong: the weight w keeps a factor ½ that cancels when the sum of squares stands alone
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2 / 2

# %% wrong: the weight w has twice the noise variance, as if only λ had carried a factor ½
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return 2 * (sigma / sigma_phi) ** 2

# %% wrong: the weight w is the same λ as beside the negative log likelihood
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return 0.5 / sigma_phi**2

# %% wrong: the constants of the normal densities are left out
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the factor 1/σ in front of the densities is forgotten, and only the 2π is kept
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the noise gets one constant for all pairs together instead of one for each
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + 0.5 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the prior counts the constant of one parameter, not of two
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + 0.5 * np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the intercept has no prior
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = phi[1] ** 2 / (2 * sigma_phi**2) + 0.5 * np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: σ and σ_φ are taken for variances in the densities
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma) + len(x) / 2 * np.log(2 * np.pi * sigma)
    prior = (phi @ phi) / (2 * sigma_phi) + np.log(2 * np.pi * sigma_phi)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the prior is subtracted from the data term instead of added
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data - prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the logarithm is returned without changing its sign
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return -data - prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the likelihood is left out
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the prior is left out
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: intercept and slope have changed places
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[1] - phi[0] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the squared residuals are averaged instead of summed
import numpy as np


def neg_log_posterior(phi, x, y, sigma, sigma_phi):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / len(x) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2

# %% wrong: the noise has the width of the prior and the prior that of the noise
import numpy as np


def neg_log_posterior(phi, x, y, sigma_phi, sigma):
    r = y - phi[0] - phi[1] * x
    data = (r @ r) / (2 * sigma**2) + len(x) / 2 * np.log(2 * np.pi * sigma**2)
    prior = (phi @ phi) / (2 * sigma_phi**2) + np.log(2 * np.pi * sigma_phi**2)
    return data + prior


def l2_weight(sigma_phi):
    return 0.5 / sigma_phi**2


def ridge_weight(sigma, sigma_phi):
    return (sigma / sigma_phi) ** 2
