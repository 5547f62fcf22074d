# %% right: loops in plain Python
import math


def wind_loss(direction, speed, F, kappa):
    bessel = sum(math.exp(kappa * math.cos(2 * math.pi * n / 500)) for n in range(500)) / 500
    total = 0.0
    for y, s, f1, f2 in zip(direction, speed, *F):
        rate = math.exp(f2)
        total -= kappa * math.cos(y - f1) - math.log(2 * math.pi * bessel)
        total -= math.log(rate) - rate * s
    return total


def infer_wind(F):
    return [[math.atan2(math.sin(f), math.cos(f)) for f in F[0]], [1 / math.exp(f) for f in F[1]]]


def lognormal_nll(speed, F):
    total = 0.0
    for s, mean, root in zip(speed, *F):
        density = math.exp(-((math.log(s) - mean) ** 2) / (2 * root**2)) / (s * abs(root) * math.sqrt(2 * math.pi))
        total -= math.log(density)
    return total


why_not_normal_5_10 = "c"

# %% right: torch distributions
import math
import torch


def wind_loss(direction, speed, F, kappa):
    direction, speed, F = (torch.as_tensor(part) for part in (direction, speed, F))
    bessel = torch.special.i0(torch.tensor(kappa, dtype=torch.float64))
    densities = torch.exp(kappa * torch.cos(direction - F[0])) / (2 * math.pi * bessel)
    return -densities.log().sum() - torch.distributions.Exponential(F[1].exp()).log_prob(speed).sum()


def infer_wind(F):
    F = torch.as_tensor(F)
    return torch.stack([torch.remainder(F[0] + math.pi, 2 * math.pi) - math.pi, 1 / F[1].exp()])


def lognormal_nll(speed, F):
    F = torch.as_tensor(F)
    return -torch.distributions.LogNormal(F[0], F[1].abs()).log_prob(torch.as_tensor(speed)).sum()


why_not_normal_5_10 = "C"

# %% right: the two losses apart, single precision results
import numpy as np


def wind_loss(direction, speed, F, kappa):
    first = -kappa * np.cos(F[0] - direction).sum() + len(direction) * np.log(2 * np.pi * np.i0(kappa))
    second = (speed * np.exp(F[1])).sum() - F[1].sum()
    return np.float32(first + second)


def infer_wind(F):
    return np.float32(np.vstack([np.angle(np.exp(1j * F[0])), np.exp(-F[1])]))


def lognormal_nll(speed, F):
    t = np.log(speed)
    return np.float32((t + np.log(abs(F[1])) + ((t - F[0]) / F[1]) ** 2 / 2).sum() + len(t) * np.log(2 * np.pi) / 2)


why_not_normal_5_10 = "C"

# %% wrong: the two losses are multiplied instead of added
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions * of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the exponential of the output is taken as the mean speed, not as the rate
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(-F[1]) * speed + F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the logarithm of the rate is forgotten, so that a rate of zero would be best
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the output itself is used as the rate, although it may be negative
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = F[1] * speed - np.log(F[1])
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, 1 / F[1]])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the speed is compared with the output by least squares
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = (speed - F[1]) ** 2
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, F[1]])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the constants of the direction are left out
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = -kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the direction is compared by its squared error
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) + kappa * (direction - F[0]) ** 2 / 2
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the loss is averaged over the winds
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.mean(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the direction is not brought into the range of one turn
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([F[0], np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the most likely speed of the exponential distribution is given, which is always 0
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, 0 * F[1]])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the lognormal density is not divided by the speed
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the second output of the lognormal is taken as the variance, without the square
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / np.sqrt(np.abs(F[1]))
    return np.sum(np.log(speed) + np.log(2 * np.pi * np.abs(F[1])) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong: the speed itself is taken as normal instead of its logarithm
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (speed - F[0]) / F[1]
    return np.sum(np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "C"

# %% wrong (silent): the normal is thought to have no maximum
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "A"

# %% wrong (silent): the normal is thought not to be differentiable
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "B"

# %% wrong (silent): the normal is thought to need more outputs
import numpy as np


def wind_loss(direction, speed, F, kappa):
    of_directions = np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(direction - F[0])
    of_speeds = np.exp(F[1]) * speed - F[1]
    return np.sum(of_directions + of_speeds)


def infer_wind(F):
    return np.stack([(F[0] + np.pi) % (2 * np.pi) - np.pi, np.exp(-F[1])])


def lognormal_nll(speed, F):
    z = (np.log(speed) - F[0]) / F[1]
    return np.sum(np.log(speed) + np.log(2 * np.pi * F[1] ** 2) / 2 + z**2 / 2)


why_not_normal_5_10 = "D"
