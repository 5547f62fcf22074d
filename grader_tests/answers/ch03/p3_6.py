# %% right: both networks evaluated with loops
def evaluate(value, phi, theta):
    return float(phi[0]) + sum(float(p) * max(float(b) + float(s) * float(value), 0) for p, (b, s) in zip(phi[1:], theta))


def rescale_unit(phi, theta, d, alpha):
    new_phi = [p / alpha if k == d else p for k, p in enumerate(phi.tolist())]
    new_theta = [[b * alpha, s * alpha] if k == d else [b, s] for k, (b, s) in enumerate(theta.tolist(), start=1)]
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    changed = rescale_unit(phi, theta, d, alpha)
    return [evaluate(value, *changed) - evaluate(value, phi, theta) for value in x]

# %% right: the two half-lines of the unit, in torch
import torch


def rescale_unit(phi, theta, d, alpha):
    factor = torch.ones(len(theta), dtype=torch.float64)
    factor[d - 1] = alpha
    phi, theta = torch.as_tensor(phi), torch.as_tensor(theta)
    return torch.cat([phi[:1], phi[1:] / factor]), theta * factor[:, None]


def output_change(x, phi, theta, d, alpha):
    z = theta[d - 1, 0] + theta[d - 1, 1] * torch.as_tensor(x)
    sign = 1.0 if alpha > 0 else -1.0
    return phi[d] * (torch.relu(sign * z) / sign - torch.relu(z))

# %% wrong: the output is said never to change
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1] *= alpha
    new_phi[d] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    return np.zeros_like(x)

# %% wrong: only the slope of the unit is scaled, so its joint moves
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1, 1] *= alpha
    new_phi[d] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    return np.zeros_like(x) if alpha > 0 else -phi[d] * np.abs(theta[d - 1, 0] + theta[d - 1, 1] * x)

# %% wrong: the output weight is multiplied by α instead of divided
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1] *= alpha
    new_phi[d] *= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    return np.zeros_like(x) if alpha > 0 else -phi[d] * np.abs(theta[d - 1, 0] + theta[d - 1, 1] * x)

# %% wrong: all output weights are divided, not only that of unit d
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1] *= alpha
    new_phi[1:] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    return np.zeros_like(x) if alpha > 0 else -phi[d] * np.abs(theta[d - 1, 0] + theta[d - 1, 1] * x)

# %% wrong: the arrays that are given are changed in place
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    theta[d - 1] *= alpha
    phi[d] /= alpha
    return phi, theta


def output_change(x, phi, theta, d, alpha):
    return np.zeros_like(x) if alpha > 0 else -phi[d] * np.abs(theta[d - 1, 0] + theta[d - 1, 1] * x)

# %% wrong: the units are counted from 0
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d % len(theta)] *= alpha
    new_phi[d] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    bias, slope = theta[d % len(theta)]
    return np.zeros_like(x) if alpha > 0 else -phi[d] * np.abs(bias + slope * x)

# %% wrong: for negative α the change is that of one side of the joint only; on the other side the unit comes to life
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1] *= alpha
    new_phi[d] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    z = theta[d - 1, 0] + theta[d - 1, 1] * x
    return np.zeros_like(x) if alpha > 0 else -phi[d] * np.maximum(z, 0)

# %% wrong: for negative α the whole line is taken off, without the absolute value
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1] *= alpha
    new_phi[d] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    return np.zeros_like(x) if alpha > 0 else -phi[d] * (theta[d - 1, 0] + theta[d - 1, 1] * x)

# %% wrong: the change is made to depend on the size of α
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1] *= alpha
    new_phi[d] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    return np.zeros_like(x) if alpha > 0 else alpha * phi[d] * np.abs(theta[d - 1, 0] + theta[d - 1, 1] * x)

# %% wrong: the change has the wrong sign: old output minus new output
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1] *= alpha
    new_phi[d] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    return np.zeros_like(x) if alpha > 0 else phi[d] * np.abs(theta[d - 1, 0] + theta[d - 1, 1] * x)

# %% wrong: the factor is taken as positive: the hinge is not turned round, only its output weight changes its sign
import numpy as np


def rescale_unit(phi, theta, d, alpha):
    new_phi, new_theta = phi.copy(), theta.copy()
    new_theta[d - 1] *= alpha
    new_phi[d] /= alpha
    return new_phi, new_theta


def output_change(x, phi, theta, d, alpha):
    z = theta[d - 1, 0] + theta[d - 1, 1] * x
    return np.zeros_like(x) if alpha > 0 else -2 * phi[d] * np.maximum(z, 0)
