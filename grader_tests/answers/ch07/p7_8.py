# %% right: loops over examples and units
import numpy as np


def gradients(x, y, phi, theta, name):
    dphi, dtheta = np.zeros(len(phi)), np.zeros(theta.shape)
    for one_x, one_y in zip(x, y):
        z = [float(b + w * one_x) for b, w in theta]
        h = [float(activate(np.array(v), name)) for v in z]
        r = 2 * (phi[0] + sum(p * v for p, v in zip(phi[1:], h)) - one_y)
        dphi[0] += r
        for d in range(len(z)):
            dphi[d + 1] += r * h[d]
            if name == "relu" and z[d] > 0:
                dtheta[d] += r * phi[d + 1] * np.array([1, one_x])
    return dphi, dtheta


def train(x, y, phi, theta, name, rate, steps):
    phi, theta = phi.copy(), theta.copy()
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi -= rate * dphi
        theta -= rate * dtheta
    return phi, theta


reason_7_8 = "b"

# %% right: autograd in torch, with steps that have no gradient
import torch


def gradients(x, y, phi, theta, name):
    x, y = torch.as_tensor(x), torch.as_tensor(y)
    phi, theta = (torch.tensor(p, requires_grad=True) for p in (phi, theta))
    z = theta[:, :1] + theta[:, 1:] * x
    if name == "relu":
        h = torch.relu(z)
    else:
        h = ((z >= 0) & ((z <= 1) | (name == "heaviside"))).double()
    loss = ((phi[0] + phi[1:] @ h - y) ** 2).sum()
    dphi, dtheta = torch.autograd.grad(loss, [phi, theta], allow_unused=True)
    return dphi.numpy(), (torch.zeros_like(theta) if dtheta is None else dtheta).detach().numpy()


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        step = gradients(x, y, phi, theta, name)
        phi, theta = (p - rate * g for p, g in zip((phi, theta), step))
    return phi, theta


reason_7_8 = "B"

# %% wrong: the jumps are treated as if their slope were 1, a straight-through estimate
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.ones(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: the jumps are smoothed: the slope of a sigmoid is used for them
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    s = 0.5 * (1 + np.tanh(z / 2))
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else s * (1 - s)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: rect is given the slope 1 between its jumps, where it is flat
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else activate(z, name) * (name == "rect")
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: all activations get the slope of the ReLU
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: the ReLU has the slope 1 for negative pre-activations, too
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.ones(z.shape) * (name == "relu")
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: a ReLU passes a derivative on at exactly zero
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z >= 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: all gradients are zero for heaviside and rect, those of the output layer too
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df) * (name == "relu"), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: the loss is averaged over the examples, not summed
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y) / len(x)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: the factor 2 of the squared loss is missing
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: the output weights are missing in the derivatives of theta
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: the slopes of the hidden units get the derivative of the biases, without the factor x
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz.sum(axis=1)], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: training climbs: the gradient is added
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi + rate * dphi, theta + rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: training makes one step only, however many are asked
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(min(steps, 1)):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: the gradient is computed once and used in all steps
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    dphi, dtheta = gradients(x, y, phi, theta, name)
    for _ in range(steps):
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong: the first layer uses the output layer of after the step
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi = phi - rate * dphi
        theta = theta - rate * gradients(x, y, phi, theta, name)[1]
    return phi, theta


reason_7_8 = "B"

# %% wrong: training changes the arrays that it is given
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi -= rate * dphi
        theta -= rate * dtheta
    return phi, theta


reason_7_8 = "B"

# %% wrong (silent): a few points without a derivative are thought to be the obstacle, which the ReLU has as well
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "A"

# %% wrong (silent): exploding gradients are thought to be the obstacle
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "C"

# %% wrong (silent): the examples are thought to cancel
import numpy as np


def gradients(x, y, phi, theta, name):
    z = theta[:, :1] + theta[:, 1:] * x
    h = activate(z, name)
    dl_df = 2 * (phi[0] + phi[1:] @ h - y)
    slope = np.where(z > 0, 1.0, 0.0) if name == "relu" else np.zeros(z.shape)
    dl_dz = phi[1:, None] * dl_df * slope
    return np.append(dl_df.sum(), h @ dl_df), np.stack([dl_dz.sum(axis=1), dl_dz @ x], axis=1)


def train(x, y, phi, theta, name, rate, steps):
    for _ in range(steps):
        dphi, dtheta = gradients(x, y, phi, theta, name)
        phi, theta = phi - rate * dphi, theta - rate * dtheta
    return phi, theta


reason_7_8 = "D"
