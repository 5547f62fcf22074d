# %% right: sums in a loop in torch
import torch


def residual_stack(X, layers):
    Z = torch.tensor(X)
    for f in layers:
        out = torch.as_tensor(f(Z.numpy().copy()))
        if out.shape != Z.shape:
            raise ValueError("wrong shape")
        Z = Z + out
    return Z


reason_12_2 = "c"

# %% right: one layer after the other by recursion, in lists
import numpy as np


def residual_stack(X, layers):
    X = np.array(X)
    if not layers:
        return X.tolist()
    change = np.array(layers[0](X))
    if change.ndim != 2 or len(change) != len(X) or len(change[0]) != len(X[0]):
        raise ValueError
    return residual_stack([[a + b for a, b in zip(r, s)] for r, s in zip(X, change)], layers[1:])


reason_12_2 = "C"

# %% wrong: the shapes are not compared, so NumPy spreads a row or a number over the whole array
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if False:
            raise ValueError("the output of a layer has another shape than its input")
        X = X + change
    return X


reason_12_2 = "C"

# %% wrong: the shape is compared after the sum, where a row or a column has already been spread out
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        total = X + change
        if total.shape != X.shape:
            raise ValueError("other shape")
        X = total
    return X


reason_12_2 = "C"

# %% wrong: the number of rows is compared, but not the number of columns
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if np.size(change) < 2 or len(change) != len(X):
            raise ValueError("the output of a layer has another shape than its input")
        X = X + change
    return X


reason_12_2 = "C"

# %% wrong: the number of entries is compared, so a transposed output is not noticed before the sum, or is turned back
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if np.size(change) != X.size:
            raise ValueError("the output of a layer has another shape than its input")
        X = X + np.reshape(change, X.shape)
    return X


reason_12_2 = "C"

# %% wrong: the outputs replace the input: nothing is added
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        X = change
    return X


reason_12_2 = "C"

# %% wrong: every layer gets the first input, and all outputs are added to it
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    first = X
    for layer in layers:
        change = layer(first)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        X = X + change
    return X


reason_12_2 = "C"

# %% wrong: the first input is added after every layer, not the array that the layer was given
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    first = X
    for layer in layers:
        change = layer(X)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        X = first + change
    return X


reason_12_2 = "C"

# %% wrong: the layers are applied from the last to the first
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers[::-1]:
        change = layer(X)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        X = X + change
    return X


reason_12_2 = "C"

# %% wrong: only the first layer is applied
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        return X + change
    return X


reason_12_2 = "C"

# %% wrong: the input array is changed in place
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        X += change
    return X


reason_12_2 = "C"

# %% wrong: you hold the softmax responsible, but it works on the scores of any number of tokens of any length
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        X = X + change
    return X


reason_12_2 = "A"

# %% wrong: you ask for values as long as the keys, but only keys and queries have to match
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        X = X + change
    return X


reason_12_2 = "B"

# %% wrong: you think that the size of the output makes the number of weights depend on N, but every token shares the same matrices
def residual_stack(X: np.ndarray, layers: list) -> np.ndarray:
    for layer in layers:
        change = layer(X)
        if np.shape(change) != X.shape:
            raise ValueError("the output of a layer has another shape than its input")
        X = X + change
    return X


reason_12_2 = "D"
