# %% right: complex numbers for the pairs, softmax from scipy
from scipy.special import softmax


def angles(positions, D):
    return np.outer(10000.0 ** (-2 * np.arange(D // 2) / D), positions)


def sinusoidal(N, D):
    a = angles(np.arange(N), D)
    return np.stack([np.sin(a), np.cos(a)], axis=1).reshape(D, N)


def rope(X, positions):
    z = (X[::2] + 1j * X[1::2]) * np.exp(1j * angles(positions, len(X)))
    return np.stack([z.real, z.imag], axis=1).reshape(X.shape)


def rotary_attention(Q, K, V):
    n = np.arange(Q.shape[1])
    return V @ softmax(rope(K, n).T @ rope(Q, n) / len(Q) ** 0.5, axis=0)

# %% right: loops over pairs and positions, then torch with one token per row
import math


def angles(positions, D):
    return [[float(n) / 10000 ** (2 * i / D) for n in positions] for i in range(D // 2)]


def sinusoidal(N, D):
    rows = []
    for row in angles(range(N), D):
        rows.append([math.sin(a) for a in row])
        rows.append([math.cos(a) for a in row])
    return rows


def rope(X, positions):
    D, N = X.shape
    out = torch.zeros(D, N, dtype=torch.float64)
    for i, row in enumerate(angles(positions, D)):
        for n, a in enumerate(row):
            out[2 * i, n] = X[2 * i, n] * math.cos(a) - X[2 * i + 1, n] * math.sin(a)
            out[2 * i + 1, n] = X[2 * i, n] * math.sin(a) + X[2 * i + 1, n] * math.cos(a)
    return out


def rotary_attention(Q, K, V):
    n = range(Q.shape[1])
    scores = rope(Q, n).T @ rope(K, n) / math.sqrt(Q.shape[0])
    return (torch.softmax(scores, dim=1) @ torch.tensor(V).T).T

# %% wrong: the exponent of the angle lacks its factor 2
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(D // 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: the exponent of the angle has its factor 2 twice
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (2 * np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: the angles reach a factor of exactly 10000, because the number of pairs less one divides the exponent
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / max(D - 2, 1))


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: angles grow from pair to pair instead of falling
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions * 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: the base is 1000 and not 10000
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 1000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: angles are in degrees
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return np.degrees(positions / 10000 ** (np.arange(0, D, 2)[:, None] / D))


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: sines and cosines are exchanged in the sinusoidal code
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[1::2, :] = np.sin(angles(np.arange(N), D))
    code[::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: all sines come first, then all cosines
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[: D // 2] = np.sin(angles(np.arange(N), D))
    code[D // 2 :] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: the sinusoidal code has one position per row
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code.T


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: positions of the sinusoidal code are counted from 1
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(1, N + 1), D))
    code[1::2] = np.cos(angles(np.arange(1, N + 1), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: the rotation pairs the first half of the rows with the second half
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned, h = np.empty(X.shape), X.shape[0] // 2
    turned[:h] = X[:h] * np.cos(angle) - X[h:] * np.sin(angle)
    turned[h:] = X[:h] * np.sin(angle) + X[h:] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: pairs are rotated the other way round
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) + X[1::2] * np.sin(angle)
    turned[1::2] = -X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: the second row of a pair is computed from the first one after it has been rotated
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.array(X, dtype=float)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = turned[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: rope changes its argument in place
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    X[:] = turned
    return X


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: rope keeps the type of its argument, so that whole numbers stay whole
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty_like(X)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: rope takes the columns to stand at consecutive positions from the first one on, whatever positions says
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions[0] + np.arange(X.shape[1]), X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: the code is added to the queries and keys instead of rotating them
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = (K + sinusoidal(N, D)).T @ (Q + sinusoidal(N, D)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: values are rotated too
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    even = V if len(V) % 2 else rope(V, np.arange(N))
    return even @ (weights / weights.sum(axis=0))

# %% wrong: only the queries are rotated
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = K.T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: scores are not divided by the root of D
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N))  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: scores are divided by D, not by its root
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / D  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=0))

# %% wrong: the softmax runs over the queries, along each row
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max(axis=0))
    return V @ (weights / weights.sum(axis=1, keepdims=True))

# %% wrong: large scores overflow in the exponential
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores)
    return V @ (weights / weights.sum(axis=0))

# %% wrong: one maximum is subtracted from all scores, so that columns far below it vanish
def angles(positions: np.ndarray, D: int) -> np.ndarray:
    return positions / 10000 ** (np.arange(0, D, 2)[:, None] / D)


def sinusoidal(N: int, D: int) -> np.ndarray:
    code = np.empty((D, N))
    code[::2] = np.sin(angles(np.arange(N), D))
    code[1::2] = np.cos(angles(np.arange(N), D))
    return code


def rope(X: np.ndarray, positions: np.ndarray) -> np.ndarray:
    angle = angles(positions, X.shape[0])  # (D/2, N)
    turned = np.empty(X.shape)
    turned[::2] = X[::2] * np.cos(angle) - X[1::2] * np.sin(angle)
    turned[1::2] = X[::2] * np.sin(angle) + X[1::2] * np.cos(angle)
    return turned


def rotary_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> np.ndarray:
    D, N = Q.shape
    scores = rope(K, np.arange(N)).T @ rope(Q, np.arange(N)) / np.sqrt(D)  # (N, N), a column per query
    weights = np.exp(scores - scores.max())
    return V @ (weights / weights.sum(axis=0))
