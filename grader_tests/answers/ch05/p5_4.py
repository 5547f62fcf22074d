# %% right: loops in plain Python; the mode by many small steps and by halving them
import math


def log_normal(y, mu, f):
    return -0.5 * math.log(2 * math.pi) - math.log(abs(f)) - 0.5 * ((y - mu) / f) ** 2


def log_sigmoid(z):
    return min(z, 0) - math.log1p(math.exp(-abs(z)))


def one(y, f):
    first = log_sigmoid(f[0]) + log_normal(y, f[1], f[2])
    second = log_sigmoid(-f[0]) + log_normal(y, f[3], f[4])
    top = max(first, second)
    return top + math.log(math.exp(first - top) + math.exp(second - top))


def mog_log_density(y, f):
    return [one(target, column) for target, column in zip(y.tolist(), f.T.tolist())]


def mog_nll(y, f):
    return -sum(mog_log_density(y, f))


def infer_mode(f):
    f = f.tolist()
    best, step = max((f[1], f[3]), key=lambda y: one(y, f)), abs(f[1] - f[3]) / 200
    places = [f[1] + (f[3] - f[1]) * n / 200 for n in range(201)]
    best = max(places, key=lambda y: one(y, f))
    while step > 1e-5:
        best = max((best - step, best, best + step), key=lambda y: one(y, f))
        step /= 1.5
    return best

# %% right: torch: logsigmoid and logsumexp; the mode by gradient steps from both means
import torch


def mog_log_density(y, f):
    y, f = torch.as_tensor(y), torch.as_tensor(f)
    weights = torch.nn.functional.logsigmoid(torch.stack([f[0], -f[0]]))
    parts = torch.distributions.Normal(f[[1, 3]], f[[2, 4]].abs()).log_prob(y)
    return torch.logsumexp(weights + parts, dim=0)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    y = torch.as_tensor(f[[1, 3]])
    columns = torch.as_tensor(f)[:, None].expand(5, 2)
    for _ in range(300):
        y = y.detach().requires_grad_()
        density = mog_log_density(y, columns)
        slope = torch.autograd.grad(density.sum(), y)[0]
        y = y + slope * min(f[2] ** 2, f[4] ** 2)
    return y[mog_log_density(y, columns).argmax()].detach()

# %% right: SciPy's distributions and its search for a minimum, single precision results
import numpy as np

from scipy import optimize, special, stats


def mog_log_density(y, f):
    parts = stats.norm(f[[1, 3]], abs(f[[2, 4]])).logpdf(y)
    joined = special.logsumexp(parts + special.log_expit(np.stack([f[0], -f[0]])), axis=0)
    return joined.astype(np.float32)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    def loss(y):
        exponents = -((y - f[[1, 3]]) ** 2) / (2 * f[[2, 4]] ** 2)
        return -np.sum(special.expit([f[0], -f[0]]) * np.exp(exponents) / abs(f[[2, 4]]))

    places = np.linspace(*sorted(f[[1, 3]]), 60)
    k = int(np.argmin([loss(y) for y in places]))
    ends = places[max(k - 1, 0)], places[min(k + 1, 59)]
    return optimize.minimize_scalar(loss, bounds=ends, method="bounded", options={"xatol": 1e-6}).x

# %% wrong: the weighted log densities are added: the logarithm stands inside the sum
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    weight = 1 / (1 + np.exp([-f[0], f[0]]))  # log sig[f1] and log sig[-f1]
    parts = weight * (-np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2))
    return parts.sum(axis=0)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: f3 and f5 are taken as variances, without the square
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * abs(sd)) / 2 - (y - mu) ** 2 / (2 * abs(sd))
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: f3 and f5 are taken as logarithms of variances
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * np.exp(sd)) / 2 - (y - mu) ** 2 / (2 * np.exp(sd))
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: the densities are added before the logarithm, so that far targets give the log of 0
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.log(np.exp(parts).sum(axis=0))


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: both components have the weight λ
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], -f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: the two weights are exchanged
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [f[0], -f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: one minus λ is rounded to 0 before its logarithm is taken
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = np.log([1 / (1 + np.exp(-f[0])), 1 - 1 / (1 + np.exp(-f[0]))])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: the outputs are read as λ, both means, both deviations
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1:3], f[3:5]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: the loss is averaged over the examples
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).mean()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 20001)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: the mean of the mixture is returned as the most likely target
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    lam = 1 / (1 + np.exp(-f[0]))
    return lam * f[1] + (1 - lam) * f[3]

# %% wrong: the mean of the component with more weight is taken for the mode
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    return f[1] if f[0] > 0 else f[3]

# %% wrong: only the two means are compared, although the peak lies between them where components overlap
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = f[[1, 3]]
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]

# %% wrong: the search stops after a coarse grid
import numpy as np


def mog_log_density(y, f):
    mu, sd = f[1::2], f[2::2]  # both (2, I), one row per component
    log_weight = -np.logaddexp(0, [-f[0], f[0]])  # log sig[f1] and log sig[-f1]
    parts = log_weight - np.log(2 * np.pi * sd**2) / 2 - (y - mu) ** 2 / (2 * sd**2)
    return np.logaddexp(*parts)


def mog_nll(y, f):
    return -mog_log_density(y, f).sum()


def infer_mode(f):
    candidates = np.linspace(f[1], f[3], 21)
    return candidates[np.argmax(mog_log_density(candidates, f[:, np.newaxis]))]
