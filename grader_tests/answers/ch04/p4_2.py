# %% right: modules added one by one, the layers counted by hand
import torch


def build(D, Di, Do):
    model = torch.nn.Sequential()
    reads = Di
    for width in D:
        model.append(torch.nn.Linear(reads, width))
        model.append(torch.nn.ReLU(inplace=True))
        reads = width
    model.append(torch.nn.Linear(reads, Do))
    return model


hyperparameters_4_2 = dict(K=3.0, D=(4, 2, 3))
parameters_4_2 = 16 + 10 + 9 + 8

# %% right: a list of layers and activations in turn, widths in an array
import numpy as np
import torch


def build(D, Di, Do):
    sizes = [int(size) for size in np.concatenate([[Di], D, [Do]])]
    linear = [torch.nn.Linear(sizes[k], sizes[k + 1]) for k in range(len(sizes) - 1)]
    modules = [linear[0]]
    for layer in linear[1:]:
        modules.extend((torch.nn.ReLU(), layer))
    return torch.nn.Sequential(*modules)


hyperparameters_4_2 = {"D": np.array([4, 2, 3]), "K": np.int64(3)}
parameters_4_2 = 43

# %% wrong: the layer of outputs is counted among the hidden layers
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 4, "D": [4, 2, 3, 2]}
parameters_4_2 = 43

# %% wrong: numbers of inputs and outputs, which the data give, are listed too
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 5, "D": [3, 4, 2, 3, 2]}
parameters_4_2 = 43

# %% wrong: the number of hidden units is given as the number of layers
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 9, "D": [4, 2, 3]}
parameters_4_2 = 43

# %% wrong: the widths are listed from the output to the input
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 3, "D": [3, 2, 4]}
parameters_4_2 = 43

# %% wrong: the biases are missing in the count
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 3, "D": [4, 2, 3]}
parameters_4_2 = 32

# %% wrong: the biases of the outputs are missing in the count
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 3, "D": [4, 2, 3]}
parameters_4_2 = 41

# %% wrong: the outputs are clipped: a ReLU follows the last layer
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers)


hyperparameters_4_2 = {"K": 3, "D": [4, 2, 3]}
parameters_4_2 = 43

# %% wrong: there are no activations between the layers
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives)]
    return torch.nn.Sequential(*layers)


hyperparameters_4_2 = {"K": 3, "D": [4, 2, 3]}
parameters_4_2 = 43

# %% wrong: the layers have no biases
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives, bias=False), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 3, "D": [4, 2, 3]}
parameters_4_2 = 43

# %% wrong: the inputs are clipped: the ReLU stands before the layer, not behind it
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.ReLU(), torch.nn.Linear(reads, gives)]
    return torch.nn.Sequential(*layers)


hyperparameters_4_2 = {"K": 3, "D": [4, 2, 3]}
parameters_4_2 = 43

# %% wrong: another activation than the ReLU is used
import torch


def build(D, Di, Do):
    sizes, layers = [Di, *D, Do], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.Tanh()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 3, "D": [4, 2, 3]}
parameters_4_2 = 43

# %% wrong: numbers of inputs and outputs have changed places in the network
import torch


def build(D, Di, Do):
    sizes, layers = [Do, *D, Di], []
    for reads, gives in zip(sizes[:-1], sizes[1:]):
        layers += [torch.nn.Linear(reads, gives), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


hyperparameters_4_2 = {"K": 3, "D": [4, 2, 3]}
parameters_4_2 = 43
