# %% right: NumPy's lstsq on data with added rows
def ridge_weights(H, y, lam):
    A = np.vstack([H.T, np.sqrt(lam) * np.eye(len(H))])
    return np.linalg.lstsq(A, np.concatenate([y, np.zeros(len(H))]), rcond=None)[0]


def errors_by_width(H, y, H_test, y_test, widths, lam):
    result = []
    for P in widths:
        phi = ridge_weights(H[:P, :], y, lam)
        result.append(float(((H_test[:P].T @ phi - y_test) ** 2).sum() / len(y_test)))
    return result

# %% right: torch, singular values shrunk
import torch


def ridge_weights(H, y, lam):
    U, s, Vh = torch.linalg.svd(torch.as_tensor(np.array(H)), full_matrices=False)
    keep = s > 1e-12 * s.max()
    factor = torch.where(keep, s, 0) / torch.where(keep, s**2 + lam, 1)
    return U @ (factor * (Vh @ torch.as_tensor(np.array(y))))


def errors_by_width(H, y, H_test, y_test, widths, lam):
    H_test, y_test = torch.as_tensor(np.array(H_test)), torch.as_tensor(np.array(y_test))
    weights = [ridge_weights(H[:P], y, lam) for P in widths]
    return torch.stack([(H_test[: len(phi)].T @ phi - y_test).square().mean() for phi in weights])

# %% right: the system with one row per example
def ridge_weights(H, y, lam):
    if lam:
        return H @ np.linalg.solve(H.T @ H + lam * np.eye(H.shape[1]), y)
    return H @ (np.linalg.pinv(H.T @ H, rcond=1e-12, hermitian=True) @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    return [np.square(ridge_weights(H[:P], y, lam) @ H_test[:P] - y_test).mean() for P in widths]

# %% wrong: the penalty is multiplied by the number of examples
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T) @ y
    return np.linalg.solve(H @ H.T + lam * H.shape[1] * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean((phi @ H_test[:P] - y_test) ** 2))
    return np.array(errors)

# %% wrong: the penalty is added once in the corner of the matrix, not on the whole diagonal
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T) @ y
    return np.linalg.solve(H @ H.T + lam * np.diag(np.arange(len(H)) == 0), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean((phi @ H_test[:P] - y_test) ** 2))
    return np.array(errors)

# %% wrong: the square of the factor is used in the system
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T) @ y
    return np.linalg.solve(H @ H.T + lam**2 * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean((phi @ H_test[:P] - y_test) ** 2))
    return np.array(errors)

# %% wrong: a penalty of zero is replaced by a small one, which gives other weights and no sharp peak
def ridge_weights(H, y, lam):
    lam = max(lam, 0.01)
    return np.linalg.solve(H @ H.T + lam * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean((phi @ H_test[:P] - y_test) ** 2))
    return np.array(errors)

# %% wrong: the normal equations are solved for a penalty of zero too, where their matrix may have no inverse
def ridge_weights(H, y, lam):
    return np.linalg.solve(H @ H.T + lam * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean((phi @ H_test[:P] - y_test) ** 2))
    return np.array(errors)

# %% wrong: a pseudo-inverse with a large cut-off hides the peak
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T, rcond=0.1) @ y
    return np.linalg.solve(H @ H.T + lam * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean((phi @ H_test[:P] - y_test) ** 2))
    return np.array(errors)

# %% wrong: the first P examples are taken instead of the first P features
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T) @ y
    return np.linalg.solve(H @ H.T + lam * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:, :P], y[:P], lam)
        errors.append(np.mean((phi @ H_test - y_test) ** 2))
    return np.array(errors)

# %% wrong: the penalty is ignored in the errors
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T) @ y
    return np.linalg.solve(H @ H.T + lam * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, 0)
        errors.append(np.mean((phi @ H_test[:P] - y_test) ** 2))
    return np.array(errors)

# %% wrong: the training error is returned
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T) @ y
    return np.linalg.solve(H @ H.T + lam * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean((phi @ H[:P] - y) ** 2))
    return np.array(errors)

# %% wrong: the penalty is added to the test error
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T) @ y
    return np.linalg.solve(H @ H.T + lam * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean((phi @ H_test[:P] - y_test) ** 2) + lam * np.sum(phi**2))
    return np.array(errors)

# %% wrong: the absolute errors are averaged, not their squares
def ridge_weights(H, y, lam):
    if lam == 0:
        return np.linalg.pinv(H.T) @ y
    return np.linalg.solve(H @ H.T + lam * np.eye(len(H)), H @ y)


def errors_by_width(H, y, H_test, y_test, widths, lam):
    errors = []
    for P in widths:
        phi = ridge_weights(H[:P], y, lam)
        errors.append(np.mean(np.abs(phi @ H_test[:P] - y_test)))
    return np.array(errors)
