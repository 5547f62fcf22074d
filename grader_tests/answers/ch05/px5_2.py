# %% right: linear programming, a sorted list
from scipy import optimize


def laplace_nll(y, f, b):
    return sum(abs(target - value) / b + math.log(2 * b) for target, value in zip(y, f))


def best_constant(y):
    f = sorted(y)[len(y) // 2]
    return [f, sum(abs(value - f) for value in y) / len(y)]


def fit_line(x, y):
    I, ones = len(x), np.ones((len(x), 1))
    A = np.block([[ones, x[:, None], -np.eye(I)], [-ones, -x[:, None], -np.eye(I)]])
    bounds = [(None, None)] * 2 + [(0, None)] * I
    phi = optimize.linprog(np.r_[0, 0, np.ones(I)], A_ub=A, b_ub=np.r_[y, -y], bounds=bounds).x
    return phi[0], phi[1], np.mean(phi[2:])

# %% right: reweighted least squares, then the nearest pair of points, scales from torch
def laplace_nll(y, f, b):
    law = torch.distributions.Laplace(torch.tensor(f), torch.tensor(b, dtype=torch.float64))
    return -law.log_prob(torch.tensor(y)).sum()


def best_constant(y):
    y = torch.tensor(y)
    return torch.median(y), (y - torch.median(y)).abs().mean()


def fit_line(x, y):
    A, weights = np.stack([np.ones(len(x)), x], axis=1), np.ones(len(x))
    for _ in range(3000):
        phi = np.linalg.lstsq(A * weights[:, None], y * weights, rcond=None)[0]
        weights = 1 / np.sqrt(np.abs(y - A @ phi) + 1e-9)
    i, j = np.argsort(np.abs(y - A @ phi))[:2]
    phi = np.linalg.solve(A[[i, j]], y[[i, j]])
    return phi[0], phi[1], np.abs(y - A @ phi).mean()

# %% wrong: the best constant is taken to be the mean, which belongs to the normal distribution
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.mean(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the line is that of least squares
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    slope, intercept = np.polyfit(x, y, 1)
    return intercept, slope, np.abs(y - intercept - slope * x).mean()

# %% wrong: the scale is the standard deviation
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.std(y)


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the scale is the median of the absolute residuals, not their mean
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.median(np.abs(y - f))


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the scale is the sum of the absolute residuals
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).sum()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).sum(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the residuals are squared in the loss
def laplace_nll(y, f, b):
    return ((y - f) ** 2).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: b enters the loss squared, as a variance would
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b**2 + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the normaliser of the density is left out of the loss
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the normaliser is counted once, not once for every example
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the factor 2 of the normaliser is missing
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the loss is the log-likelihood: its sign is wrong
def laplace_nll(y, f, b):
    return -(np.abs(y - f).sum() / b + len(y) * np.log(2 * b))


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the loss is averaged over the examples
def laplace_nll(y, f, b):
    return np.abs(y - f).mean() / b + np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: only neighbouring points are tried for the line
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(max(i - 1, 0), i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[1], best[2], best[0]

# %% wrong: the line is put through the outermost points
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    i, j = np.argmin(x), np.argmax(x)
    slope = (y[j] - y[i]) / (x[j] - x[i])
    intercept = y[i] - slope * x[i]
    return intercept, slope, np.abs(y - intercept - slope * x).mean()

# %% wrong: the slope is the median slope of all pairs, a robust line but another one
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    slope = np.median([(y[j] - y[i]) / (x[j] - x[i]) for i in range(len(x)) for j in range(i)])
    intercept = np.median(y - slope * x)
    return intercept, slope, np.abs(y - intercept - slope * x).mean()

# %% wrong: slope and intercept are returned in the wrong order
def laplace_nll(y, f, b):
    return np.abs(y - f).sum() / b + len(y) * np.log(2 * b)


def best_constant(y):
    f = np.median(y)
    return f, np.abs(y - f).mean()


def fit_line(x, y):
    best = (np.inf, 0.0, 0.0)
    for i in range(len(x)):
        for j in range(i):
            slope = (y[j] - y[i]) / (x[j] - x[i])
            intercept = y[i] - slope * x[i]
            best = min(best, (np.abs(y - intercept - slope * x).mean(), intercept, slope))
    return best[2], best[1], best[0]
