# %% right: running sums token by token in a loop
import numpy as np


def linear_attention(Q, K, V, g):
    query, key = g(Q).T, g(K).T
    memory, total = np.einsum("dm,mp->dp", V, key), np.einsum("mp->p", key)
    return np.stack([memory @ q / (total @ q) for q in query], axis=1)


def linear_attention_causal(Q, K, V, g):
    query, key = g(Q).T, g(K).T
    memory, total, outputs = np.zeros((len(V), key.shape[1])), np.zeros(key.shape[1]), []
    for q, k, v in zip(query, key, V.T):
        memory += v[:, None] * k
        total += k
        outputs.append(memory @ q / (total @ q))
    return np.array(outputs).T


def linear_macs(N, D, Dp):
    return N * Dp * (2 * D + 1)

# %% right: torch, a row of ones below the values for the denominator
import torch


def parts(Q, K, V, g):
    values = torch.cat([torch.tensor(V), torch.ones(1, V.shape[1], dtype=torch.float64)])
    return torch.tensor(g(Q)), torch.tensor(g(K)), values


def linear_attention(Q, K, V, g):
    query, key, values = parts(Q, K, V, g)
    out = (values @ key.T) @ query
    return out[:-1] / out[-1]


def linear_attention_causal(Q, K, V, g):
    query, key, values = parts(Q, K, V, g)
    out = sum(torch.cumsum(values * k, dim=1) * q for q, k in zip(query, key))
    return out[:-1] / out[-1]


def linear_macs(N, D, Dp):
    return N * D * Dp + (D + 1) * Dp * N

# %% wrong: the N × N array of all products is made, and does not fit into memory
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    weights = key.T @ query
    return V @ (weights / weights.sum(axis=0))


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: the causal version makes the N × N array of all products and then cuts it
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    weights = np.triu(key.T @ query)
    return V @ (weights / weights.sum(axis=0))


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: the denominator is missing
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: the weights of a key add up to one over the queries, not those of a query over the keys
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return (V / (query.sum(axis=1) @ key)) @ key.T @ query


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: the features are left out: the dot products themselves are the weights
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = Q, K  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = Q, K  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: only the queries are turned into features
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), K  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), K  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: queries and keys are exchanged
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(K), g(Q)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(K), g(Q)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: this is the ordinary softmax attention
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    scores = K.T @ Q
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))
    query, key = g(Q), g(K)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: the causal sums include the future
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = (V[:, None] * key).sum(axis=2, keepdims=True)  # (D, Dp, N)
    total = key.sum(axis=1, keepdims=True)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: the causal denominator is the sum over all the tokens
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = key.sum(axis=1, keepdims=True)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: a token is not in its own sum
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    memory[:, :, 1:], total[:, 1:] = memory[:, :, :-1].copy(), total[:, :-1].copy()
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: causal attention sums from each token to the end, not from the start
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum((V[:, None] * key)[:, :, ::-1], axis=2)[:, :, ::-1]  # (D, Dp, N)
    total = np.cumsum(key[:, ::-1], axis=1)[:, ::-1]  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp + N * Dp

# %% wrong: the denominators are not counted
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * Dp

# %% wrong: only one of the two products above the fraction line is counted
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return N * D * Dp + N * Dp

# %% wrong: the count still grows with the square of N
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return N**2 * Dp + N**2 * D

# %% wrong: the count takes D for the length of the features, too
def linear_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    return V @ key.T @ query / (key.sum(axis=1) @ query)


def linear_attention_causal(Q: np.ndarray, K: np.ndarray, V: np.ndarray, g) -> np.ndarray:
    query, key = g(Q), g(K)  # (Dp, N)
    memory = np.cumsum(V[:, None] * key, axis=2)  # (D, Dp, N)
    total = np.cumsum(key, axis=1)  # (Dp, N)
    return (memory * query).sum(axis=1) / (total * query).sum(axis=0)


def linear_macs(N: int, D: int, Dp: int) -> int:
    return 2 * N * D * D + N * D
