# %% right: loops over units and inputs
def build_up(x, phi, theta):
    pre = [[float(bias) + float(slope) * float(value) for value in x] for bias, slope in theta]
    act = [[z if z > 0 else 0.0 for z in row] for row in pre]
    weighted = [[float(weight) * h for h in row] for weight, row in zip(phi[1:], act)]
    y = [float(phi[0]) + sum(row[i] for row in weighted) for i in range(len(x))]
    return {"pre": pre, "act": act, "weighted": weighted, "y": y}


def mirror_unit(theta, d):
    return [[-b, -s] if unit == d else [b, s] for unit, (b, s) in enumerate(theta.tolist(), start=1)]

# %% right: torch, single precision
import torch


def build_up(x, phi, theta):
    x, phi, theta = (torch.as_tensor(value, dtype=torch.float32) for value in (x, phi, theta))
    pre = torch.outer(theta[:, 1], x) + theta[:, 0].unsqueeze(1)
    act = pre.relu()
    weighted = torch.diag(phi[1:]) @ act
    return {"y": phi[1:] @ act + phi[0], "pre": pre, "act": act, "weighted": weighted}


def mirror_unit(theta, d):
    sign = torch.ones(len(theta), 1)
    sign[d - 1] = -1
    return sign * torch.as_tensor(theta)

# %% wrong: the output bias φ0 is missing
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[1:, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1] *= -1
    return mirrored

# %% wrong: the output weights are applied before the clipping
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = np.maximum(phi[1:, None] * pre, 0)
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1] *= -1
    return mirrored

# %% wrong: the hidden units are added without their output weights
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    return {"pre": pre, "act": act, "weighted": phi[1:, None] * act, "y": phi[0] + act.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1] *= -1
    return mirrored

# %% wrong: the output weights are taken one place too early, starting with the bias
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[:-1, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1] *= -1
    return mirrored

# %% wrong: the output bias is added to every weighted unit instead of once
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[0] + phi[1:, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1] *= -1
    return mirrored

# %% wrong: the output is clipped too
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[1:, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": np.maximum(phi[0] + weighted.sum(axis=0), 0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1] *= -1
    return mirrored

# %% wrong: the stages have one row per input instead of one row per unit
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, 0] + np.outer(x, theta[:, 1])
    act = np.maximum(pre, 0)
    weighted = phi[1:] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=1)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1] *= -1
    return mirrored

# %% wrong: the mirror image changes the sign of the slope only
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[1:, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1, 1] *= -1
    return mirrored

# %% wrong: the mirror image changes the sign of the bias only
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[1:, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1, 0] *= -1
    return mirrored

# %% wrong: the units are counted from 0 when one is mirrored, so the next unit changes
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[1:, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d] *= -1
    return mirrored

# %% wrong: the last unit is mirrored whatever d is
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[1:, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[-1] *= -1
    return mirrored

# %% wrong: theta is changed in place instead of being copied
import numpy as np


def build_up(x, phi, theta):
    pre = theta[:, :1] + theta[:, 1:] * x
    act = np.maximum(pre, 0)
    weighted = phi[1:, None] * act
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=0)}


def mirror_unit(theta, d):
    theta[d - 1] *= -1
    return theta

# %% wrong: at most three hidden units are used, whatever the size of theta
import numpy as np


def build_up(x, phi, theta):
    pre = np.array([theta[d, 0] + theta[d, 1] * x for d in range(min(3, len(theta)))])
    act = np.maximum(pre, 0)
    weighted = np.array([phi[d + 1] * act[d] for d in range(len(pre))])
    return {"pre": pre, "act": act, "weighted": weighted, "y": phi[0] + weighted.sum(axis=0)}


def mirror_unit(theta, d):
    mirrored = theta.copy()
    mirrored[d - 1] *= -1
    return mirrored
