# %% right: a loop, the logarithm of the factorial as a sum of logarithms
import math


def poisson_nll(k, f, link, with_factorial=True):
    total = 0.0
    for count, output in zip(k.tolist(), f.tolist()):
        rate = math.exp(output) if link == "exp" else output * output
        total += rate - count * math.log(rate)
        if with_factorial:
            total += sum(math.log(n) for n in range(1, count + 1))
    return total

# %% right: torch, from the rate
import torch


def poisson_nll(k, f, link, with_factorial=True):
    k, f = torch.as_tensor(k), torch.as_tensor(f)
    rate = torch.exp(f) if link == "exp" else f.square()
    loss = rate - torch.xlogy(k, rate) + with_factorial * torch.lgamma(k + 1)
    return loss.sum()

# %% right: single precision, the log of the square as twice the log of the size
import numpy as np

from scipy.special import gammaln


def poisson_nll(k, f, link, with_factorial=True):
    log_rate = f if link == "exp" else 2 * np.log(np.abs(f))
    loss = np.exp(log_rate) - k * log_rate
    if with_factorial:
        loss = loss + gammaln(k + 1.0)
    return np.float32(loss.sum())

# %% wrong: the output itself is used as the rate, although it may be negative
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = np.log(f)
    log_factorial = [math.lgamma(count + 1) if with_factorial else 0 for count in k]
    return np.sum(np.exp(log_rate) - k * log_rate + log_factorial)

# %% wrong: the squared error between count and rate is taken
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [math.lgamma(count + 1) if with_factorial else 0 for count in k]
    return np.sum((k - np.exp(log_rate)) ** 2)

# %% wrong: the sign of the count times the log of the rate is wrong
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [math.lgamma(count + 1) if with_factorial else 0 for count in k]
    return np.sum(np.exp(log_rate) + k * log_rate + log_factorial)

# %% wrong: the factorial is computed in whole numbers, which overflow beyond 20
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [np.log(float(np.prod(np.arange(1, count + 1)))) if with_factorial else 0 for count in k]
    return np.sum(np.exp(log_rate) - k * log_rate + log_factorial)

# %% wrong: the factorial is computed as a float, which is infinite beyond 170
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [np.log(np.prod(np.arange(1.0, count + 1))) if with_factorial else 0 for count in k]
    return np.sum(np.exp(log_rate) - k * log_rate + log_factorial)

# %% wrong: with the square link the log of the rate is taken as log f instead of log f²
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(np.abs(f))
    log_factorial = [math.lgamma(count + 1) if with_factorial else 0 for count in k]
    return np.sum((np.exp(f) if link == "exp" else f**2) - k * log_rate + log_factorial)

# %% wrong: the square link is ignored: the rate is the exponential in both cases
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f
    log_factorial = [math.lgamma(count + 1) if with_factorial else 0 for count in k]
    return np.sum(np.exp(log_rate) - k * log_rate + log_factorial)

# %% wrong: the losses are averaged, not added
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [math.lgamma(count + 1) if with_factorial else 0 for count in k]
    return np.mean(np.exp(log_rate) - k * log_rate + log_factorial)

# %% wrong: the factorials are always included
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [math.lgamma(count + 1) for count in k]
    return np.sum(np.exp(log_rate) - k * log_rate + log_factorial)

# %% wrong: the factorials are always left out
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [0 for count in k]
    return np.sum(np.exp(log_rate) - k * log_rate + log_factorial)

# %% wrong: the log of the gamma function is taken at k, which is the factorial of k − 1
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [math.lgamma(max(count, 1)) if with_factorial else 0 for count in k]
    return np.sum(np.exp(log_rate) - k * log_rate + log_factorial)

# %% wrong: the rate itself is forgotten, so that the loss falls for ever as the rate grows
import math
import numpy as np


def poisson_nll(k, f, link, with_factorial = True):
    log_rate = f if link == "exp" else np.log(f**2)
    log_factorial = [math.lgamma(count + 1) if with_factorial else 0 for count in k]
    return np.sum(-k * log_rate + log_factorial)
