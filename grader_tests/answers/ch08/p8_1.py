# %% right: logaddexp, and torch for the inverse
import torch


def loss_for_margin(g, K):
    return np.logaddexp(0, np.log(K - 1) - g)


def margin_for_loss(loss, K):
    return torch.log(torch.tensor(K - 1.0)) - torch.log(torch.special.expm1(torch.as_tensor(np.array(loss))))


zero_loss_8_1 = "d"

# %% right: one number at a time, the large losses by another formula
import math


def loss_for_margin(g, K):
    small = [min(float(one), 0.0) for one in g]
    return [math.log(math.exp(s) + (K - 1) * math.exp(s - one)) - s if one < 0 else math.log1p((K - 1) * math.exp(-one)) for s, one in zip(small, g)]


def margin_for_loss(loss, K):
    return [math.log(K - 1) - one - math.log(-math.expm1(-one)) for one in loss]


zero_loss_8_1 = "D"

# %% wrong: the number of the other classes is missing, as if there were only two
def loss_for_margin(g, K):
    return np.log1p(np.exp(-g))


def margin_for_loss(loss, K):
    return np.log(1 / np.expm1(loss))


zero_loss_8_1 = 'D'

# %% wrong: all classes are counted as others, the correct one too
def loss_for_margin(g, K):
    return np.log1p(K * np.exp(-g))


def margin_for_loss(loss, K):
    return np.log(K / np.expm1(loss))


zero_loss_8_1 = 'D'

# %% wrong: 1 plus a tiny number is rounded to 1 before the logarithm is taken
def loss_for_margin(g, K):
    return np.log(1 + (K - 1) * np.exp(-g))


def margin_for_loss(loss, K):
    return np.log((K - 1) / np.expm1(loss))


zero_loss_8_1 = 'D'

# %% wrong: 1 is subtracted from an exponential that is rounded to 1 for tiny losses
def loss_for_margin(g, K):
    return np.log1p((K - 1) * np.exp(-g))


def margin_for_loss(loss, K):
    return np.log((K - 1) / (np.exp(loss) - 1))


zero_loss_8_1 = 'D'

# %% wrong: the softmax itself is returned, not minus its logarithm
def loss_for_margin(g, K):
    return 1 / (1 + (K - 1) * np.exp(-g))


def margin_for_loss(loss, K):
    return np.log((K - 1) / np.expm1(loss))


zero_loss_8_1 = 'D'

# %% wrong: the sign of the margin is exchanged
def loss_for_margin(g, K):
    return np.log1p((K - 1) * np.exp(g))


def margin_for_loss(loss, K):
    return -np.log((K - 1) / np.expm1(loss))


zero_loss_8_1 = 'D'

# %% wrong: the loss is thought to be zero as soon as all examples are right
def loss_for_margin(g, K):
    return np.log1p((K - 1) * np.exp(-g))


def margin_for_loss(loss, K):
    return np.log((K - 1) / np.expm1(loss))


zero_loss_8_1 = 'A'

# %% wrong: the loss is thought to be zero beyond a certain margin
def loss_for_margin(g, K):
    return np.log1p((K - 1) * np.exp(-g))


def margin_for_loss(loss, K):
    return np.log((K - 1) / np.expm1(loss))


zero_loss_8_1 = 'B'

# %% wrong: the loss is thought to be kept away from zero by a fixed number
def loss_for_margin(g, K):
    return np.log1p((K - 1) * np.exp(-g))


def margin_for_loss(loss, K):
    return np.log((K - 1) / np.expm1(loss))


zero_loss_8_1 = 'C'
