# %% right: torch walks back through the graph
import torch


def reverse_mode(x):
    x = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    f1 = x.exp()
    f2 = f1**2
    f3 = f1 + f2
    f4, f5 = f3.exp(), f3.sin()
    y = f4 + f5
    return torch.stack(torch.autograd.grad(y, (f5, f4, f3, f2, f1, x)))

# %% right: one accumulator per value, plain Python numbers in a list
import math


def reverse_mode(x):
    f1 = math.exp(x)
    f2 = f1 * f1
    f3 = f1 + f2
    d = {name: 0.0 for name in ("f5", "f4", "f3", "f2", "f1", "x")}
    d["f5"] += 1.0
    d["f4"] += 1.0
    d["f3"] += d["f4"] * math.exp(f3)
    d["f3"] += d["f5"] * math.cos(f3)
    d["f2"] += d["f3"]
    d["f1"] += d["f3"]
    d["f1"] += d["f2"] * 2 * f1
    d["x"] += d["f1"] * f1
    return list(d.values())

# %% right: single precision
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    c = np.exp(f1 + f1 * f1) + np.cos(f1 + f1 * f1)
    return np.array([1, 1, c, c, c * (1 + 2 * f1), f1 * c * (1 + 2 * f1)], dtype=np.float32)

# %% wrong: f1 reaches y only through f3, the path through f2 is missing
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    c = np.exp(f3) + np.cos(f3)
    return 1.0, 1.0, c, c, c, c * f1

# %% wrong: f1 reaches y only through f2, the direct path to f3 is missing
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    c = np.exp(f3) + np.cos(f3)
    return 1.0, 1.0, c, c, 2 * f1 * c, 2 * f1 * c * f1

# %% wrong: the last step, from f1 to x, is missing its factor exp[x]
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    c = np.exp(f3) + np.cos(f3)
    return 1.0, 1.0, c, c, c + 2 * f1 * c, c + 2 * f1 * c

# %% wrong: the derivative of the sine is taken to be the sine
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    c = np.exp(f3) + np.sin(f3)
    return 1.0, 1.0, c, c, c + 2 * f1 * c, f1 * (c + 2 * f1 * c)

# %% wrong: the derivative of the sine has a minus sign
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    c = np.exp(f3) - np.cos(f3)
    return 1.0, 1.0, c, c, c + 2 * f1 * c, f1 * (c + 2 * f1 * c)

# %% wrong: the square has the derivative 2, not 2 f1
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    c = np.exp(f3) + np.cos(f3)
    return 1.0, 1.0, c, c, c + 2 * c, f1 * (c + 2 * c)

# %% wrong: only the path through f4 counts, the sine is forgotten
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    c = np.exp(f1 + f1**2)
    return 1.0, 1.0, c, c, c + 2 * f1 * c, f1 * (c + 2 * f1 * c)

# %% wrong: the derivatives are listed from x to f5
import numpy as np


def reverse_mode(x):
    f1 = np.exp(x)
    f3 = f1 + f1**2
    c = np.exp(f3) + np.cos(f3)
    return f1 * (c + 2 * f1 * c), c + 2 * f1 * c, c, c, 1.0, 1.0
