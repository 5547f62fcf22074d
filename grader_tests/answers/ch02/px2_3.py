# %% right: lists and sums in plain Python
def coordinate_descent(x, y, phi, n):
    pairs = [(float(a), float(b)) for a, b in zip(x, y)]
    phi0, phi1 = float(phi[0]), float(phi[1])
    path = [(phi0, phi1)]
    while len(path) <= n:
        if len(path) % 2:
            phi0 = sum(b - phi1 * a for a, b in pairs) / len(pairs)
        else:
            phi1 = sum(a * (b - phi0) for a, b in pairs) / sum(a * a for a, _ in pairs)
        path.append((phi0, phi1))
    return path

# %% right: Gauss-Seidel on the normal equations, in torch, single precision
import torch


def coordinate_descent(x, y, phi, n):
    X = torch.stack([torch.ones(len(x)), torch.tensor(x, dtype=torch.float32)])
    A, b = X @ X.T, X @ torch.tensor(y, dtype=torch.float32)
    path = torch.empty(n + 1, 2)
    path[0] = torch.tensor(phi)
    for t in range(n):
        k = t % 2
        path[t + 1] = path[t]
        path[t + 1, k] = (b[k] - A[k, 1 - k] * path[t, 1 - k]) / A[k, k]
    return path

# %% right: a Newton step along one axis at a time
import numpy as np


def coordinate_descent(x, y, phi, n):
    path = np.zeros((n + 1, 2))
    path[0] = phi
    columns = [np.ones(len(x)), x]
    for t in range(n):
        along = columns[t % 2]
        residual = path[t, 0] + path[t, 1] * x - y
        path[t + 1] = path[t]
        path[t + 1, t % 2] -= (residual @ along) / (along @ along)
    return path

# %% wrong: the slope is the best one overall, not the best one for the given intercept
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = ((x - x.mean()) * (y - y.mean())).sum() / ((x - x.mean()) ** 2).sum()
        path.append(phi.copy())
    return np.array(path)

# %% wrong: both parameters are updated from old values, so the slope does not see the new intercept
import numpy as np


def coordinate_descent(x, y, phi, n):
    old, phi = np.array(phi, dtype=float), np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            old = phi.copy()
            phi[0] = (y - old[1] * x).mean()
        else:
            phi[1] = (x * (y - old[0])).sum() / (x * x).sum()
        path.append(phi.copy())
    return np.array(path)

# %% wrong: the slope is updated first
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 1:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = (x * (y - phi[0])).sum() / (x * x).sum()
        path.append(phi.copy())
    return np.array(path)

# %% wrong: each row has both updates
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        phi[0] = (y - phi[1] * x).mean()
        phi[1] = (x * (y - phi[0])).sum() / (x * x).sum()
        path.append(phi.copy())
    return np.array(path)

# %% wrong: the intercept is the mean of y, without taking off what the slope explains
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = y.mean()
        else:
            phi[1] = (x * (y - phi[0])).sum() / (x * x).sum()
        path.append(phi.copy())
    return np.array(path)

# %% wrong: the slope ignores the intercept
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = (x * y).sum() / (x * x).sum()
        path.append(phi.copy())
    return np.array(path)

# %% wrong: the slope is the mean of (y − φ0)/x, which gives small x too much weight
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = ((y - phi[0]) / x).mean()
        path.append(phi.copy())
    return np.array(path)

# %% wrong: the slope is divided by the square of the sum of x, not by the sum of the squares
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = (x * (y - phi[0])).sum() / x.sum() ** 2
        path.append(phi.copy())
    return np.array(path)

# %% wrong: the start is missing from the path
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = (x * (y - phi[0])).sum() / (x * x).sum()
        path.append(phi.copy())
    return np.array(path[1:]).reshape(n, 2)

# %% wrong: every row of the path is the same array, which later updates overwrite
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = (x * (y - phi[0])).sum() / (x * x).sum()
        path.append(phi)
    return np.array(path)

# %% wrong: the start is overwritten by the updates
import numpy as np


def coordinate_descent(x, y, phi, n):
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = (x * (y - phi[0])).sum() / (x * x).sum()
        path.append(phi.copy())
    return np.array(path)

# %% wrong: the path is stored as whole numbers if the start is
import numpy as np


def coordinate_descent(x, y, phi, n):
    phi = np.array(phi)
    path = [phi.copy()]
    for t in range(n):
        if t % 2 == 0:
            phi[0] = (y - phi[1] * x).mean()
        else:
            phi[1] = (x * (y - phi[0])).sum() / (x * x).sum()
        path.append(phi.copy())
    return np.array(path)
