# %% right: torch: normal density and autograd
import torch


def nll(r, s, floor):
    r, s = torch.as_tensor(np.array(r)), torch.as_tensor(np.array(s))
    return -torch.distributions.Normal(0.0, (floor + s.exp()).sqrt()).log_prob(r)


def nll_slope(r, s, floor):
    leaf = torch.tensor(np.array(s), requires_grad=True)
    loss = 0.5 * torch.log(floor + leaf.exp()) + torch.as_tensor(np.array(r)) ** 2 / (2 * (floor + leaf.exp()))
    return torch.autograd.grad(loss.sum(), leaf)[0]


def descend(r, s, floor, lr, n_steps):
    s = torch.tensor(np.array(s))
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s.numpy(), floor)
    return s


def best_variance(r, floor):
    return torch.clamp(torch.as_tensor(np.array(r)).square(), min=floor)


useless_8_5 = "b"

# %% right: loops over the examples
import math


def nll(r, s, floor):
    found = []
    for one, t in zip(r, s):
        sigma = math.sqrt(floor + math.exp(t))
        found.append(math.log(sigma) + 0.5 * math.log(2 * math.pi) + 0.5 * (one / sigma) ** 2)
    return found


def nll_slope(r, s, floor):
    found = []
    for one, t in zip(r, s):
        v = floor + math.exp(t)
        found.append(math.exp(t) * (v - one * one) / (2 * v * v))
    return found


def descend(r, s, floor, lr, n_steps):
    s = list(s)
    for _ in range(n_steps):
        s = [t - lr * slope for t, slope in zip(s, nll_slope(r, s, floor))]
    return s


def best_variance(r, floor):
    return [one * one if one * one > floor else float(floor) for one in r]


useless_8_5 = "B"

# %% wrong: the constant with 2π is missing
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the standard deviation stands where the variance belongs
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * np.sqrt(variance)) + r ** 2 / np.sqrt(variance)) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the residual is not squared in the loss
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + np.abs(r) / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the half is missing in the loss
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return np.log(2 * np.pi * variance) + r ** 2 / variance


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the derivative is that with respect to the variance; the inner derivative is missing
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the floor is forgotten in the slope
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / np.exp(s)) / 2


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the inner derivative is the whole variance, floor included
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / 2


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the steps go uphill
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s + lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the start is changed in place
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s -= lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: one step too many is taken
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps + 1):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'B'

# %% wrong: the floor is added to the squared residual
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return r ** 2 + floor


useless_8_5 = 'B'

# %% wrong: the best variance ignores the residual
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.full(len(r), float(floor))


useless_8_5 = 'B'

# %% wrong: the size of the residual is not squared
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(np.abs(r), floor)


useless_8_5 = 'B'

# %% wrong: a lower bound is thought to be useless, although it stops the collapse
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'A'

# %% wrong: a fixed variance is thought to be useless, although it cannot collapse
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'C'

# %% wrong: a penalty on small variances is thought to be useless, although it holds them up
def nll(r, s, floor):
    variance = floor + np.exp(s)
    return (np.log(2 * np.pi * variance) + r ** 2 / variance) / 2


def nll_slope(r, s, floor):
    variance = floor + np.exp(s)
    return (1 - r ** 2 / variance) / (2 * variance) * np.exp(s)


def descend(r, s, floor, lr, n_steps):
    for _ in range(n_steps):
        s = s - lr * nll_slope(r, s, floor)
    return s


def best_variance(r, floor):
    return np.maximum(r ** 2, floor)


useless_8_5 = 'D'
