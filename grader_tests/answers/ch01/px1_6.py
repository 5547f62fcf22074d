# %% right: sums over the entries, in slow loops
import math


def grad_quadratic(A, x):
    D = len(x)
    return [sum((A[i, j] + A[j, i]) * x[j] for j in range(D)) for i in range(D)]


def grad_least_squares(A, b, x):
    rows, D = A.shape
    errors = [sum(A[i, d] * x[d] for d in range(D)) - b[i] for i in range(rows)]
    return [sum(2 * errors[i] * A[i, d] for i in range(rows)) for d in range(D)]


def jacobian(A, B, x):
    pre = [sum(A[h, d] * x[d] for d in range(len(x))) for h in range(len(A))]
    return [
        [sum(A[h, i] * B[j, h] / math.cosh(pre[h]) ** 2 for h in range(len(A))) for j in range(len(B))]
        for i in range(len(x))
    ]

# %% right: torch's autograd, single precision for the Jacobian
import torch


def grad_quadratic(A, x):
    leaf = torch.tensor(x, requires_grad=True)
    (leaf @ torch.tensor(A) @ leaf).backward()
    return leaf.grad


def grad_least_squares(A, b, x):
    leaf = torch.tensor(x, requires_grad=True)
    (torch.tensor(A) @ leaf - torch.tensor(b)).square().sum().backward()
    return leaf.grad


def jacobian(A, B, x):
    first, second = torch.tensor(A), torch.tensor(B)
    found = torch.autograd.functional.jacobian(lambda z: second @ torch.tanh(first @ z), torch.tensor(x))
    return found.T.float()

# %% wrong: the matrix of the quadratic form is taken for symmetric
import numpy as np


def grad_quadratic(A, x):
    return 2 * A @ x


def grad_least_squares(A, b, x):
    return 2 * A.T @ (A @ x - b)


def jacobian(A, B, x):
    return A.T @ np.diag(1 - np.tanh(A @ x) ** 2) @ B.T

# %% wrong: only one of the two places of x in the quadratic form is differentiated
import numpy as np


def grad_quadratic(A, x):
    return A @ x


def grad_least_squares(A, b, x):
    return 2 * A.T @ (A @ x - b)


def jacobian(A, B, x):
    return A.T @ np.diag(1 - np.tanh(A @ x) ** 2) @ B.T

# %% wrong: the Jacobian has the other layout, one row per output
import numpy as np


def grad_quadratic(A, x):
    return (A + A.T) @ x


def grad_least_squares(A, b, x):
    return 2 * A.T @ (A @ x - b)


def jacobian(A, B, x):
    return B @ np.diag(1 - np.tanh(A @ x) ** 2) @ A

# %% wrong: the slope of tanh is forgotten in the Jacobian
import numpy as np


def grad_quadratic(A, x):
    return (A + A.T) @ x


def grad_least_squares(A, b, x):
    return 2 * A.T @ (A @ x - b)


def jacobian(A, B, x):
    return (B @ A).T

# %% wrong: the slope of tanh is taken as that of the sigmoid, h times (1 - h)
import numpy as np


def grad_quadratic(A, x):
    return (A + A.T) @ x


def grad_least_squares(A, b, x):
    return 2 * A.T @ (A @ x - b)


def jacobian(A, B, x):
    h = np.tanh(A @ x)
    return A.T @ np.diag(h * (1 - h)) @ B.T

# %% wrong: the slope of tanh is evaluated at x without A
import numpy as np


def grad_quadratic(A, x):
    return (A + A.T) @ x


def grad_least_squares(A, b, x):
    return 2 * A.T @ (A @ x - b)


def jacobian(A, B, x):
    return np.diag(1 - np.tanh(x) ** 2) @ A.T @ B.T

# %% wrong: the gradient of the squared distance lacks the transposed matrix
import numpy as np


def grad_quadratic(A, x):
    return (A + A.T) @ x


def grad_least_squares(A, b, x):
    return 2 * (A @ x - b) * np.ones(len(x))


def jacobian(A, B, x):
    return A.T @ np.diag(1 - np.tanh(A @ x) ** 2) @ B.T

# %% wrong: the factor 2 of the squared distance is missing
import numpy as np


def grad_quadratic(A, x):
    return (A + A.T) @ x


def grad_least_squares(A, b, x):
    return A.T @ (A @ x - b)


def jacobian(A, B, x):
    return A.T @ np.diag(1 - np.tanh(A @ x) ** 2) @ B.T

# %% wrong: the targets are added to the predictions instead of subtracted
import numpy as np


def grad_quadratic(A, x):
    return (A + A.T) @ x


def grad_least_squares(A, b, x):
    return 2 * A.T @ (A @ x + b)


def jacobian(A, B, x):
    return A.T @ np.diag(1 - np.tanh(A @ x) ** 2) @ B.T
