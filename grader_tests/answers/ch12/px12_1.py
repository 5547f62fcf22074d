# %% right: torch's multi_head_attention_forward with the masks turned round
import torch


def causal_mask(N):
    return torch.ones(N, N, dtype=torch.bool).tril().T


def padding_mask(tokens, pad):
    return [[bool(key != pad)] * len(tokens) for key in tokens]


def multi_head_attention(X, params, H, mask=None):
    t = {name: torch.tensor(value) for name, value in params.items()}
    x = torch.tensor(X).T
    q, k, v = (
        (x @ t["Omega_" + s].T + t["beta_" + s]).reshape(len(x), H, -1).transpose(0, 1) for s in "qkv"
    )
    allowed = None if mask is None else torch.tensor(mask).T
    heads = torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=allowed)
    return t["Omega_c"] @ heads.transpose(0, 1).reshape(len(x), -1).T

# %% right: head axis in one array, a large negative score for hidden keys
import numpy as np


def causal_mask(N):
    return np.arange(N)[:, None] <= np.arange(N)


def padding_mask(tokens, pad):
    return np.outer(tokens != pad, np.ones(len(tokens), dtype=bool))


def multi_head_attention(X, params, H, mask=None):
    D, N = X.shape
    Q, K, V = (
        (params[f"Omega_{s}"] @ X + params[f"beta_{s}"].reshape(D, 1)).reshape(H, D // H, N) for s in "qkv"
    )
    scores = np.einsum("him,hin->hmn", K, Q) / (D // H) ** 0.5
    if mask is not None:
        scores = scores + np.where(mask, 0, -1e30)
    scores -= scores.max(axis=1, keepdims=True)
    weights = np.exp(scores)
    weights /= weights.sum(axis=1, keepdims=True)
    return params["Omega_c"] @ np.einsum("him,hmn->hin", V, weights).reshape(D, N)

# %% right: one query after the other, over the visible keys only
import numpy as np


def causal_mask(N):
    return [[m <= n for n in range(N)] for m in range(N)]


def padding_mask(tokens, pad):
    return np.array([tokens != pad] * len(tokens)).T


def multi_head_attention(X, params, H, mask=None):
    D, N = X.shape
    d, stacked = D // H, np.zeros((D, N))
    Q, K, V = (params["Omega_" + s] @ X + params["beta_" + s][:, None] for s in "qkv")
    for h in range(H):
        rows = slice(h * d, (h + 1) * d)
        for n in range(N):
            seen = np.arange(N) if mask is None else np.flatnonzero(mask[:, n])
            s = Q[rows, n] @ K[rows][:, seen] / np.sqrt(d)
            w = np.exp(s - max(s))
            stacked[rows, n] = V[rows][:, seen] @ w / sum(w)
    return params["Omega_c"] @ stacked

# %% wrong: the causal mask is transposed, so tokens see the future and not the past
def causal_mask(N: int) -> np.ndarray:
    return np.tril(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: a token cannot see itself, only those before it
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool), 1)


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: padding hides queries, the columns, and not keys
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[None, :], len(tokens), axis=0)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: padding is hidden only from the other padding
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return (tokens != pad)[:, None] | (tokens != pad)[None, :]


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: the padding mask is inverted: True marks the padding
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens == pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: padding is taken to be the number 0, whatever pad says
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != 0)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: hidden scores are set to 0, and the exponential of 0 is 1, not 0
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, 0.0)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: hidden scores are lowered by 10 only, so hidden keys still get a small weight
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = scores - 10 * ~mask
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: hidden weights are cut after the softmax, and the others do not add up to one
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        weights = np.exp(scores - scores.max(axis=0))
        weights = weights / weights.sum(axis=0)
        outputs.append(v @ (weights if mask is None else weights * mask))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: the mask is read with queries along the rows
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask.T, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: the mask is ignored
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if False:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: the mask says for you which keys are hidden, not which are seen
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask & ~np.eye(len(mask), dtype=bool), -np.inf, scores)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: the dot products are divided by the root of D, not by the root of the length of one head's queries
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(X))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: one head of length D does all the work
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], 1) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)

# %% wrong: the heads are taken in the reverse order before Omega_c
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs[::-1])

# %% wrong: the outputs of the heads are not mixed by Omega_c
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return np.concatenate(outputs)

# %% wrong: Omega_c is transposed
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=0))
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"].T @ np.concatenate(outputs)

# %% wrong: large dot products overflow in the exponential
def causal_mask(N: int) -> np.ndarray:
    return np.triu(np.ones((N, N), dtype=bool))


def padding_mask(tokens: np.ndarray, pad: int) -> np.ndarray:
    return np.repeat((tokens != pad)[:, None], len(tokens), axis=1)


def multi_head_attention(
    X: np.ndarray, params: dict[str, np.ndarray], H: int, mask: np.ndarray | None = None
) -> np.ndarray:
    Q, K, V = (np.split(params["Omega_" + name] @ X + params["beta_" + name][:, None], H) for name in "qkv")
    outputs = []
    for q, k, v in zip(Q, K, V):
        scores = k.T @ q / np.sqrt(len(q))
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        weights = np.exp(scores)
        outputs.append(v @ (weights / weights.sum(axis=0)))
    return params["Omega_c"] @ np.concatenate(outputs)
