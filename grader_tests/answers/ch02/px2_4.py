# %% right: half the angle of the double angle
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = np.tan(np.arctan2(2 * sxy, sxx - syy) / 2)
    return y.mean() - phi1 * x.mean(), phi1

# %% right: a numerical search for the smallest sum of the statement
import numpy as np
from scipy.optimize import minimize


def fit_orthogonal(x, y):
    def distances(phi):
        return ((phi[0] + phi[1] * (x - x.mean()) - (y - y.mean())) ** 2).sum() / (1 + phi[1] ** 2)
    
    starts = [np.array([0.0, slope]) for slope in (-5, -0.5, 0.5, 5)]
    found = [minimize(distances, start, method="Nelder-Mead", options=dict(xatol=1e-8, fatol=1e-13, maxiter=1000)) for start in starts]
    best = min(found, key=lambda result: result.fun).x
    return best[0] + y.mean() - best[1] * x.mean(), best[1]

# %% right: singular vectors in torch, double precision
import torch


def fit_orthogonal(x, y):
    points = torch.stack([torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)], dim=1)
    mean = points.mean(dim=0)
    direction = torch.linalg.svd(points - mean).Vh[0]
    slope = direction[1] / direction[0]
    return torch.stack([mean[1] - slope * mean[0], slope])

# %% wrong: vertical distances are measured, as in the usual fit
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = sxy / sxx
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: horizontal distances are measured, as in the generative fit
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = syy / sxy
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the points are not centred, and the line runs through the origin
import numpy as np


def fit_orthogonal(x, y):
    _, _, directions = np.linalg.svd(np.stack([x, y], axis=1))
    return 0.0, directions[0, 1] / directions[0, 0]

# %% wrong: the direction comes from points that are not centred
import numpy as np


def fit_orthogonal(x, y):
    _, _, directions = np.linalg.svd(np.stack([x, y], axis=1))
    phi1 = directions[0, 1] / directions[0, 0]
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the line runs along the direction in which the points spread least
import numpy as np


def fit_orthogonal(x, y):
    _, _, directions = np.linalg.svd(np.stack([x - x.mean(), y - y.mean()], axis=1))
    phi1 = directions[1, 1] / directions[1, 0]
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: of the two roots for the slope the positive one is always taken, also where the points fall
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    half = (syy - sxx) / (2 * sxy) if sxy else np.inf
    phi1 = half + np.sqrt(half**2 + 1) if sxy else 0.0
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the angle comes from an arctangent that does not know the quadrant, so tall clouds get the other axis
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = np.tan(np.arctan(2 * sxy / (sxx - syy + 1e-300)) / 2)
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the slope is the ratio of the standard deviations, with the sign of the correlation
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = np.sign(sxy) * np.sqrt(syy / sxx)
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the slope is the mean of the slopes of the usual and the generative fit
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = (sxy / sxx + syy / sxy) / 2
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the angle is the mean of the angles of the usual and the generative line
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = np.tan((np.arctan(sxy / sxx) + np.arctan(syy / sxy)) / 2)
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the direction is turned into dx/dy instead of dy/dx
import numpy as np


def fit_orthogonal(x, y):
    _, _, directions = np.linalg.svd(np.stack([x - x.mean(), y - y.mean()], axis=1))
    phi1 = directions[0, 0] / directions[0, 1]
    return y.mean() - phi1 * x.mean(), phi1

# %% wrong: the intercept is the mean of y
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = np.tan(np.arctan2(2 * sxy, sxx - syy) / 2)
    return y.mean(), phi1

# %% wrong: the pair comes in the order slope, intercept
import numpy as np


def fit_orthogonal(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxx, sxy, syy = (dx * dx).sum(), (dx * dy).sum(), (dy * dy).sum()
    phi1 = np.tan(np.arctan2(2 * sxy, sxx - syy) / 2)
    return phi1, y.mean() - phi1 * x.mean()

# %% wrong: the means are taken off the arguments themselves
import numpy as np


def fit_orthogonal(x, y):
    mean_x, mean_y = float(x.mean()), float(y.mean())
    x[:] = x - mean_x
    y[:] = y - mean_y
    phi1 = np.tan(np.arctan2(2 * (x * y).sum(), (x * x).sum() - (y * y).sum()) / 2)
    return mean_y - phi1 * mean_x, phi1
