# %% right: np.cov, and the batch size in closed form
import math


def gradient_noise(G, B):
    I = G.shape[1]
    return np.cov(G).reshape(len(G), len(G)) * I * (I - B) / B


def batch_size_for(G, tolerance):
    I = G.shape[1]
    spread = float(np.var(G, axis=1, ddof=1).sum())
    return math.ceil(round(I * I * spread / (tolerance + I * spread), 9))

# %% right: variances of counts, in loops over the examples
def gradient_noise(G, B):
    P, I = G.shape
    inside, both = B / I, B * (B - 1) / (I * (I - 1))
    result = np.zeros((P, P))
    for i in range(I):
        for j in range(I):
            covariance = inside * (1 - inside) if i == j else both - inside**2
            result += (I / B) ** 2 * covariance * np.outer(G[:, i], G[:, j])
    return result.tolist()


def batch_size_for(G, tolerance):
    for B in range(1, G.shape[1]):
        if sum(gradient_noise(G, B)[p][p] for p in range(len(G))) <= tolerance * (1 + 1e-12):
            return B
    return G.shape[1]

# %% right: torch, single precision
def gradient_noise(G, B):
    I = G.shape[1]
    S = torch.cov(torch.tensor(G, dtype=torch.float32)).reshape(len(G), len(G))
    return I * I / B * (1 - B / I) * S


def batch_size_for(G, tolerance):
    errors = [float(torch.trace(gradient_noise(G, B))) for B in range(1, G.shape[1] + 1)]
    return 1 + sum(error > tolerance for error in errors)

# %% wrong: c is left out, as if the batch were drawn with replacement
def gradient_noise(G, B):
    I = G.shape[1]
    return I**2 / B * np.cov(G).reshape(len(G), len(G))


def batch_size_for(G, tolerance):
    I = G.shape[1]
    for B in range(1, I + 1):
        if np.trace(gradient_noise(G, B)) <= tolerance:
            return B
    return I

# %% wrong: c is taken as (I - B) / (I - 1), which belongs to a covariance that is divided by I
def gradient_noise(G, B):
    I = G.shape[1]
    return I**2 / B * (I - B) / (I - 1) * np.cov(G).reshape(len(G), len(G))


def batch_size_for(G, tolerance):
    B = 1
    while np.trace(gradient_noise(G, B)) > tolerance:
        B += 1
    return B

# %% wrong: the covariance of the examples is divided by I, not by I - 1
def gradient_noise(G, B):
    I = G.shape[1]
    return I**2 / B * (1 - B / I) * np.cov(G, ddof=0).reshape(len(G), len(G))


def batch_size_for(G, tolerance):
    B = 1
    while np.trace(gradient_noise(G, B)) > tolerance:
        B += 1
    return B

# %% wrong: the covariance is that of the batch mean, without the factor I squared
def gradient_noise(G, B):
    I = G.shape[1]
    return (1 - B / I) / B * np.cov(G).reshape(len(G), len(G))


def batch_size_for(G, tolerance):
    B = 1
    while np.trace(gradient_noise(G, B)) > tolerance:
        B += 1
    return B

# %% wrong: the covariance is that of the batch sum, which is not scaled by I / B
def gradient_noise(G, B):
    I = G.shape[1]
    return B * (1 - B / I) * np.cov(G).reshape(len(G), len(G))


def batch_size_for(G, tolerance):
    B = 1
    while np.trace(gradient_noise(G, B)) > tolerance and B < G.shape[1]:
        B += 1
    return B

# %% wrong: the mean gradient is not taken off
def gradient_noise(G, B):
    I = G.shape[1]
    return I**2 / B * (1 - B / I) * G @ G.T / (I - 1)


def batch_size_for(G, tolerance):
    B = 1
    while np.trace(gradient_noise(G, B)) > tolerance:
        B += 1
    return B

# %% wrong: only the variances are returned, not the covariances between parameters
def gradient_noise(G, B):
    I = G.shape[1]
    return I**2 / B * (1 - B / I) * np.diag(G.var(axis=1, ddof=1))


def batch_size_for(G, tolerance):
    B = 1
    while np.trace(gradient_noise(G, B)) > tolerance:
        B += 1
    return B

# %% wrong: the error is read off the first parameter alone
def gradient_noise(G, B):
    I = G.shape[1]
    return I**2 / B * (1 - B / I) * np.cov(G).reshape(len(G), len(G))


def batch_size_for(G, tolerance):
    B = 1
    while gradient_noise(G, B)[0, 0] > tolerance:
        B += 1
    return B

# %% wrong: all entries of the covariance are added up, not those on the diagonal
def gradient_noise(G, B):
    I = G.shape[1]
    return I**2 / B * (1 - B / I) * np.cov(G).reshape(len(G), len(G))


def batch_size_for(G, tolerance):
    B = 1
    while gradient_noise(G, B).sum() > tolerance:
        B += 1
    return B

# %% wrong: the batch must beat the tolerance instead of reaching it
def gradient_noise(G, B):
    I = G.shape[1]
    return I**2 / B * (1 - B / I) * np.cov(G).reshape(len(G), len(G))


def batch_size_for(G, tolerance):
    B = 1
    while np.trace(gradient_noise(G, B)) >= tolerance:
        B += 1
    return B
