# %% right: masks pair by pair in lists, attention query by query
import numpy as np


def all_pairs(g, rule):
    places = [(i, j) for i in range(g) for j in range(g)]
    return [[rule(a, b) for b in places] for a in places]


def window_mask(g, w):
    return all_pairs(g, lambda a, b: (a[0] // w, a[1] // w) == (b[0] // w, b[1] // w))


def local_mask(g, r):
    return all_pairs(g, lambda a, b: -r <= a[0] - b[0] <= r and -r <= a[1] - b[1] <= r)


def axial_mask(g):
    return all_pairs(g, lambda a, b: a[0] == b[0] or a[1] == b[1])


def masked_attention(Q, K, V, mask):
    outputs = []
    for q, seen in zip(Q.T, mask.T):
        scores = q @ K[:, seen] / len(q) ** 0.5
        weights = np.exp(scores - scores.max())
        outputs.append(V[:, seen] @ weights / weights.sum())
    return np.stack(outputs, axis=1)


exponents_12_8 = {"window": 1.0, "local": 1.0, "axial": 3 / 2, "coarse": 2.0, "short": 2.0}

# %% right: Kronecker products for the masks, torch for the attention
import numpy as np
import torch


def window_mask(g, w):
    blocks = np.kron(np.eye(g // w), np.ones((w, w)))
    return np.kron(blocks, blocks) > 0


def local_mask(g, r):
    band = np.tril(np.triu(np.ones((g, g)), -r), r)
    return torch.tensor(np.kron(band, band)).bool()


def axial_mask(g):
    same, all_ = np.eye(g), np.ones((g, g))
    return np.kron(same, all_) + np.kron(all_, same) > 0


def masked_attention(Q, K, V, mask):
    scores = torch.tensor(Q.T @ K) / Q.shape[0] ** 0.5
    weights = torch.softmax(scores.masked_fill(~torch.tensor(mask.T.copy()), -torch.inf), dim=1)
    return (weights @ torch.tensor(V.T.copy())).T


exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: windows are cut from the row of patch numbers, not from the grid
def window_mask(g: int, w: int) -> np.ndarray:
    window = np.arange(g * g) // w**2
    return np.equal.outer(window, window)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: windows are strips of w rows
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: windows that lie on one diagonal get the same number
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row + column, row + column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: neighbours are found by the difference of patch numbers, which runs over the ends of the rows
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    step = np.abs(np.subtract.outer(np.arange(g * g), np.arange(g * g)))
    near = [np.abs(step - i * g) <= r for i in range(r + 1)]
    return np.any(near, axis=0)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: the distance is the sum of both differences, a diamond and not a square
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return row_distance + column_distance <= r


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: the distance is the smaller difference, so whole strips are near
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) | (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: patches at the distance r are left out
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance < max(r, 1)) & (column_distance < max(r, 1))


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: only the same row counts, not the same column
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: row and column must both be the same, so each patch sees itself only
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: a patch does not see itself in the axial mask
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) ^ np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: the mask is applied after the softmax, and the weights do not add up to one
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = K.T @ Q / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0) * mask)


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: hidden scores are set to 0 and still get a weight
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), 0.0)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: the mask is read with queries along the rows
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask.T, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: the dot products are not scaled
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: large dot products overflow in the exponential
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores)
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 2}

# %% wrong: you count the axial pairs as if their number per patch did not grow with the grid
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1, "coarse": 2, "short": 2}

# %% wrong: your exponents are those of g, the side of the grid, and not of N
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 2, "local": 2, "axial": 3, "coarse": 4, "short": 4}

# %% wrong: you take a quarter of the keys for a lower power of N, but a quarter of the square is still a square
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 1, "short": 2}

# %% wrong: you take shorter tokens for a lower power of N, but the number of pairs stays
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 1, "local": 1, "axial": 1.5, "coarse": 2, "short": 1}

# %% wrong: you expect all masks to keep the square, only with a smaller factor
def window_mask(g: int, w: int) -> np.ndarray:
    row, column = (place // w for place in patch_places(g))  # of the window, for each patch
    return np.equal.outer(row, row) & np.equal.outer(column, column)


def local_mask(g: int, r: int) -> np.ndarray:
    row_distance, column_distance = (np.abs(np.subtract.outer(place, place)) for place in patch_places(g))
    return (row_distance <= r) & (column_distance <= r)


def axial_mask(g: int) -> np.ndarray:
    row, column = patch_places(g)
    return np.equal.outer(row, row) | np.equal.outer(column, column)


def masked_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray) -> np.ndarray:
    scores = np.where(mask, K.T @ Q / np.sqrt(len(Q)), -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


# A number for each of the keys "window", "local", "axial", "coarse", "short": exponents_12_8
exponents_12_8 = {"window": 2, "local": 2, "axial": 2, "coarse": 2, "short": 2}
