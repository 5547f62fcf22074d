# %% right: lists and a running sum
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    Omega, beta = [], []
    for k in range(K + 1):
        rows, columns = (1 if k == K else D), (1 if k == 0 else D)
        Omega.append(rng.normal(0, (2 / columns) ** 0.5, (rows, columns)))
        beta.append(rng.normal(0, bias_sd, (rows, 1)))
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    total = 0
    for seed in seeds:
        Omega, beta = he_network(D, K, bias_sd, seed)
        total += len(joints_1d(Omega, beta, -1.0, 1.0)) + 1
    return total / len(seeds)


growth_x4_5 = "C"

# %% right: single numbers drawn one by one, regions counted by a walk of its own
import math

import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    Omega, beta, sizes = [], [], [1] + K * [D] + [1]
    for n, m in zip(sizes[:-1], sizes[1:]):
        Omega += [np.array([[math.sqrt(2 / n) * rng.standard_normal() for _ in range(n)] for _ in range(m)])]
        beta += [np.array([[bias_sd * rng.standard_normal()] for _ in range(m)])]
    return tuple(Omega), tuple(beta)


def mean_regions(D, K, bias_sd, seeds):
    counts = []
    for seed in seeds:
        Omega, beta = he_network(D, K, bias_sd, seed)
        x, slopes = -1.0, []
        while x < 1:
            x += 1e-9
            v, s, step = np.array([[x]]), np.ones((1, 1)), 1 - x
            for W, b in zip(Omega[:-1], beta[:-1]):
                v, s = b + W @ v, W @ s
                step = min([step, *(-v[v * s < 0] / s[v * s < 0])])
                v, s = v * (v > 0), s * (v > 0)
            slopes.append((Omega[-1] @ s)[0, 0])
            x += step
        counts.append(1 + (np.abs(np.diff(slopes)) > 1e-6).sum())
    return np.float32(np.mean(counts))


growth_x4_5 = "c"

# %% wrong: the variance 2/D is used as the standard deviation
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * 2 / before)
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: the size of the layer after is used for the scale, not that of the layer before
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / after))
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: the same scale, from the width, is used in every layer, also where the input enters
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / D))
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: the biases are zero, so that all joints of the first layer meet at 0
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / before))
        beta.append(np.zeros((after, 1)))
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: the biases are scaled like the weights, bias_sd is left out
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / before))
        beta.append(rng.normal(size=(after, 1)) * np.sqrt(2 / before))
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: all matrices are drawn before the first bias
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega = [rng.normal(size=(after, before)) * np.sqrt(2 / before) for before, after in zip(sizes, sizes[1:])]
    return Omega, [rng.normal(size=(after, 1)) * bias_sd for after in sizes[1:]]


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: the median of the counts is taken, not the mean
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / before))
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.median([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: joints are counted instead of regions
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / before))
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: regions are counted on the interval from 0 to 1
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / before))
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), 0, 1)) for seed in seeds])


growth_x4_5 = "C"

# %% wrong: random networks are thought to have as many regions as the formula allows
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / before))
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "A"

# %% wrong: depth is thought to add nothing before training
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / before))
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "B"

# %% wrong: the number of regions is thought to double with every layer
import numpy as np


def he_network(D, K, bias_sd, seed):
    rng = np.random.default_rng(seed)
    sizes = [1, *[D] * K, 1]
    Omega, beta = [], []
    for before, after in zip(sizes, sizes[1:]):
        Omega.append(rng.normal(size=(after, before)) * np.sqrt(2 / before))
        beta.append(rng.normal(size=(after, 1)) * bias_sd)
    return Omega, beta


def mean_regions(D, K, bias_sd, seeds):
    return 1 + np.mean([len(joints_1d(*he_network(D, K, bias_sd, seed), -1, 1)) for seed in seeds])


growth_x4_5 = "D"
