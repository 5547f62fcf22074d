# %% right: autograd of the penalty in torch
import torch


def regularized_grad(grad_L, phi, lam):
    place = torch.tensor(phi, requires_grad=True)
    (lam * (place**2).sum()).backward()
    return torch.tensor(grad_L) + place.grad

# %% right: one entry after the other, returned as nested lists
import numpy as np


def regularized_grad(grad_L, phi, lam):
    result = np.empty(phi.shape)
    for place in np.ndindex(phi.shape):
        result[place] = float(grad_L[place]) + lam * float(phi[place]) + lam * float(phi[place])
    return result.tolist()

# %% right: central differences of the penalty, single precision
import numpy as np


def regularized_grad(grad_L, phi, lam):
    phi = phi.astype(np.float64)
    step = 0.5
    return (grad_L + lam * ((phi + step) ** 2 - (phi - step) ** 2) / (2 * step)).astype(np.float32)

# %% wrong: the 2 from differentiating the square is missing
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L + lam * phi

# %% wrong: the penalty pushes away from the origin: its sign is wrong
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L - 2 * lam * phi

# %% wrong: the same number 2λ is added everywhere, whatever the parameter is
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L + 2 * lam

# %% wrong: the sum over the parameters is kept, so that each entry feels all of them
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L + 2 * lam * phi.sum()

# %% wrong: the penalty itself is added instead of its derivative
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L + lam * (phi**2).sum()

# %% wrong: the squares are added without being differentiated
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L + lam * phi**2

# %% wrong: the gradient of the loss is missing
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return 2 * lam * phi

# %% wrong: the weight λ is missing
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L + 2 * phi

# %% wrong: the weight multiplies the gradient of the loss too
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return lam * (grad_L + 2 * phi)

# %% wrong: the penalty is the one of L1: only the sign of the parameter counts
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L + lam * np.sign(phi)

# %% wrong: the weight is squared
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return grad_L + 2 * lam**2 * phi

# %% wrong: the parameters after a step are returned, not the gradient
import numpy as np


def regularized_grad(grad_L, phi, lam):
    return phi - (grad_L + 2 * lam * phi)

# %% wrong (silent): the gradient that was handed over is changed in place
import numpy as np


def regularized_grad(grad_L, phi, lam):
    grad_L += (2 * lam * phi).astype(grad_L.dtype)
    return grad_L

# %% wrong (silent): the parameters that were handed over are changed in place
import numpy as np


def regularized_grad(grad_L, phi, lam):
    phi *= 2 * lam
    return grad_L + phi

# %% wrong: only parameters in one row are handled
def regularized_grad(grad_L, phi, lam):
    return [float(g) + 2 * lam * float(p) for g, p in zip(grad_L, phi)]

# %% wrong: the first parameter is left out of the penalty, like a bias
def regularized_grad(grad_L, phi, lam):
    result = grad_L + 2 * lam * phi
    result[0] = grad_L[0]
    return result
