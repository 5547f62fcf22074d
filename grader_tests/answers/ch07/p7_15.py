# %% right: backpropagation by hand in NumPy
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% right: torch layers and optimizer, tensors returned
import torch
from torch import nn


def network(sizes, constant):
    layers = []
    for columns, rows in zip(sizes[:-1], sizes[1:]):
        layers += [nn.Linear(columns, rows), nn.ReLU()]
    net = nn.Sequential(*layers[:-1]).double()
    for parameter in net.parameters():
        nn.init.constant_(parameter, constant)
    return net


def loss_of(net, X, Y):
    errors = net(torch.as_tensor(X).T) - torch.as_tensor(Y).T
    return errors.pow(2).sum(dim=1).mean()


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    net = network(sizes, constant)
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(n_steps):
        optimizer.zero_grad()
        loss_of(net, X, Y).backward()
        optimizer.step()
    layers = net[::2]
    return [layer.weight for layer in layers], [layer.bias[:, None] for layer in layers]


def moves(sizes, X, Y, constant):
    net = network(sizes, constant)
    loss_of(net, X, Y).backward()
    return [[bool(p.grad.count_nonzero()) for p in layer.parameters()] for layer in net[::2]]


zero_start_7_15 = "b"

# %% wrong: all gradients are taken to vanish at a zero start
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    return [(False, False)] * (len(sizes) - 1)


zero_start_7_15 = "A"

# %% wrong: only the last bias ever moves, whatever the constant
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    return [(False, False)] * (len(sizes) - 2) + [(False, True)]


zero_start_7_15 = "B"

# %% wrong: all biases move at a zero start
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    return [(constant != 0, True)] * (len(sizes) - 2) + [(constant != 0, True)]


zero_start_7_15 = "B"

# %% wrong: both parameters of the last layer move at a zero start
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    return [(False, False)] * (len(sizes) - 2) + [(True, True)]


zero_start_7_15 = "B"

# %% wrong: everything moves if the constant is not zero, even if all units are clipped
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    K = len(sizes) - 2
    if constant != 0:
        return [(True, True)] * (K + 1)
    return [(False, False)] * K + [(K == 0, True)]


zero_start_7_15 = "B"

# %% wrong: the biases start at zero, only the weights at the constant
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), 0.0) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: the loss is averaged over the outputs too
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / Y.size
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: the loss is summed over the examples, not averaged
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y)
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: the loss is missing the factor 2 in its derivative
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: the output is clipped too
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] > 0) * (h[K + 1] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: the steps go uphill
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] + lr * dOmega
            beta[k] = beta[k] + lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: the biases are never trained
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: one step more than asked is made
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps + 1):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: the derivative goes back through weights that were already changed
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: clipped units let the derivative through
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = Omega[k].T @ df
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "B"

# %% wrong: the explanation says that all gradients vanish
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "A"

# %% wrong: the explanation is that of a constant start other than zero
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "C"

# %% wrong: the explanation says that training is only slower
import numpy as np


def train_from_constant(sizes, X, Y, constant, lr, n_steps):
    K = len(sizes) - 2
    Omega = [np.full((sizes[k + 1], sizes[k]), float(constant)) for k in range(K + 1)]
    beta = [np.full((sizes[k + 1], 1), float(constant)) for k in range(K + 1)]
    for _ in range(n_steps):
        h, f = [X], []
        for k in range(K + 1):
            f.append(beta[k] + Omega[k] @ h[k])
            h.append(np.maximum(f[k], 0))
        df = 2 * (f[K] - Y) / X.shape[1]
        for k in range(K, -1, -1):
            dOmega, dbeta = df @ h[k].T, df.sum(axis=1, keepdims=True)
            if k > 0:
                df = (f[k - 1] > 0) * (Omega[k].T @ df)
            Omega[k] = Omega[k] - lr * dOmega
            beta[k] = beta[k] - lr * dbeta
    return Omega, beta


def moves(sizes, X, Y, constant):
    Omega, beta = train_from_constant(sizes, X, Y, constant, 1.0, 1)
    return [(bool((W != constant).any()), bool((b != constant).any())) for W, b in zip(Omega, beta)]


zero_start_7_15 = "D"
