# %% right: one uniform number after the other; running sums
import numpy as np


def dropout_forward(x, p, train, rng):
    out, mask = np.array(x, dtype=float), np.ones(x.shape)
    if train:
        for place in np.ndindex(x.shape):
            if rng.random() < p:
                out[place] = mask[place] = 0.0
            else:
                out[place] = x[place] / (1 - p)
    return out, mask


def dropout_backward(g, mask, p):
    result = np.zeros(g.shape)
    result[mask > 0] = g[mask > 0] / (1 - p)
    return result


def mc_dropout_predict(f, x, T):
    results = [np.asarray(f(x)) for _ in range(T)]
    mean = sum(results) / T
    return mean, np.sqrt(sum((result - mean) ** 2 for result in results) / T)

# %% right: torch inside, masks of truth values turned into numbers, single precision
import numpy as np
import torch


def dropout_forward(x, p, train, rng):
    if not train:
        return torch.tensor(x), torch.ones(x.shape)
    mask = torch.tensor(rng.uniform(size=x.shape) > p).float()
    return torch.tensor(x) * mask / (1 - p), mask.int()


def dropout_backward(g, mask, p):
    return (torch.tensor(g) * torch.tensor(mask) * (1 / (1 - p))).float()


def mc_dropout_predict(f, x, T):
    table = torch.stack([torch.tensor(np.array(f(x))) for _ in range(T)])
    return table.mean(dim=0), table.std(dim=0, correction=0)

# %% wrong: p is taken as the probability of keeping a unit
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, p, x.shape) if p else np.ones(x.shape)
        return np.where(mask, x / (p or 1.0), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the mask keeps units with probability p, but the scale belongs to 1 − p
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the kept units are not scaled
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x, 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the kept units are multiplied by 1 − p instead of divided
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x * (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the kept units are divided by p
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (p if p else 1), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: units are scaled by 1 − p at test time, which belongs to the other kind of dropout
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x * (1 - p), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: units are divided by 1 − p at test time too
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x / (1 - p), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: units are dropped at test time too
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    mask = rng.binomial(1, 1 - p, x.shape)
    return np.where(mask, x / (1 - p), 0.0), mask


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: training and test time have changed places
import numpy as np


def dropout_forward(x, p, train, rng):
    if not train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: whole columns are dropped together
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape[-1:]) * np.ones(x.shape, dtype=int)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: whole rows are dropped together
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape[:1] + (1,) * (x.ndim - 1)) * np.ones(x.shape, dtype=int)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: always the same number of units is dropped, not each one independently
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = np.ones(x.shape, dtype=int)
        mask.flat[: int(p * x.size)] = 0
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the random numbers do not come from the generator that is handed over
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = np.random.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: every call draws the same mask, from a generator with a fixed seed
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = np.random.default_rng(0).binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the mask says which units were dropped
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), 1 - mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the mask that is returned has been scaled already
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask / (1 - p)
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: output and mask have changed places
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return mask, np.where(mask, x / (1 - p), 0.0)
    return np.ones_like(x), x


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: normal noise multiplies the units instead of a mask
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = 1 + np.sqrt(p / (1 - p)) * rng.normal(size=x.shape)
        return x * mask, mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the gradient is not scaled
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g, 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the gradient passes through dropped units too
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return g / (1 - p)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the gradient is scaled by 1 − p instead of divided by it
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g * (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the backward pass ignores dropout altogether
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return g


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the backward pass draws a mask of its own
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(np.random.default_rng(1).random(g.shape) > p, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the gradient passes through the dropped units only
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, 0.0, g / (1 - p))


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the backward pass divides by p
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / p, 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the standard deviation divides by T − 1
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0, ddof=1 if T > 1 else 0)

# %% wrong: the variance is returned instead of the standard deviation
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.var(axis=0)

# %% wrong: the standard deviation of the mean is returned, smaller by √T
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0) / np.sqrt(T)

# %% wrong: mean and standard deviation are taken over the inputs, not over the calls
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=1), table.std(axis=1)

# %% wrong: mean and standard deviation are those of all numbers together
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return np.full(table.shape[1], table.mean()), np.full(table.shape[1], table.std())

# %% wrong: the function is called once, and its result repeated
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    total = [np.asarray(f(x))] * T
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: one call too few is made
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(max(T - 1, 1)):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)

# %% wrong: the median is returned instead of the mean
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(x)))
    table = np.array(total)
    return np.median(table, axis=0), table.std(axis=0)

# %% wrong: the function is called at zeros instead of the inputs
import numpy as np


def dropout_forward(x, p, train, rng):
    if train:
        mask = rng.binomial(1, 1 - p, x.shape)
        return np.where(mask, x / (1 - p), 0.0), mask
    return x.copy(), np.ones_like(x)


def dropout_backward(g, mask, p):
    return np.where(mask, g / (1 - p), 0.0)


def mc_dropout_predict(f, x, T):
    total = []
    for _ in range(T):
        total.append(np.asarray(f(0 * x)))
    table = np.array(total)
    return table.mean(axis=0), table.std(axis=0)
