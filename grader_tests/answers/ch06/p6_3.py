# %% right: one pair at a time with the math module
import math


def gabor_grad(x, y, phi):
    total = [0.0, 0.0]
    for a, b in zip(x.tolist(), y.tolist()):
        u = float(phi[0]) + 0.06 * float(phi[1]) * a
        size = math.exp(-u * u / 32)
        slope = math.cos(u) * size - math.sin(u) * size * 2 * u / 32
        part = 2 * (math.sin(u) * size - b) * slope
        total[0] += part
        total[1] += part * 0.06 * a
    return total

# %% right: autograd in torch, single precision result
import torch


def gabor_grad(x, y, phi):
    leaf = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    u = leaf[0] + 0.06 * leaf[1] * torch.tensor(x, dtype=torch.float64)
    f = torch.sin(u) * torch.exp(-(u**2) / 32)
    loss = ((f - torch.tensor(y)) ** 2).sum()
    return torch.autograd.grad(loss, leaf)[0].float()

# %% wrong: the derivative of the envelope is missing, and with it the sine term
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * np.cos(u)
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the exponent is differentiated as if its square were a plain u: u / 32 stands for u / 16
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 32 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the second term of the product rule has the sign +
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) + u / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the derivative of the exponent lacks its u
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - 1 / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the inner factor 0.06 is missing in the derivative by φ1
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), (dl_du * x).sum()])

# %% wrong: the input is missing in the derivative by φ1
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * dl_du.sum()])

# %% wrong: the derivative by φ1 is multiplied by φ1 too
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * phi[1] * (dl_du * x).sum()])

# %% wrong: the residual is taken as target minus prediction
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    dl_du = 2 * (y - envelope * np.sin(u)) * df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the factor 2 of the square is missing
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    dl_du = (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the residual is missing, so that these are derivatives of the prediction
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    dl_du = df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the derivative of the sine is taken as minus the cosine
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (-np.cos(u) - u / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the envelope is missing in the derivative of the prediction
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = (np.cos(u) - u / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.sum(), 0.06 * (dl_du * x).sum()])

# %% wrong: the two derivatives have changed places
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([0.06 * (dl_du * x).sum(), dl_du.sum()])

# %% wrong: the derivatives are averaged over the pairs
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    dl_du = 2 * (envelope * np.sin(u) - y) * df_du
    return np.array([dl_du.mean(), 0.06 * (dl_du * x).mean()])

# %% wrong: only the last of several pairs counts
import numpy as np


def gabor_grad(x, y, phi):
    for a, b in zip(x, y):
        u = phi[0] + 0.06 * phi[1] * a
        envelope = np.exp(-(u**2) / 32)
        part = 2 * (envelope * np.sin(u) - b) * envelope * (np.cos(u) - u / 16 * np.sin(u))
        gradient = np.array([part, 0.06 * a * part])
    return gradient

# %% wrong: the sums over residuals, slopes and inputs are taken before they are multiplied
import numpy as np


def gabor_grad(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    df_du = envelope * (np.cos(u) - u / 16 * np.sin(u))
    residual = 2 * (envelope * np.sin(u) - y).sum()
    return np.array([residual * df_du.sum(), residual * 0.06 * (df_du * x).sum()])
