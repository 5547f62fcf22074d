# %% right: number by number with the standard library
import math


def entry_by_entry(rule):
    def activation(z):
        pairs = [rule(value) for value in z.ravel().tolist()]
        value, slope = ([pair[k] for pair in pairs] for k in (0, 1))
        return np.array(value).reshape(z.shape), np.array(slope).reshape(z.shape)

    return activation


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def hardswish_rule(z):
    if z < -3:
        return 0.0, 0.0
    return (z, 1.0) if z > 3 else (z * (z + 3) / 6, z / 3 + 0.5)


def elu_rule(z):
    return (z, 1.0) if z >= 0 else (math.expm1(z), math.exp(z))


def softplus_rule(z):
    return max(z, 0) + math.log1p(math.exp(-abs(z))), sigmoid(z)


def swish_rule(z):
    return z * sigmoid(z), sigmoid(z) * (1 + z * sigmoid(-z))


hardswish, elu, softplus, swish = map(entry_by_entry, (hardswish_rule, elu_rule, softplus_rule, swish_rule))

# %% right: values written in torch, slopes by autograd, as tensors
import torch


def with_slope(rule, z):
    z = torch.tensor(z, dtype=torch.float64, requires_grad=True)
    value = rule(z)
    (slope,) = torch.autograd.grad(value.sum(), z)
    return value.detach(), slope


def hardswish(z):
    return with_slope(lambda t: t * torch.clamp(t + 3, 0, 6) / 6, z)


def elu(z):
    return with_slope(lambda t: torch.where(t > 0, t, torch.exp(t.clamp(max=0)) - 1), z)


def softplus(z):
    return with_slope(lambda t: -torch.nn.functional.logsigmoid(-t), z)


def swish(z):
    return with_slope(lambda t: t * torch.sigmoid(t), z)

# %% right: plain exponentials, with the overflow on the side that is not used
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    return np.where(z >= 0, z, np.exp(z) - 1), np.where(z >= 0, 1, np.exp(z))


def softplus(z):
    return np.where(z > 100, z, np.log1p(np.exp(np.minimum(z, 200)))), 1 / (1 + np.exp(-z))


def swish(z):
    sigmoid = 1 / (1 + np.exp(-z))
    return z * sigmoid, sigmoid * (1 + z * (1 - sigmoid))

# %% wrong: the middle piece of HardSwish is divided by 3
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 3))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 3))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: in the slope of HardSwish one factor is not differentiated
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: the slope of HardSwish is that of the middle piece everywhere
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, (2 * z + 3) / 6


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: HardSwish has its pieces from −1 to 1
import numpy as np


def hardswish(z):
    value = np.where(z < -1, 0, np.where(z > 1, z, z * (z + 3) / 6))
    return value, np.where(z < -1, 0, np.where(z > 1, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: ELU does not subtract 1 from the exponential
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: the slope of ELU is its value where z is negative
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped - 1, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: ELU is 0 for negative z, like the ReLU
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    return np.maximum(z, 0), np.where(z < 0, 0.0, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: SoftPlus overflows for large z
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.log(1 + np.exp(z)), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: the slope of SoftPlus overflows for large z
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), np.exp(z) / (1 + np.exp(z))


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: SoftPlus takes the logarithm to base 2
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z) / np.log(2), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: the slope of SoftPlus lacks the inner derivative
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 - np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: SoftPlus is replaced by the ReLU where z is larger than 5
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.where(z > 5, z, np.logaddexp(0, z)), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: the sigmoid alone is returned for Swish, without the factor z
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: the product rule is not used for the slope of Swish
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid * (1 - sigmoid)

# %% wrong: in the slope of Swish only one of two terms of the product rule is left
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid

# %% wrong: the sigmoid in Swish overflows for large negative z
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = np.exp(z) / (1 + np.exp(z))
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: only arrays with one axis are handled
import numpy as np


def hardswish(z):
    pairs = [(t * min(max(t + 3, 0), 6) / 6, 0 if t < -3 else 1 if t > 3 else (2 * t + 3) / 6) for t in z.ravel()]
    return np.array(pairs).T


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: slope and value have changed places
import numpy as np


def hardswish_pair(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def hardswish(z):
    return hardswish_pair(z)[::-1]


def elu(z):
    clipped = np.exp(np.minimum(z, 0))
    return np.where(z < 0, clipped - 1, z), np.where(z < 0, clipped, 1.0)


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)

# %% wrong: the input is changed in place
import numpy as np


def hardswish(z):
    value = np.where(z < -3, 0, np.where(z > 3, z, z * (z + 3) / 6))
    return value, np.where(z < -3, 0, np.where(z > 3, 1, (2 * z + 3) / 6))


def elu(z):
    slope = np.exp(np.minimum(z, 0))
    z[z < 0] = np.exp(z[z < 0]) - 1
    return z, slope


def softplus(z):
    return np.logaddexp(0, z), (1 + np.tanh(z / 2)) / 2


def swish(z):
    sigmoid = (1 + np.tanh(z / 2)) / 2
    return z * sigmoid, sigmoid + z * sigmoid * (1 - sigmoid)
