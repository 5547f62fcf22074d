# %% right: NumPy's lstsq, outputs by a loop over the units
def design(x, D):
    A = np.ones((len(x), D + 1))
    for d in range(D):
        A[:, d + 1] = np.clip(x - d / D, 0, None)
    return A


def fit(x, y, D):
    return np.linalg.lstsq(design(x, D), y, rcond=None)[0]


def predict(x, phi):
    D = len(phi) - 1
    output = np.full(len(x), float(phi[0]))
    for d in range(D):
        output += phi[d + 1] * np.maximum(x - d / D, 0)
    return output

# %% right: torch, with the pseudo-inverse from a singular value decomposition
import torch


def design(x, D):
    x = torch.as_tensor(np.array(x))[:, None]
    joints = torch.arange(D, dtype=torch.float64) / D
    return torch.cat([torch.ones_like(x), torch.relu(x - joints)], dim=1)


def fit(x, y, D):
    U, s, Vh = torch.linalg.svd(design(x, D), full_matrices=False)
    coordinates = U.T @ torch.as_tensor(np.array(y))
    return Vh.T @ torch.where(s > 1e-10, coordinates / s.clamp(min=1e-10), 0)


def predict(x, phi):
    return design(x, len(phi) - 1) @ torch.as_tensor(np.array(phi, dtype=float))

# %% right: normal equations with a pseudo-inverse of the small matrix
def design(x, D):
    return np.array([[1.0] + [max(one - d / D, 0.0) for d in range(D)] for one in x])


def fit(x, y, D):
    A = design(x, D)
    return np.linalg.pinv(A.T @ A, rcond=1e-11) @ (A.T @ y)


def predict(x, phi):
    return np.einsum("ij,j->i", design(x, len(phi) - 1), np.asarray(phi))

# %% wrong: the column of ones is missing, so that every line starts at zero
def design(x, D):
    h = np.maximum(x[:, None] - np.arange(D) / D, 0)
    return np.column_stack([np.ones(len(x)), h])


def fit(x, y, D):
    return np.concatenate([[0.0], np.linalg.pinv(design(x, D)[:, 1:]) @ y])


def predict(x, phi):
    return design(x, len(phi) - 1) @ phi

# %% wrong: the ReLU is forgotten, so that all columns are the same line
def design(x, D):
    h = x[:, None] - np.arange(D) / D
    return np.column_stack([np.ones(len(x)), h])


def fit(x, y, D):
    return np.linalg.pinv(design(x, D)) @ y


def predict(x, phi):
    return design(x, len(phi) - 1) @ phi

# %% wrong: the joints are at 1/D, …, 1 instead of 0, …, (D - 1)/D
def design(x, D):
    h = np.maximum(x[:, None] - np.arange(1, D + 1) / D, 0)
    return np.column_stack([np.ones(len(x)), h])


def fit(x, y, D):
    return np.linalg.pinv(design(x, D)) @ y


def predict(x, phi):
    return design(x, len(phi) - 1) @ phi

# %% wrong: the column of ones comes last
def design(x, D):
    h = np.maximum(x[:, None] - np.arange(D) / D, 0)
    return np.column_stack([h, np.ones(len(x))])


def fit(x, y, D):
    return np.linalg.pinv(design(x, D)) @ y


def predict(x, phi):
    return design(x, len(phi) - 1) @ phi

# %% wrong: the normal equations are solved by an inverse, which does not exist for few examples
def design(x, D):
    h = np.maximum(x[:, None] - np.arange(D) / D, 0)
    return np.column_stack([np.ones(len(x)), h])


def fit(x, y, D):
    A = design(x, D)
    return np.linalg.inv(A.T @ A) @ A.T @ y


def predict(x, phi):
    return design(x, len(phi) - 1) @ phi

# %% wrong: a little ridge is added to make the matrix invertible, which changes the solution
def design(x, D):
    h = np.maximum(x[:, None] - np.arange(D) / D, 0)
    return np.column_stack([np.ones(len(x)), h])


def fit(x, y, D):
    A = design(x, D)
    return np.linalg.solve(A.T @ A + 0.001 * np.eye(D + 1), A.T @ y)


def predict(x, phi):
    return design(x, len(phi) - 1) @ phi

# %% wrong: the parameters are fitted by gradient descent that stops too early
def design(x, D):
    h = np.maximum(x[:, None] - np.arange(D) / D, 0)
    return np.column_stack([np.ones(len(x)), h])


def fit(x, y, D):
    A, phi = design(x, D), np.zeros(D + 1)
    for _ in range(300):
        phi -= 0.3 / len(x) * A.T @ (A @ phi - y)
    return phi


def predict(x, phi):
    return design(x, len(phi) - 1) @ phi

# %% wrong: the matrix has one column per example
def design(x, D):
    h = np.maximum(x[:, None] - np.arange(D) / D, 0)
    return np.column_stack([np.ones(len(x)), h]).T


def fit(x, y, D):
    return np.linalg.pinv(design(x, D).T) @ y


def predict(x, phi):
    return design(x, len(phi) - 1).T @ phi

# %% wrong: one unit too many is taken for the outputs
def design(x, D):
    h = np.maximum(x[:, None] - np.arange(D) / D, 0)
    return np.column_stack([np.ones(len(x)), h])


def fit(x, y, D):
    return np.linalg.pinv(design(x, D)) @ y


def predict(x, phi):
    return design(x, len(phi))[:, :len(phi)] @ phi
