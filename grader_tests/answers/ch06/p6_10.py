# %% right: loops and running sums
def momentum_weights(beta, n):
    weights, left = [], 1.0 - beta
    for _ in range(n):
        weights.append(left)
        left *= beta
    return weights


def momentum_from_history(G, beta):
    P, T = G.shape
    weights = momentum_weights(beta, T)
    return [sum(weights[T - 1 - t] * G[p, t] for t in range(T)) for p in range(P)]


def memory(beta, share):
    n, left = 0, 1.0
    while left > 1 - share:
        left *= beta
        n += 1
    return n

# %% right: torch, single precision, the weights found by a search
def momentum_weights(beta, n):
    return (1 - beta) * torch.pow(torch.full((n,), beta), torch.arange(n))


def momentum_from_history(G, beta):
    weights = momentum_weights(beta, G.shape[1]).flip(0)
    return torch.tensor(G, dtype=torch.float32) @ weights


def memory(beta, share):
    total = np.cumsum((1 - beta) * beta ** np.arange(2000.0))
    return int(np.searchsorted(total, share)) + 1

# %% wrong: the factor 1 - beta is missing
import math


def momentum_weights(beta, n):
    return float(beta) ** np.arange(n)


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])[::-1]


def memory(beta, share):
    return math.ceil(math.log(1 - share) / math.log(beta))

# %% wrong: the roles of beta and 1 - beta are exchanged in the weights
import math


def momentum_weights(beta, n):
    return beta * (1 - beta) ** np.arange(n)


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])[::-1]


def memory(beta, share):
    return math.ceil(math.log(1 - share) / math.log(1 - beta))

# %% wrong: the weights are powers of 1 - beta, the newest weight being 1 - beta itself
import math


def momentum_weights(beta, n):
    return (1 - beta) ** np.arange(1, n + 1)


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])[::-1]


def memory(beta, share):
    return math.ceil(math.log(1 - share) / math.log(beta))

# %% wrong: the weights are listed with the oldest gradient first
import math


def momentum_weights(beta, n):
    return ((1 - beta) * beta ** np.arange(n))[::-1]


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])


def memory(beta, share):
    return math.ceil(math.log(1 - share) / math.log(beta))

# %% wrong: the newest weight goes to the oldest gradient
import math


def momentum_weights(beta, n):
    return (1 - beta) * beta ** np.arange(n)


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])


def memory(beta, share):
    return math.ceil(math.log(1 - share) / math.log(beta))

# %% wrong: every weight is shrunk by beta once too often
import math


def momentum_weights(beta, n):
    return (1 - beta) * beta ** np.arange(1, n + 1)


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])[::-1]


def memory(beta, share):
    return math.ceil(math.log(1 - share) / math.log(beta))

# %% wrong: the weights are made to add up to 1, although they belong to the beginning of an endless history
import math


def momentum_weights(beta, n):
    return (1 - beta) * beta ** np.arange(n)


def momentum_from_history(G, beta):
    weights = momentum_weights(beta, G.shape[1])[::-1]
    return G @ weights / weights.sum()


def memory(beta, share):
    return math.ceil(math.log(1 - share) / math.log(beta))

# %% wrong: the first gradient fills the momentum with its full weight, as if the history began with it
import math


def momentum_weights(beta, n):
    return (1 - beta) * beta ** np.arange(n)


def momentum_from_history(G, beta):
    T = G.shape[1]
    weights = momentum_weights(beta, T)
    weights[-1] = beta ** (T - 1)
    return G @ weights[::-1]


def memory(beta, share):
    return math.ceil(math.log(1 - share) / math.log(beta))

# %% wrong: the memory is rounded down
import math


def momentum_weights(beta, n):
    return (1 - beta) * beta ** np.arange(n)


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])[::-1]


def memory(beta, share):
    return math.floor(math.log(1 - share) / math.log(beta))

# %% wrong: the memory asks which gradient's weight has fallen to the share, instead of adding weights up
import math


def momentum_weights(beta, n):
    return (1 - beta) * beta ** np.arange(n)


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])[::-1]


def memory(beta, share):
    return math.ceil(math.log(share) / math.log(beta))

# %% wrong: the memory counts one gradient more where the sum meets the share exactly
import math


def momentum_weights(beta, n):
    return (1 - beta) * beta ** np.arange(n)


def momentum_from_history(G, beta):
    return G @ momentum_weights(beta, G.shape[1])[::-1]


def memory(beta, share):
    return math.floor(math.log(1 - share) / math.log(beta)) + 1
