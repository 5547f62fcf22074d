# %% right: residuals updated as in linear algebra, nested lists, Newton by the closed form
import numpy as np


def line_search_path(H, b, phi, n):
    place, residual = phi.astype(float), b - H @ phi
    path = [place.tolist()]
    for _ in range(n):
        turned = H @ residual
        length = np.dot(residual, residual) / np.dot(residual, turned)
        place, residual = place + length * residual, residual - length * turned
        path.append(place.tolist())
    return path


def momentum_path(H, b, phi, alpha, beta, n):
    place, velocity = phi.astype(float), np.zeros(len(phi))
    path = np.empty((n + 1, len(phi)))
    path[0] = place
    for step in range(n):
        velocity = beta * velocity - alpha * (1 - beta) * (H @ path[step] - b)
        path[step + 1] = path[step] + velocity
    return path


def newton_step(H, b, phi):
    return np.linalg.solve(H, b)


reason_6_7 = "d"

# %% right: torch, with autograd and its optimiser
import torch


def to_tensors(*arrays):
    return [torch.tensor(a, dtype=torch.float64) for a in arrays]


def gradient(H, b, phi):
    leaf = phi.detach().clone().requires_grad_()
    return torch.autograd.grad(0.5 * leaf @ H @ leaf - b @ leaf, leaf)[0]


def line_search_path(H, b, phi, n):
    H, b, phi = to_tensors(H, b, phi)
    path = [phi]
    for _ in range(n):
        g = gradient(H, b, path[-1])
        path.append(path[-1] - (g @ g) / (g @ H @ g) * g)
    return torch.stack(path)


def momentum_path(H, b, phi, alpha, beta, n):
    H, b, phi = to_tensors(H, b, phi)
    optimizer = torch.optim.SGD([phi.requires_grad_()], lr=alpha * (1 - beta), momentum=beta)
    path = [phi.detach().clone()]
    for _ in range(n):
        phi.grad = gradient(H, b, phi)
        optimizer.step()
        path.append(phi.detach().clone())
    return torch.stack(path)


def newton_step(H, b, phi):
    H, b, phi = to_tensors(H, b, phi)
    return phi - torch.linalg.solve(H, gradient(H, b, phi))


reason_6_7 = "D"

# %% wrong: the step length has the squared length of the gradient in both parts of the quotient
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the quotient of the step length is upside down
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = (g @ H @ g) / (g @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the step length is half of the best one, as for a loss without the factor ½
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (2 * g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the step length is found once at the start and kept
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        if len(path) == 1:
            alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the length of the gradient is not squared in the step length
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = np.sqrt(g @ g) / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the inverse of H stands in the step length
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ np.linalg.inv(H) @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the line search goes uphill
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] + alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the line search leaves b out of the gradient
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1]
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the gradient at the start is used at every step of the line search
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[0] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the path of the line search lacks the start
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path[1:])


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the path of the line search has one column per step
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path).T


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the new gradient lacks the factor 1 − β in the momentum
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: β and 1 − β have changed places in the momentum
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = (1 - beta) * m + beta * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the step is taken with the old momentum
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        old, m = m, beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * old)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the momentum starts with the first gradient instead of zero
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], H @ phi - b
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the gradient of the momentum is taken at the look-ahead place of Nesterov
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ (path[-1] - alpha * beta * m) - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: the momentum leaves b out of the gradient
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1])
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: Newton's step uses only the diagonal of H
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - (H @ phi - b) / np.diag(H)


reason_6_7 = "D"

# %% wrong: Newton's step multiplies by H instead of its inverse
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - H @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: Newton's step has the wrong sign
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi + np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "D"

# %% wrong: Newton's step leaves b out of the gradient
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi)


reason_6_7 = "D"

# %% wrong (silent): a fixed learning rate that is too large is blamed, where a line search has none
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "A"

# %% wrong (silent): steps are thought to follow eigenvectors
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "B"

# %% wrong (silent): contours are thought to cross
import numpy as np


def line_search_path(H, b, phi, n):
    path = [np.array(phi, dtype=float)]
    for _ in range(n):
        g = H @ path[-1] - b
        alpha = g @ g / (g @ H @ g)
        path.append(path[-1] - alpha * g)
    return np.array(path)


def momentum_path(H, b, phi, alpha, beta, n):
    path, m = [np.array(phi, dtype=float)], np.zeros(len(phi))
    for _ in range(n):
        m = beta * m + (1 - beta) * (H @ path[-1] - b)
        path.append(path[-1] - alpha * m)
    return np.array(path)


def newton_step(H, b, phi):
    return phi - np.linalg.inv(H) @ (H @ phi - b)


reason_6_7 = "C"
