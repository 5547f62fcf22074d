# %% right: slow loops and lists, the number counted among 10000 people
def marginals(J):
    rows = J.tolist()
    return [sum(row) for row in rows], [sum(column) for column in zip(*rows)]


def conditional(J):
    return [[entry / sum(row) for entry in row] for row in J.tolist()]


def posterior(prior, likelihood):
    products = [float(a) * float(b) for a, b in zip(prior, likelihood)]
    return [product / sum(products) for product in products]


base_rate = 95 / (95 + 495)

# %% right: torch, in double and single precision, and the number to seven digits
import torch


def marginals(J):
    table = torch.tensor(J)
    return table.sum(1), table.sum(0).float()


def conditional(J):
    table = torch.tensor(J)
    return torch.einsum("ij,i->ij", table, 1 / table.sum(1))


def posterior(prior, likelihood):
    return torch.softmax(torch.log(torch.tensor(prior)) + torch.log(torch.tensor(likelihood)), 0)


base_rate = 0.1610169

# %% wrong: the two marginals are exchanged, because the sums run over the wrong axis
def marginals(J):
    return J.sum(axis=0), J.sum(axis=1)


def conditional(J):
    return J / J.sum(axis=1)[:, None]


def posterior(prior, likelihood):
    return prior * likelihood / (prior @ likelihood)


base_rate = 0.16102

# %% wrong: the columns of the conditional sum to one, which is Pr(x|y)
def marginals(J):
    return J.sum(axis=1), J.sum(axis=0)


def conditional(J):
    return J / J.sum(axis=0)


def posterior(prior, likelihood):
    return prior * likelihood / (prior @ likelihood)


base_rate = 0.16102

# %% wrong: the probability of a positive test for the ill is mistaken for the probability of being ill
def marginals(J):
    return J.sum(axis=1), J.sum(axis=0)


def conditional(J):
    return J / J.sum(axis=1)[:, None]


def posterior(prior, likelihood):
    return prior * likelihood / (prior @ likelihood)


base_rate = 0.95

# %% wrong: prior times likelihood is not divided by the evidence
def marginals(J):
    return J.sum(axis=1), J.sum(axis=0)


def conditional(J):
    return J / J.sum(axis=1)[:, None]


def posterior(prior, likelihood):
    return prior * likelihood


base_rate = 0.0095

# %% wrong: the prior is left out of Bayes' rule
def marginals(J):
    return J.sum(axis=1), J.sum(axis=0)


def conditional(J):
    return J / J.sum(axis=1)[:, None]


def posterior(prior, likelihood):
    return likelihood / likelihood.sum()


base_rate = 0.95 / (0.95 + 0.05)

# %% wrong: the healthy are not weighted with their share when the positive tests are counted
def marginals(J):
    return J.sum(axis=1), J.sum(axis=0)


def conditional(J):
    return J / J.sum(axis=1)[:, None]


def posterior(prior, likelihood):
    return prior * likelihood / (prior @ likelihood)


base_rate = 0.0095 / (0.0095 + 0.05)

# %% wrong: the joint table itself is returned as the conditional
def marginals(J):
    return J.sum(axis=1), J.sum(axis=0)


def conditional(J):
    return J


def posterior(prior, likelihood):
    return prior * likelihood / (prior @ likelihood)


base_rate = 0.16102
