# %% right: parameters replaced, state_dict read
import numpy as np
import torch


def to_torch(theta, phi):
    model = torch.nn.Sequential(
        torch.nn.Linear(theta.shape[1] - 1, len(theta)), torch.nn.ReLU(), torch.nn.Linear(len(theta), len(phi))
    )
    for layer, rows in ((model[0], theta), (model[2], phi)):
        layer.weight = torch.nn.Parameter(torch.from_numpy(rows[:, 1:].copy()))
        layer.bias = torch.nn.Parameter(torch.from_numpy(rows[:, 0].copy()))
    return model


def from_torch(model):
    state = model.state_dict()
    return tuple(
        np.concatenate([state[f"{i}.bias"].numpy()[:, None], state[f"{i}.weight"].numpy()], axis=1) for i in (0, 2)
    )

# %% right: a state loaded into a double network, entries copied one by one
import numpy as np
import torch


def to_torch(theta, phi):
    D, Di, Do = theta.shape[0], theta.shape[1] - 1, phi.shape[0]
    model = torch.nn.Sequential(torch.nn.Linear(Di, D), torch.nn.ReLU(inplace=True), torch.nn.Linear(D, Do)).double()
    model.load_state_dict({
        "0.weight": torch.tensor(theta[:, 1:].tolist(), dtype=torch.float64),
        "0.bias": torch.tensor(theta[:, 0].tolist(), dtype=torch.float64),
        "2.weight": torch.tensor(phi[:, 1:].tolist(), dtype=torch.float64),
        "2.bias": torch.tensor(phi[:, 0].tolist(), dtype=torch.float64),
    })
    return model


def from_torch(model):
    found = []
    for layer in (model[0], model[2]):
        rows = np.empty((layer.out_features, layer.in_features + 1))
        for j in range(layer.out_features):
            rows[j, 0] = layer.bias[j].item()
            for k in range(layer.in_features):
                rows[j, k + 1] = layer.weight[j, k].item()
        found.append(rows)
    return found

# %% wrong: the biases are read from the last column
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, :-1]))
        first.bias.copy_(torch.tensor(theta[:, -1]))
        second.weight.copy_(torch.tensor(phi[:, :-1]))
        second.bias.copy_(torch.tensor(phi[:, -1]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta, phi

# %% wrong: from_torch puts the biases into the last column
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.weight.detach().numpy(), first.bias.detach().numpy()])
    phi = np.column_stack([second.weight.detach().numpy(), second.bias.detach().numpy()])
    return theta, phi

# %% wrong: the weights are put into the layers transposed, inputs for units
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[0], theta.shape[1] - 1, dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:].T))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta, phi

# %% wrong: the layers have no biases
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.zero_()
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.zero_()
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta, phi

# %% wrong: the network is in single precision and refuses inputs in double precision
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0])
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0])
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta, phi

# %% wrong: the parameters are rounded to single precision before they reach the double network
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    theta, phi = theta.astype(np.float32), phi.astype(np.float32)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta, phi

# %% wrong: from_torch rounds the parameters to single precision
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta.astype(np.float32), phi.astype(np.float32)

# %% wrong: the outputs are clipped too
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second, torch.nn.ReLU())


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta, phi

# %% wrong: there is no ReLU between the layers
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.Identity(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta, phi

# %% wrong: the network has two inputs, two hidden units and one output, whatever theta and phi are
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(2, 2, dtype=torch.float64)
    second = torch.nn.Linear(2, 1, dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.column_stack([second.bias.detach().numpy(), second.weight.detach().numpy()])
    return theta, phi

# %% wrong: from_torch returns the weights without the biases
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = first.weight.detach().numpy()
    phi = second.weight.detach().numpy()
    return theta, phi

# %% wrong: from_torch strings phi out in one row, which is right for one output only
import numpy as np
import torch


def to_torch(theta, phi):
    first = torch.nn.Linear(theta.shape[1] - 1, theta.shape[0], dtype=torch.float64)
    second = torch.nn.Linear(phi.shape[1] - 1, phi.shape[0], dtype=torch.float64)
    with torch.no_grad():
        first.weight.copy_(torch.tensor(theta[:, 1:]))
        first.bias.copy_(torch.tensor(theta[:, 0]))
        second.weight.copy_(torch.tensor(phi[:, 1:]))
        second.bias.copy_(torch.tensor(phi[:, 0]))
    return torch.nn.Sequential(first, torch.nn.ReLU(), second)


def from_torch(model):
    first, _, second = model
    theta = np.column_stack([first.bias.detach().numpy(), first.weight.detach().numpy()])
    phi = np.append(second.bias.detach().numpy(), second.weight.detach().numpy())[None]
    return theta, phi
