# %% right: each unit added costs its inputs, its bias and its outputs
def n_params(Di, D, Do):
    return Do + D * (Di + 1 + Do)

# %% right: a loop over the layers
def n_params(Di, D, Do):
    sizes = [Di, D, Do]
    return sum((before + 1) * after for before, after in zip(sizes, sizes[1:]))

# %% right: whole numbers of NumPy, 64 bits
import numpy as np


def n_params(Di, D, Do):
    Di, D, Do = (np.int64(size) for size in (Di, D, Do))
    return Di * D + D * Do + D + Do

# %% wrong: the biases are missing
def n_params(Di, D, Do):
    return Di * D + D * Do

# %% wrong: the output biases are missing
def n_params(Di, D, Do):
    return (Di + 1) * D + D * Do

# %% wrong: each layer has one bias only
def n_params(Di, D, Do):
    return Di * D + 1 + D * Do + 1

# %% wrong: all outputs share one bias
def n_params(Di, D, Do):
    return (Di + 1) * D + D * Do + 1

# %% wrong: the three sizes are multiplied together
def n_params(Di, D, Do):
    return (Di + 1) * (D + 1) * Do

# %% wrong: the numbers of inputs and outputs are left out
def n_params(Di, D, Do):
    return 3 * D + 1

# %% wrong: the count is done with floats, which round large numbers
def n_params(Di, D, Do):
    return (Di + 1.0) * D + (D + 1.0) * Do

# %% wrong: inputs and outputs are swapped
def n_params(Di, D, Do):
    return (Do + 1) * D + (D + 1) * Di
