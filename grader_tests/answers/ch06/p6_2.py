# %% right: sums, the variance of the inputs, a set of the inputs
def hessian(x):
    values = [float(value) for value in x]
    first, second = sum(values), sum(value * value for value in values)
    return [[2 * len(values), 2 * first], [2 * first, 2 * second]]


def trace_det(x):
    (a, _), (_, d) = hessian(x)
    mean = sum(map(float, x)) / len(x)
    variance = sum((float(value) - mean) ** 2 for value in x) / len(x)
    return [a + d, 4 * len(x) ** 2 * variance]


def is_strictly_convex(x):
    return len(set(x.tolist())) > 1


equal_inputs_6_2 = "b"

# %% right: autograd in torch, determinant by the library
import torch


def hessian(x):
    x = torch.tensor(x, dtype=torch.float64)
    loss = lambda phi: ((phi[0] + phi[1] * x) ** 2).sum()
    return torch.autograd.functional.hessian(loss, torch.zeros(2, dtype=torch.float64))


def trace_det(x):
    H = hessian(x)
    return H.trace(), torch.linalg.det(H)


def is_strictly_convex(x):
    return x.max() - x.min() > 0


equal_inputs_6_2 = "B"

# %% wrong: the factor 2 of the square's derivative is missing
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the squares of the inputs are missing, and the sum of the inputs stands twice
import numpy as np


def hessian(x):
    first = x.sum()
    return 2 * np.array([[len(x), first], [first, first]])


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the number of pairs is missing in the first entry
import numpy as np


def hessian(x):
    return 2 * np.array([[1, x.sum()], [x.sum(), x @ x]])


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the sum of the inputs is squared where the squares should be summed
import numpy as np


def hessian(x):
    return 2 * np.array([[len(x), x.sum()], [x.sum(), x.sum() ** 2]])


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the second derivatives are averaged over the pairs
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T / len(x)


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the order is slope, intercept
import numpy as np


def hessian(x):
    rows = np.stack([x, np.ones(len(x))])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the mixed derivatives are left out
import numpy as np


def hessian(x):
    return np.diag([2.0 * len(x), 2.0 * (x @ x)])


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the determinant adds the product of the mixed derivatives instead of subtracting it
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d + b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the determinant is the product of the diagonal
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the pair comes in the order (determinant, trace)
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a * d - b * c, a + d


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "B"

# %% wrong: the loss is taken to be strictly convex for every set of inputs
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return True


equal_inputs_6_2 = "B"

# %% wrong: the number of pairs decides, not whether their inputs differ
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return len(x) > 1


equal_inputs_6_2 = "B"

# %% wrong: the computed determinant decides, although rounding can lift it above zero
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool(trace_det(x)[1] > 0)


equal_inputs_6_2 = "B"

# %% wrong (silent): one lowest point is expected although the determinant is zero
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "A"

# %% wrong (silent): a zero eigenvalue is taken for a negative one
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "C"

# %% wrong (silent): a flat direction is taken for one that falls
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool((x != x[0]).any())


equal_inputs_6_2 = "D"

# %% wrong: inputs that lie close together count as equal
import numpy as np


def hessian(x):
    rows = np.stack([np.ones(len(x)), x])
    return 2 * rows @ rows.T


def trace_det(x):
    (a, b), (c, d) = hessian(x)
    return a + d, a * d - b * c


def is_strictly_convex(x):
    return bool(np.ptp(x) > 0.01)


equal_inputs_6_2 = "B"
