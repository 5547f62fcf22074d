# %% right: loops in plain Python; the angle from sine and cosine
import math


def von_mises_nll(y, f, kappa):
    places = [2 * math.pi * n / 4000 for n in range(4000)]
    total = math.fsum(math.exp(kappa * math.cos(place)) for place in places) * 2 * math.pi / 4000
    return sum(math.log(total) - kappa * math.cos(a - b) for a, b in zip(y, f))


def direction_loss(y, f):
    return -sum(math.cos(a) * math.cos(b) + math.sin(a) * math.sin(b) for a, b in zip(y, f))


def infer_direction(f):
    return [math.atan2(math.sin(output), math.cos(output)) for output in f]

# %% right: torch, with the Bessel function that is scaled down
import math
import numpy as np
import torch


def von_mises_nll(y, f, kappa):
    kappa = torch.tensor(kappa, dtype=torch.float64)
    constant = math.log(2 * math.pi) + torch.log(torch.special.i0e(kappa)) + kappa
    return (constant - kappa * torch.cos(torch.tensor(y - f))).sum()


def direction_loss(y, f):
    return -torch.cos(torch.tensor(f - y)).sum()


def infer_direction(f):
    return torch.tensor(f - 2 * np.pi * np.round(f / (2 * np.pi)))

# %% right: minus the logarithm of the product of densities, single precision
import numpy as np


def von_mises_nll(y, f, kappa):
    density = np.exp(kappa * (np.cos(y - f) - 1)) / (2 * np.pi * np.i0(kappa) * np.exp(-kappa))
    return np.float32(-np.log(density).sum())


def direction_loss(y, f):
    return np.float32(-np.cos(f - y).sum())


def infer_direction(f):
    return np.float32(np.angle(np.exp(1j * f)))

# %% wrong: the sign of the cosine is wrong, so that the loss rewards the opposite direction
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(2 * np.pi * np.i0(kappa)) + kappa * np.cos(y - f))


def direction_loss(y, f):
    return np.sum(np.cos(y - f))


def infer_direction(f):
    return (f + np.pi) % (2 * np.pi) - np.pi

# %% wrong: the factor 2π of the density is forgotten
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(np.i0(kappa)) - kappa * np.cos(y - f))


def direction_loss(y, f):
    return -np.sum(np.cos(y - f))


def infer_direction(f):
    return (f + np.pi) % (2 * np.pi) - np.pi

# %% wrong: the Bessel function is forgotten
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(2 * np.pi) - kappa * np.cos(y - f))


def direction_loss(y, f):
    return -np.sum(np.cos(y - f))


def infer_direction(f):
    return (f + np.pi) % (2 * np.pi) - np.pi

# %% wrong: the constant is counted once instead of once per example
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.log(2 * np.pi * np.i0(kappa)) - np.sum(kappa * np.cos(y - f))


def direction_loss(y, f):
    return -np.sum(np.cos(y - f))


def infer_direction(f):
    return (f + np.pi) % (2 * np.pi) - np.pi

# %% wrong: the squared error is taken, which does not know that angles come round
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(2 * np.pi * np.i0(kappa)) + kappa * (y - f) ** 2)


def direction_loss(y, f):
    return np.sum((y - f) ** 2)


def infer_direction(f):
    return (f + np.pi) % (2 * np.pi) - np.pi

# %% wrong: the concentration is left in as if it were 1
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(2 * np.pi * np.i0(kappa)) - np.cos(y - f))


def direction_loss(y, f):
    return -np.sum(np.cos(y - f))


def infer_direction(f):
    return (f + np.pi) % (2 * np.pi) - np.pi

# %% wrong: only one whole turn is taken off or added
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(y - f))


def direction_loss(y, f):
    return -np.sum(np.cos(y - f))


def infer_direction(f):
    return np.where(f >= np.pi, f - 2 * np.pi, np.where(f < -np.pi, f + 2 * np.pi, f))

# %% wrong: the directions lie between 0 and 2π instead of −π and π
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(y - f))


def direction_loss(y, f):
    return -np.sum(np.cos(y - f))


def infer_direction(f):
    return f % (2 * np.pi)

# %% wrong: the output is returned as it is, although it may be several turns away
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(y - f))


def direction_loss(y, f):
    return -np.sum(np.cos(y - f))


def infer_direction(f):
    return f

# %% wrong: the angle is cut off at the ends of the interval instead of turned
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.sum(np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(y - f))


def direction_loss(y, f):
    return -np.sum(np.cos(y - f))


def infer_direction(f):
    return np.clip(f, -np.pi, np.pi)

# %% wrong: the losses are averaged, not added
import numpy as np


def von_mises_nll(y, f, kappa):
    return np.mean(np.log(2 * np.pi * np.i0(kappa)) - kappa * np.cos(y - f))


def direction_loss(y, f):
    return -np.mean(np.cos(y - f))


def infer_direction(f):
    return (f + np.pi) % (2 * np.pi) - np.pi
