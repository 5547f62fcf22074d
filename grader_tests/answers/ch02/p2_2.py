# %% right: two linear equations, solved as such
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    table = np.array([[len(x), x.sum()], [x.sum(), (x * x).sum()]], dtype=float)
    return np.linalg.solve(table, [y.sum(), (x * y).sum()])

# %% right: sums in plain Python
def fit_line(x, y):
    pairs = [(float(a), float(b)) for a, b in zip(x, y)]
    if len({a for a, _ in pairs}) < 2:
        raise ValueError("all x are equal")
    mean_x = sum(a for a, _ in pairs) / len(pairs)
    mean_y = sum(b for _, b in pairs) / len(pairs)
    phi1 = sum((a - mean_x) * (b - mean_y) for a, b in pairs) / sum((a - mean_x) ** 2 for a, _ in pairs)
    return [mean_y - phi1 * mean_x, phi1]

# %% right: torch, covariance over variance
import torch


def fit_line(x, y):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    if x.min() == x.max():
        raise ValueError("all x are equal")
    moments = torch.cov(torch.stack([x, y]))
    phi1 = moments[0, 1] / moments[0, 0]
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the slope is computed without taking the means off, Σxy / Σx²
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    phi1 = (x * y).sum() / (x * x).sum()
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the line is forced through the origin
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    return 0.0, (x * y).sum() / (x * x).sum()

# %% wrong: covariance and variance divide by different numbers, I − 1 and I
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    phi1 = np.cov(x, y)[0, 1] / np.var(x)
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: x and y are exchanged in the denominator of the slope
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the intercept adds the slope times the mean of x instead of taking it off
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dx * dx).sum()
    return y.mean() + phi1 * x.mean(), phi1

# %% wrong: the intercept is just the mean of y
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dx * dx).sum()
    return y.mean(), phi1

# %% wrong: the pair comes in the order slope, intercept
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    return np.polyfit(x, y, 1)

# %% wrong: the slope is the correlation, which is right only if x and y spread equally
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    phi1 = np.corrcoef(x, y)[0, 1]
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the line joins the first and the last point and ignores the others
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    phi1 = (y[-1] - y[0]) / (x[-1] - x[0])
    return y[0] - phi1 * x[0], phi1

# %% wrong: equal x are not refused
import numpy as np


def fit_line(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dx * dx).sum()
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: equal x are recognised by a sum that is exactly zero, which rounding prevents
import numpy as np


def fit_line(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    if (dx * dx).sum() == 0:
        raise ValueError
    phi1 = (dx * dy).sum() / (dx * dx).sum()
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: inputs that lie close together are taken for equal
import numpy as np


def fit_line(x, y):
    if np.std(x) < 0.1:
        raise ValueError
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dx * dx).sum()
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the means are taken off the arguments themselves
import numpy as np


def fit_line(x, y):
    if np.ptp(x) == 0:
        raise ValueError("all x are equal")
    mean_x, mean_y = x.mean(), y.mean()
    x -= mean_x
    y -= mean_y
    phi1 = (x * y).sum() / (x * x).sum()
    return mean_y - phi1 * mean_x, phi1
