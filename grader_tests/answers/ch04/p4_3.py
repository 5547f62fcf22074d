# %% right: a running product in a loop, lists of numbers
def move_scales(beta, scales):
    if any(not scale > 0 for scale in scales):
        raise ValueError("positive scales, please")
    c, found = 1.0, []
    for bias, scale in zip(beta, scales):
        c *= scale
        found.append([[entry / c for entry in row] for row in bias.tolist()])
    return found, c

# %% right: sums of logarithms, in torch
import torch


def move_scales(beta, scales):
    scales = torch.tensor(scales, dtype=torch.float64)
    if scales.min() <= 0:
        raise ValueError("scale")
    products = torch.exp(torch.cumsum(torch.log(scales), dim=0))
    return [torch.as_tensor(bias) / product for bias, product in zip(beta, products)], products[-1]

# %% right: from the last layer back to the first
import math


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError(f"{min(scales)} is not positive")
    total, new_beta = math.prod(scales), []
    c = total
    for bias, scale in zip(reversed(beta), reversed(scales)):
        new_beta.insert(0, bias / total)
        total /= scale
    return new_beta, c

# %% wrong: each bias is divided by the scale of its own layer only
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    return [bias / product for bias, product in zip(beta, scales)], products[-1]

# %% wrong: the factor before the last ReLU is missing
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    return [bias / product for bias, product in zip(beta, products)], 1.0

# %% wrong: the factor is the scale of the last layer only
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    return [bias / product for bias, product in zip(beta, products)], scales[-1]

# %% wrong: the biases are multiplied, not divided
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    return [bias * product for bias, product in zip(beta, products)], products[-1]

# %% wrong: every bias is divided by the product of all scales
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    return [bias / products[-1] for bias, product in zip(beta, products)], products[-1]

# %% wrong: scales are added up along the layers, not multiplied
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumsum(scales)
    return [bias / product for bias, product in zip(beta, products)], products[-1]

# %% wrong: only the last two scales reach a bias
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = [np.prod(scales[max(0, k - 1) : k + 1]) for k in range(len(scales))]
    return [bias / product for bias, product in zip(beta, products)], np.prod(scales)

# %% wrong: the products are taken from the wrong end: a bias sees the scales of later layers
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales[::-1])[::-1]
    return [bias / product for bias, product in zip(beta, products)], products[0]

# %% wrong: only the product of all scales is looked at, so that pairs of negative scales pass
import numpy as np


def move_scales(beta, scales):
    if np.prod(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    return [bias / product for bias, product in zip(beta, products)], products[-1]

# %% wrong: a scale of zero is let through
import numpy as np


def move_scales(beta, scales):
    if min(scales) < 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    return [bias / product for bias, product in zip(beta, products)], products[-1]

# %% wrong: negative scales are let through
import numpy as np


def move_scales(beta, scales):
    if 0 in scales:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    return [bias / product for bias, product in zip(beta, products)], products[-1]

# %% wrong: the biases are changed in place
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    for bias, product in zip(beta, products):
        bias /= product
    return beta, products[-1]
    return [bias / product for bias, product in zip(beta, products)], products[-1]

# %% wrong: the bias of the first layer is left as it was
import numpy as np


def move_scales(beta, scales):
    if min(scales) <= 0:
        raise ValueError("All scales must be positive.")
    products = np.cumprod(scales)
    products[0] = 1.0 if len(scales) > 1 else scales[0]
    return [bias / product for bias, product in zip(beta, products)], products[-1]
