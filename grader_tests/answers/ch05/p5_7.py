# %% right: loops in plain Python
import math


def sum_of_squares(Y, M):
    return sum((y - m) ** 2 for row_y, row_m in zip(Y.tolist(), M.tolist()) for y, m in zip(row_y, row_m))


def as_a_line(D_o, I, sigma2):
    return [0.5 / sigma2, -D_o * I * math.log(1 / math.sqrt(2 * math.pi * sigma2))]


def normal_nll(Y, M, sigma2):
    density = 1 / math.sqrt(2 * math.pi * sigma2)
    logs = [math.log(density) - (y - m) ** 2 / (2 * sigma2) for y, m in zip(Y.ravel(), M.ravel())]
    return -sum(logs)


effect_of_sigma_5_7 = "b"

# %% right: torch distributions, single precision
import math
import torch


def sum_of_squares(Y, M):
    return torch.tensor(Y - M).float().square().sum()


def normal_nll(Y, M, sigma2):
    normal = torch.distributions.Normal(torch.tensor(M).float(), math.sqrt(sigma2))
    return -normal.log_prob(torch.tensor(Y).float()).sum()


def as_a_line(D_o, I, sigma2):
    nothing = torch.zeros(D_o, I, dtype=torch.float64)
    perfect = normal_nll(nothing.numpy(), nothing.numpy(), sigma2)
    return 1 / (2 * sigma2), perfect


effect_of_sigma_5_7 = "B"

# %% wrong: the normalising constant is counted once per example instead of once per output
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), I * np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong: the normalising constant is counted once for everything
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong: the variance is squared, as if σ² were σ
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2**2), D_o * I * np.log(2 * np.pi * sigma2**2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong: the factor one half of the exponent is missing
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / sigma2, D_o * I * np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong: the constant has the wrong sign
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), -D_o * I * np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong: the constant is left out
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), 0.0


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong: the squares are averaged over the outputs
import numpy as np


def sum_of_squares(Y, M):
    return np.sum(np.mean((Y - M) ** 2, axis=0))


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), D_o * I * np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong: the differences are added before they are squared
import numpy as np


def sum_of_squares(Y, M):
    return np.sum(Y - M) ** 2


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), D_o * I * np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong: the constant lacks the factor 2π
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), D_o * I * np.log(sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "B"

# %% wrong (silent): the loss is thought not to depend on the variance
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), D_o * I * np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "A"

# %% wrong (silent): a small variance is thought to pull the predictions closer to the targets
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), D_o * I * np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "C"

# %% wrong (silent): the common variance is thought to weight the outputs
import numpy as np


def sum_of_squares(Y, M):
    return np.sum((Y - M) ** 2)


def as_a_line(D_o, I, sigma2):
    return 1 / (2 * sigma2), D_o * I * np.log(2 * np.pi * sigma2) / 2


def normal_nll(Y, M, sigma2):
    slope, intercept = as_a_line(*Y.shape, sigma2)
    return slope * sum_of_squares(Y, M) + intercept


effect_of_sigma_5_7 = "D"
