# %% right: loops in plain Python, the constant from a sum over one turn
import math
import numpy as np


def one(y, mu, kappa):
    area = sum(math.exp(kappa * math.cos(2 * math.pi * n / 500)) for n in range(500)) * 2 * math.pi / 500
    return [math.exp(kappa * math.cos(direction - mu)) / area for direction in y.tolist()]


def mix_von_mises_pdf(y, lam, mu1, kappa1, mu2, kappa2):
    return [lam * a + (1 - lam) * b for a, b in zip(one(y, mu1, kappa1), one(y, mu2, kappa2))]


def read_outputs(f):
    columns = [[1 / (1 + math.exp(-a)), b, math.exp(c), d, math.exp(e)] for a, b, c, d, e in f.T.tolist()]
    return np.array(columns).T


outputs_fixed_5_5 = 3.0
outputs_free_5_5 = 5.0

# %% right: torch, logarithms of densities joined by logsumexp, single precision out
import math
import torch


def mix_von_mises_pdf(y, lam, mu1, kappa1, mu2, kappa2):
    def log_density(mu, kappa):
        constant = math.log(2 * math.pi) + torch.log(torch.special.i0e(torch.tensor(kappa, dtype=torch.float64)))
        return kappa * (torch.cos(torch.tensor(y - mu)) - 1) - constant

    parts = [math.log(lam) + log_density(mu1, kappa1), math.log(1 - lam) + log_density(mu2, kappa2)]
    return torch.logsumexp(torch.stack(parts), dim=0).exp().float()


def read_outputs(f):
    result = torch.tensor(f).float()
    result[0] = torch.sigmoid(result[0])
    result[2::2] = torch.exp(result[2::2])
    return result


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong (silent): the weight is forgotten among the outputs
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 2
outputs_free_5_5 = 4

# %% wrong (silent): both weights are counted, although they add up to 1
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 4
outputs_free_5_5 = 6

# %% wrong (silent): the concentrations are counted although they are constants
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 5
outputs_free_5_5 = 5

# %% wrong (silent): the two concentrations are taken to be one common output
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 4

# %% wrong: both components are divided by the same Bessel function
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa1)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong: the Bessel functions are forgotten
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1))
    second = np.exp(kappa2 * np.cos(y - mu2))
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong: the factor 2π in the denominator is forgotten
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return lam * first + (1 - lam) * second


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong: the two densities are multiplied instead of mixed
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return first * second / (2 * np.pi) ** 2


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong: the weights are exchanged between the two winds
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return ((1 - lam) * first + lam * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong: the weight is not squashed into the range from 0 to 1
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([f[0], f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong: the concentrations are not made positive
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], f[2], f[3], f[4]])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong: only the first wind's concentration is made positive
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(-f[0])), f[1], np.exp(f[2]), f[3], f[4]])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5

# %% wrong: the weight falls as its output grows: the minus in the sigmoid is missing
import numpy as np


def mix_von_mises_pdf(
    y, lam, mu1, kappa1, mu2, kappa2
):
    first = np.exp(kappa1 * np.cos(y - mu1)) / np.i0(kappa1)
    second = np.exp(kappa2 * np.cos(y - mu2)) / np.i0(kappa2)
    return (lam * first + (1 - lam) * second) / (2 * np.pi)


def read_outputs(f):
    return np.stack([1 / (1 + np.exp(f[0])), f[1], np.exp(f[2]), f[3], np.exp(f[4])])


outputs_fixed_5_5 = 3
outputs_free_5_5 = 5
