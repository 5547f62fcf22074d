# %% right: counted in loops, as floats
depth_4_5, width_4_5 = 20.0, 30.0
capacity_4_5 = sum(30.0 for _ in range(20))
parameters_4_5, reads = 0.0, 5
for gives in [30] * 20 + [1]:
    parameters_4_5 += gives * (reads + 1)
    reads = gives

# %% right: counted in torch
import torch

depth_4_5, width_4_5 = 20, 30
sizes = [5] + [30] * 20 + [1]
layers = torch.nn.ModuleList(torch.nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
capacity_4_5 = sum(len(layer.bias) for layer in layers[:-1])
parameters_4_5 = sum(part.numel() for part in layers.parameters())

# %% wrong: the layer of outputs is counted in the depth
depth_4_5 = 21
width_4_5 = 30
capacity_4_5 = 600
parameters_4_5 = 17881

# %% wrong: inputs and outputs are counted in the depth
depth_4_5 = 22
width_4_5 = 30
capacity_4_5 = 600
parameters_4_5 = 17881

# %% wrong: the width is taken from the inputs
depth_4_5 = 20
width_4_5 = 5
capacity_4_5 = 600
parameters_4_5 = 17881

# %% wrong: the width is taken as the number of all hidden units
depth_4_5 = 20
width_4_5 = 600
capacity_4_5 = 600
parameters_4_5 = 17881

# %% wrong: depth and width have changed places
depth_4_5 = 30
width_4_5 = 20
capacity_4_5 = 600
parameters_4_5 = 17881

# %% wrong: inputs and outputs are counted among the hidden units
depth_4_5 = 20
width_4_5 = 30
capacity_4_5 = 606
parameters_4_5 = 17881

# %% wrong: the capacity is taken as the number of parameters
depth_4_5 = 20
width_4_5 = 30
capacity_4_5 = 17881
parameters_4_5 = 17881

# %% wrong: the biases are missing in the number of parameters
depth_4_5 = 20
width_4_5 = 30
capacity_4_5 = 600
parameters_4_5 = 17280

# %% wrong: there are twenty matrices between the hidden layers in the count, not nineteen
depth_4_5 = 20
width_4_5 = 30
capacity_4_5 = 600
parameters_4_5 = 18811

# %% wrong: the bias of the output is missing in the number of parameters
depth_4_5 = 20
width_4_5 = 30
capacity_4_5 = 600
parameters_4_5 = 17880

# %% wrong: the layer that reads the inputs is missing in the number of parameters
depth_4_5 = 20
width_4_5 = 30
capacity_4_5 = 600
parameters_4_5 = 17701
