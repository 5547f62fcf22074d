# %% right: the math module and loops
import math


def curve(x, phi):
    return [1 / (1 + math.exp(-float(phi[0]) - float(phi[1]) * a)) for a in x.tolist()]


def boundary_and_slope(phi):
    return -phi[0] / phi[1], 0.5 * 0.5 * phi[1]


def bce_loss(x, y, phi):
    total = 0.0
    for s, label in zip(curve(x, phi), y.tolist()):
        total -= math.log(s) if label == 1 else math.log(1 - s)
    return total


def bce_grad(x, y, phi):
    errors = [s - label for s, label in zip(curve(x, phi), y.tolist())]
    return [sum(errors), sum(e * a for e, a in zip(errors, x.tolist()))]


def loss_grid(x, y, axis0, axis1):
    grid = [[0.0] * len(axis0) for _ in axis1]
    for k, a in enumerate(axis0):
        for j, b in enumerate(axis1):
            grid[j][k] = bce_loss(x, y, [a, b])
    return grid


def bce_hessian(x, phi):
    h = [0.0, 0.0, 0.0]
    for s, a in zip(curve(x, phi), x.tolist()):
        for power in range(3):
            h[power] += s * (1 - s) * a**power
    return [[h[0], h[1]], [h[1], h[2]]]


shift_rising = "Left"
shift_falling = "Right"
convex_6_4 = "c"

# %% right: torch, with autograd and a mesh of parameters
import numpy as np
import torch


def curve(x, phi):
    return torch.sigmoid(torch.tensor(phi[0] + phi[1] * x)).float()


def boundary_and_slope(phi):
    return torch.tensor([-phi[0] / phi[1], phi[1] / 4])


def tensor_loss(x, y, phi):
    z = phi[..., 0, None] + phi[..., 1, None] * torch.tensor(x)
    return (torch.nn.functional.softplus(z) - torch.tensor(y) * z).sum(-1)


def bce_loss(x, y, phi):
    return tensor_loss(x, y, torch.tensor(phi, dtype=torch.float64))


def bce_grad(x, y, phi):
    leaf = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    return torch.autograd.grad(tensor_loss(x, y, leaf), leaf)[0]


def loss_grid(x, y, axis0, axis1):
    phi0, phi1 = torch.tensor(axis0), torch.tensor(axis1)
    return tensor_loss(x, y, torch.stack(torch.meshgrid(phi0, phi1, indexing="xy"), dim=-1))


def bce_hessian(x, phi):
    phi = torch.tensor(phi, dtype=torch.float64)
    return torch.autograd.functional.hessian(lambda p: tensor_loss(x, np.zeros(len(x)), p), phi)


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% right: log-likelihood written out with the curve
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the boundary lacks its minus sign
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the slope of the argument is taken for the slope of the curve
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1]]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the slope of the curve is given without its sign
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], abs(phi[1]) / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the sigmoid lacks its minus sign
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(phi[0] + phi[1] * x))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the loss is the log-likelihood, without its minus sign
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the loss is the mean over the pairs
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.mean(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the pairs with label 0 are left out of the loss
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the labels 0 and 1 are exchanged in the loss
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum((1 - y) * np.log(s) + y * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the loss is least squares between label and probability
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return np.sum((s - y) ** 2)


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the gradient is that of the log-likelihood, label minus probability
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = y - curve(x, phi)
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the gradient has the factor s(1 − s) of least squares in it
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    s = curve(x, phi)
    error = (s - y) * s * (1 - s)
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the input is missing in the derivative by φ1
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error.sum()])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the gradient is averaged over the pairs
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.mean(), error @ x / len(x)])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the grid has a row for each value of φ0 and a column for each value of φ1
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for b in axis1] for a in axis0])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: φ0 and φ1 have changed places in the grid
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (b, a)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the Hessian lacks the factor s(1 − s)
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = np.ones(len(x))
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the Hessian has x where x² belongs
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the mixed derivatives are left out of the Hessian
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), 0], [0, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong: the Hessian is averaged over the pairs
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s) / len(x)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "C"

# %% wrong (silent): falling curves are thought to move like rising ones
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "left", "C"

# %% wrong (silent): both shifts are the wrong way round
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "right", "left", "C"

# %% wrong (silent): the shape of the curve is taken for that of the loss
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "A"

# %% wrong (silent): a picture is taken for a proof
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "B"

# %% wrong (silent): convexity is confused with the existence of a minimum
import numpy as np


def curve(x, phi):
    return 1 / (1 + np.exp(-(phi[0] + phi[1] * x)))


def boundary_and_slope(phi):
    return [-phi[0] / phi[1], phi[1] / 4]


def bce_loss(x, y, phi):
    s = curve(x, phi)
    return -np.sum(y * np.log(s) + (1 - y) * np.log(1 - s))


def bce_grad(x, y, phi):
    error = curve(x, phi) - y
    return np.array([error.sum(), error @ x])


def loss_grid(x, y, axis0, axis1):
    return np.array([[bce_loss(x, y, (a, b)) for a in axis0] for b in axis1])


def bce_hessian(x, phi):
    s = curve(x, phi)
    w = s * (1 - s)
    return np.array([[w.sum(), w @ x], [w @ x, w @ x**2]])


shift_rising, shift_falling, convex_6_4 = "left", "right", "D"
