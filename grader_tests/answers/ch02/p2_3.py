# %% right: polyfit, and the agreement by the squared correlation
import numpy as np


def generative_loss(x, y, phi):
    return np.linalg.norm(x - np.polyval([phi[1], phi[0]], y)) ** 2


def fit_generative(x, y):
    return np.polyfit(y, x, 1)[::-1]


def invert(phi, x):
    return -phi[0] / phi[1] + x / phi[1]


def fits_agree(x, y):
    return np.corrcoef(x, y)[0, 1] ** 2 > 1 - 1e-6

# %% right: torch, and the agreement of two predictions
import torch


def generative_loss(x, y, phi):
    x, y, phi = (torch.tensor(values, dtype=torch.float64) for values in (x, y, phi))
    return torch.nn.functional.mse_loss(phi[0] + phi[1] * y, x, reduction="sum")


def fit_generative(x, y):
    x, y = torch.tensor(x), torch.tensor(y)
    X = torch.stack([torch.ones_like(y), y], dim=1)
    return torch.linalg.lstsq(X, x[:, None]).solution[:, 0]


def invert(phi, x):
    return [(float(value) - float(phi[0])) / float(phi[1]) for value in x]


def fits_agree(x, y):
    a0, a1 = fit_generative(y, x)
    b = fit_generative(x, y)
    at = torch.tensor([0.0, 1.0], dtype=torch.float64)
    return torch.allclose(a0 + a1 * at, (at - b[0]) / b[1], rtol=1e-6, atol=1e-8)

# %% wrong: the loss still measures the error in y, with the line y = φ0 + φ1 x
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * x - y) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(np.allclose(usual, (-phi0 / phi1, 1 / phi1), rtol=1e-6, atol=1e-9))

# %% wrong: the loss measures the error in y after the model has been inverted
import numpy as np


def generative_loss(x, y, phi):
    return (((x - phi[0]) / phi[1] - y) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(np.allclose(usual, (-phi0 / phi1, 1 / phi1), rtol=1e-6, atol=1e-9))

# %% wrong: the loss is averaged over the pairs, not summed
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).mean()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(np.allclose(usual, (-phi0 / phi1, 1 / phi1), rtol=1e-6, atol=1e-9))

# %% wrong: the fit is the usual one, of y on x
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dx * dx).sum()
    return y.mean() - phi1 * x.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    usual, generative = np.polyfit(x, y, 1), np.polyfit(y, x, 1)
    return bool(np.isclose(usual[0], 1 / generative[0], rtol=1e-6))

# %% wrong: the fit is returned as a line for y, already inverted
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dy * dy).sum() / (dx * dy).sum()
    return y.mean() - phi1 * x.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    usual, generative = np.polyfit(x, y, 1), np.polyfit(y, x, 1)
    return bool(np.isclose(usual[0], 1 / generative[0], rtol=1e-6))

# %% wrong: the slope of the fit is computed without taking the means off
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    phi1 = (x * y).sum() / (y * y).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    usual, generative = np.polyfit(x, y, 1), np.polyfit(y, x, 1)
    return bool(np.isclose(usual[0], 1 / generative[0], rtol=1e-6))

# %% wrong: the pair of the fit comes in the order slope, intercept
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    return np.polyfit(y, x, 1)


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    usual, generative = np.polyfit(x, y, 1), np.polyfit(y, x, 1)
    return bool(np.isclose(usual[0], 1 / generative[0], rtol=1e-6))

# %% wrong: the model is not inverted: the line is evaluated at x as if x were y
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return phi[0] + phi[1] * x


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(np.allclose(usual, (-phi0 / phi1, 1 / phi1), rtol=1e-6, atol=1e-9))

# %% wrong: the inverse divides x by the slope but adds the intercept
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return phi[0] + x / phi[1]


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(np.allclose(usual, (-phi0 / phi1, 1 / phi1), rtol=1e-6, atol=1e-9))

# %% wrong: intercept and slope are exchanged in the inverse
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[1]) / phi[0]


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(np.allclose(usual, (-phi0 / phi1, 1 / phi1), rtol=1e-6, atol=1e-9))

# %% wrong: the inverse divides only x by the slope, not the intercept
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return x / phi[1] - phi[0]


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(np.allclose(usual, (-phi0 / phi1, 1 / phi1), rtol=1e-6, atol=1e-9))

# %% wrong: the inverse multiplies by the slope where it should divide
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) * phi[1]


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(np.allclose(usual, (-phi0 / phi1, 1 / phi1), rtol=1e-6, atol=1e-9))

# %% wrong (silent): the two fits are taken to differ always
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    return False

# %% wrong (silent): the two fits are taken to agree always
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    return True

# %% wrong: the fits are compared exactly, and rounding makes equal ones differ
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    phi0, phi1 = fit_generative(x, y)
    usual = fit_generative(y, x)
    return bool(usual[0] == -phi0 / phi1 and usual[1] == 1 / phi1)

# %% wrong: a high correlation is taken for agreement
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    return bool(np.corrcoef(x, y)[0, 1] ** 2 > 0.98)

# %% wrong: the parameters of both models are compared as they are, before the generative one is inverted
import numpy as np


def generative_loss(x, y, phi):
    return ((phi[0] + phi[1] * y - x) ** 2).sum()


def fit_generative(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    phi1 = (dx * dy).sum() / (dy * dy).sum()
    return x.mean() - phi1 * y.mean(), phi1


def invert(phi, x):
    return (x - phi[0]) / phi[1]


def fits_agree(x, y):
    return bool(np.allclose(fit_generative(y, x), fit_generative(x, y), rtol=1e-6))
