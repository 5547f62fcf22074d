# %% right: all samples at once in torch; weights that count how often an example was drawn
import torch


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    counts = torch.tensor(rng.multinomial(I, [1 / I] * I, size=M)).double()
    H, y, h_star = torch.tensor(H), torch.tensor(y), torch.tensor(h_star)
    A = torch.einsum("di,mi,ei->mde", H, counts, H) + lam * torch.eye(D, dtype=torch.float64)
    phi = torch.linalg.solve(A, torch.einsum("di,mi,i->md", H, counts, y))
    return phi @ h_star


def combine(predictions):
    table = torch.tensor(predictions)
    return table.mean(dim=0), torch.quantile(table, 0.5, dim=0)

# %% right: indices from rounded uniform numbers, fits in the space of the data, sorted columns
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    rows = []
    while len(rows) < M:
        index = [int(u * len(y)) for u in rng.random(len(y))]
        A, b = H[:, index], y[index]
        dual = np.linalg.solve(A.T @ A + lam * np.eye(len(b)), b)
        rows.append((h_star.T @ (A @ dual)).tolist())
    return rows


def combine(predictions):
    means, medians = [], []
    for column in predictions.T:
        ordered = sorted(column.tolist())
        M = len(ordered)
        means.append(sum(ordered) / M)
        medians.append(ordered[M // 2] if M % 2 else (ordered[M // 2 - 1] + ordered[M // 2]) / 2)
    return means, medians

# %% wrong: the examples are drawn without replacement, so that every member sees the same data
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.permutation(I)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: a member that drew an example more than once counts it only once
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = np.unique(rng.choice(I, I))
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: a member sees one example fewer than there are
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I - 1)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: all members share one sample
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I) if m == 0 else index
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: features and targets are drawn separately, so that they do not belong together
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[rng.choice(I, I)]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: only the features are resampled
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the features, not the examples, are resampled
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(D, D)
        A, b = H[index], y
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the first example can never be drawn
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.integers(1, I, I)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the last example can never be drawn
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.integers(0, max(I - 1, 1), I)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: no example can be drawn twice in a row
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I)
        index[1:] = np.where(index[1:] == index[:-1], (index[1:] + 1) % I, index[1:])
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the random numbers do not come from the generator that is handed over
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = np.random.choice(I, I)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: every call draws the same samples, from a generator with a fixed seed
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = np.random.default_rng(m).choice(I, I)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the penalty is left out of the fit
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.pinv(A.T) @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the weight of the penalty is doubled
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + 2 * lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the weight of the penalty is multiplied by the number of examples, as beside a mean
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + I * lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the weight of the penalty is squared
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam**2 * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the targets are noisy copies instead of resampled ones
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H, y + y.std() * rng.normal(size=I)
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the members predict the targets of their own samples, not the new inputs
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = (A.T @ phi).mean()
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: the members are averaged already
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result * 0 + result.mean(axis=0)


def combine(predictions):
    return np.mean(predictions, axis=0), np.median(predictions, axis=0)

# %% wrong: mean and median have changed places
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.median(predictions, axis=0), np.mean(predictions, axis=0)

# %% wrong: mean and median are taken over the inputs instead of the members
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=1), np.median(predictions, axis=1)

# %% wrong: for an even number of members the median is the lower of the two in the middle
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.sort(predictions, axis=0)[(len(predictions) - 1) // 2]

# %% wrong: for an even number of members the median is the upper of the two in the middle
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), np.sort(predictions, axis=0)[len(predictions) // 2]

# %% wrong: the middle row is taken as the median without sorting
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), predictions[len(predictions) // 2]

# %% wrong: the median is the middle between the smallest and the largest prediction
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.mean(predictions, axis=0), (predictions.min(axis=0) + predictions.max(axis=0)) / 2

# %% wrong: the members are summed and not averaged
import numpy as np


def bootstrap_predictions(H, y, h_star, M, lam, rng):
    D, I = H.shape
    result = np.empty((M, h_star.shape[1]))
    for m in range(M):
        index = rng.choice(I, I, replace=True)
        A, b = H[:, index], y[index]
        phi = np.linalg.inv(A @ A.T + lam * np.eye(D)) @ A @ b
        result[m] = h_star.T @ phi
    return result


def combine(predictions):
    return np.sum(predictions, axis=0), np.median(predictions, axis=0)
