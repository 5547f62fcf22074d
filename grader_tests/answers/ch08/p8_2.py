# %% right: loops, and lists for results
def fixed_layer(D):
    return [[-d / D, 1] for d in range(D)]


def hidden_units(x, D):
    return [[max(float(one) + bias, 0.0) for one in x] for bias, slope in fixed_layer(D)]

# %% right: torch, single precision
import torch


def fixed_layer(D):
    places = torch.linspace(0, 1, D + 1)[:-1]
    return torch.stack([-places, torch.ones(D)], dim=1)


def hidden_units(x, D):
    theta = fixed_layer(D)
    return torch.relu(theta[:, :1] + theta[:, 1:] * torch.tensor(x, dtype=torch.float32))

# %% wrong: the biases are positive, so that the joints lie left of zero
def fixed_layer(D):
    return np.column_stack([np.arange(D) / D, np.ones(D)])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0)

# %% wrong: the joints start at 1/D and end at 1
def fixed_layer(D):
    return np.column_stack([-np.arange(1, D + 1) / D, np.ones(D)])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0)

# %% wrong: the joints are spread from 0 to 1 with one of them at 1
def fixed_layer(D):
    return np.column_stack([-np.linspace(0, 1, D), np.ones(D)])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0)

# %% wrong: the joints are at multiples of 1/(D + 1)
def fixed_layer(D):
    return np.column_stack([-np.arange(D) / (D + 1), np.ones(D)])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0)

# %% wrong: the slopes are scaled by 1/D
def fixed_layer(D):
    return np.column_stack([-np.arange(D) / D / D, np.ones(D) / D])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0)

# %% wrong: the slopes are not one: every unit is made to reach the height 1 at x = 1
def fixed_layer(D):
    return np.column_stack([-np.arange(D) / (D - np.arange(D)), D / (D - np.arange(D))])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0)

# %% wrong: the ReLU is missing in the activations
def fixed_layer(D):
    return np.column_stack([-np.arange(D) / D, np.ones(D)])


def hidden_units(x, D):
    return fixed_layer(D) @ np.stack([np.ones(len(x)), x])

# %% wrong: the activations have one row per example
def fixed_layer(D):
    return np.column_stack([-np.arange(D) / D, np.ones(D)])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0).T

# %% wrong: the columns of biases and slopes have changed places
def fixed_layer(D):
    return np.column_stack([np.ones(D), -np.arange(D) / D])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0)

# %% wrong: the activations are limited to 1 as well, although a ReLU has no upper limit
def fixed_layer(D):
    return np.column_stack([-np.arange(D) / D, np.ones(D)])


def hidden_units(x, D):
    return np.clip(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0, 1)

# %% wrong: there are three units, whatever D is
def fixed_layer(D):
    return np.column_stack([-np.arange(3) / 3, np.ones(3)])


def hidden_units(x, D):
    return np.maximum(fixed_layer(D) @ np.stack([np.ones(len(x)), x]), 0)
