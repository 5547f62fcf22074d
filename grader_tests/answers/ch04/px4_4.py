# %% right: loops, and the chain written unit by unit
def region_counts(D, K, seeds, low, high):
    counts = []
    for seed in seeds:
        Omega, beta = random_network(D, K, seed)
        counts.append(1 + len(joints_1d(Omega, beta, low, high)))
    return counts


def maximal_network(D, K):
    phi, theta = oscillator(D)
    Omega, beta = [[[float(w)] for _, w in theta]], [[[float(b)] for b, _ in theta]]
    for _ in range(K - 1):
        Omega.append([[float(w * f) for f in phi[1:]] for _, w in theta])
        beta.append([[float(b + w * phi[0])] for b, w in theta])
    return [*Omega, [[float(f) for f in phi[1:]]]], [*beta, [[float(phi[0])]]]


most_2_2 = 7

# %% right: torch, with another zigzag than that of problem 4.9
import torch


def region_counts(D, K, seeds, low, high):
    return torch.tensor([len(list(joints_1d(*random_network(D, K, seed), low, high))) for seed in seeds]) + 1


def maximal_network(D, K):
    widths = torch.arange(D + 1, dtype=torch.float64) + 3
    widths[0] = 1 / (1 / widths[2] + 1 / widths[3])
    widths /= widths.sum()
    joints = widths.cumsum(0)[:-1]
    slopes = torch.tensor([(-1.0) ** i for i in range(D + 1)], dtype=torch.float64) / widths
    side = torch.ones(D, dtype=torch.float64)
    side[2] = -1
    top = slopes.diff()
    constant = -(top * joints)[2]
    Omega = [side[:, None]] + [torch.outer(side, top) for _ in range(K - 1)] + [top[None]]
    beta = [-(side * joints)[:, None]] + [(side * (constant - joints))[:, None] for _ in range(K - 1)] + [constant.reshape(1, 1)]
    return Omega, beta


most_2_2 = 1 + 2 + 2 * 2

# %% wrong: joints are counted instead of regions
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * (K - 1), row], [bias, *[bias + slope * phi[0]] * (K - 1), phi[:1, None]]


most_2_2 = 6

# %% wrong: the formula is trusted, which says nine
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * (K - 1), row], [bias, *[bias + slope * phi[0]] * (K - 1), phi[:1, None]]


most_2_2 = 9

# %% wrong: too few networks were searched, seven regions were not seen
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * (K - 1), row], [bias, *[bias + slope * phi[0]] * (K - 1), phi[:1, None]]


most_2_2 = 6

# %% wrong: joints outside the interval from 0 to 1 are lost, whatever interval is asked
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), 0, 1)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * (K - 1), row], [bias, *[bias + slope * phi[0]] * (K - 1), phi[:1, None]]


most_2_2 = 7

# %% wrong: the interval is left out, always the same large one is searched
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), -100, 100)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * (K - 1), row], [bias, *[bias + slope * phi[0]] * (K - 1), phi[:1, None]]


most_2_2 = 7

# %% wrong: the seeds are not used, networks 0, 1, 2 and so on are counted
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) + 1 for seed in range(len(seeds))])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * (K - 1), row], [bias, *[bias + slope * phi[0]] * (K - 1), phi[:1, None]]


most_2_2 = 7

# %% wrong: the output bias of one copy is lost in the biases of the next
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * (K - 1), row], [bias] * K + [phi[:1, None]]


most_2_2 = 7

# %% wrong: the matrices between hidden layers are transposed
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[row.T @ slope.T] * (K - 1), row], [bias, *[bias + slope * phi[0]] * (K - 1), phi[:1, None]]


most_2_2 = 7

# %% wrong: the output bias is added without the slope of the unit that reads it
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * (K - 1), row], [bias, *[bias + phi[0]] * (K - 1), phi[:1, None]]


most_2_2 = 7

# %% wrong: the chain has two copies, whatever K is
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    copies = min(K, 2) - 1
    return [slope, *[slope @ row] * copies, row], [bias, *[bias + slope * phi[0]] * copies, phi[:1, None]]


most_2_2 = 7

# %% wrong: the chain has one copy too many
import numpy as np


def region_counts(D, K, seeds, low, high):
    return np.array([len(joints_1d(*random_network(D, K, seed), low, high)) + 1 for seed in seeds])


def maximal_network(D, K):
    phi, theta = oscillator(D)
    bias, slope, row = theta[:, :1], theta[:, 1:], phi[None, 1:]
    return [slope, *[slope @ row] * K, row], [bias, *[bias + slope * phi[0]] * K, phi[:1, None]]


most_2_2 = 7
