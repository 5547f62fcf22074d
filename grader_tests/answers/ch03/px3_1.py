# %% right: units that open to the left, placed at the right ends of the segments
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    changes = np.append(np.diff(slopes), -slopes[-1])
    return np.append(heights[-1], changes), np.column_stack([knots[1:], -np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% right: a linear system for the output weights, in torch
import numpy as np
import torch


def interpolating_network(knots, heights):
    x, y = torch.as_tensor(knots), torch.as_tensor(heights)
    slopes = 1 / (x[1:] - x[:-1])
    theta = torch.stack([-x[:-1] * slopes, slopes], dim=1)
    hidden = torch.relu(theta[:, 0] + theta[:, 1] * x[:, None])
    matrix = torch.cat([torch.ones(len(x), 1, dtype=torch.float64), hidden], dim=1)
    return torch.linalg.solve(matrix, y), theta


def units_needed(f, low, high, tolerance):
    for exponent in range(11):
        knots = np.linspace(low, high, 2**exponent + 1)
        x = np.linspace(low, high, 1001)
        if max(abs(np.interp(x, knots, f(knots)) - f(x))) <= tolerance:
            return 2**exponent
    return 1024

# %% right: loops, one unit after the other
import numpy as np


def interpolating_network(knots, heights):
    phi, theta, before = [float(heights[0])], [], 0.0
    for k in range(len(knots) - 1):
        slope = (float(heights[k + 1]) - float(heights[k])) / (float(knots[k + 1]) - float(knots[k]))
        phi.append(slope - before)
        theta.append([-float(knots[k]), 1.0])
        before = slope
    return phi, theta


def units_needed(f, low, high, tolerance):
    units = 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = (np.array(part) for part in interpolating_network(knots, f(knots)))
        x = np.linspace(low, high, 1001)
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units = 2 * units
    return 1024

# %% wrong: each unit gets the slope of its segment, not the change of slope
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the slopes are differences of heights that are not divided by the distances of the knots
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: all segments are taken to be as long as the first
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / (knots[1] - knots[0])
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the output does not start at the first height, because the output bias is 0
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([[0.0], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: each unit switches on at the right end of its segment
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[1:], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the units switch on in the middle of their segments
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-(knots[:-1] + knots[1:]) / 2, np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the biases have the wrong sign
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: there is one unit per knot instead of one per segment
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.append(np.diff(heights) / np.diff(knots), 0.0)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots, np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the changes of slope are summed up again
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.cumsum(np.diff(slopes))])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: there are always two segments
import numpy as np


def interpolating_network(knots, heights):
    first = (heights[1] - heights[0]) / (knots[1] - knots[0])
    last = (heights[-1] - heights[1]) / (knots[-1] - knots[1]) if len(knots) > 2 else first
    return np.array([heights[0], first, last - first]), np.array([[-knots[0], 1.0], [-knots[1], 1.0]])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(np.interp(x, knots, f(knots)) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the error is looked at in the knots only, where it is zero
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    units = 4
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(knots, phi, theta) - f(knots)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the number of units grows by one, not by doubling
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units += 1
    return 1024

# %% wrong: the mean error is compared with the tolerance, not the largest
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).mean() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the number of knots is returned
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units + 1
        units *= 2
    return 1024

# %% wrong: the error is compared without its size, so errors below the curve never count
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if (relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the interval always starts at 0
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(0, high, 1001), 1
    while units < 1024:
        knots = np.linspace(0, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the interval always ends at 1
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, 1, 1001), 1
    while units < 1024:
        knots = np.linspace(low, 1, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: more than 1024 units are tried
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 2**13:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024

# %% wrong: the search ends at 16 units
import numpy as np


def interpolating_network(knots, heights):
    slopes = np.diff(heights) / np.diff(knots)
    phi = np.concatenate([heights[:1], slopes[:1], np.diff(slopes)])
    return phi, np.column_stack([-knots[:-1], np.ones(len(slopes))])


def units_needed(f, low, high, tolerance):
    x, units = np.linspace(low, high, 1001), 1
    while units < 1024:
        knots = np.linspace(low, high, units + 1)
        phi, theta = interpolating_network(knots, f(knots))
        if units >= 16 or np.abs(relu_network(x, phi, theta) - f(x)).max() <= tolerance:
            return units
        units *= 2
    return 1024
