# %% right: every derivative written out
def grads(params, x):
    p0, p1, p2, s01, s11, s21, s02, s12, s22, t01, t11, t02, t12 = (float(p) for p in params)
    f1, f2 = t01 + t11 * x, t02 + t12 * x
    h1, h2 = max(f1, 0.0), max(f2, 0.0)
    g1, g2 = s01 + s11 * h1 + s21 * h2, s02 + s12 * h1 + s22 * h2
    i1, i2, j1, j2 = float(f1 > 0), float(f2 > 0), float(g1 > 0), float(g2 > 0)
    a, b = p1 * j1, p2 * j2
    c, d = (a * s11 + b * s12) * i1, (a * s21 + b * s22) * i2
    return [1, max(g1, 0.0), max(g2, 0.0), a, a * h1, a * h2, b, b * h1, b * h2, c, c * x, d, d * x]

# %% right: autograd in torch
import numpy as np
import torch


def grads(params, x):
    p = torch.tensor(params, dtype=torch.float64, requires_grad=True)
    h1, h2 = torch.relu(p[9] + p[10] * x), torch.relu(p[11] + p[12] * x)
    y = p[0] + p[1] * torch.relu(p[3] + p[4] * h1 + p[5] * h2) + p[2] * torch.relu(p[6] + p[7] * h1 + p[8] * h2)
    y.backward()
    return p.grad

# %% wrong: the indices of ψ have changed places: ψ12 is read as the weight from unit 2 to unit 1
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3).copy(), params[9:].reshape(2, 2)
    psi[:, 1:] = psi[:, 1:].T
    first = theta @ [1, x]
    inputs = np.append(1, np.maximum(first, 0))
    second = psi @ inputs
    a = phi * (second > 0)
    b = (a @ psi[:, 1:]) * (first > 0)
    return np.concatenate([[1], np.maximum(second, 0), np.outer(a, inputs).ravel(), np.outer(b, [1, x]).ravel()])

# %% wrong: for the θ only the path through the unit of the same number is followed
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3), params[9:].reshape(2, 2)
    first = theta @ [1, x]
    inputs = np.append(1, np.maximum(first, 0))
    second = psi @ inputs
    a = phi * (second > 0)
    b = a * np.diag(psi[:, 1:]) * (first > 0)
    return np.concatenate([[1], np.maximum(second, 0), np.outer(a, inputs).ravel(), np.outer(b, [1, x]).ravel()])

# %% wrong: clipped units of the first layer pass derivatives on
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3), params[9:].reshape(2, 2)
    inputs = np.append(1, np.maximum(theta @ [1, x], 0))
    second = psi @ inputs
    a = phi * (second > 0)
    b = a @ psi[:, 1:]
    return np.concatenate([[1], np.maximum(second, 0), np.outer(a, inputs).ravel(), np.outer(b, [1, x]).ravel()])

# %% wrong: clipped units of the second layer pass derivatives on
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3), params[9:].reshape(2, 2)
    first = theta @ [1, x]
    inputs = np.append(1, np.maximum(first, 0))
    second = psi @ inputs
    b = (phi @ psi[:, 1:]) * (first > 0)
    return np.concatenate([[1], np.maximum(second, 0), np.outer(phi, inputs).ravel(), np.outer(b, [1, x]).ravel()])

# %% wrong: all units are taken as active, nothing is clipped
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3), params[9:].reshape(2, 2)
    inputs = np.append(1, theta @ [1, x])
    b = phi @ psi[:, 1:]
    return np.concatenate([[1], psi @ inputs, np.outer(phi, inputs).ravel(), np.outer(b, [1, x]).ravel()])

# %% wrong: the slopes θ1j get the derivative of their bias, without the factor x
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3), params[9:].reshape(2, 2)
    first = theta @ [1, x]
    inputs = np.append(1, np.maximum(first, 0))
    second = psi @ inputs
    a = phi * (second > 0)
    b = (a @ psi[:, 1:]) * (first > 0)
    return np.concatenate([[1], np.maximum(second, 0), np.outer(a, inputs).ravel(), np.outer(b, [1, 1]).ravel()])

# %% wrong: the derivatives with respect to ψ lack the output weight φ
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3), params[9:].reshape(2, 2)
    first = theta @ [1, x]
    inputs = np.append(1, np.maximum(first, 0))
    second = psi @ inputs
    a = phi * (second > 0)
    b = (a @ psi[:, 1:]) * (first > 0)
    return np.concatenate([[1], np.maximum(second, 0), np.outer(second > 0, inputs).ravel(), np.outer(b, [1, x]).ravel()])

# %% wrong: a unit whose pre-activation is exactly zero passes a derivative on
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3), params[9:].reshape(2, 2)
    first = theta @ [1, x]
    inputs = np.append(1, np.maximum(first, 0))
    second = psi @ inputs
    a = phi * (second >= 0)
    b = (a @ psi[:, 1:]) * (first >= 0)
    return np.concatenate([[1], np.maximum(second, 0), np.outer(a, inputs).ravel(), np.outer(b, [1, x]).ravel()])

# %% wrong: the derivatives come in the order θ, ψ, φ
import numpy as np


def grads(params, x):
    phi, psi, theta = params[1:3], params[3:9].reshape(2, 3), params[9:].reshape(2, 2)
    first = theta @ [1, x]
    inputs = np.append(1, np.maximum(first, 0))
    second = psi @ inputs
    a = phi * (second > 0)
    b = (a @ psi[:, 1:]) * (first > 0)
    return np.concatenate([np.outer(b, [1, x]).ravel(), np.outer(a, inputs).ravel(), [1], np.maximum(second, 0)])
