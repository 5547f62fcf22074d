# %% right: slow loops, one value after the other
import math


def kl(p, q):
    total = 0.0
    for a, b in zip(p, q):
        if a > 0 and b == 0:
            return math.inf
        if a > 0:
            total += a * math.log(a / b)
    return total


def js(p, q):
    middle = [(a + b) / 2 for a, b in zip(p, q)]
    return 0.5 * (kl(p, middle) + kl(q, middle))

# %% right: scipy and torch, the Jensen-Shannon divergence by entropies
import scipy.special
import torch


def kl(p, q):
    return scipy.special.rel_entr(p, q).sum()


def js(p, q):
    def entropy(values):
        return torch.special.entr(torch.tensor(values)).sum()

    return entropy((p + q) / 2) - (entropy(p) + entropy(q)) / 2

# %% wrong: zero times the logarithm of zero is left as NaN
import numpy as np


def kl(p, q):
    with np.errstate(all="ignore"):
        return (p * np.log(p / q)).sum()


def js(p, q):
    return (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2

# %% wrong: a value that q excludes is dropped, so that the divergence stays finite
import numpy as np


def kl(p, q):
    both = (p > 0) & (q > 0)
    return (p[both] * np.log(p[both] / q[both])).sum()


def js(p, q):
    return (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2

# %% wrong: a small number is added to every probability, so that nothing is infinite any more
import numpy as np


def kl(p, q):
    return (p * np.log((p + 1e-10) / (q + 1e-10))).sum()


def js(p, q):
    return (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2

# %% wrong: p and q are exchanged in the Kullback-Leibler divergence
import scipy.special


def kl(p, q):
    return scipy.special.rel_entr(q, p).sum()


def js(p, q):
    return (kl((p + q) / 2, p) + kl((p + q) / 2, q)) / 2

# %% wrong: the logarithm is to base 2
import numpy as np
import scipy.special


def kl(p, q):
    return scipy.special.rel_entr(p, q).sum() / np.log(2)


def js(p, q):
    return (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2

# %% wrong: the cross-entropy is returned, without the entropy of p
import numpy as np
import scipy.special


def kl(p, q):
    used = p > 0
    return np.inf if (q[used] == 0).any() else -(p[used] * np.log(q[used])).sum()


def js(p, q):
    return (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2

# %% wrong: the Jensen-Shannon divergence is the mean of both Kullback-Leibler divergences between p and q
import scipy.special


def kl(p, q):
    return scipy.special.rel_entr(p, q).sum()


def js(p, q):
    return (kl(p, q) + kl(q, p)) / 2

# %% wrong: the two halves of the Jensen-Shannon divergence are added without halving them
import scipy.special


def kl(p, q):
    return scipy.special.rel_entr(p, q).sum()


def js(p, q):
    return kl(p, (p + q) / 2) + kl(q, (p + q) / 2)

# %% wrong: the Jensen-Shannon divergence compares only p with the average
import scipy.special


def kl(p, q):
    return scipy.special.rel_entr(p, q).sum()


def js(p, q):
    return kl(p, (p + q) / 2)

# %% wrong: the average of the two distributions is their sum, not halved
import scipy.special


def kl(p, q):
    return scipy.special.rel_entr(p, q).sum()


def js(p, q):
    return (kl(p, p + q) + kl(q, p + q)) / 2
