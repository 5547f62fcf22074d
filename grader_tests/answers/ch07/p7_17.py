# %% right: probabilities and BCELoss
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.BCELoss()(torch.sigmoid(f), target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    with torch.no_grad():
        probabilities = torch.sigmoid(model(X)).squeeze(1)
    return probabilities, (probabilities > 0.5).int()

# %% right: the loss by hand with softplus, momentum by hand, NumPy results
import numpy as np
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    parameters = list(model.parameters())
    velocities = [torch.zeros_like(p) for p in parameters]
    history = np.zeros(len(order))
    for epoch, row in enumerate(order.tolist()):
        for first in range(0, len(row), 10):
            batch = row[first : first + 10]
            f = model(X[batch]).flatten()
            sign = 1 - 2 * y[batch]
            loss = torch.nn.functional.softplus(sign * f).sum() / len(batch)
            history[epoch] += float(loss)
            for p, v, g in zip(parameters, velocities, torch.autograd.grad(loss, parameters)):
                v.mul_(0.9).add_(g)
                p.data -= 0.1 / 2 ** (epoch // 10) * v
    return history


def predict(model, X):
    f = model(X).detach().numpy().ravel()
    return 1 / (1 + np.exp(-f)), np.where(f > 0, 1, 0)

# %% right: two-class cross-entropy of the logits (0, f)
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.cross_entropy(torch.cat([0 * f, f], dim=1), y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the sigmoid is applied twice, once before a loss that expects logits
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(torch.sigmoid(f), target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the mean squared error is kept
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.mse_loss(torch.sigmoid(f), target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the mean squared error of the logit is used
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.mse_loss(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: a softmax over the single output makes all probabilities 1
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy(torch.softmax(f, dim=1), target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.softmax(f[:, None], dim=1)[:, 0], (f > 0).long()

# %% wrong: the targets stay whole numbers
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None]
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the targets stay flat, the output is a column
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: flat targets and a column of outputs are broadcast to a square in a loss by hand
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch].to(X.dtype)
            loss = (torch.nn.functional.softplus(f) - target * f).mean()
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the losses of a batch are summed, not averaged
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target, reduction='sum')
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the losses of the batches are averaged over the epoch
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total / len(row.split(10)))
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: classes 0 and 1 have changed places in the loss
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, 1 - target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the logit is compared with one half
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0.5).long()

# %% wrong: the logits are given in place of probabilities
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return f, (f > 0).long()

# %% wrong: the probabilities are those of class 0
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(-f), (f > 0).long()

# %% wrong: the probabilities are a column
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f)[:, None], (f > 0).long()

# %% wrong: the network ends with a sigmoid, which is then applied twice
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
        torch.nn.Sigmoid(),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the network has two outputs
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 2),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the last layer is left as torch draws it
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[:4:2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the seed is ignored
import torch


def build_classifier(seed):
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: momentum is missing
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the learning rate stays the same
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the schedule moves on after every batch
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            scheduler.step()
            total += loss.item()
        history.append(total)
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: gradients are never set to zero, so they add up
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()

# %% wrong: the order is ignored, examples are always taken from first to last
import torch


def build_classifier(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 1),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train_binary(model, X, y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        total = 0.0
        for batch in torch.arange(len(row)).split(10):
            optimizer.zero_grad()
            f, target = model(X[batch]), y[batch, None].to(X.dtype)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(f, target)
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
    return history


def predict(model, X):
    f = model(X)[:, 0]
    return torch.sigmoid(f), (f > 0).long()
