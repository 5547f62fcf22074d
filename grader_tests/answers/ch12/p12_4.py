# %% right: entry by entry with the standard library
import math


def softmax_jacobian(z):
    top = max(z)
    e = [math.exp(v - top) for v in z]
    y = [v / sum(e) for v in e]
    n = range(len(y))
    return [[y[i] * (1 - y[i]) if i == j else -y[i] * y[j] for j in n] for i in n]


lesson_12_4 = " b "

# %% right: autograd in torch, row by row
import torch


def softmax_jacobian(z):
    t = torch.tensor(z, requires_grad=True)
    y = torch.softmax(t, 0)
    return torch.stack([torch.autograd.grad(v, t, retain_graph=True)[0] for v in y])


lesson_12_4 = "B"

# %% wrong: large logits overflow in the exponential
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z)
    y = y / y.sum()
    return np.diag(y) - np.outer(y, y)


lesson_12_4 = "B"

# %% wrong: each output depends on its own logit only
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return np.diag(y * (1 - y))


lesson_12_4 = "B"

# %% wrong: the derivatives off the diagonal have the wrong sign
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return np.diag(y - 2 * y**2) + np.outer(y, y)


lesson_12_4 = "B"

# %% wrong: all entries are minus a product of two outputs, on the diagonal too
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return -np.outer(y, y)


lesson_12_4 = "B"

# %% wrong: the outputs are not normalised before they are multiplied
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    return np.diag(y) - np.outer(y, y)


lesson_12_4 = "B"

# %% wrong: the diagonal is 1 minus the square of the output, so the largest logit seems to keep its gradient
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return np.eye(len(y)) - np.outer(y, y)


lesson_12_4 = "B"

# %% wrong: the diagonal is missing a factor: it holds 1 - y
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return np.diag(1 - y - y * (1 - y)) + np.diag(y) - np.outer(y, y)


lesson_12_4 = "B"

# %% wrong: the derivatives are those of the logarithm of the softmax
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return np.eye(len(y)) - y


lesson_12_4 = "B"

# %% wrong: you expect the derivative 1 at the largest logit, but an output that is 1 already cannot grow
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return np.diag(y) - np.outer(y, y)


lesson_12_4 = "A"

# %% wrong: you expect gradients that grow with the logits, but the outputs stay between 0 and 1 and flatten out
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return np.diag(y) - np.outer(y, y)


lesson_12_4 = "C"

# %% wrong: you think that the sign of the logits matters, but only their differences do
def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    y = np.exp(z - z.max())
    y = y / y.sum()
    return np.diag(y) - np.outer(y, y)


lesson_12_4 = "D"
