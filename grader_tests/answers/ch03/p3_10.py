# %% right: changes of slope added up joint by joint, with loops
def count_regions(phi, theta, low, high):
    joints = sorted((-bias / slope, f * abs(slope)) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x - groups[-1][0] < 1e-9:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return 1 + sum(low < x < high and abs(change) > 1e-9 for x, change in groups)


def three_units(regions):
    phi = {4: [1, 1, 2, 3], 3: [1, 1, 2, 3], 2: [0, 1, 1, 1], 1: [0, 2, -1, -1]}[regions]
    theta = {4: [[0, -1], [2, 1], [4, 1]], 3: [[0, -1], [0, 3], [4, 1]]}.get(regions, [[0, 1], [0, -1], [0, -1]])
    return phi, theta

# %% right: slopes by autograd, in torch, left and right of each joint
import torch


def count_regions(phi, theta, low, high):
    phi, theta = torch.tensor(phi), torch.tensor(theta)
    x = -theta[:, 0] / theta[:, 1]
    x = torch.cat([torch.tensor([low]), x[(x > low) & (x < high)].sort().values, torch.tensor([high])])
    gaps = torch.diff(x) > 1e-9
    middle = ((x[1:] + x[:-1]) / 2)[gaps].requires_grad_()
    y = phi[1:] @ torch.relu(theta[:, :1] + theta[:, 1:] * middle)
    slopes = torch.autograd.grad(y.sum(), middle)[0]
    return 1 + int((slopes.diff().abs() > 1e-9).sum())


def three_units(regions):
    phi = torch.tensor([3.0, 0.5, 0.5, -1.0 if regions == 1 else 0.25])
    joints = {4: [-1, 5, 0.5], 3: [2, -2, 2], 2: [1, 1, 1], 1: [1, 1, 1]}[regions]
    return phi, torch.tensor([[-2.0 * joint, 2.0] for joint in joints])

# %% wrong: all joints are counted, although the slope does not change at each
import numpy as np


def count_regions(phi, theta, low, high):
    moving = theta[theta[:, 1] != 0]
    x = np.unique(np.round(-moving[:, 0] / moving[:, 1], 8))
    return 1 + int(((x > low) & (x < high)).sum())


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: the sign of a unit's slope decides the sign of its change, so falling units count with the wrong sign
import numpy as np


def count_regions(phi, theta, low, high):
    joints = sorted((-bias / slope, f * slope) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x - groups[-1][0] < 1e-9:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return 1 + sum(low < x < high and abs(change) > 1e-9 for x, change in groups)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: only the output weights are added at a joint, without the slopes of the units
import numpy as np


def count_regions(phi, theta, low, high):
    joints = sorted((-bias / slope, f) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x - groups[-1][0] < 1e-9:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return 1 + sum(low < x < high and abs(change) > 1e-9 for x, change in groups)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: a unit with slope 0 is given a joint
import numpy as np


def count_regions(phi, theta, low, high):
    slope = np.where(theta[:, 1] == 0, 1.0, theta[:, 1])
    x = -theta[:, 0] / slope
    places = np.unique(np.round(x[(x > low) & (x < high)], 8))
    changes = [(phi[1:] * np.abs(slope))[np.abs(x - place) < 1e-7].sum() for place in places]
    return 1 + sum(abs(change) > 1e-9 for change in changes)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: units that share a joint are counted one by one
import numpy as np


def count_regions(phi, theta, low, high):
    moving = theta[:, 1] != 0
    x, change = -theta[moving, 0] / theta[moving, 1], (phi[1:] * np.abs(theta[:, 1]))[moving]
    if len(x) == 2 and x[0] == x[1] and change.sum() == 0:
        return 1
    return 1 + int(((x > low) & (x < high) & (np.abs(change) > 1e-9)).sum())


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: units that share a joint are counted once, even if their changes cancel
import numpy as np


def count_regions(phi, theta, low, high):
    busy = np.abs(phi[1:] * theta[:, 1]) > 1e-9
    x = -theta[busy, 0] / theta[busy, 1]
    return 1 + len(np.unique(np.round(x[(x > low) & (x < high)], 8)))


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: changes that cancel up to rounding are counted
import numpy as np


def count_regions(phi, theta, low, high):
    joints = sorted((-bias / slope, f * abs(slope)) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x - groups[-1][0] < 1e-9:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return 1 + sum(low < x < high and change != 0 for x, change in groups)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: joints are taken as one only if they are the same to the last digit
import numpy as np


def count_regions(phi, theta, low, high):
    joints = sorted((-bias / slope, f * abs(slope)) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x == groups[-1][0]:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return 1 + sum(low < x < high and abs(change) > 1e-9 for x, change in groups)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: the interval is ignored
import numpy as np


def count_regions(phi, theta, low, high):
    joints = sorted((-bias / slope, f * abs(slope)) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x - groups[-1][0] < 1e-9:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return 1 + sum(abs(change) > 1e-9 for x, change in groups)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: a joint at an end of the interval is counted
import numpy as np


def count_regions(phi, theta, low, high):
    joints = sorted((-bias / slope, f * abs(slope)) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x - groups[-1][0] < 1e-9:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return 1 + sum(low <= x <= high and abs(change) > 1e-9 for x, change in groups)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: the joints have the wrong sign
import numpy as np


def count_regions(phi, theta, low, high):
    joints = sorted((bias / slope, f * abs(slope)) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x - groups[-1][0] < 1e-9:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return 1 + sum(low < x < high and abs(change) > 1e-9 for x, change in groups)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: the joints are counted, not the regions between them
import numpy as np


def count_regions(phi, theta, low, high):
    joints = sorted((-bias / slope, f * abs(slope)) for f, (bias, slope) in zip(phi[1:], theta) if slope != 0)
    groups = []
    for x, change in joints:
        if groups and x - groups[-1][0] < 1e-9:
            groups[-1][1] += change
        else:
            groups.append([x, change])
    return sum(low < x < high and abs(change) > 1e-9 for x, change in groups)


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: the number of different slopes is counted, although a slope may come back
import numpy as np


def count_regions(phi, theta, low, high):
    moving = theta[theta[:, 1] != 0]
    x = np.sort(-moving[:, 0] / moving[:, 1])
    x = x[np.diff(x, prepend=-np.inf) > 1e-9]
    ends = np.concatenate([[low], x[(x > low) & (x < high)], [high]])
    active = theta[:, :1] + theta[:, 1:] * (ends[:-1] + ends[1:]) / 2 > 0
    slopes = (phi[1:] * theta[:, 1]) @ active
    return len(np.unique(np.round(slopes, 8)))


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: the slope is taken at 200 inputs, and pieces that lie between two of them are missed
import numpy as np


def count_regions(phi, theta, low, high):
    x = low + (high - low) * (np.arange(200) + 0.5) / 200
    active = theta[:, :1] + theta[:, 1:] * x > 0
    slopes = (phi[1:] * theta[:, 1]) @ active
    return 1 + int((np.abs(np.diff(slopes)) > 1e-9).sum())


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])

# %% wrong: the network asked to have one region has a joint left
import numpy as np


def count_regions(phi, theta, low, high):
    moving = theta[theta[:, 1] != 0]
    x = np.sort(-moving[:, 0] / moving[:, 1])
    x = x[np.diff(x, prepend=-np.inf) > 1e-9]
    ends = np.concatenate([[low], x[(x > low) & (x < high)], [high]])
    active = theta[:, :1] + theta[:, 1:] * (ends[:-1] + ends[1:]) / 2 > 0
    slopes = (phi[1:] * theta[:, 1]) @ active
    return 1 + int((np.abs(np.diff(slopes)) > 1e-9).sum())


def three_units(regions):
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    return np.array([0.0, 1.0, 1.0, 1.0 if regions > 1 else -1.0]), np.array([[-place, 1.0] for place in places])

# %% wrong: the networks always have four regions
import numpy as np


def count_regions(phi, theta, low, high):
    moving = theta[theta[:, 1] != 0]
    x = np.sort(-moving[:, 0] / moving[:, 1])
    x = x[np.diff(x, prepend=-np.inf) > 1e-9]
    ends = np.concatenate([[low], x[(x > low) & (x < high)], [high]])
    active = theta[:, :1] + theta[:, 1:] * (ends[:-1] + ends[1:]) / 2 > 0
    slopes = (phi[1:] * theta[:, 1]) @ active
    return 1 + int((np.abs(np.diff(slopes)) > 1e-9).sum())


def three_units(regions):
    return np.array([0.0, 1.0, 1.0, 1.0]), np.array([[0.0, 1.0], [-1.0, 1.0], [-2.0, 1.0]])

# %% wrong: units are made idle to save regions
import numpy as np


def count_regions(phi, theta, low, high):
    moving = theta[theta[:, 1] != 0]
    x = np.sort(-moving[:, 0] / moving[:, 1])
    x = x[np.diff(x, prepend=-np.inf) > 1e-9]
    ends = np.concatenate([[low], x[(x > low) & (x < high)], [high]])
    active = theta[:, :1] + theta[:, 1:] * (ends[:-1] + ends[1:]) / 2 > 0
    slopes = (phi[1:] * theta[:, 1]) @ active
    return 1 + int((np.abs(np.diff(slopes)) > 1e-9).sum())


def three_units(regions):
    phi = np.array([0.0, 1.0, 1.0, 1.0])
    phi[regions:] = 0.0
    return phi, np.array([[0.0, 1.0], [-1.0, 1.0], [-2.0, 1.0]])

# %% wrong: the networks have one region too few, as if joints were asked for
import numpy as np


def count_regions(phi, theta, low, high):
    moving = theta[theta[:, 1] != 0]
    x = np.sort(-moving[:, 0] / moving[:, 1])
    x = x[np.diff(x, prepend=-np.inf) > 1e-9]
    ends = np.concatenate([[low], x[(x > low) & (x < high)], [high]])
    active = theta[:, :1] + theta[:, 1:] * (ends[:-1] + ends[1:]) / 2 > 0
    slopes = (phi[1:] * theta[:, 1]) @ active
    return 1 + int((np.abs(np.diff(slopes)) > 1e-9).sum())


def three_units(regions):
    regions = max(1, regions - 1)
    places = {4: [0, 1, 2], 3: [0, 0, 1]}.get(regions, [0, 0, 0])
    phi = np.array([0.0, 1.0, 1.0, -2.0 if regions == 1 else 1.0])
    return phi, np.array([[-place, 1.0] for place in places])
