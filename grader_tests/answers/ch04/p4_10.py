# %% right: layer by layer, and a bisection
def n_params(K, D):
    sizes = [1] + [D] * K + [1]
    return sum(after * (before + 1) for before, after in zip(sizes, sizes[1:]))


def width_for(K, budget):
    low, high = 0, budget + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if n_params(K, middle) <= budget else (low, middle)
    return low

# %% right: the quadratic equation, with an exact root
import math


def n_params(K, D):
    return (K - 1) * D * D + (K + 2) * D + 1


def width_for(K, budget):
    if budget < 1:
        return 0
    a, b, c = K - 1, K + 2, 1 - budget
    if a == 0:
        return -c // b
    return (math.isqrt(b * b - 4 * a * c) - b) // (2 * a)

# %% right: torch counts, the width by trying downwards from a rough guess
import torch


def n_params(K, D):
    sizes = [1] + [D] * K + [1]
    layers = [torch.nn.Linear(*pair, device="meta") for pair in zip(sizes, sizes[1:])]
    return sum(p.numel() for layer in layers for p in layer.parameters())


def width_for(K, budget):
    width = int(budget // 3 + 1) if K == 1 else int((budget / (K - 1)) ** 0.5) + 1
    while width > 0 and n_params(K, width) > budget:
        width -= 1
    return width

# %% wrong: there are thought to be K matrices between hidden layers, one too many
def n_params(K, D):
    return 3 * D + 1 + K * D * (D + 1)


def width_for(K, budget):
    D = 0
    while n_params(K, D + 1) <= budget:
        D += 1
    return D

# %% wrong: the biases of the layers after the first are missing
def n_params(K, D):
    return 3 * D + 1 + (K - 1) * D * D


def width_for(K, budget):
    D = 0
    while n_params(K, D + 1) <= budget:
        D += 1
    return D

# %% wrong: the output bias is missing
def n_params(K, D):
    return 3 * D + (K - 1) * D * (D + 1)


def width_for(K, budget):
    D = 0
    while n_params(K, D + 1) <= budget:
        D += 1
    return D

# %% wrong: only weights are counted, no biases
def n_params(K, D):
    return 2 * D + (K - 1) * D * D


def width_for(K, budget):
    D = 0
    while n_params(K, D + 1) <= budget:
        D += 1
    return D

# %% wrong: each layer has one bias only, not one for each unit
def n_params(K, D):
    return 2 * D + (K - 1) * D * D + K + 1


def width_for(K, budget):
    D = 0
    while n_params(K, D + 1) <= budget:
        D += 1
    return D

# %% wrong: the network is thought to have two hidden layers, whatever K is
def n_params(K, D):
    return 3 * D + 1 + min(K - 1, 1) * D * (D + 1)


def width_for(K, budget):
    D = 0
    while n_params(K, D + 1) <= budget:
        D += 1
    return D

# %% wrong: the width is the first that exceeds the budget
def n_params(K, D):
    return 3 * D + 1 + (K - 1) * D * (D + 1)


def width_for(K, budget):
    D = 0
    while n_params(K, D) <= budget:
        D += 1
    return D

# %% wrong: a network that costs exactly the budget is refused
def n_params(K, D):
    return 3 * D + 1 + (K - 1) * D * (D + 1)


def width_for(K, budget):
    D = 0
    while n_params(K, D + 1) < budget:
        D += 1
    return D

# %% wrong: the width comes from the rounded solution of the quadratic equation, to the nearest whole number
def n_params(K, D):
    return 3 * D + 1 + (K - 1) * D * (D + 1)


def width_for(K, budget):
    if K == 1:
        return max(round((budget - 1) / 3), 0)
    if K == 2:
        return int(max((-4 + (16 + 4 * (budget - 1)) ** 0.5) / 2, 0)) if budget else 0
    b = K + 2
    return round((-b + max(b * b + 4 * (K - 1) * (budget - 1), 0) ** 0.5) / (2 * (K - 1))) if budget else 0

# %% wrong: one unit is returned where not even one fits
def n_params(K, D):
    return 3 * D + 1 + (K - 1) * D * (D + 1)


def width_for(K, budget):
    D = 1
    while n_params(K, D + 1) <= budget:
        D += 1
    return D
