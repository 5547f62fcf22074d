# %% right: standard numbers, scaled
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    rows, columns = shape
    fans = {"he": columns, "he_backward": rows, "lecun": 2 * columns, "xavier": rows + columns}
    fans["he_both"] = (rows + columns) / 2
    std = (2 / fans[kind]) ** 0.5
    if distribution == "normal":
        return std * rng.standard_normal(size=(rows, columns))
    return std * 3**0.5 * (2 * rng.random((rows, columns)) - 1)

# %% right: one number at a time, nested lists
import math


def init(shape, kind, rng, distribution="normal"):
    n_out, n_in = shape
    if kind == "he":
        variance = 2 / n_in
    elif kind == "he_backward":
        variance = 2 / n_out
    elif kind == "lecun":
        variance = 1 / n_in
    elif kind == "xavier":
        variance = 2 / (n_in + n_out)
    else:
        variance = 4 / (n_in + n_out)
    if distribution == "normal":
        numbers = iter(rng.normal(scale=math.sqrt(variance), size=n_in * n_out).tolist())
    else:
        bound = math.sqrt(variance * 12) / 2
        numbers = iter(rng.uniform(-bound, bound, n_in * n_out).tolist())
    return [[next(numbers) for _ in range(n_in)] for _ in range(n_out)]

# %% right: torch, seeded from the generator, single precision
import math
import torch


def init(shape, kind, rng, distribution="normal"):
    torch.manual_seed(int(rng.integers(2**31)))
    weights = torch.empty(*shape)
    fan_out, fan_in = shape
    fan = {"he": fan_in, "he_backward": fan_out, "he_both": (fan_in + fan_out) / 2,
           "xavier": fan_in + fan_out, "lecun": 2 * fan_in}[kind]
    std = math.sqrt(2 / fan)
    if distribution == "normal":
        return torch.nn.init.normal_(weights, std=std)
    return torch.nn.init.uniform_(weights, -math.sqrt(3) * std, math.sqrt(3) * std)

# %% wrong: fan-in and fan-out have changed places
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_in, fan_out = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: the variance is used as standard deviation
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, variance, shape)

# %% wrong: uniform weights lie between minus and plus one standard deviation
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: uniform weights have the variance for their bound
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = variance
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: uniform weights have the width of an interval for its half
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(12 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: uniform weights are all positive
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(0, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: the distribution is ignored, weights are always normal
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if False:
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: the kind is ignored, weights are always those of He
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }["he"]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: the compromise for the ReLU is that of Xavier, without the factor for the clipping
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 2 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: Xavier uses the ReLU's factor too
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 4 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: LeCun uses the ReLU's factor too
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 2 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: the compromise averages the two variances, not the two widths
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 1 / fan_in + 1 / fan_out,
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: random numbers come from NumPy's global generator
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return np.random.uniform(-bound, bound, shape)
    return np.random.normal(0, np.sqrt(variance), shape)

# %% wrong: each call makes the same weights, from a generator of its own
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    rng = np.random.default_rng(0)
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape)
    return rng.normal(0, np.sqrt(variance), shape)

# %% wrong: the matrix is transposed, one row per input
import numpy as np


def init(shape, kind, rng, distribution="normal"):
    fan_out, fan_in = shape
    variance = {
        "he": 2 / fan_in,
        "he_backward": 2 / fan_out,
        "he_both": 4 / (fan_in + fan_out),
        "xavier": 2 / (fan_in + fan_out),
        "lecun": 1 / fan_in,
    }[kind]
    if distribution == "uniform":
        bound = np.sqrt(3 * variance)
        return rng.uniform(-bound, bound, shape[::-1])
    return rng.normal(0, np.sqrt(variance), shape[::-1])
