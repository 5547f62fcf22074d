# %% right: torch.optim.SGD and power iteration
import torch


def gradient_descent(x, y, phi, alpha, n):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([phi], lr=alpha)
    path = [phi.detach().clone()]
    for _ in range(n):
        optimizer.zero_grad()
        (phi[0] + phi[1] * x - y).square().sum().backward()
        optimizer.step()
        path.append(phi.detach().clone())
    return torch.stack(path)


def max_stable_alpha(x):
    X = torch.stack([torch.ones(len(x), dtype=torch.float64), torch.tensor(x, dtype=torch.float64)])
    return 1 / torch.linalg.svdvals(X)[0] ** 2

# %% right: plain Python, the eigenvalue from the quadratic formula
def gradient_descent(x, y, phi, alpha, n):
    path = [[float(phi[0]), float(phi[1])]]
    for _ in range(n):
        phi0, phi1 = path[-1]
        errors = [phi0 + phi1 * float(a) - float(b) for a, b in zip(x, y)]
        down0, down1 = 2 * sum(errors), 2 * sum(e * float(a) for e, a in zip(errors, x))
        path.append([phi0 - alpha * down0, phi1 - alpha * down1])
    return path


def max_stable_alpha(x):
    n, s, q = float(len(x)), float(sum(x)), float(sum(a * a for a in x))
    largest = (n + q) + ((n - q) ** 2 + 4 * s**2) ** 0.5
    return 2 / largest

# %% right: steps in single precision
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    x, y = x.astype(np.float32), y.astype(np.float32)
    path = np.zeros((n + 1, 2), dtype=np.float32)
    path[0] = phi
    for t in range(n):
        residual = path[t, 0] + path[t, 1] * x - y
        path[t + 1, 0] = path[t, 0] - 2 * alpha * residual.sum()
        path[t + 1, 1] = path[t, 1] - 2 * alpha * (residual * x).sum()
    return path


def max_stable_alpha(x):
    X = np.stack([np.ones(len(x)), x]).astype(np.float32)
    return 1 / np.linalg.eigvalsh(X @ X.T)[-1]

# %% wrong: the second derivatives lack the factor 2, so the limit is twice too large
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the limit is one over the largest curvature instead of two
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 1 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the limit comes from the smallest eigenvalue, the flat direction of the bowl
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).min()

# %% wrong: the limit comes from the sum of the eigenvalues, which is safe but too small
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    return 1 / (len(x) + (x * x).sum())

# %% wrong: only the curvatures along the axes are used, and the mixed derivative is left out
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    return 1 / max(len(x), (x * x).sum())

# %% wrong: the limit is that of an averaged loss
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[1.0, x.mean()], [x.mean(), (x * x).mean()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the steps go uphill
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi + alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the factor 2 of the gradient is missing
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the gradient is that of an averaged loss
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.mean(), (residual * x).mean()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the slope is updated with the new intercept instead of the old one
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        phi0 = phi[0] - alpha * 2 * (phi[0] + phi[1] * x - y).sum()
        phi1 = phi[1] - alpha * 2 * ((phi0 + phi[1] * x - y) * x).sum()
        phi = np.array([phi0, phi1])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the start is missing from the path
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path[1:]).reshape(n, 2)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the path ends one step early
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path[: max(n, 1)])


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: only the last point of the path is returned
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return phi


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: every row of the path is the same array, which the later steps overwrite
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    phi = np.array(phi, dtype=float)
    path = [phi]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi -= alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi)
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the start is overwritten by the steps
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    path = [phi.copy()]
    for _ in range(n):
        residual = phi[0] + phi[1] * x - y
        phi[:] = phi - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
        path.append(phi.copy())
    return np.array(path)


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()

# %% wrong: the path is stored as whole numbers if the start is
import numpy as np


def gradient_descent(x, y, phi, alpha, n):
    path = np.zeros((n + 1, 2), dtype=phi.dtype)
    path[0] = phi
    for t in range(n):
        residual = path[t, 0] + path[t, 1] * x - y
        path[t + 1] = path[t] - alpha * 2 * np.array([residual.sum(), (residual * x).sum()])
    return path


def max_stable_alpha(x):
    hessian = 2 * np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]])
    return 2 / np.linalg.eigvalsh(hessian).max()
