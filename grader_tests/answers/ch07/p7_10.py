# %% right: the backward pass as one loop
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% right: autograd in torch, single precision
import torch


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [torch.as_tensor(X, dtype=torch.float32)]
    for k in range(len(Omega)):
        weights, bias = (torch.as_tensor(part[k], dtype=torch.float32) for part in (Omega, beta))
        f.append(weights @ h[-1] + bias)
        if k < len(Omega) - 1:
            h.append(torch.nn.functional.leaky_relu(f[-1], alpha))
    return f, h


def leaky_backward(X, Y, Omega, beta, alpha):
    Omega = [torch.tensor(part, dtype=torch.float32, requires_grad=True) for part in Omega]
    beta = [torch.tensor(part, dtype=torch.float32, requires_grad=True) for part in beta]
    f, _ = leaky_forward(X, Omega, beta, alpha)
    found = torch.autograd.grad(((f[-1] - torch.as_tensor(Y, dtype=torch.float32)) ** 2).sum(), Omega + beta)
    return found[: len(Omega)], found[len(Omega) :]

# %% right: example by example, with a recursion over the layers
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [np.array([beta[0][:, 0] + Omega[0] @ x for x in X.T]).T], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(alpha * f[-1], f[-1]) if alpha <= 1 else np.minimum(alpha * f[-1], f[-1]))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def leaky_backward(X, Y, Omega, beta, alpha):
    dOmega, dbeta = [0.0 * part for part in Omega], [0.0 * part for part in beta]

    def descend(k, h, y):
        before = beta[k][:, 0] + Omega[k] @ h
        if k == len(Omega) - 1:
            d = 2 * (before - y)
        else:
            slope = np.array([1.0 if z > 0 else alpha for z in before])
            d = slope * descend(k + 1, slope * before, y)
        dOmega[k] += np.outer(d, h)
        dbeta[k] += d[:, None]
        return Omega[k].T @ d

    for x, y in zip(X.T, Y.T):
        descend(0, x, y)
    return dOmega, dbeta

# %% wrong: the backward pass is that of the ReLU, although the forward pass is leaky
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the forward pass clips, as the ReLU does
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], 0 * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the gradient is multiplied by α on both sides of zero
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = alpha * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: α is multiplied in twice
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha * alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the slopes of the two sides are exchanged
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, alpha, 1) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the activation is left out of the backward pass
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the slope is that of the layer above, before the weights, not that of the layer below
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = Omega[k].T @ (np.where(f[k] > 0, 1, alpha) * d)
    return dOmega, dbeta

# %% wrong: the slope at exactly zero is 1, not α
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] >= 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the slope at exactly zero is 0, not α
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = ((f[k - 1] > 0) + alpha * (f[k - 1] < 0)) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the gradients of the biases are averaged over the examples, not summed
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.mean(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the loss is averaged over the examples, not summed
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y) / X.shape[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the loss is averaged over examples and outputs, not summed
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y) / Y.size
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the gradients of the biases keep a column per example, they are not summed
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d)
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the factor 2 of the squared loss is missing
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = f[-1] - Y
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the lists of gradients run from the last layer to the first
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega[::-1], dbeta[::-1]

# %% wrong: the gradients of the weights are multiplied with the pre-activations, not with the activations
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ (f[k - 1] if k else X).T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the gradients of the weights are transposed
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, h[k] @ d.T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta

# %% wrong: the output of the network goes through the activation, too
import numpy as np


def leaky_forward(X, Omega, beta, alpha):
    f, h = [], [X]
    for weights, bias in zip(Omega, beta):
        f.append(bias + weights @ h[-1])
        h.append(np.where(f[-1] > 0, f[-1], alpha * f[-1]))
    f[-1] = h[-1]
    return f, h[:-1]


def leaky_backward(X, Y, Omega, beta, alpha):
    f, h = leaky_forward(X, Omega, beta, alpha)
    d = 2 * (f[-1] - Y)
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = np.where(f[k - 1] > 0, 1, alpha) * (Omega[k].T @ d)
    return dOmega, dbeta
