# %% right: torch, single precision
import torch


def penalties(phi0, phi1):
    both = torch.stack([torch.as_tensor(phi0.copy()), torch.as_tensor(phi1.copy())])
    return {
        "L0": (both != 0).sum(dim=0),
        "Lhalf": both.abs().sqrt().sum(dim=0).float(),
        "L1": torch.linalg.vector_norm(both, 1, dim=0).float(),
        "L2": both.square().sum(dim=0),
    }


def diagonal_point(p):
    return torch.tensor(0.5, dtype=torch.float64) ** (1 / p)

# %% right: one entry after the other; the point by bisection
import numpy as np


def penalties(phi0, phi1):
    found = {key: np.zeros(phi0.shape) for key in ("L0", "Lhalf", "L1", "L2")}
    for place in np.ndindex(phi0.shape):
        for value in (phi0[place], phi1[place]):
            found["L0"][place] += bool(value)
            found["Lhalf"][place] += np.sqrt(abs(value))
            found["L1"][place] += max(value, -value)
            found["L2"][place] += value**2
    return found


def diagonal_point(p):
    low, high = 0.0, 1.0
    while high - low > 1e-12:
        middle = (low + high) / 2
        if 2 * middle**p < 1:
            low = middle
        else:
            high = middle
    return low

# %% wrong: L2 has a square root around the sum
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": np.hypot(a, b),
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L½ takes the root of the sum instead of the sum of the roots
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": (a + b) ** 0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L½ is squared after the sum, as for a norm
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": (a**0.5 + b**0.5) ** 2,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L1 has no absolute values, so that negative parameters are rewarded
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": phi0 + phi1,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L½ has no absolute values, so that it is not a number for negative parameters
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": phi0**0.5 + phi1**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: there are no absolute values anywhere
import numpy as np


def penalties(phi0, phi1):
    a, b = phi0, phi1
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L0 says whether any parameter is not zero, instead of how many
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * ((a > 0) | (b > 0)),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L0 is the larger of the two parameters
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": np.maximum(a, b),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L0 counts the parameters that are zero
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a == 0) + 1.0 * (b == 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L0 is taken as the power 0, which is 1 also at zero
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": a**0 + b**0,
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L0 counts positive parameters only
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (phi0 > 0) + 1.0 * (phi1 > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L0 treats small parameters as zero
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 1e-6) + 1.0 * (b > 1e-6),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L0 treats everything below one half as zero
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0.5) + 1.0 * (b > 0.5),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L0 counts with plus for one parameter and minus for the other, by their sign
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": np.abs(np.sign(phi0) - np.sign(phi1)),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: only the first parameter is penalised
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), 0 * phi1
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L2 multiplies the two parameters
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": (a + b) ** 2,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: L2 has a factor ½
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": (a * a + b * b) / 2,
    }


def diagonal_point(p):
    return 2 ** (-1 / p)

# %% wrong: the point is that where the values, not their powers, sum to 1
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 0.5

# %% wrong: the exponent of the point is p instead of 1/p
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 0.5**p

# %% wrong: the point lies outside the contour: the exponent has the wrong sign
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (1 / p)

# %% wrong: the point is that of L2 for every exponent but 1
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 0.5 if p == 1 else 0.5**0.5

# %% wrong: the point is half the root of 1, not the root of one half
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 1 / (2 * p)

# %% wrong: the point is the distance from the origin, not the coordinate
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return 2 ** (-1 / p) * np.sqrt(2)

# %% wrong: the contour is taken to be at the height p
import numpy as np


def penalties(phi0, phi1):
    a, b = np.abs(phi0), np.abs(phi1)
    return {
        "L0": 1.0 * (a > 0) + 1.0 * (b > 0),
        "Lhalf": a**0.5 + b**0.5,
        "L1": a + b,
        "L2": a * a + b * b,
    }


def diagonal_point(p):
    return (p / 2) ** (1 / p)
