# %% right: H separate products, one token per row, in torch
import torch


def qkv_params(D, H, d):
    return 3 * sum(torch.nn.Linear(D, d).weight.numel() + d for _ in range(H))


def attention_macs(N, H, d):
    one_head = N * N * d + d * N * N
    return H * one_head


def fused_heads(X, params, H):
    x, d = torch.tensor(X).T, len(X) // H
    outputs = []
    for h in range(H):
        rows = slice(h * d, (h + 1) * d)
        q, k, v = (
            x @ torch.tensor(params["Omega_" + s][rows]).T + torch.tensor(params["beta_" + s][rows]) for s in "qkv"
        )
        outputs.append(torch.softmax(q @ k.T / d**0.5, dim=1) @ v)
    return torch.cat(outputs, dim=1).T


why_12_5 = "c"

# %% right: torch's scaled_dot_product_attention on a head axis, single precision at the end
import numpy as np
import torch


def qkv_params(D, H, d):
    return np.int64(3 * H) * np.int64(D * d + d)


def attention_macs(N, H, d):
    return sum(2 * d * N for _ in range(N * H))


def fused_heads(X, params, H):
    def split(s):
        rows = (params["Omega_" + s] @ X).T + params["beta_" + s]
        return torch.tensor(rows).unflatten(1, (H, -1)).transpose(0, 1)

    heads = torch.nn.functional.scaled_dot_product_attention(*map(split, "qkv"))
    return heads.transpose(0, 1).flatten(1).T.float()


why_12_5 = "C"

# %% wrong: the rows are shared out in turn, row 1 to head 1, row 2 to head 2, not in blocks
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(D // H, H, N).swapaxes(0, 1) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).swapaxes(0, 1).reshape(D, N)


why_12_5 = "C"

# %% wrong: the heads are split along the tokens, with columns and rows mixed up
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).T.reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the dot products are divided by the root of D, not by the root of the length of one head's queries
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(D)  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the dot products are not scaled
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the dot products are divided by the root of the number of heads
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(H)  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the softmax sums over the queries, not over the keys
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=2, keepdims=True))
    return (V @ (weights / weights.sum(axis=2, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: large dot products overflow in the exponential
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores)
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: one head of length D does all the work
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(1, D, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the biases of the projections are not counted
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * D


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: one bias is counted per projection, not one per row
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * (d * D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the parameters of a single head are counted
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the length of a head is taken to be D/H, whatever d is
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * D * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the weighted sums of the values are not counted
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: the products grow with N, as if each token looked at three tokens in every text
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 6 * N * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "C"

# %% wrong: you think that shorter heads make the whole cheaper, but there are H of them
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "A"

# %% wrong: you think that short keys need no scaling, but their dot products still grow with the root of their length
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "B"

# %% wrong: you think that a shorter head sees fewer pairs of tokens, but every head compares all of them
def qkv_params(D: int, H: int, d: int) -> int:
    return 3 * H * d * (D + 1)


def attention_macs(N: int, H: int, d: int) -> int:
    return 2 * N**2 * H * d


def fused_heads(X: np.ndarray, params: dict[str, np.ndarray], H: int) -> np.ndarray:
    D, N = X.shape
    Q, K, V = (
        (params["Omega_" + name] @ X + params["beta_" + name][:, None]).reshape(H, D // H, N) for name in "qkv"
    )
    scores = K.transpose(0, 2, 1) @ Q / np.sqrt(Q.shape[1])  # (H, N, N)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (V @ (weights / weights.sum(axis=1, keepdims=True))).reshape(D, N)


why_12_5 = "D"
