# %% right: loops over the units; the matrix of rank one taken apart at its largest entry
def merge(phi1, theta1, phi2, theta2):
    D1, D2 = len(theta1), len(theta2)
    between = [[float(theta2[j][1] * phi1[k + 1]) for k in range(D1)] for j in range(D2)]
    start = [[float(theta2[j][0] + theta2[j][1] * phi1[0])] for j in range(D2)]
    Omega = [[[float(theta1[k][1])] for k in range(D1)], between, [[float(phi2[j + 1]) for j in range(D2)]]]
    return Omega, [[[float(theta1[k][0])] for k in range(D1)], start, [[float(phi2[0])]]]


def unmerge(Omega, beta):
    between = Omega[1].tolist()
    D2, D1 = len(between), len(between[0])
    row, column = max(((j, k) for j in range(D2) for k in range(D1)), key=lambda place: abs(between[place[0]][place[1]]))
    largest = between[row][column]
    slopes = [line[column] / largest if largest else 0.0 for line in between]
    if any(abs(between[j][k] - slopes[j] * between[row][k]) > 1e-9 * abs(largest) for j in range(D2) for k in range(D1)):
        raise ValueError("rank")
    theta1 = [[float(beta[0][k][0]), float(Omega[0][k][0])] for k in range(D1)]
    theta2 = [[float(beta[1][j][0]), slopes[j]] for j in range(D2)]
    return [0.0, *between[row]], theta1, [float(beta[2][0][0]), *Omega[2][0].tolist()], theta2

# %% right: torch, with another split of the common factor and another place for the bias
import torch


def merge(phi1, theta1, phi2, theta2):
    phi1, theta1, phi2, theta2 = (torch.as_tensor(part) for part in (phi1, theta1, phi2, theta2))
    Omega = [theta1[:, 1:], theta2[:, 1:] * phi1[None, 1:], phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1] + phi1[0] * theta2[:, 1:], phi2[:1, None]]


def unmerge(Omega, beta):
    Omega, beta = ([torch.as_tensor(part) for part in parts] for parts in (Omega, beta))
    columns, sizes, rows = torch.linalg.svd(Omega[1], full_matrices=False)
    if (sizes > 1e-9 * sizes.max()).sum() > 1:
        raise ValueError("rank")
    slopes = -2 * sizes[0] * columns[:, 0]
    phi1 = torch.cat([torch.tensor([7.0], dtype=torch.float64), -rows[0] / 2])
    theta2 = torch.stack([beta[1][:, 0] - 7 * slopes, slopes], dim=1)
    return phi1, torch.cat([beta[0], Omega[0]], dim=1), torch.cat([beta[2][0], Omega[2][0]]), theta2

# %% wrong: the matrix between the layers is transposed: units of the first layer in the rows
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(phi1[1:], theta2[:, 1]), phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1] + theta2[:, 1:] * phi1[0], phi2[None, :1]]


def unmerge(Omega, beta):
    if np.linalg.matrix_rank(Omega[1]) > 1:
        raise ValueError("rank")
    columns, sizes, rows = np.linalg.svd(Omega[1].T)
    phi1 = np.concatenate([[0.0], sizes[0] * rows[0]])
    theta2 = np.column_stack([beta[1], columns[:, 0]])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2

# %% wrong: the output bias of the first network is lost
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(theta2[:, 1], phi1[1:]), phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1], phi2[None, :1]]


def unmerge(Omega, beta):
    if np.linalg.matrix_rank(Omega[1]) > 1:
        raise ValueError("rank")
    columns, sizes, rows = np.linalg.svd(Omega[1])
    phi1 = np.concatenate([[0.0], sizes[0] * rows[0]])
    theta2 = np.column_stack([beta[1], columns[:, 0]])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2

# %% wrong: the output bias of the first network is added without the slope of the unit that reads it
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(theta2[:, 1], phi1[1:]), phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1] + phi1[0], phi2[None, :1]]


def unmerge(Omega, beta):
    if np.linalg.matrix_rank(Omega[1]) > 1:
        raise ValueError("rank")
    columns, sizes, rows = np.linalg.svd(Omega[1])
    phi1 = np.concatenate([[0.0], sizes[0] * rows[0]])
    theta2 = np.column_stack([beta[1], columns[:, 0]])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2

# %% wrong: the output weights of the second network stand where its slopes belong
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(phi2[1:], phi1[1:]), phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1] + phi2[1:, None] * phi1[0], phi2[None, :1]]


def unmerge(Omega, beta):
    if np.linalg.matrix_rank(Omega[1]) > 1:
        raise ValueError("rank")
    columns, sizes, rows = np.linalg.svd(Omega[1])
    phi1 = np.concatenate([[0.0], sizes[0] * rows[0]])
    theta2 = np.column_stack([beta[1], columns[:, 0]])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2

# %% wrong: the biases of the second layer are flat, not columns
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(theta2[:, 1], phi1[1:]), phi2[None, 1:]]
    return Omega, [theta1[:, 0], theta2[:, 0] + theta2[:, 1] * phi1[0], phi2[:1]]


def unmerge(Omega, beta):
    if np.linalg.matrix_rank(Omega[1]) > 1:
        raise ValueError("rank")
    columns, sizes, rows = np.linalg.svd(Omega[1])
    phi1 = np.concatenate([[0.0], sizes[0] * rows[0]])
    theta2 = np.column_stack([beta[1], columns[:, 0]])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2

# %% wrong: the rank is never looked at: a matrix of higher rank is cut down to rank one
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(theta2[:, 1], phi1[1:]), phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1] + theta2[:, 1:] * phi1[0], phi2[None, :1]]


def unmerge(Omega, beta):
    columns, sizes, rows = np.linalg.svd(Omega[1])
    phi1 = np.concatenate([[0.0], sizes[0] * rows[0]])
    theta2 = np.column_stack([beta[1], columns[:, 0]])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2

# %% wrong: the size of the matrix is lost when it is taken apart: row and column both have length one
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(theta2[:, 1], phi1[1:]), phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1] + theta2[:, 1:] * phi1[0], phi2[None, :1]]


def unmerge(Omega, beta):
    if np.linalg.matrix_rank(Omega[1]) > 1:
        raise ValueError("rank")
    columns, sizes, rows = np.linalg.svd(Omega[1])
    phi1 = np.concatenate([[0.0], rows[0]])
    theta2 = np.column_stack([beta[1], columns[:, 0]])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2

# %% wrong: all rows are taken as multiples of the first one, also where that is zero
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(theta2[:, 1], phi1[1:]), phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1] + theta2[:, 1:] * phi1[0], phi2[None, :1]]


def unmerge(Omega, beta):
    row = Omega[1][0]
    slopes = Omega[1] @ row / max(row @ row, 1e-300)
    if not np.allclose(np.outer(slopes, row), Omega[1]) and row.any():
        raise ValueError("rank")
    phi1 = np.concatenate([[0.0], row])
    theta2 = np.column_stack([beta[1], slopes])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2

# %% wrong: the second network's bias goes into the first network's output, although every unit has its own
import numpy as np


def merge(phi1, theta1, phi2, theta2):
    Omega = [theta1[:, 1:], np.outer(theta2[:, 1], phi1[1:]), phi2[None, 1:]]
    return Omega, [theta1[:, :1], theta2[:, :1] + theta2[:, 1:] * phi1[0], phi2[None, :1]]


def unmerge(Omega, beta):
    if np.linalg.matrix_rank(Omega[1]) > 1:
        raise ValueError("rank")
    columns, sizes, rows = np.linalg.svd(Omega[1])
    phi1 = np.concatenate([beta[1][0] / columns[0, 0], sizes[0] * rows[0]])
    theta2 = np.column_stack([np.zeros(len(columns)), columns[:, 0]])
    return phi1, np.column_stack([beta[0], Omega[0]]), np.concatenate([beta[2][0], Omega[2][0]]), theta2
