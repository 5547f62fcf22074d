# %% right: loops, NumPy's lstsq
def count_parameters(sizes):
    total = 0
    for k in range(1, len(sizes)):
        total += sizes[k - 1] * sizes[k] + sizes[k]
    return total


def errors_by_size(H, y, H_test, y_test, ns):
    result = np.zeros((len(ns), 2))
    for row, n in enumerate(ns):
        A = H.T[:n]
        phi = np.linalg.lstsq(A, y[:n], rcond=None)[0]
        result[row, 0] = ((A @ phi - y[:n]) ** 2).sum() / n
        result[row, 1] = ((H_test.T @ phi - y_test) ** 2).mean()
    return result


outcome_8_4 = "b"

# %% right: torch, singular values
import torch


def count_parameters(sizes):
    layers = [torch.nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])]
    return sum(parameter.numel() for layer in layers for parameter in layer.parameters())


def errors_by_size(H, y, H_test, y_test, ns):
    H, y, H_test, y_test = (torch.as_tensor(np.array(part)) for part in (H, y, H_test, y_test))
    rows = []
    for n in ns:
        phi = torch.linalg.pinv(H[:, :n]).T @ y[:n]
        rows.append([torch.nn.functional.mse_loss(phi @ H[:, :n], y[:n]), torch.nn.functional.mse_loss(phi @ H_test, y_test)])
    return [[float(error) for error in row] for row in rows]


outcome_8_4 = "B"

# %% wrong: only the weights are counted, without the biases
def count_parameters(sizes):
    return sum((before * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T) @ y[:n]
        errors.append([np.mean((phi @ H[:, :n] - y[:n]) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: the biases are counted at the units that a layer reads, not at those it feeds
def count_parameters(sizes):
    return sum((before * (after + 1) for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T) @ y[:n]
        errors.append([np.mean((phi @ H[:, :n] - y[:n]) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: ridge regression is used, which has no peak
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.solve(H[:, :n] @ H[:, :n].T + np.eye(len(H)), H[:, :n] @ y[:n])
        errors.append([np.mean((phi @ H[:, :n] - y[:n]) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: small singular values are cut off, which hides the peak
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T, rcond=0.05) @ y[:n]
        errors.append([np.mean((phi @ H[:, :n] - y[:n]) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: the training error is taken on all training examples, also on those that were not used
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T) @ y[:n]
        errors.append([np.mean((phi @ H - y) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: n features are used instead of n examples
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:n].T) @ y
        errors.append([np.mean((phi @ H[:n] - y) ** 2), np.mean((phi @ H_test[:n] - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: the last n examples are used, not the first ones
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, -n:].T) @ y[-n:]
        errors.append([np.mean((phi @ H[:, -n:] - y[-n:]) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: training and test errors have changed places
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T) @ y[:n]
        errors.append([np.mean((phi @ H_test - y_test) ** 2), np.mean((phi @ H[:, :n] - y[:n]) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: the squared errors are added up, not averaged
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T) @ y[:n]
        errors.append([np.sum((phi @ H[:, :n] - y[:n]) ** 2), np.sum((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'B'

# %% wrong: the training error is thought to stay at zero, and more data to help always
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T) @ y[:n]
        errors.append([np.mean((phi @ H[:, :n] - y[:n]) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'A'

# %% wrong: nothing is thought to change, as if the model could fit any number of examples
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T) @ y[:n]
        errors.append([np.mean((phi @ H[:, :n] - y[:n]) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'C'

# %% wrong: more examples are thought to lower the training error
def count_parameters(sizes):
    return sum(((before + 1) * after for before, after in zip(sizes[:-1], sizes[1:])))


def errors_by_size(H, y, H_test, y_test, ns):
    errors = []
    for n in ns:
        phi = np.linalg.pinv(H[:, :n].T) @ y[:n]
        errors.append([np.mean((phi @ H[:, :n] - y[:n]) ** 2), np.mean((phi @ H_test - y_test) ** 2)])
    return np.array(errors)


outcome_8_4 = 'D'
