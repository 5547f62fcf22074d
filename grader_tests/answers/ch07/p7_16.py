# %% right: a data loader per epoch, weights by apply
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def initialize(layer):
    if isinstance(layer, nn.Linear):
        nn.init.normal_(layer.weight, std=(2 / layer.in_features) ** 0.5)
        layer.bias.data.fill_(0.0)


def build_model(seed):
    torch.manual_seed(seed)
    return nn.Sequential(
        nn.Linear(10, 40), nn.ReLU(), nn.Linear(40, 40), nn.ReLU(), nn.Linear(40, 5)
    ).apply(initialize)


def train(model, X, Y, order):
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10, 0.5)
    history, rates = np.zeros(len(order)), np.zeros(len(order))
    for epoch in range(len(order)):
        rates[epoch] = scheduler.get_last_lr()[0]
        loader = DataLoader(TensorDataset(X, Y), batch_size=10, sampler=order[epoch].tolist())
        for x, y in loader:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            optimizer.step()
            history[epoch] += loss.item()
        scheduler.step()
    return history, rates

# %% right: momentum and schedule by hand
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    parameters = list(model.parameters())
    velocities = [torch.zeros_like(p) for p in parameters]
    history, rates = [], []
    for epoch, row in enumerate(order.tolist()):
        rates.append(0.1 * 0.5 ** (epoch // 10))
        history.append(0.0)
        while row:
            batch, row = row[:10], row[10:]
            loss = ((model(X[batch]) - Y[batch]) ** 2).mean()
            history[-1] += float(loss)
            for p, v, g in zip(parameters, velocities, torch.autograd.grad(loss, parameters)):
                v.mul_(0.9).add_(g)
                p.data -= rates[-1] * v
    return torch.tensor(history), torch.tensor(rates)

# %% right: a seed that draws the weights from a generator of its own
import numpy as np
import torch


def build_model(seed):
    rng = np.random.default_rng(seed)
    layers = []
    for columns, rows in ((10, 40), (40, 40), (40, 5)):
        layer = torch.nn.Linear(columns, rows)
        weights = rng.normal(0, np.sqrt(2 / columns), (rows, columns))
        layer.weight = torch.nn.Parameter(torch.tensor(weights, dtype=torch.float32))
        layer.bias = torch.nn.Parameter(torch.zeros(rows))
        layers.extend([layer, torch.nn.ReLU()])
    layers.pop()
    return torch.nn.Sequential(*layers)


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: gradients are never set to zero, so they add up
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: gradients are set to zero once per epoch only
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        optimizer.zero_grad()
        for batch in row.split(10):
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the schedule moves on after every batch
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            scheduler.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
    return history, rates

# %% wrong: momentum is missing
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: momentum is of Nesterov's kind
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, nesterov=True)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the optimizer is made anew in every epoch, which forgets its momentum
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        rate = optimizer.param_groups[0]['lr']
        total = 0.0
        fresh = torch.optim.SGD(model.parameters(), lr=rate, momentum=0.9)
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            fresh.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the weights are left as torch draws them
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the biases are left as torch draws them
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the variance of the weights goes by fan-out
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight, mode="fan_out")
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the weights are uniform
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_uniform_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the last layer is not initialized
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[:4:2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the seed is ignored
import torch


def build_model(seed):
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: all seeds give the same weights
import torch


def build_model(seed):
    torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the output is clipped as well
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
        torch.nn.ReLU(),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the order is ignored, examples are always taken from first to last
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in torch.arange(len(row)).split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the examples are shuffled anew, whatever the order says
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in torch.randperm(len(row)).split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: all examples make one batch
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(len(row)):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: a last batch of fewer than ten examples is dropped
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            if len(row) > 10 and len(batch) < 10:
                continue
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the batch losses are averaged over the epoch, not summed
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total / len(row.split(10)))
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the loss is summed over the entries of the batch, not averaged
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch], reduction='sum')
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the loss is noted after the step
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += torch.nn.functional.mse_loss(model(X[batch]), Y[batch]).item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates

# %% wrong: the rate is that of the next epoch
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return history, rates

# %% wrong: the rate never falls
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
    return history, rates

# %% wrong: a copy is trained, the model that was given stays as it is
import copy
import torch


def build_model(seed):
    torch.manual_seed(seed)
    model = torch.nn.Sequential(
        torch.nn.Linear(10, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 40), torch.nn.ReLU(),
        torch.nn.Linear(40, 5),
    )
    for layer in model[::2]:
        torch.nn.init.kaiming_normal_(layer.weight)
        torch.nn.init.zeros_(layer.bias)
    return model


def train(model, X, Y, order):
    model = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history, rates = [], []
    for row in order:
        total = 0.0
        for batch in row.split(10):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(X[batch]), Y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item()
        history.append(total)
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return history, rates
