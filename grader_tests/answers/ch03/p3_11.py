# %% right: counted by listing the entries of both matrices
import numpy as np

theta, phi = np.ones((4, 2)), np.ones((2, 5))
biases_3_11 = len(theta) + len(phi)
parameters_3_11 = theta.size + phi.size
weights_3_11 = parameters_3_11 - biases_3_11

# %% right: counted unit by unit, as floats
weights_3_11, biases_3_11 = 0.0, 0.0
for _ in range(4):
    weights_3_11, biases_3_11 = weights_3_11 + 1, biases_3_11 + 1
for _ in range(2):
    weights_3_11, biases_3_11 = weights_3_11 + 4, biases_3_11 + 1
parameters_3_11 = weights_3_11 + biases_3_11

# %% wrong: there are no biases in the count
weights_3_11 = 12
biases_3_11 = 0
parameters_3_11 = 12

# %% wrong: the biases of the outputs are missing
weights_3_11 = 12
biases_3_11 = 4
parameters_3_11 = 16

# %% wrong: each output has four hidden units of its own, as if there were two networks
weights_3_11 = 2 * (4 + 4)
biases_3_11 = 2 * (4 + 1)
parameters_3_11 = 26

# %% wrong: weights and biases are swapped
weights_3_11 = 6
biases_3_11 = 12
parameters_3_11 = 18

# %% wrong: each layer has one bias only
weights_3_11 = 12
biases_3_11 = 2
parameters_3_11 = 14

# %% wrong: the second output is missing
weights_3_11 = 8
biases_3_11 = 5
parameters_3_11 = 13

# %% wrong: the arrows that carry the biases are counted among the weights and again as biases
weights_3_11 = 18
biases_3_11 = 6
parameters_3_11 = 24
