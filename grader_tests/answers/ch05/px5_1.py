# %% right: loops, one example at a time
def ce_from_logits(Z, y):
    total = 0.0
    for i in range(Z.shape[1]):
        top = max(Z[:, i])
        total += top + math.log(sum(math.exp(value - top) for value in Z[:, i])) - Z[y[i], i]
    return total


def bce_from_logits(z, y):
    total = 0.0
    for value, label in zip(z, y):
        wrong = -value if label == 1 else value
        total += max(wrong, 0.0) + math.log1p(math.exp(-abs(wrong)))
    return total

# %% right: torch, single precision
def ce_from_logits(Z, y):
    scores = torch.tensor(Z, dtype=torch.float32)
    chosen = torch.log_softmax(scores, dim=0)[torch.tensor(y), torch.arange(len(y))]
    return -chosen.sum()


def bce_from_logits(z, y):
    scores = torch.tensor(z, dtype=torch.float32)
    return torch.nn.functional.softplus(torch.where(torch.tensor(y) == 1, -scores, scores)).sum()

# %% right: numpy's logaddexp, the binary loss as two classes
def ce_from_logits(Z, y):
    return sum(np.logaddexp.reduce(column) - column[label] for column, label in zip(Z.T, y))


def bce_from_logits(z, y):
    return ce_from_logits(np.stack([np.zeros(len(z)), z]), y)

# %% wrong: the softmax is computed first, without taking the largest logit out, and its exponentials overflow
def ce_from_logits(Z, y):
    with np.errstate(all="ignore"):
        p = np.exp(Z) / np.exp(Z).sum(axis=0)
        return -np.log(p[y, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    return np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the softmax is computed safely, but its logarithm is taken afterwards, when the probability has become 0
def ce_from_logits(Z, y):
    p = np.exp(Z - Z.max(axis=0))
    with np.errstate(all="ignore"):
        return -np.log((p / p.sum(axis=0))[y, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    return np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the sigmoid is computed first and its logarithm afterwards, which gives infinity
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[y, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-z))
        return -(np.log(1 - p)[y == 0].sum() + np.log(p)[y == 1].sum())

# %% wrong: the probabilities are clipped
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[y, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    with np.errstate(all="ignore"):
        p = np.clip(1 / (1 + np.exp(-z)), 1e-7, 1 - 1e-7)
    return -((1 - y) * np.log(1 - p) + y * np.log(p)).sum()

# %% wrong: one number, the largest logit of all examples, is taken out of every column
def ce_from_logits(Z, y):
    top = Z.max()
    with np.errstate(all="ignore"):
        log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[y, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    return np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the largest logit is not added back after the logarithm
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[y, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    return np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the losses are averaged over the examples
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[y, np.arange(len(y))]).mean()


def bce_from_logits(z, y):
    return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the logit of the first class is taken off, whatever the class is
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[0]).sum()


def bce_from_logits(z, y):
    return np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the classes are counted from 1
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[y - 1, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    return np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the log-sum is multiplied by the number of classes: it is taken off every class
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return len(Z) * log_sums.sum() - Z[y, np.arange(len(y))].sum()


def bce_from_logits(z, y):
    return np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the labels of the binary loss are exchanged
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[y, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    return np.sum(np.maximum(z, 0) - z * (1 - y) + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the sign of the loss is that of the log-likelihood
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (Z[y, np.arange(len(y))] - log_sums).sum()


def bce_from_logits(z, y):
    return -np.sum(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))

# %% wrong: the size of the logit is forgotten: its sign stays in the exponential
def ce_from_logits(Z, y):
    top = Z.max(axis=0)
    log_sums = top + np.log(np.exp(Z - top).sum(axis=0))
    return (log_sums - Z[y, np.arange(len(y))]).sum()


def bce_from_logits(z, y):
    with np.errstate(all="ignore"):
        return (np.maximum(z, 0) - z * y + np.log1p(np.exp(-z))).sum()
