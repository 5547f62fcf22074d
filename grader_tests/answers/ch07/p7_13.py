# %% right: dual numbers
import math


class Dual:
    def __init__(self, value, slope):
        self.value, self.slope = value, slope

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        return Dual(self.value * other.value, self.value * other.slope + self.slope * other.value)


def exp(a):
    return Dual(math.exp(a.value), math.exp(a.value) * a.slope)


def sin(a):
    return Dual(math.sin(a.value), math.cos(a.value) * a.slope)


def forward_mode(x):
    f1 = exp(Dual(x, 1.0))
    f2 = f1 * f1
    f3 = f1 + f2
    f4, f5 = exp(f3), sin(f3)
    return [f.slope for f in (f1, f2, f3, f4, f5, f4 + f5)]


def sweeps(n_inputs, n_outputs):
    return [n_inputs, n_outputs]


reason_7_13 = "c"

# %% right: torch, one derivative after the other
import numpy as np
import torch


def forward_mode(x):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    f1 = torch.exp(x)
    f3 = f1 + f1**2
    values = [f1, f1**2, f3, torch.exp(f3), torch.sin(f3), torch.exp(f3) + torch.sin(f3)]
    return np.array([torch.autograd.grad(f, x, retain_graph=True)[0].item() for f in values])


def sweeps(n_inputs, n_outputs):
    return np.array([n_inputs, n_outputs])


reason_7_13 = "C"

# %% right: closed forms, single precision
import numpy as np


def forward_mode(x):
    e = np.exp(x)
    d = e + 2 * e**2
    a, b = np.exp(e + e**2) * d, np.cos(e + e**2) * d
    return np.float32([e, 2 * e**2, d, a, b, a + b])


def sweeps(n_inputs, n_outputs):
    return (n_inputs, n_outputs)


reason_7_13 = "C"

# %% wrong: the derivative of f2 is 2 f1, without the factor for f1 itself
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    d3 = f1 + 2 * f1
    f3 = f1 + f1**2
    return f1, 2 * f1, d3, np.exp(f3) * d3, np.cos(f3) * d3, (np.exp(f3) + np.cos(f3)) * d3


def sweeps(n_inputs, n_outputs):
    return n_inputs, n_outputs


reason_7_13 = "C"

# %% wrong: f1 has the derivative 1
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    d3 = 1 + 2 * f1
    f3 = f1 + f1**2
    return 1.0, 2 * f1, d3, np.exp(f3) * d3, np.cos(f3) * d3, (np.exp(f3) + np.cos(f3)) * d3


def sweeps(n_inputs, n_outputs):
    return n_inputs, n_outputs


reason_7_13 = "C"

# %% wrong: the numbers are those of reverse mode, the derivatives of y
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    c = np.exp(f3) + np.cos(f3)
    return f1 * (c + 2 * f1 * c), c + 2 * f1 * c, c, c, 1.0, 1.0


def sweeps(n_inputs, n_outputs):
    return n_inputs, n_outputs


reason_7_13 = "C"

# %% wrong: f4 and f5 are differentiated with respect to f3, not x
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    return f1, 2 * f1**2, f1 + 2 * f1**2, np.exp(f3), np.cos(f3), np.exp(f3) + np.cos(f3)


def sweeps(n_inputs, n_outputs):
    return n_inputs, n_outputs


reason_7_13 = "C"

# %% wrong: the numbers of sweeps of the two modes have changed places
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    f3, d3 = f1 + f1**2, f1 + 2 * f1**2
    return f1, 2 * f1**2, d3, np.exp(f3) * d3, np.cos(f3) * d3, (np.exp(f3) + np.cos(f3)) * d3


def sweeps(n_inputs, n_outputs):
    return n_outputs, n_inputs


reason_7_13 = "C"

# %% wrong: forward mode needs a sweep for every pair of an input and an output
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    f3, d3 = f1 + f1**2, f1 + 2 * f1**2
    return f1, 2 * f1**2, d3, np.exp(f3) * d3, np.cos(f3) * d3, (np.exp(f3) + np.cos(f3)) * d3


def sweeps(n_inputs, n_outputs):
    return n_inputs * n_outputs, n_outputs


reason_7_13 = "C"

# %% wrong: forward mode is taken to be an approximation
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    f3, d3 = f1 + f1**2, f1 + 2 * f1**2
    return f1, 2 * f1**2, d3, np.exp(f3) * d3, np.cos(f3) * d3, (np.exp(f3) + np.cos(f3)) * d3


def sweeps(n_inputs, n_outputs):
    return n_inputs, n_outputs


reason_7_13 = "A"

# %% wrong: forward mode is taken to fail where a value is used twice
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    f3, d3 = f1 + f1**2, f1 + 2 * f1**2
    return f1, 2 * f1**2, d3, np.exp(f3) * d3, np.cos(f3) * d3, (np.exp(f3) + np.cos(f3)) * d3


def sweeps(n_inputs, n_outputs):
    return n_inputs, n_outputs


reason_7_13 = "B"

# %% wrong: forward mode is taken to need more memory than reverse mode
import numpy as np


def forward_mode(x):
    f1 = np.exp(x)
    f3, d3 = f1 + f1**2, f1 + 2 * f1**2
    return f1, 2 * f1**2, d3, np.exp(f3) * d3, np.cos(f3) * d3, (np.exp(f3) + np.cos(f3)) * d3


def sweeps(n_inputs, n_outputs):
    return n_inputs, n_outputs


reason_7_13 = "D"
