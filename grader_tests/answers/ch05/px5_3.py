# %% right: torch.distributions, a copy is trained
import copy


def mdn_nll(outputs, y):
    K = outputs.shape[1] // 3
    weights = torch.distributions.Categorical(logits=outputs[:, :K])
    parts = torch.distributions.Normal(outputs[:, K : 2 * K], 0.01 + outputs[:, 2 * K :].exp())
    return -torch.distributions.MixtureSameFamily(weights, parts).log_prob(y.squeeze(1)).mean()


def train_mdn(model, x, y, steps, lr):
    model = copy.deepcopy(model)
    optimizer = torch.optim.Adam(model.parameters(), lr)
    while steps:
        model.zero_grad()
        loss = mdn_nll(model(x), y)
        loss.backward()
        optimizer.step()
        steps -= 1
    return model

# %% right: a loop over the components, the largest term taken out by hand
def mdn_nll(outputs, y):
    K = outputs.shape[1] // 3
    terms = []
    for k in range(K):
        sigma = 0.01 + outputs[:, 2 * K + k].exp()
        log_weight = outputs[:, k] - torch.logsumexp(outputs[:, :K], 1)
        z = (y[:, 0] - outputs[:, K + k]) / sigma
        terms.append(log_weight - 0.5 * z * z - sigma.log() - 0.5 * math.log(2 * math.pi))
    terms = torch.stack(terms)  # (K, I)
    top = terms.max(dim=0).values.detach()
    return -(top + (terms - top).exp().sum(0).log()).sum() / len(y)


def train_mdn(model, x, y, steps, lr):
    parameters = list(model.parameters())
    optimizer = torch.optim.Adam(parameters, lr=lr)
    for _ in range(steps):
        for parameter, gradient in zip(parameters, torch.autograd.grad(mdn_nll(model(x), y), parameters)):
            parameter.grad = gradient
        optimizer.step()
    return model

# %% wrong: the densities are added up and the logarithm is taken last, so that it meets a zero
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.log((torch.softmax(logits, dim=1) * torch.exp(log_density)).sum(dim=1)).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the weighted log densities are added up, not the densities
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -(torch.softmax(logits, dim=1) * log_density).sum(dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the mixture weights are missing
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: all components have the same weight
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -(torch.logsumexp(log_density, dim=1) - math.log(outputs.shape[1] // 3)).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the logits are used as log weights as they are, without the softmax
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(logits + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the softmax goes over the examples, not over the components
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=0) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the widths have no lower bound
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: sigma is taken for the variance
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -((y - mu) ** 2 / sigma) / 2 - torch.log(sigma) / 2 - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the logarithm of sigma is missing, so that wide components cost nothing
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the constant of the normal distribution is missing
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma)
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the factor one half in the exponent is missing
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: means and widths are read from each other's places
def mdn_nll(outputs, y):
    logits, s, mu = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the outputs are read as one triple after the other, not as three blocks
def mdn_nll(outputs, y):
    logits, mu, s = (outputs[:, block::3] for block in range(3))
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the loss is summed over the examples
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).sum()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the loss is cut off from the gradient
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean().detach().requires_grad_()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the gradients are never cleared and pile up
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps):
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: plain gradient descent is used, not Adam
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: the learning rate is ignored
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters())
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: one update is missing
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(steps - 1):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: only the last layer is trained
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model[-1].parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x), y).backward()
        optimizer.step()
    return model

# %% wrong: each update sees one example only
def mdn_nll(outputs, y):
    logits, mu, s = outputs.chunk(3, dim=1)
    sigma = 0.01 + torch.exp(s)
    log_density = -(((y - mu) / sigma) ** 2) / 2 - torch.log(sigma) - math.log(2 * math.pi) / 2
    return -torch.logsumexp(torch.log_softmax(logits, dim=1) + log_density, dim=1).mean()


def train_mdn(model, x, y, steps, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for t in range(steps):
        optimizer.zero_grad()
        mdn_nll(model(x[t % len(x)][None]), y[t % len(y)][None]).backward()
        optimizer.step()
    return model
