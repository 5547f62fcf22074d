# %% right: torch's functions with one token per row
import torch.nn.functional as F


def layer_norm(X, gamma, delta):
    X, gamma, delta = (torch.as_tensor(a, dtype=torch.float64) for a in (X, gamma, delta))
    return F.layer_norm(X.T, (len(X),), gamma, delta).T


def transformer_layer(X, attention, params, pre=False):
    p = {name: torch.tensor(value) for name, value in params.items()}
    X = torch.tensor(X)

    def branch(rows):
        return F.linear(F.relu(F.linear(rows, p["Omega0"], p["beta0"])), p["Omega1"], p["beta1"])

    if not pre:
        X = layer_norm(X + torch.tensor(attention(X.numpy())), p["gamma1"], p["delta1"])
        return layer_norm(X + branch(X.T).T, p["gamma2"], p["delta2"]).numpy()
    X = X + torch.tensor(attention(layer_norm(X, p["gamma1"], p["delta1"]).numpy()))
    return (X + branch(layer_norm(X, p["gamma2"], p["delta2"]).T).T).numpy()


def next_token_loss(logits, tokens):
    return F.cross_entropy(torch.tensor(logits[:, :-1].T), torch.tensor(tokens[1:]))

# %% right: loops over tokens, scipy for the log of the sum of exponentials
from scipy.special import logsumexp


def layer_norm(X, gamma, delta):
    columns = []
    for x in X.T:
        m = sum(x) / len(x)
        v = sum((x - m) ** 2) / len(x)
        columns.append(gamma * (x - m) / (v + 1e-5) ** 0.5 + delta)
    return np.array(columns).T


def transformer_layer(X, attention, params, pre=False):
    g1, d1, g2, d2 = (params[k] for k in ("gamma1", "delta1", "gamma2", "delta2"))
    add = np.array(attention(layer_norm(X, g1, d1) if pre else X))
    X = X + add if pre else layer_norm(X + add, g1, d1)
    rows = []
    for x in (layer_norm(X, g2, d2) if pre else X).T:
        h = np.clip(params["Omega0"] @ x + params["beta0"], 0, None)
        rows.append(params["Omega1"] @ h + params["beta1"])
    X = X + np.array(rows).T
    return X.tolist() if pre else layer_norm(X, g2, d2).tolist()


def next_token_loss(logits, tokens):
    total = 0.0
    for n in range(1, len(tokens)):
        total += logsumexp(logits[:, n - 1]) - logits[tokens[n], n - 1]
    return total / (len(tokens) - 1)

# %% wrong: normalization averages over the tokens, not over the entries of each token
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=1, keepdims=True) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=1, keepdims=True)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: one mean and one variance are taken for the whole matrix
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var() + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean()) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the small constant under the root is missing
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0))  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the small constant is added to the root, not to the variance
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = X.std(axis=0) + 1e-5  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the variance is divided by D − 1
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0, ddof=1) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the root of the variance is forgotten
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = (X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the offset is multiplied by gamma as well
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * ((X - X.mean(axis=0)) / spread + delta[:, None])


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: attention replaces the tokens instead of being added to them
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the network replaces the tokens instead of being added to them
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the second normalization is missing
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return X + mlp(X)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the first normalization is missing
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = X + attention(X)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: both normalizations use the first set of parameters
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params["gamma1"], params["delta1"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: only the branch is normalized, and the tokens are added afterwards
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = X + norm(attention(X), 1)
    return X + norm(mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the network is applied to the tokens as they were before attention
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    Y = norm(X + attention(X), 1)
    return norm(Y + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the network has no ReLU
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, -np.inf)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the output of the network is clipped too
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return np.maximum(params["beta1"][:, None] + params["Omega1"] @ hidden, 0)

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the biases of the network are left out
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["Omega0"] @ X, 0)  # (M, N)
        return params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the argument pre makes no difference
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: with pre=True the normalized tokens, not the tokens themselves, are what the branches are added to
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = norm(X, 1)
        X = norm(X + attention(X), 2)
        return X + mlp(X)
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: with pre=True the output is normalized once more
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return norm(X + mlp(norm(X, 2)), 2)
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: with pre=True the network sees tokens that are not normalized
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(X)
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the loss compares each column with the token that was just read, not with the next one
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[:-1], np.arange(len(tokens) - 1)].mean()

# %% wrong: the loss is shifted the wrong way, so each column is compared with the token before
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, 1:] - logits[:, 1:].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[:-1], np.arange(len(tokens) - 1)].mean()

# %% wrong: the loss is a sum, not a mean
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].sum()

# %% wrong: the sum is divided by all N tokens, although only N − 1 are predicted
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].sum() / len(tokens)

# %% wrong: the last prediction is left out
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)][: max(1, len(tokens) - 2)].mean()

# %% wrong: large logits overflow in the exponential
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1]
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: one maximum is subtracted from all columns
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max()
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the softmax runs along the text, not over the vocabulary
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean()

# %% wrong: the logarithm is to base 2
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -log_probs[tokens[1:], np.arange(len(tokens) - 1)].mean() / np.log(2)

# %% wrong: the probability of the next token is averaged, and the logarithm taken at the end
def layer_norm(X: np.ndarray, gamma: np.ndarray, delta: np.ndarray) -> np.ndarray:
    spread = np.sqrt(X.var(axis=0) + 1e-5)  # (N,)
    return gamma[:, None] * (X - X.mean(axis=0)) / spread + delta[:, None]


def transformer_layer(X: np.ndarray, attention, params: dict[str, np.ndarray], pre: bool = False) -> np.ndarray:
    def norm(X, i):
        return layer_norm(X, params[f"gamma{i}"], params[f"delta{i}"])

    def mlp(X):
        hidden = np.maximum(params["beta0"][:, None] + params["Omega0"] @ X, 0)  # (M, N)
        return params["beta1"][:, None] + params["Omega1"] @ hidden

    if pre:
        X = X + attention(norm(X, 1))
        return X + mlp(norm(X, 2))
    X = norm(X + attention(X), 1)
    return norm(X + mlp(X), 2)


def next_token_loss(logits: np.ndarray, tokens: np.ndarray) -> float:
    scores = logits[:, :-1] - logits[:, :-1].max(axis=0)
    log_probs = scores - np.log(np.exp(scores).sum(axis=0))  # (V, N - 1)
    return -np.log(np.exp(log_probs[tokens[1:], np.arange(len(tokens) - 1)]).mean())
