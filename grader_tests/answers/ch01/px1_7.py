# %% right: changes one entry of a copy at a time and puts it back
import numpy as np


def numeric_grad(f, x, h=1e-5):
    z = np.array(x, dtype=float)
    gradient = np.zeros(z.size)
    for k in range(z.size):
        kept = z.flat[k]
        z.flat[k] = kept + h
        above = f(z.copy())
        z.flat[k] = kept - h
        gradient[k] = (above - f(z.copy())) / (2 * h)
        z.flat[k] = kept
    return gradient.reshape(z.shape)

# %% right: unit vectors of the flattened array, a nested list out
import numpy as np


def numeric_grad(f, x, h=1e-5):
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    values = [(f(x + step) - f(x - step)) / 2 / h for step in steps]
    return np.array(values).reshape(x.shape).tolist()

# %% wrong: forward differences are used, whose error is of order h
import numpy as np


def numeric_grad(f, x, h=1e-5):
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    start = f(x)
    return np.array([(f(x + step) - start) / h for step in steps]).reshape(x.shape)

# %% wrong: the step is rounded to a whole number where x holds whole numbers
import numpy as np


def numeric_grad(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        z = x.copy()
        z[index] = x[index] + h
        above = f(z)
        z[index] = x[index] - h
        gradient[index] = (above - f(z)) / (2 * h)
    return gradient

# %% wrong: the difference is divided by h, although the two places are 2h apart
import numpy as np


def numeric_grad(f, x, h=1e-5):
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(f(x + step) - f(x - step)) / h for step in steps]).reshape(x.shape)

# %% wrong: an entry that has been changed is not put back before the next one
import numpy as np


def numeric_grad(f, x, h=1e-5):
    z = np.array(x, dtype=float)
    gradient = np.zeros(z.shape)
    for index in np.ndindex(z.shape):
        z[index] += h
        above = f(z)
        z[index] -= 2 * h
        gradient[index] = (above - f(z)) / (2 * h)
    return gradient

# %% wrong: whole rows are changed at a time instead of single entries
import numpy as np


def numeric_grad(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for row in range(len(x)):
        step = np.zeros(x.shape)
        step[row] = h
        gradient[row] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient

# %% wrong: the function gets a flattened array
import numpy as np


def numeric_grad(f, x, h=1e-5):
    flat = np.array(x, dtype=float).ravel()
    return np.array([(f(flat + step) - f(flat - step)) / (2 * h) for step in h * np.eye(flat.size)]).reshape(x.shape)

# %% wrong: the gradient comes back as one long vector
import numpy as np


def numeric_grad(f, x, h=1e-5):
    steps = h * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(f(x + step) - f(x - step)) / (2 * h) for step in steps])

# %% wrong: the step that is asked for is not used, always the default
import numpy as np


def numeric_grad(f, x, h=1e-5):
    steps = 1e-5 * np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([(f(x + step) - f(x - step)) / 2e-5 for step in steps]).reshape(x.shape)

# %% wrong: the step is a share h of each entry instead of h itself
import numpy as np


def numeric_grad(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[index] = h * abs(x[index]) if x[index] else h
        gradient[index] = (f(x + step) - f(x - step)) / (2 * step[index])
    return gradient
