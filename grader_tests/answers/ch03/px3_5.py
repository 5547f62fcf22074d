# %% right: one network after the other, built from layers
import numpy as np
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    inputs, targets = torch.tensor(x).double()[:, None], torch.tensor(y).double()[:, None]
    best = None
    for start, factors in zip(theta, phi):
        model = torch.nn.Sequential(torch.nn.Linear(1, len(start)), torch.nn.ReLU(), torch.nn.Linear(len(start), 1)).double()
        with torch.no_grad():
            model[0].bias.copy_(torch.tensor(start[:, 0]))
            model[0].weight.copy_(torch.tensor(start[:, 1:]))
            model[2].bias.copy_(torch.tensor(factors[:1]))
            model[2].weight.copy_(torch.tensor(factors[None, 1:]))
        optimizer = torch.optim.Adam(model.parameters(), lr=lr)
        for _ in range(steps):
            optimizer.zero_grad()
            loss = ((model(inputs) - targets) ** 2).mean()
            loss.backward()
            optimizer.step()
        loss = ((model(inputs) - targets) ** 2).mean().item()
        if best is None or loss < best[2]:
            trained = [p.detach().numpy() for p in (model[0].bias, model[0].weight, model[2].bias, model[2].weight)]
            best = np.column_stack(trained[:2]), np.append(trained[2], trained[3]), loss
    return best

# %% right: gradients and Adam written by hand in NumPy
import numpy as np


def fit(x, y, theta, phi, steps=250, lr=0.05):
    values = [theta[..., 0].copy(), theta[..., 1].copy(), phi[:, 0].copy(), phi[:, 1:].copy()]
    first, second = [0.0] * 4, [0.0] * 4

    def forward():
        b, w, bias, factors = values
        pre = b[..., None] + w[..., None] * x
        h = np.maximum(pre, 0)
        return pre, h, bias[:, None] + np.einsum("rd,rdi->ri", factors, h) - y

    for step in range(1, steps + 1):
        pre, h, residual = forward()
        slope = 2 * residual / len(x)
        back = slope[:, None, :] * values[3][..., None] * (pre > 0)
        gradients = [back.sum(-1), (back * x).sum(-1), slope.sum(-1), np.einsum("ri,rdi->rd", slope, h)]
        for k, gradient in enumerate(gradients):
            first[k] = 0.9 * first[k] + 0.1 * gradient
            second[k] = 0.999 * second[k] + 0.001 * gradient**2
            scale = np.sqrt(second[k] / (1 - 0.999**step)) + 1e-8
            values[k] = values[k] - lr * first[k] / (1 - 0.9**step) / scale
    errors = (forward()[2] ** 2).mean(axis=1)
    r = int(np.argmin(errors))
    b, w, bias, factors = (value[r] for value in values)
    return np.stack([b, w], axis=1), np.append(bias, factors), errors[r]

# %% wrong: only phi is trained
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: only theta is trained
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the reported loss is the sum of the squares, not their mean
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).sum(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the start is chosen before the training
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    best = int(losses().argmin())
    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the last network is returned, not the best
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = len(final) - 1
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the worst network is returned
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmax())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the loss is the one from before the last update
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        current = losses()
        current.sum().backward()
        optimizer.step()
    final = current.detach() if steps else losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the gradients are never cleared and pile up
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: plain gradient descent is used, not Adam
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the learning rate is ignored
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=0.05)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the number of steps is ignored
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(250 if steps else 0):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: one update is missing
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps - 1):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the bias of the output is left out
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: the arguments are trained in place
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.from_numpy(theta).requires_grad_()
    phi = torch.from_numpy(phi).requires_grad_()
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        losses().sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: each update sees one point only, not all of them
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    def one_point(i):
        h = torch.relu(theta[:, :, 0] + theta[:, :, 1] * x[i])
        return (phi[:, 0] + (phi[:, 1:] * h).sum(dim=1) - y[i]) ** 2

    for _ in range(steps):
        optimizer.zero_grad()
        one_point(_ % len(x)).sum().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])

# %% wrong: all starts are trained as one network whose output is their mean
import torch


def fit(x, y, theta, phi, steps=250, lr=0.05):
    x, y = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64)
    theta = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
    phi = torch.tensor(phi, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([theta, phi], lr=lr)

    def losses():
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        return ((f - y) ** 2).mean(dim=1)

    for _ in range(steps):
        optimizer.zero_grad()
        h = torch.relu(theta[:, :, :1] + theta[:, :, 1:] * x)
        f = phi[:, :1] + (phi[:, 1:, None] * h).sum(dim=1)
        ((f.mean(dim=0) - y) ** 2).mean().backward()
        optimizer.step()
    final = losses().detach()
    best = int(final.argmin())
    return theta[best].detach().numpy(), phi[best].detach().numpy(), float(final[best])
