# %% right: torch with soft targets
import torch


def smooth_targets(y, Do, keep=0.9):
    right = torch.nn.functional.one_hot(torch.as_tensor(y), Do).T.double()
    return keep * right + (1 - right) * (1 - keep) / (Do - 1)


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return torch.nn.functional.cross_entropy(torch.tensor(logits.T.copy()), q.T)


def best_gap(Do, keep):
    p = torch.full((Do,), (1 - keep) / (Do - 1), dtype=torch.float64)
    p[0] = keep
    return p.log()[0] - p.log()[-1]

# %% right: loops over the examples, lists
from math import exp, log


def smooth_targets(y, Do, keep=0.9):
    return [[keep if k == right else (1 - keep) / (Do - 1) for right in y.tolist()] for k in range(Do)]


def smoothed_loss(logits, y, keep=0.9):
    total = 0.0
    for column, right in zip(logits.T.tolist(), y.tolist()):
        top = max(column)
        log_sum = top + log(sum(exp(score - top) for score in column))
        others = sum(column) - column[right]
        total += log_sum - keep * column[right] - (1 - keep) / (len(column) - 1) * others
    return total / len(y)


def best_gap(Do, keep):
    return -log((1 / keep - 1) / (Do - 1))

# %% wrong: the probabilities are mixed inside the logarithm, instead of the logarithms being averaged
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -np.log((q * np.exp(log_softmax(logits))).sum(axis=0)).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the rest is shared among all classes, the right one included
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / Do)
    q[y, np.arange(len(y))] += keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the rest is divided by the number of all classes, so that the target does not sum to 1
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / Do)
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: every wrong class gets the whole rest, so that the target does not sum to 1
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), 1 - keep)
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the targets are smooth, but the loss is the usual one for certain labels
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), 1.0)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the loss shares the rest among all classes, as the option label_smoothing of torch does
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = np.full(logits.shape, (1 - keep) / len(logits))
    q[y, np.arange(len(y))] += keep
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the losses of the examples are summed, not averaged
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the loss is averaged over the classes too
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the sign of the loss is wrong
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return (q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: large scores overflow in the exponential
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    return np.log(np.exp(logits) / np.exp(logits).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the logarithm is taken of a softmax that has underflowed to zero
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return np.log(np.exp(logits - top) / np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: a small number is added inside the logarithm, which hides the loss of hopeless scores
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return np.log(np.exp(logits - top) / np.exp(logits - top).sum(axis=0) + 1e-12)


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the softmax runs along the examples instead of the classes
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    if logits.shape[1] == 1:
        logits = logits.T
        return log_softmax_rows(logits).T
    return log_softmax_rows(logits)


def log_softmax_rows(logits):
    top = logits.max(axis=1, keepdims=True)
    return logits - top - np.log(np.exp(logits - top).sum(axis=1, keepdims=True))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the share of the right class is fixed at 0.9
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), 0.1 / (Do - 1))
    q[y, np.arange(len(y))] = 0.9
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the probability 1 − keep goes to the right class
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), keep / (Do - 1))
    q[y, np.arange(len(y))] = 1 - keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the targets have one example per row
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q.T


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep).T
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the class of the first example is used for all of them
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y[0], np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: another share than 0.9 is used when none is named
import numpy as np


def smooth_targets(y, Do, keep=1.0):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=1.0):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / (Do - 1))

# %% wrong: the gap forgets that the rest is shared by several classes
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log(1 - keep)

# %% wrong: the gap counts all classes as wrong ones
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log(keep) - np.log((1 - keep) / Do)

# %% wrong: the gap is the ratio of the probabilities, without the logarithm
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return keep * (Do - 1) / (1 - keep)

# %% wrong: the gap has the wrong sign
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return np.log((1 - keep) / (Do - 1)) - np.log(keep)

# %% wrong: the gap is a difference of probabilities, not of scores
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return keep - (1 - keep) / (Do - 1)

# %% wrong: the gap is taken as positive whatever the share is
import numpy as np


def smooth_targets(y, Do, keep=0.9):
    q = np.full((Do, len(y)), (1 - keep) / (Do - 1))
    q[y, np.arange(len(y))] = keep
    return q


def log_softmax(logits):
    top = logits.max(axis=0)
    return logits - top - np.log(np.exp(logits - top).sum(axis=0))


def smoothed_loss(logits, y, keep=0.9):
    q = smooth_targets(y, len(logits), keep)
    return -(q * log_softmax(logits)).sum(axis=0).mean()


def best_gap(Do, keep):
    return abs(np.log(keep) - np.log((1 - keep) / (Do - 1)))
