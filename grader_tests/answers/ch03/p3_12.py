# %% right: read off two arrays
import numpy as np

theta_3_12, phi_3_12 = np.zeros((3, 3)), np.zeros((1, 4))
theta_shape_3_12, phi_shape_3_12 = theta_3_12.shape, phi_3_12.shape
parameters_3_12 = theta_3_12.size + phi_3_12.size

# %% right: lists and the sizes of torch's layers
import torch

hidden, output = torch.nn.Linear(2, 3), torch.nn.Linear(3, 1)
theta_shape_3_12 = [hidden.out_features, hidden.in_features + 1]
phi_shape_3_12 = [output.out_features, output.in_features + 1]
parameters_3_12 = sum(p.numel() for layer in (hidden, output) for p in layer.parameters())

# %% wrong: the biases are missing
theta_shape_3_12 = (3, 2)
phi_shape_3_12 = (1, 3)
parameters_3_12 = 9

# %% wrong: the bias of the output is missing
theta_shape_3_12 = (3, 3)
phi_shape_3_12 = (1, 3)
parameters_3_12 = 12

# %% wrong: phi has a column per output instead of a row
theta_shape_3_12 = (3, 3)
phi_shape_3_12 = (4, 1)
parameters_3_12 = 13

# %% wrong: the rows stand for the inputs of a layer, not for its units
theta_shape_3_12 = (2, 4)
phi_shape_3_12 = (3, 2)
parameters_3_12 = 14

# %% wrong: the sizes are multiplied along the network, as if parameters were paths from input to output
theta_shape_3_12 = (3, 2)
phi_shape_3_12 = (1, 3)
parameters_3_12 = 6

# %% wrong: the bias has a row of its own instead of a column
theta_shape_3_12 = (4, 2)
phi_shape_3_12 = (2, 3)
parameters_3_12 = 13
