# %% right: the layers are built in torch and counted
import torch


def attention_counts(N, D):
    def count(layers, name):
        return sum(getattr(layer, name).numel() for layer in layers)

    projections = [torch.nn.Linear(D, D) for _ in range(3)]
    dense = [torch.nn.Linear(N * D, N * D)]
    scores = torch.zeros(D, N).T @ torch.zeros(D, N)
    return {
        "qkv_weights": count(projections, "weight"),
        "qkv_biases": count(projections, "bias"),
        "attention": scores.numel(),
        "fc_weights": count(dense, "weight"),
        "fc_biases": count(dense, "bias"),
    }

# %% right: one number after the other, as NumPy integers
import numpy as np


def attention_counts(N, D):
    N, D = np.int64(N), np.int64(D)
    one = np.zeros((D, D))
    counts = dict.fromkeys(("qkv_weights", "qkv_biases"), np.int64(0))
    for _ in ("queries", "keys", "values"):
        counts["qkv_weights"] += one.size
        counts["qkv_biases"] += len(one)
    return counts | {"attention": N * N, "fc_weights": D * N * D * N, "fc_biases": N * D}

# %% wrong: every token has a projection of its own, with its own matrix and vector
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": 3 * N * D**2,
        "qkv_biases": 3 * N * D,
        "attention": N**2,
        "fc_weights": (D * N) ** 2,
        "fc_biases": D * N,
    }

# %% wrong: there is one projection per token, shared by queries, keys and values
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": N * D**2,
        "qkv_biases": N * D,
        "attention": N**2,
        "fc_weights": (D * N) ** 2,
        "fc_biases": D * N,
    }

# %% wrong: only one of the three projections is counted
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": D**2,
        "qkv_biases": D,
        "attention": N**2,
        "fc_weights": (D * N) ** 2,
        "fc_biases": D * N,
    }

# %% wrong: a matrix is counted with D entries, not with D rows of D
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": 3 * D,
        "qkv_biases": 3 * D,
        "attention": N**2,
        "fc_weights": (D * N) ** 2,
        "fc_biases": D * N,
    }

# %% wrong: every output has one attention weight only
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": 3 * D**2,
        "qkv_biases": 3 * D,
        "attention": N,
        "fc_weights": (D * N) ** 2,
        "fc_biases": D * N,
    }

# %% wrong: each pair of tokens is counted once, but what m gives to n is not what n gives to m
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": 3 * D**2,
        "qkv_biases": 3 * D,
        "attention": N * (N + 1) // 2,
        "fc_weights": (D * N) ** 2,
        "fc_biases": D * N,
    }

# %% wrong: every output of the dense layer sees the inputs of one token only
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": 3 * D**2,
        "qkv_biases": 3 * D,
        "attention": N**2,
        "fc_weights": D**2 * N,
        "fc_biases": D * N,
    }

# %% wrong: the dense layer treats each position in the token alone
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": 3 * D**2,
        "qkv_biases": 3 * D,
        "attention": N**2,
        "fc_weights": D * N**2,
        "fc_biases": D * N,
    }

# %% wrong: the dense layer has one bias per position in the token, not one per output
def attention_counts(N: int, D: int) -> dict[str, int]:
    return {
        "qkv_weights": 3 * D**2,
        "qkv_biases": 3 * D,
        "attention": N**2,
        "fc_weights": (D * N) ** 2,
        "fc_biases": D,
    }
