# %% right: a running product, the layer found with logarithms
import numpy as np


def predict_std(sizes, s2, x_var):
    factors = np.array(sizes[:-1], dtype=float) * s2
    factors[1:] /= 2
    return np.sqrt(x_var * np.cumprod(factors))


def log_slope(D, s2):
    return 0.5 * (np.log(D) + np.log(s2) - np.log(2))


def overflow_layer(D, s2, x_var, limit):
    steps = (np.log(limit) - 0.5 * np.log(D * s2 * x_var)) / log_slope(D, s2)
    return max(int(np.floor(steps)) + 1, 0)

# %% right: plain Python, standard deviations multiplied layer by layer
import math


def predict_std(sizes, s2, x_var):
    std = math.sqrt(sizes[0] * s2 * x_var)
    result = [std]
    for width in sizes[1:-1]:
        std *= math.sqrt(0.5 * width * s2)
        result.append(std)
    return result


def log_slope(D, s2):
    first, second = predict_std([D, D, D], s2, 1.0)
    return math.log(second / first)


def overflow_layer(D, s2, x_var, limit):
    k = 0
    while predict_std([D] * (k + 2), s2, x_var)[-1] <= limit:
        k += 1
    return k

# %% right: torch, single precision
import numpy as np
import torch


def predict_std(sizes, s2, x_var):
    factors = torch.tensor(sizes[:-1], dtype=torch.float32) * s2 / 2
    return torch.sqrt(2 * x_var * torch.cumprod(factors, 0))


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the factor ½ of the ReLU is missing
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1])
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2)
    return k

# %% wrong: variances are given in place of standard deviations
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.array(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the first layer is halved too, although its inputs are not clipped
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var / 2]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: each layer uses its own width, not that of the layer before
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[1] * s2 * x_var]
    for D in sizes[2:]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: s2 is used as a standard deviation and squared
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2**2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2**2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the input is taken to have variance one
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the mean square of the input is used as its standard deviation
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var**2]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the last layer is missing
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-2]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the output's width is used for one layer more
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the slope is that of the variance
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2)


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the slope is measured in powers of ten
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log10(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: the factor is given, not its logarithm
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.sqrt(D * s2 / 2)


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k

# %% wrong: layers are counted from 1
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k + 1

# %% wrong: the last layer that stays within the limit is given
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2 * x_var)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k - 1

# %% wrong: the variance is compared with the limit
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, D * s2 * x_var
    while std <= limit and k < 1000:
        k, std = k + 1, std * D * s2 / 2
    return k

# %% wrong: the input's size does not count for the layer that overflows
import numpy as np


def predict_std(sizes, s2, x_var):
    variances = [sizes[0] * s2 * x_var]
    for D in sizes[1:-1]:
        variances.append(D * s2 * variances[-1] / 2)
    return np.sqrt(variances)


def log_slope(D, s2):
    return np.log(D * s2 / 2) / 2


def overflow_layer(D, s2, x_var, limit):
    k, std = 0, np.sqrt(D * s2)
    while std <= limit and k < 1000:
        k, std = k + 1, std * np.sqrt(D * s2 / 2)
    return k
