# %% right: loops over all pairs
import numpy as np


def linear_jacobian(Omega):
    rows, columns = Omega.shape
    return [[float(Omega[i, j]) for i in range(rows)] for j in range(columns)]


def back_through_linear(Omega, dl_dz):
    found = np.zeros((Omega.shape[1], *dl_dz.shape[1:]))
    for j in range(Omega.shape[1]):
        for i in range(Omega.shape[0]):
            found[j] += Omega[i, j] * dl_dz[i]
    return found

# %% right: einsum in torch
import torch


def linear_jacobian(Omega):
    return torch.einsum("ij->ji", torch.as_tensor(Omega))


def back_through_linear(Omega, dl_dz):
    return torch.einsum("ij,i...->j...", torch.as_tensor(Omega), torch.as_tensor(dl_dz))

# %% right: a vector times the matrix from the left, single precision
import numpy as np


def linear_jacobian(Omega):
    return Omega.swapaxes(0, 1).astype(np.float32)


def back_through_linear(Omega, dl_dz):
    return (dl_dz.T.astype(np.float32) @ Omega.astype(np.float32)).T

# %% wrong: the matrix is Ω itself, not transposed, and the gradient its product with ∂ℓ/∂z
def linear_jacobian(Omega):
    return Omega


def back_through_linear(Omega, dl_dz):
    return Omega @ dl_dz

# %% wrong: the matrix is right, but Ω goes into the product without being transposed
def linear_jacobian(Omega):
    return Omega.T


def back_through_linear(Omega, dl_dz):
    return Omega @ dl_dz

# %% wrong: the matrix has the other layout, one row per entry of z
def linear_jacobian(Omega):
    return Omega


def back_through_linear(Omega, dl_dz):
    return Omega.T @ dl_dz

# %% wrong: Ω and ∂ℓ/∂z are multiplied entry by entry and not summed
def linear_jacobian(Omega):
    return Omega.T


def back_through_linear(Omega, dl_dz):
    return Omega.T * dl_dz

# %% wrong: the inverse of Ω takes the place of its transpose
import numpy as np


def linear_jacobian(Omega):
    return np.linalg.pinv(Omega)


def back_through_linear(Omega, dl_dz):
    return np.linalg.pinv(Omega) @ dl_dz

# %% wrong: the weights are summed up, without the gradient at the output
def linear_jacobian(Omega):
    return Omega.T


def back_through_linear(Omega, dl_dz):
    return Omega.T.sum(axis=1)

# %% wrong: the gradients of several examples are added to one
def linear_jacobian(Omega):
    return Omega.T


def back_through_linear(Omega, dl_dz):
    found = Omega.T @ dl_dz
    return found if dl_dz.ndim == 1 else found.sum(axis=1)

# %% wrong: the entries of Ω are put into the new shape row by row, which is no transposition
def linear_jacobian(Omega):
    return Omega.reshape(Omega.shape[::-1])


def back_through_linear(Omega, dl_dz):
    return Omega.reshape(Omega.shape[::-1]) @ dl_dz

# %% wrong: several examples are expected one per row
def linear_jacobian(Omega):
    return Omega.T


def back_through_linear(Omega, dl_dz):
    return dl_dz @ Omega
