# %% right: torch's own attention, and counts from the sizes of arrays
import numpy as np
import torch


def patch_attention_macs(N, D):
    scores = np.empty((N, N))
    return scores.size * D + D * scores.size


def channel_attention_macs(N, D):
    return patch_attention_macs(D, N)


def channel_attention(Q, K, V):
    return torch.nn.functional.scaled_dot_product_attention(*(torch.tensor(part) for part in (Q, K, V)))


image_macs_12_9 = [2**26, 2**27]

# %% right: one output row after the other, whole numbers as floats
import numpy as np


def patch_attention_macs(N, D):
    return 2.0 * N * N * D


def channel_attention_macs(N, D):
    return 2.0 * N * D * D


def channel_attention(Q, K, V):
    rows = []
    for q in Q:
        scores = K @ q / q.size**0.5
        weights = np.exp(scores - max(scores))
        rows.append((weights / sum(weights)) @ V)
    return np.array(rows)


image_macs_12_9 = np.array([67108864.0, 134217728.0])

# %% wrong: the weighted sums are not counted
def patch_attention_macs(N: int, D: int) -> int:
    return N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: the length of the vectors is not counted, only the pairs
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: the two counts have changed places
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N * D**2


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D * N**2


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: channels cost as much as patches in your count
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D * N**2


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: there are 16 patches in your image, not 16 × 16
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 16**2 * 512, 2 * 16 * 512**2)

# %% wrong: the counts for the image are in the other order: you find channels cheaper
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256 * 512**2, 2 * 256**2 * 512)

# %% wrong: the image's counts leave out the weighted sums
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (256**2 * 512, 256 * 512**2)

# %% wrong: the patches attend to each other, as usual, and not the channels
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K.T @ Q / np.sqrt(len(Q))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: the dot products are divided by the root of D, but they have N terms
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: the dot products are not scaled
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: the softmax sums over the queries, not over the keys
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (weights / weights.sum(axis=1, keepdims=True)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: the matrix of weights is transposed before it meets the values
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return (weights / weights.sum(axis=0)) @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)

# %% wrong: large dot products overflow in the exponential
def patch_attention_macs(N: int, D: int) -> int:
    return 2 * N**2 * D


def channel_attention_macs(N: int, D: int) -> int:
    return 2 * D**2 * N


def channel_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    scores = K @ Q.T / np.sqrt(len(Q.T))  # (D, D): keys along the rows, queries along the columns
    weights = np.exp(scores)
    return (weights / weights.sum(axis=0)).T @ V


# Two whole numbers: image_macs_12_9
image_macs_12_9 = (2 * 256**2 * 512, 2 * 256 * 512**2)
