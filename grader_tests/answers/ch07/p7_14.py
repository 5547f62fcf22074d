# %% right: midpoints and a plain sum
import numpy as np


def expectation(function, pdf, lo, hi, n):
    width = (hi - lo) / n
    total = 0.0
    places = lo + width * (np.arange(n) + 0.5)
    for a, density in zip(places, pdf(places)):
        if a > 0:
            total += function(a) * density * width
    return total


def relu_second_moment(pdf, lo, hi, n):
    return expectation(lambda a: a * a, pdf, lo, hi, n)


def relu_variance(pdf, lo, hi, n):
    mean = expectation(lambda a: a, pdf, lo, hi, n)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "b"

# %% right: adaptive integration of the positive half
import numpy as np
from scipy.integrate import quad


def relu_second_moment(pdf, lo, hi, n):
    return quad(lambda a: a**2 * float(pdf(np.array([a]))[0]), 0, hi, limit=100)[0]


def relu_variance(pdf, lo, hi, n):
    mean = quad(lambda a: a * float(pdf(np.array([a]))[0]), 0, hi, limit=100)[0]
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% right: many samples drawn from the density, by the inverse of its sum
import numpy as np


def samples(pdf, lo, hi):
    a = np.linspace(lo, hi, 20001)
    total = np.cumsum(pdf(a))
    u = (np.arange(200_000) + 0.5) / 200_000
    return np.maximum(np.interp(u * total[-1], total, a), 0)


def relu_second_moment(pdf, lo, hi, n):
    return np.mean(samples(pdf, lo, hi) ** 2)


def relu_variance(pdf, lo, hi, n):
    return samples(pdf, lo, hi).var()


needed_7_14 = "B"

# %% wrong: the variance is taken to be half the variance of a, as if b had mean 0
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) ** 2 * pdf(a), a)


def relu_variance(pdf, lo, hi, n):
    return relu_second_moment(pdf, lo, hi, n)


needed_7_14 = "B"

# %% wrong: the second moment is half the variance of a, whatever the density
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(a**2 * pdf(a), a) / 2


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% wrong: the negative values are not clipped
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(a ** 2 * pdf(a), a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(a * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% wrong: the second moment is the square of the mean
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) * pdf(a), a) ** 2


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% wrong: the integral leaves the density out
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) ** 2, a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% wrong: the points are summed without the distance between them
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.sum(np.maximum(a, 0) ** 2 * pdf(a))


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% wrong: the points are averaged, as if the interval had length one
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.mean(np.maximum(a, 0) ** 2 * pdf(a))


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% wrong: the density is squared together with the clipped value
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid((np.maximum(a, 0) * pdf(a)) ** 2, a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% wrong: the mean is subtracted without being squared
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) ** 2 * pdf(a), a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean


needed_7_14 = "B"

# %% wrong: the mean of b is taken as half the mean of |a|, which holds only if a has mean 0
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) ** 2 * pdf(a), a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.abs(a) * pdf(a) / 2, a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "B"

# %% wrong: the variance is conditional on a being positive
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) ** 2 * pdf(a), a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(0, hi, n)
    mass, mean, square = (np.trapezoid(a**power * pdf(a), a) for power in (0, 1, 2))
    return square / mass - (mean / mass) ** 2


needed_7_14 = "B"

# %% wrong: the rule is taken to hold for normal variables only
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) ** 2 * pdf(a), a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "A"

# %% wrong: mean zero is taken to be enough
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) ** 2 * pdf(a), a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "C"

# %% wrong: the rule is taken to hold always
import numpy as np


def relu_second_moment(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    return np.trapezoid(np.maximum(a, 0) ** 2 * pdf(a), a)


def relu_variance(pdf, lo, hi, n):
    a = np.linspace(lo, hi, n)
    mean = np.trapezoid(np.maximum(a, 0) * pdf(a), a)
    return relu_second_moment(pdf, lo, hi, n) - mean**2


needed_7_14 = "D"
