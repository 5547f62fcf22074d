# %% right: torch layers inside, shapes from sizes
import torch


def layer_shapes(Di, D, Do):
    sizes = [Di] + list(D) + [Do]
    return [[sizes[k + 1], sizes[k]] for k in range(len(sizes) - 1)], [[size, 1] for size in sizes[1:]]


def forward(X, Omega, beta):
    h = torch.as_tensor(X).T
    for k, (weights, bias) in enumerate(zip(Omega, beta)):
        h = torch.nn.functional.linear(torch.relu(h) if k > 0 else h, torch.as_tensor(weights), torch.as_tensor(bias).flatten())
    return h.T


def nested(X, Omega, beta):
    return forward(X, Omega, beta)

# %% right: from the last layer inwards, one example after the other
import numpy as np


def layer_shapes(Di, D, Do):
    if not D:
        return [(Do, Di)], [(Do, 1)]
    weights, biases = layer_shapes(D[0], D[1:], Do)
    return [(D[0], Di), *weights], [(D[0], 1), *biases]


def output(x, Omega, beta):
    before = output(x, Omega[:-1], beta[:-1]).clip(min=0) if len(Omega) > 1 else x
    return beta[-1][:, 0] + (Omega[-1] * before).sum(axis=1)


def forward(X, Omega, beta):
    return np.stack([output(x, Omega, beta) for x in X.T], axis=1)


def nested(X, Omega, beta):
    return np.stack([output(x, Omega, beta) for x in X.T], axis=1).tolist()

# %% wrong: the matrices are transposed: one row per input
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(reads, gives) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X)))

# %% wrong: each bias has the size of the layer that is read, not of the one that is made
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[:-1]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X)))

# %% wrong: the biases are given as flat arrays or rows, not as columns
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(1, size) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X)))

# %% wrong: the outputs are clipped too
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    return np.maximum(beta[-1] + Omega[-1] @ H, 0)


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return relu(beta[3] + Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X))))

# %% wrong: the bias of the outputs is dropped
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    return Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X)))

# %% wrong: the examples are taken from the rows of X
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X.T
    for k in range(len(Omega) - 1):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X.T)))

# %% wrong: the last hidden layer is not clipped
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = beta[k] + Omega[k] @ H
        H = H if k == len(Omega) - 2 else np.maximum(H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ (beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X)))

# %% wrong: the biases are added after the clipping
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = beta[k] + np.maximum(Omega[k] @ H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ (beta[2] + relu(Omega[2] @ (beta[1] + relu(Omega[1] @ (beta[0] + relu(Omega[0] @ X))))))

# %% wrong: the biases are added along the examples: a bias that fits a row is used as one
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = np.maximum((beta[k].T if H.shape[1] == len(beta[k]) else beta[k]) + Omega[k] @ H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X)))

# %% wrong: the layer-by-layer function stops after two hidden layers
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(min(2, len(Omega) - 1)):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    k = min(2, len(Omega) - 1)
    return beta[k] + Omega[k] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X)))

# %% wrong: a network without hidden layers is not foreseen in the list of sizes
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, D[0], *D[1:], Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[3] + Omega[3] @ relu(beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X)))

# %% wrong: the nested form stops one layer early: the third hidden layer is missing
import numpy as np


def layer_shapes(Di, D, Do):
    sizes = [Di, *D, Do]
    weights = [(gives, reads) for reads, gives in zip(sizes[:-1], sizes[1:])]
    return weights, [(size, 1) for size in sizes[1:]]


def forward(X, Omega, beta):
    H = X
    for k in range(len(Omega) - 1):
        H = np.maximum(beta[k] + Omega[k] @ H, 0)
    return beta[-1] + Omega[-1] @ H


def nested(X, Omega, beta):
    def relu(Z):
        return np.maximum(Z, 0)

    return beta[2] + Omega[2] @ relu(beta[1] + Omega[1] @ relu(beta[0] + Omega[0] @ X))
