# %% right: nested loops
def loss_surface(x, y, phi0_axis, phi1_axis):
    rows = []
    for phi1 in phi1_axis:
        rows.append([sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y)) for phi0 in phi0_axis])
    return rows


def lowest_point(surface, phi0_axis, phi1_axis):
    best = None
    for r, row in enumerate(surface):
        for c, loss in enumerate(row):
            if best is None or loss < best[0]:
                best = loss, phi0_axis[c], phi1_axis[r]
    return best[1:]

# %% right: torch, single precision
import torch


def loss_surface(x, y, phi0_axis, phi1_axis):
    x, y, phi0, phi1 = (torch.tensor(values, dtype=torch.float32) for values in (x, y, phi0_axis, phi1_axis))
    lines = phi0[None, :, None] + phi1[:, None, None] * x
    return (lines - y).square().sum(dim=-1)


def lowest_point(surface, phi0_axis, phi1_axis):
    flat = int(torch.tensor(surface).argmin())
    row, column = divmod(flat, len(phi0_axis))
    return phi0_axis[column], phi1_axis[row]

# %% right: one matrix product with all lines as rows
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    parameters = np.array([(phi0, phi1) for phi1 in phi1_axis for phi0 in phi0_axis])
    lines = parameters @ np.stack([np.ones(len(x)), x])
    return np.linalg.norm(lines - y, axis=1).reshape(len(phi1_axis), len(phi0_axis)) ** 2


def lowest_point(surface, phi0_axis, phi1_axis):
    return phi0_axis[surface.min(axis=0).argmin()], phi1_axis[surface.min(axis=1).argmin()]

# %% wrong: the surface has one row per intercept and one column per slope
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis, indexing="ij")
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: the loss is averaged over the pairs, not summed
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y)) / len(x)


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: the loss adds absolute values instead of squares
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum(np.abs(phi0 + phi1 * a - b) for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: the sum is squared, so errors of opposite sign cancel
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum(phi0 + phi1 * a - b for a, b in zip(x, y)) ** 2


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: the surface holds the square root of the loss
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return np.sqrt(sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y)))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: the rows are upside down, the last slope first, as in a picture that is read from the top
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis[::-1])
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: intercept and slope are exchanged in the line
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum((phi1 + phi0 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: the losses are stored as whole numbers if the axes are whole numbers
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    surface = np.zeros_like(phi0)
    for r in range(len(phi1_axis)):
        for c in range(len(phi0_axis)):
            surface[r, c] = ((phi0[r, c] + phi1[r, c] * x - y) ** 2).sum()
    return surface


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: the row of the smallest entry is taken for the intercept, the column for the slope
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi0_axis[row % len(phi0_axis)], phi1_axis[column % len(phi1_axis)]

# %% wrong: the pair comes in the order slope, intercept
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return phi1_axis[row], phi0_axis[column]

# %% wrong: the position of the smallest entry is returned, not the parameters that belong to it
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(surface), surface.shape)
    return column, row

# %% wrong: the highest point is returned
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmax(surface), surface.shape)
    return phi0_axis[column], phi1_axis[row]

# %% wrong: the lowest column and the lowest row are chosen by their sums, each by itself
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    return phi0_axis[surface.sum(axis=0).argmin()], phi1_axis[surface.sum(axis=1).argmin()]

# %% wrong: the smallest entry is looked for by its size, without its sign
import numpy as np


def loss_surface(x, y, phi0_axis, phi1_axis):
    phi0, phi1 = np.meshgrid(phi0_axis, phi1_axis)
    return sum((phi0 + phi1 * a - b) ** 2 for a, b in zip(x, y))


def lowest_point(surface, phi0_axis, phi1_axis):
    row, column = np.unravel_index(np.argmin(np.abs(surface)), surface.shape)
    return phi0_axis[column], phi1_axis[row]
