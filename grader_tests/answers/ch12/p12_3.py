# %% right: one output after the other, in lists
import math


def self_attention(X, params, scaled=False):
    def project(kind, x):
        rows, biases = params["Omega_" + kind].tolist(), params["beta_" + kind].tolist()
        return [b + sum(w * v for w, v in zip(row, x)) for row, b in zip(rows, biases)]

    tokens = X.T.tolist()
    keys, values = ([project(kind, x) for x in tokens] for kind in "kv")
    outputs = []
    for x in tokens:
        q = project("q", x)
        scores = [sum(a * b for a, b in zip(k, q)) for k in keys]
        if scaled:
            scores = [s / math.sqrt(len(q)) for s in scores]
        weights = [math.exp(s - max(scores)) for s in scores]
        outputs.append([sum(w * v for w, v in zip(weights, row)) / sum(weights) for row in zip(*values)])
    return [list(row) for row in zip(*outputs)]


def permutation_gap(f, X, P):
    changed, same = f(X @ P), f(X) @ P
    return max(abs(float(a) - float(b)) for r, s in zip(changed, same) for a, b in zip(r, s))

# %% right: torch, one token per row, with torch.softmax
import torch


def self_attention(X, params, scaled=False):
    x = torch.tensor(X).T
    q, k, v = (x @ torch.tensor(params["Omega_" + s]).T + torch.tensor(params["beta_" + s]) for s in "qkv")
    weights = torch.softmax(q @ k.T / (q.shape[1] ** 0.5 if scaled else 1), dim=1)
    return (weights @ v).T


def permutation_gap(f, X, P):
    order = P.argmax(axis=0)
    return torch.tensor(f(X[:, order]) - f(X)[:, order]).abs().max()

# %% wrong: the exponentials overflow for large dot products
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores)
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the softmax sums over the queries, the rows, so the weights of one output do not add up to one
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return V @ (weights / weights.sum(axis=1, keepdims=True))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: queries and keys are exchanged: the matrix of dot products is transposed
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = Q.T @ K  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the dot products are divided by the length of a query, not by its square root
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / len(Q)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the dot products are divided by the root of the length of a token, not of a query
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(X))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the scaling is left out
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the dot products are scaled even where no scaling is asked
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the biases are left out
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the values have no bias
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    V = params["Omega_v"] @ X
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the scores weight the values as they are, without a softmax
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ scores


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the softmax is normalised by the sum of all its entries, not column by column
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum())


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the keys take the place of the values in the last product
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return K @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P).max()

# %% wrong: the gap is the largest entry with its sign, so a negative difference is missed
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return (f(X @ P) - f(X) @ P).max()

# %% wrong: the output is permuted back, not along with the input
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X) @ P.T).max()

# %% wrong: the output is compared with the output for the first order, which is not permuted
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return np.abs(f(X @ P) - f(X)).max()

# %% wrong: the gap is taken for granted to be zero
def self_attention(X: np.ndarray, params: dict[str, np.ndarray], scaled: bool = False) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q  # (N, N): keys along the rows, queries along the columns
    if scaled:
        scores = scores / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def permutation_gap(f, X: np.ndarray, P: np.ndarray) -> float:
    return 0.0
