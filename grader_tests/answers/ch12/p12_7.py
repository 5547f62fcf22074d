# %% right: the full pass appends token by token, in lists
import math


def append_token(cache, x, params):
    def project(kind):
        rows, biases = params["Omega_" + kind], params["beta_" + kind]
        return [float(b) + sum(float(w) * float(v) for w, v in zip(row, x)) for row, b in zip(rows, biases)]

    q, k, v = (project(kind) for kind in "qkv")
    K, V = ([[*map(float, row), new] for row, new in zip(old, add)] for old, add in zip(cache, (k, v)))
    scores = [sum(a * b for a, b in zip(q, key)) / math.sqrt(len(q)) for key in zip(*K)]
    weights = [math.exp(s - max(scores)) for s in scores]
    return [sum(w * e for w, e in zip(weights, row)) / sum(weights) for row in V], (K, V)


def full_causal(X, params):
    cache, outputs = ([[] for _ in params["Omega_k"]], [[] for _ in params["Omega_v"]]), []
    for x in X.T:
        output, cache = append_token(cache, x, params)
        outputs.append(output)
    return [list(row) for row in zip(*outputs)]


def extra_macs(N, D):
    return sum(D * D for _ in "qkv") + sum(D + D for _ in range(N + 1))

# %% right: torch, one token per row
import torch


def project(x, params):
    return [x @ torch.tensor(params["Omega_" + s]).T + torch.tensor(params["beta_" + s]) for s in "qkv"]


def full_causal(X, params):
    q, k, v = project(torch.tensor(X).T, params)
    scores = q @ k.T / q.shape[1] ** 0.5
    future = torch.ones(len(q), len(q), dtype=torch.bool).triu(1)
    return (torch.softmax(scores.masked_fill(future, -torch.inf), dim=1) @ v).T


def append_token(cache, x, params):
    q, k, v = project(torch.tensor(x)[None], params)
    k, v = (torch.cat([torch.tensor(old).T, new]) for old, new in zip(cache, (k, v)))
    return (torch.softmax(q @ k.T / q.shape[1] ** 0.5, dim=1) @ v)[0], [k.T, v.T]


def extra_macs(N, D):
    return D * (3 * D + 2 * N + 2)

# %% wrong: the full pass has no mask: tokens see later ones
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the mask is transposed: tokens see later ones and not earlier ones
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.tril(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: hidden scores are set to 0 and still get a weight
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, 0.0)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: large dot products overflow in the exponential
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores)
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores)
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the dot products with the cache are not scaled
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the dot products are divided by the root of the length of a token, not of a query
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(X))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(x))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the new token looks at earlier tokens only, not at itself
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    if cache[0].shape[1] == 0:
        return v, (K, V)
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max()) * (np.arange(len(scores)) < len(scores) - 1)
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the cache keeps the query, where the next token needs the key
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (np.column_stack([cache[0], q]), V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the new token is not stored in the cache
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), cache


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the new key and value are put in front of the old ones
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([k, cache[0]]), np.column_stack([v, cache[1]])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the stored values are multiplied by the attention weights, so the next token finds changed ones
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V * weights / weights.sum())


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the biases are left out for the new token
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the weights for the new token are not divided by their sum
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights, (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * (N + 1) * D

# %% wrong: the new token takes part in N products only, without the one with itself
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + 2 * N * D

# %% wrong: the count is that of a whole new pass over all the tokens
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * (N + 1) * D**2 + (N + 1) * (N + 2) * D

# %% wrong: the keys and values of all the tokens are computed again
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return (2 * N + 3) * D**2 + 2 * (N + 1) * D

# %% wrong: the weighted sum of the values is not counted
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 3 * D**2 + (N + 1) * D

# %% wrong: the value of the new token costs nothing in your count
def full_causal(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    Q, K, V = (params["Omega_" + name] @ X + params["beta_" + name][:, None] for name in "qkv")
    scores = K.T @ Q / np.sqrt(len(Q))
    scores = np.where(np.triu(np.ones_like(scores)), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))


def append_token(
    cache: tuple[np.ndarray, np.ndarray], x: np.ndarray, params: dict[str, np.ndarray]
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    q, k, v = (params["Omega_" + name] @ x + params["beta_" + name] for name in "qkv")
    K, V = np.column_stack([cache[0], k]), np.column_stack([cache[1], v])
    scores = q @ K / np.sqrt(len(q))
    weights = np.exp(scores - scores.max())
    return V @ weights / weights.sum(), (K, V)


def extra_macs(N: int, D: int) -> int:
    return 2 * D**2 + 2 * (N + 1) * D
