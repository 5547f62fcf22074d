# %% right: the backward pass as one loop, probabilities changed in place
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% right: one-hot labels, example by example
import numpy as np


def forward(X, Omega, beta):
    h, f = [X], []
    for weights, bias in zip(Omega, beta):
        if f:
            h.append(f[-1] * (f[-1] > 0))
        f.append(np.einsum("ij,jn->in", weights, h[-1]) + bias)
    return f, h


def softmax_loss(scores, labels):
    losses, columns = [], []
    for score, label in zip(scores.T, labels):
        log_total = np.logaddexp.reduce(score)
        losses.append(log_total - score[label])
        columns.append((np.exp(score - log_total) - np.eye(len(score))[label]) / len(labels))
    return np.mean(losses), np.array(columns).T


def backward(X, labels, Omega, beta):
    dOmega, dbeta = [0 * part for part in Omega], [0 * part for part in beta]
    f, h = forward(X, Omega, beta)
    gradient = softmax_loss(f[-1], labels)[1]
    for i in range(X.shape[1]):
        d = gradient[:, i]
        for k in reversed(range(len(Omega))):
            dOmega[k] = dOmega[k] + np.outer(d, h[k][:, i])
            dbeta[k] = dbeta[k] + d[:, None]
            d = (Omega[k].T @ d) * (h[k][:, i] > 0)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    Omega, beta = [part.copy() for part in Omega], [part.copy() for part in beta]
    for part, gradient in zip(Omega + beta, sum(backward(X, labels, Omega, beta), [])):
        part -= rate * gradient
    return Omega, beta

# %% right: torch's own functions, results as tensors
import torch


def forward(X, Omega, beta):
    f, h = [], [torch.as_tensor(X)]
    for weights, bias in zip(Omega, beta):
        f.append(torch.as_tensor(weights) @ h[-1] + torch.as_tensor(bias))
        h.append(torch.relu(f[-1]))
    return f, h[:-1]


def softmax_loss(scores, labels):
    scores = torch.as_tensor(scores).detach().requires_grad_()
    loss = torch.nn.functional.cross_entropy(scores.T, torch.as_tensor(labels))
    return loss, torch.autograd.grad(loss, scores, retain_graph=True)[0]


def backward(X, labels, Omega, beta):
    Omega, beta = ([torch.tensor(part, requires_grad=True) for part in parts] for parts in (Omega, beta))
    scores = forward(X, Omega, beta)[0][-1]
    loss = torch.nn.functional.cross_entropy(scores.T, torch.as_tensor(labels))
    found = torch.autograd.grad(loss, Omega + beta)
    return found[: len(Omega)], found[len(Omega) :]


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    Omega = [weights - rate * gradient.numpy() for weights, gradient in zip(Omega, dOmega)]
    return Omega, [bias - rate * gradient.numpy() for bias, gradient in zip(beta, dbeta)]

# %% wrong: the loss and its gradient are summed over the examples, not averaged
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).sum()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the gradient is that of the sum, although the loss is the mean
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the mean over the examples is taken twice, at the scores and again in the weights
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T / len(labels))
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the loss is divided by the number of scores, not of examples
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).sum() / scores.size
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / scores.size


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the softmax runs over the examples, not over the classes
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=1))[labels] - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=1, keepdims=True)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: large scores overflow, because nothing is subtracted before exponentiating
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = 1.0 * scores
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the largest score of the whole batch is subtracted, and the other columns vanish
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max()
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the 1 is not subtracted at the labels, the gradient is the bare probability
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the gradient at the scores has the opposite sign
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, -p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the gradient at the scores is multiplied by the derivative of the softmax once more
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    q = p.copy()
    p[labels, np.arange(I)] -= 1
    return loss, p * q * (1 - q) / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the gradients of the biases keep a column per example, they are not summed
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d)
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the gradients of the biases are averaged once more over the examples
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.mean(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the ReLU is left out on the way back
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = Omega[k].T @ d
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: a hidden unit at exactly zero passes the gradient on
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] >= 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the gradients of the weights are transposed
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, h[k] @ d.T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the weights go into the backward pass without being transposed, where the sizes allow it
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            W = Omega[k] if Omega[k].shape[0] == Omega[k].shape[1] else Omega[k].T
            d = (f[k - 1] > 0) * (W @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the output goes through a ReLU, too
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    f[-1] = np.maximum(f[-1], 0)
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], [b - rate * g for b, g in zip(beta, dbeta)]

# %% wrong: the step goes up the gradient
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w + rate * g for w, g in zip(Omega, dOmega)], [b + rate * g for b, g in zip(beta, dbeta)]

# %% wrong: only the weights are trained, the biases stay
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    return [w - rate * g for w, g in zip(Omega, dOmega)], list(beta)

# %% wrong: the step changes the parameters that it is given in place
import numpy as np


def forward(X, Omega, beta):
    f, h = [beta[0] + Omega[0] @ X], [X]
    for k in range(1, len(Omega)):
        h.append(np.maximum(f[-1], 0))
        f.append(beta[k] + Omega[k] @ h[-1])
    return f, h


def softmax_loss(scores, labels):
    I = len(labels)
    shifted = scores - scores.max(axis=0)
    p = np.exp(shifted)
    loss = (np.log(p.sum(axis=0)) - shifted[labels, np.arange(I)]).mean()
    p /= p.sum(axis=0)
    p[labels, np.arange(I)] -= 1
    return loss, p / I


def backward(X, labels, Omega, beta):
    f, h = forward(X, Omega, beta)
    d = softmax_loss(f[-1], labels)[1]
    dOmega, dbeta = [], []
    for k in range(len(Omega) - 1, -1, -1):
        dOmega.insert(0, d @ h[k].T)
        dbeta.insert(0, d.sum(axis=1, keepdims=True))
        if k > 0:
            d = (f[k - 1] > 0) * (Omega[k].T @ d)
    return dOmega, dbeta


def sgd_step(X, labels, Omega, beta, rate):
    dOmega, dbeta = backward(X, labels, Omega, beta)
    for part, gradient in zip(Omega + beta, dOmega + dbeta):
        part -= rate * gradient
    return Omega, beta
