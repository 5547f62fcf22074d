# %% right: loops over pairs and units, nested lists
def net_grads(x, y, phi, theta):
    D = len(theta)
    dphi, dtheta = [0.0] * (D + 1), [[0.0, 0.0] for _ in range(D)]
    for a, b in zip(x.tolist(), y.tolist()):
        z = [float(theta[d][0]) + float(theta[d][1]) * a for d in range(D)]
        f = float(phi[0]) + sum(float(phi[d + 1]) * max(z[d], 0.0) for d in range(D))
        dphi[0] += 2 * (f - b)
        for d in range(D):
            dphi[d + 1] += 2 * (f - b) * max(z[d], 0.0)
            if z[d] > 0:
                dtheta[d][0] += 2 * (f - b) * float(phi[d + 1])
                dtheta[d][1] += 2 * (f - b) * float(phi[d + 1]) * a
    return dphi, dtheta

# %% right: autograd in torch, single precision
import torch


def net_grads(x, y, phi, theta):
    x, y = (torch.tensor(v, dtype=torch.float32) for v in (x, y))
    phi, theta = (torch.tensor(v, dtype=torch.float32, requires_grad=True) for v in (phi, theta))
    f = phi[0] + phi[1:] @ torch.relu(theta[:, :1] + theta[:, 1:] * x)
    ((f - y) ** 2).sum().backward()
    return phi.grad, theta.grad

# %% wrong: clipped units pass their derivative back as if they were active
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the units are not clipped in the prediction
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = z
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the output weight is missing in the derivatives by θ
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the input is missing in the derivatives by the slopes θ_d1
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz.sum(axis=1)], axis=1)

# %% wrong: the residual is taken as target minus prediction
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (y - phi[0] - phi[1:] @ h)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the factor 2 of the square is missing
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the derivatives are averaged over the pairs
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y) / len(x)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the value of the unit stands where its indicator belongs
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * h * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the derivatives by the output weights lack the units
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], np.full(len(theta), r.sum())])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the derivatives by the output weights have the indicator in the place of the unit
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], (z > 0) @ r])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: the output weights are taken one place too early, starting with the bias
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[:-1, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: bias and slope have changed places in the derivatives by θ
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz @ x, dz.sum(axis=1)], axis=1)

# %% wrong: the output bias has the derivative 0
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[0.0], h @ r])
    dz = phi[1:, None] * (z > 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)

# %% wrong: where the pre-activation is exactly zero, the unit counts as active
import numpy as np


def net_grads(x, y, phi, theta):
    z = theta[:, :1] + theta[:, 1:] * x
    h = np.maximum(z, 0)
    r = 2 * (phi[0] + phi[1:] @ h - y)
    dphi = np.concatenate([[r.sum()], h @ r])
    dz = phi[1:, None] * (z >= 0) * r
    return dphi, np.stack([dz.sum(axis=1), dz @ x], axis=1)
