# %% right: loops in plain Python
import math


def loss_shares(Y, M):
    squares = [sum((y - m) ** 2 for y, m in zip(*rows)) for rows in zip(Y.tolist(), M.tolist())]
    return [square / sum(squares) for square in squares]


def mean_and_spread(row):
    mean = sum(row) / len(row)
    return mean, math.sqrt(sum((y - mean) ** 2 for y in row) / len(row))


def to_scaled(Y_train, Y):
    result = []
    for known, row in zip(Y_train.tolist(), Y.tolist()):
        mean, spread = mean_and_spread(known)
        result.append([(y - mean) / spread for y in row])
    return result


def from_scaled(Y_train, Z):
    result = []
    for known, row in zip(Y_train.tolist(), Z.tolist()):
        mean, spread = mean_and_spread(known)
        result.append([mean + spread * z for z in row])
    return result


def ml_variances(Y, M):
    return [sum((y - m) ** 2 for y, m in zip(*rows)) / len(rows[0]) for rows in zip(Y.tolist(), M.tolist())]


def balanced_loss(Y, M):
    return sum(len(Y[0]) / 2 * (math.log(2 * math.pi * variance) + 1) for variance in ml_variances(Y, M))

# %% right: torch throughout
import torch


def loss_shares(Y, M):
    squares = torch.tensor(Y - M).square().sum(dim=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    spread, mean = torch.std_mean(torch.tensor(Y_train), dim=1, correction=0, keepdim=True)
    return (torch.tensor(Y) - mean) / spread


def from_scaled(Y_train, Z):
    spread, mean = torch.std_mean(torch.tensor(Y_train), dim=1, correction=0, keepdim=True)
    return mean + spread * torch.tensor(Z)


def ml_variances(Y, M):
    return torch.tensor(Y - M).square().mean(dim=1)


def balanced_loss(Y, M):
    spread = ml_variances(Y, M).sqrt()[:, None]
    return -torch.distributions.Normal(torch.tensor(M), spread).log_prob(torch.tensor(Y)).sum()

# %% right: matrices with a diagonal, single precision results
import numpy as np


def loss_shares(Y, M):
    R = Y - M
    return (np.diag(R @ R.T) / np.trace(R @ R.T)).astype(np.float32)


def to_scaled(Y_train, Y):
    scale = np.diag(1 / Y_train.std(axis=1))
    return (scale @ (Y - Y_train.mean(axis=1)[:, None])).astype(np.float32)


def from_scaled(Y_train, Z):
    return (np.diag(Y_train.std(axis=1)) @ Z + Y_train.mean(axis=1)[:, None]).astype(np.float32)


def ml_variances(Y, M):
    R = Y - M
    return (np.diag(R @ R.T) / Y.shape[1]).astype(np.float32)


def balanced_loss(Y, M):
    return np.float32(Y.shape[1] * (0.5 * np.log(2 * np.pi * np.e * ml_variances(Y, M))).sum())

# %% wrong: the errors are not squared before they are shared out
import numpy as np


def loss_shares(Y, M):
    squares = np.sum(np.abs(Y - M), axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: every output gets its own squared error instead of its part of the total
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: new targets are scaled with their own statistics, not with those of the training targets
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y.mean(axis=1, keepdims=True)) / Y.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: the targets are divided by the variance instead of the standard deviation
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.var(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.var(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: the targets are divided by their largest value
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return Y / Y_train.max(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.max(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: the standard deviation is divided by one less than the number of examples
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, ddof=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, ddof=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: mean and deviation are taken over all outputs together
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean()) / Y_train.std()


def from_scaled(Y_train, Z):
    return Z * Y_train.std() + Y_train.mean()


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: predictions are returned in scaled form
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: the mean is added before multiplying by the deviation
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return (Z + Y_train.mean(axis=1, keepdims=True)) * Y_train.std(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: one common variance is learned for all outputs
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.full(len(Y), np.mean((Y - M) ** 2))


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: the variance is taken about the mean error, so that being off on average counts nothing
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.var(Y - M, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: the variance is divided by one less than the number of examples
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.sum((Y - M) ** 2, axis=1) / (Y.shape[1] - 1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: the balanced loss lacks the term of the squared errors, which adds one half per number
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return Y.shape[1] / 2 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)))

# %% wrong: the balanced loss is that of one example, not the sum over all
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return 0.5 * np.sum(np.log(2 * np.pi * ml_variances(Y, M)) + 1)

# %% wrong: the balanced loss is the sum of errors over variances, without their logarithms
import numpy as np


def loss_shares(Y, M):
    squares = np.sum((Y - M) ** 2, axis=1)
    return squares / squares.sum()


def to_scaled(Y_train, Y):
    return (Y - Y_train.mean(axis=1, keepdims=True)) / Y_train.std(axis=1, keepdims=True)


def from_scaled(Y_train, Z):
    return Z * Y_train.std(axis=1, keepdims=True) + Y_train.mean(axis=1, keepdims=True)


def ml_variances(Y, M):
    return np.mean((Y - M) ** 2, axis=1)


def balanced_loss(Y, M):
    return np.sum((Y - M) ** 2 / ml_variances(Y, M)[:, None])
