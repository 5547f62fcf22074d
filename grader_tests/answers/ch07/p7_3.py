# %% right: shapes of arrays
import numpy as np


def term_sizes(D1, D2, D3, Do):
    D = [D1, D2, D3, Do]
    found, gradient = {"dl/df3": [Do, 1]}, np.zeros((Do, 1))
    for k in (3, 2, 1):
        Omega, slope = np.zeros((D[k], D[k - 1])), np.zeros((D[k - 1], D[k - 1]))
        gradient = slope @ Omega.T @ gradient
        found |= {f"df{k}/dh{k}": Omega.T.shape, f"dh{k}/df{k - 1}": slope.shape, f"dl/df{k - 1}": gradient.shape}
    return found

# %% right: the pairs as lists
def term_sizes(D1, D2, D3, Do):
    units = {"1": D1, "2": D2, "3": D3, "4": Do}
    found = {"dl/df3": [Do, 1], "dl/df2": [D3, 1], "dl/df1": [D2, 1], "dl/df0": [D1, 1]}
    for k in "123":
        below = str(int(k) - 1)
        found[f"dh{k}/df{below}"] = [units[k], units[k]]
        found[f"df{k}/dh{k}"] = [units[k], units[str(int(k) + 1)]]
    return found

# %% wrong: the layout is the other one, with one row per entry of what is differentiated
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (Do, 1),
        "df3/dh3": (Do, D3),
        "dh3/df2": (D3, D3),
        "df2/dh2": (D3, D2),
        "dh2/df1": (D2, D2),
        "df1/dh1": (D2, D1),
        "dh1/df0": (D1, D1),
        "dl/df2": (D3, 1),
        "dl/df1": (D2, 1),
        "dl/df0": (D1, 1),
    }

# %% wrong: the derivatives of the activations are taken as vectors, as columns that multiply entry by entry
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (Do, 1),
        "df3/dh3": (D3, Do),
        "dh3/df2": (D3, 1),
        "df2/dh2": (D2, D3),
        "dh2/df1": (D2, 1),
        "df1/dh1": (D1, D2),
        "dh1/df0": (D1, 1),
        "dl/df2": (D3, 1),
        "dl/df1": (D2, 1),
        "dl/df0": (D1, 1),
    }

# %% wrong: the gradient of the loss at the output is a row
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (1, Do),
        "df3/dh3": (D3, Do),
        "dh3/df2": (D3, D3),
        "df2/dh2": (D2, D3),
        "dh2/df1": (D2, D2),
        "df1/dh1": (D1, D2),
        "dh1/df0": (D1, D1),
        "dl/df2": (D3, 1),
        "dl/df1": (D2, 1),
        "dl/df0": (D1, 1),
    }

# %% wrong: all gradients of the loss are rows
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (1, Do),
        "df3/dh3": (D3, Do),
        "dh3/df2": (D3, D3),
        "df2/dh2": (D2, D3),
        "dh2/df1": (D2, D2),
        "df1/dh1": (D1, D2),
        "dh1/df0": (D1, D1),
        "dl/df2": (1, D3),
        "dl/df1": (1, D2),
        "dl/df0": (1, D1),
    }

# %% wrong: the gradient at each pre-activation has the size of the layer above
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (Do, 1),
        "df3/dh3": (D3, Do),
        "dh3/df2": (D3, D3),
        "df2/dh2": (D2, D3),
        "dh2/df1": (D2, D2),
        "df1/dh1": (D1, D2),
        "dh1/df0": (D1, D1),
        "dl/df2": (Do, 1),
        "dl/df1": (D3, 1),
        "dl/df0": (D2, 1),
    }

# %% wrong: the derivative of a hidden unit is one number for the whole layer
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (Do, 1),
        "df3/dh3": (D3, Do),
        "dh3/df2": (1, 1),
        "df2/dh2": (D2, D3),
        "dh2/df1": (1, 1),
        "df1/dh1": (D1, D2),
        "dh1/df0": (1, 1),
        "dl/df2": (D3, 1),
        "dl/df1": (D2, 1),
        "dl/df0": (D1, 1),
    }

# %% wrong: the pre-activation f_k is thought to have as many entries as the hidden layer k, one layer too early
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (Do, 1),
        "df3/dh3": (D3, Do),
        "dh3/df2": (D3, D2),
        "df2/dh2": (D2, D3),
        "dh2/df1": (D2, D1),
        "df1/dh1": (D1, D2),
        "dh1/df0": (D1, D1),
        "dl/df2": (D3, 1),
        "dl/df1": (D2, 1),
        "dl/df0": (D1, 1),
    }

# %% wrong: the gradients at the hidden layers are matrices with a column per output
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (Do, 1),
        "df3/dh3": (D3, Do),
        "dh3/df2": (D3, D3),
        "df2/dh2": (D2, D3),
        "dh2/df1": (D2, D2),
        "df1/dh1": (D1, D2),
        "dh1/df0": (D1, D1),
        "dl/df2": (D3, Do),
        "dl/df1": (D2, Do),
        "dl/df0": (D1, Do),
    }

# %% wrong: the output layer is counted as if it had a single output
def term_sizes(D1, D2, D3, Do):
    return {
        "dl/df3": (1, 1),
        "df3/dh3": (D3, 1),
        "dh3/df2": (D3, D3),
        "df2/dh2": (D2, D3),
        "dh2/df1": (D2, D2),
        "df1/dh1": (D1, D2),
        "dh1/df0": (D1, D1),
        "dl/df2": (D3, 1),
        "dl/df1": (D2, 1),
        "dl/df0": (D1, 1),
    }
