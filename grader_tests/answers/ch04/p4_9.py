# %% right: loops, unit 5 opens left where there is one
def slope_gap(widths, opens_left):
    slopes = [(1 if i % 2 == 0 else -1) / float(w) for i, w in enumerate(widths)]
    first = 0.0
    for d, left in enumerate(opens_left):
        if left:
            first -= slopes[d + 1] - slopes[d]
    return first - slopes[0]


def oscillator(N):
    left = 5 if N >= 5 else 3
    widths = [1 + 0.1 * i for i in range(N + 1)]
    widths[0] = 1 / (1 / widths[left] + 1 / widths[left - 1])
    total = sum(widths)
    widths = [w / total for w in widths]
    slopes = [(1 if i % 2 == 0 else -1) / w for i, w in enumerate(widths)]
    joints = [sum(widths[: d + 1]) for d in range(N)]
    changes = [slopes[d + 1] - slopes[d] for d in range(N)]
    theta = [[joints[d], -1.0] if d + 1 == left else [-joints[d], 1.0] for d in range(N)]
    return [-changes[left - 1] * joints[left - 1], *changes], theta


answer_4_9 = "B"

# %% right: torch, units in reverse order with other slopes
import torch


def slope_gap(widths, opens_left):
    w = torch.tensor(widths)
    signs = torch.tensor([(-1.0) ** i for i in range(len(w))], dtype=torch.float64)
    left = torch.tensor(opens_left).double()
    changes = -signs[:-1] * (1 / w[1:] + 1 / w[:-1])
    return -(changes * left).sum() - 1 / w[0]


def oscillator(N):
    widths = torch.full((N + 1,), 2.0, dtype=torch.float64)
    widths[0] = 1
    widths /= widths.sum()
    joints = widths.cumsum(0)[:-1]
    signs = torch.tensor([(-1.0) ** i for i in range(N + 1)], dtype=torch.float64)
    size = torch.full((N,), 0.5, dtype=torch.float64)
    size[2] = -4.0
    changes = torch.diff(signs / widths)
    phi = torch.cat([-(changes * joints)[2:3], (changes / size.abs()).flip(0)])
    return phi, torch.stack([-size * joints, size], dim=1).flip(0)


answer_4_9 = "b"

# %% right: three units open left, single precision
import numpy as np


def slope_gap(widths, opens_left):
    height = np.arange(len(widths)) % 2
    slopes = np.diff(np.append(height, len(widths) % 2)) / widths
    return sum(slopes[d] - slopes[d + 1] for d in range(len(opens_left)) if opens_left[d]) - slopes[0]


def oscillator(N):
    widths = np.full(N + 1, 1.0)
    widths[0] = 0.5
    widths /= widths.sum()
    joints = np.cumsum(widths)[:-1]
    slopes = np.resize([1.0, -1.0], N + 1) / widths
    left = np.zeros(N, dtype=bool)
    left[2] = True
    if N >= 5:
        left[3:5] = True
    phi = np.diff(slopes)
    bias = -(phi[left] * joints[left]).sum()
    side = np.where(left, -1, 1)
    return np.append(bias, phi).astype(np.float32), np.stack([-side * joints, side], axis=1).astype(np.float32)


answer_4_9 = "B"

# %% wrong: all units open to the right, so that the first region is flat
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -np.diff(slopes)[opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    return np.concatenate([[0.0], changes]), np.column_stack([-joints, np.ones(N)])


answer_4_9 = "B"

# %% wrong: all regions have the same width
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -np.diff(slopes)[opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.ones(N + 1) / (N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == 2, -1.0, 1.0)
    phi = np.concatenate([[-changes[2] * joints[2]], changes])
    return phi, np.column_stack([-side * joints, side])


answer_4_9 = "B"

# %% wrong: the last unit opens left, which works for three units only
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -np.diff(slopes)[opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == N - 1, -1.0, 1.0)
    phi = np.concatenate([[-changes[-1] * joints[-1]], changes])
    return phi, np.column_stack([-side * joints, side])


answer_4_9 = "B"

# %% wrong: the output bias is left out, so that the zigzag is shifted
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -np.diff(slopes)[opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == 2, -1.0, 1.0)
    return np.concatenate([[0.0], changes]), np.column_stack([-side * joints, side])


answer_4_9 = "B"

# %% wrong: a unit that opens left is given the change of slope with the opposite sign
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -np.diff(slopes)[opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == 2, -1.0, 1.0)
    phi = np.concatenate([[changes[2] * joints[2]], changes * side])
    return phi, np.column_stack([-side * joints, side])


answer_4_9 = "B"

# %% wrong: the gap is taken the other way round, needed minus given
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return np.diff(slopes)[opens_left].sum() + slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == 2, -1.0, 1.0)
    phi = np.concatenate([[-changes[2] * joints[2]], changes])
    return phi, np.column_stack([-side * joints, side])


answer_4_9 = "B"

# %% wrong: the gap is computed with the units that open right
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -np.diff(slopes)[~opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == 2, -1.0, 1.0)
    phi = np.concatenate([[-changes[2] * joints[2]], changes])
    return phi, np.column_stack([-side * joints, side])


answer_4_9 = "B"

# %% wrong: the gap adds the slopes of the pieces instead of the changes of slope
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -slopes[1:][opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == 2, -1.0, 1.0)
    phi = np.concatenate([[-changes[2] * joints[2]], changes])
    return phi, np.column_stack([-side * joints, side])


answer_4_9 = "B"

# %% wrong: two units are thought to be enough for three alternating regions
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -np.diff(slopes)[opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == 2, -1.0, 1.0)
    phi = np.concatenate([[-changes[2] * joints[2]], changes])
    return phi, np.column_stack([-side * joints, side])


answer_4_9 = "A"

# %% wrong: five regions with four units are thought impossible, as equal widths fail
import numpy as np


def slope_gap(widths, opens_left):
    slopes = (-1.0) ** np.arange(len(widths)) / widths
    return -np.diff(slopes)[opens_left].sum() - slopes[0]


def oscillator(N):
    widths = np.array([1.0] + [2.0] * N) / (2 * N + 1)
    joints = np.cumsum(widths)[:-1]
    changes = np.diff((-1.0) ** np.arange(N + 1) / widths)
    side = np.where(np.arange(N) == 2, -1.0, 1.0)
    phi = np.concatenate([[-changes[2] * joints[2]], changes])
    return phi, np.column_stack([-side * joints, side])


answer_4_9 = "D"
