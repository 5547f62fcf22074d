# %% right: the steps run one by one in torch; a linear system; a search among the epochs seen so far
import torch


def gd_shrinkage(eigs, alpha, t):
    rates, reached = torch.tensor(eigs), torch.zeros(len(eigs), dtype=torch.float64)
    for _ in range(t):
        reached = reached - alpha * rates * (reached - 1)
    return reached


def ridge_shrinkage(eigs, w):
    matrix = torch.diag(torch.tensor(eigs))
    return torch.linalg.solve(matrix + 2 * w * torch.eye(len(eigs)), torch.tensor(eigs))


def early_stop(val_losses, patience):
    for last in range(len(val_losses)):
        best = val_losses.index(min(val_losses[: last + 1]))
        if last - best >= patience:
            break
    return [best, last]

# %% right: loops over the eigenvalues, the best loss kept beside its epoch
def gd_shrinkage(eigs, alpha, t):
    result = []
    for value in eigs.tolist():
        left = 1.0
        for _ in range(t):
            left *= 1 - alpha * value
        result.append(1 - left)
    return result


def ridge_shrinkage(eigs, w):
    return [1 - w / (0.5 * value + w) for value in eigs.tolist()]


def early_stop(val_losses, patience):
    lowest, best, epoch = float("inf"), 0, -1
    while epoch + 1 < len(val_losses) and epoch < best + patience:
        epoch += 1
        if val_losses[epoch] < lowest:
            lowest, best = val_losses[epoch], epoch
    return best, epoch

# %% wrong: what is left of the way is returned, not what has been gone
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: gradient descent makes one step more than t
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t + 1)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: gradient descent makes one step fewer than t
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t - 1)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the flow exp(−αλt) takes the place of the discrete steps
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.exp(-alpha * eigs * t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the steps add up instead of multiplying, so that the way is proportional to t
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = 1 - t * alpha * eigs
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the learning rate is doubled, as if the ½ in the loss were not there
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - 2 * alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the fraction is not allowed to exceed 1, although large steps overshoot
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - np.maximum(left, 0)


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the penalty lacks the factor 2 from differentiating the square
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return eigs / (eigs + w)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the weight of the penalty is squared
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return eigs / (eigs + w**2)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the factor 2 from differentiating the square divides the weight
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return eigs / (eigs + w / 2)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: what the penalty takes away is returned, not what remains
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 2 * w / (eigs + 2 * w)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the eigenvalue is missing above the line of the fraction
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (eigs + 2 * w)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: eigenvalues are squared, as singular values would be
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return eigs**2 / (eigs**2 + 2 * w)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: an equal loss counts as better
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] <= val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: patience is lost one epoch too late
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience + 1:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: patience is lost one epoch too early
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited >= patience - 1 and waited > 0:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the best epoch of the whole list is returned, although training had ended before
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return val_losses.index(min(val_losses)), epoch
    return best, len(val_losses) - 1

# %% wrong: the last epoch is kept instead of the best one
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, epoch
    return len(val_losses) - 1, len(val_losses) - 1

# %% wrong: epochs are counted from 1
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best + 1, epoch + 1
    return best + 1, len(val_losses)

# %% wrong: each loss is compared with the one before, not with the best
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[epoch - 1]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: an epoch is worse only if it is worse than the one before
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        elif val_losses[epoch] > val_losses[epoch - 1]:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: the count of bad epochs is not set back after an improvement
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best = epoch
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1

# %% wrong: without an early stop the last epoch is taken as the end of the list, one too far
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses)

# %% wrong: without an early stop the best epoch is taken as the last one
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, best

# %% wrong: best and last epoch have changed places
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, best
    return len(val_losses) - 1, best

# %% wrong: the epoch before the stop is returned as the last one
import numpy as np


def gd_shrinkage(eigs, alpha, t):
    left = np.power(1 - alpha * eigs, t)
    return 1 - left


def ridge_shrinkage(eigs, w):
    return 1 / (1 + 2 * w / eigs)


def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch - 1
    return best, len(val_losses) - 1
