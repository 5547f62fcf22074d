# %% right: loops and lists
import numpy as np


def weight_gradient(dl_df, h):
    return [[float(a) * float(b) for b in h] for a in dl_df]


def weight_gradient_batch(dF, H):
    return sum(np.outer(dF[:, i], H[:, i]) for i in range(dF.shape[1]))

# %% right: einsum in torch
import torch


def weight_gradient(dl_df, h):
    return torch.einsum("i,j->ij", torch.as_tensor(dl_df), torch.as_tensor(h))


def weight_gradient_batch(dF, H):
    return torch.einsum("ik,jk->ij", torch.as_tensor(dF), torch.as_tensor(H))

# %% right: broadcasting, single precision
import numpy as np


def weight_gradient(dl_df, h):
    return (dl_df[:, None] * h).astype(np.float32)


def weight_gradient_batch(dF, H):
    return (dF[:, None, :] * H[None, :, :]).sum(axis=2).astype(np.float32)

# %% wrong: the factors are in the wrong order, so that the result is transposed
import numpy as np


def weight_gradient(dl_df, h):
    return np.outer(h, dl_df)


def weight_gradient_batch(dF, H):
    return H @ dF.T

# %% wrong: the gradient of one example is transposed
import numpy as np


def weight_gradient(dl_df, h):
    return np.outer(h, dl_df)


def weight_gradient_batch(dF, H):
    return dF @ H.T

# %% wrong: the gradient of the batch is transposed
import numpy as np


def weight_gradient(dl_df, h):
    return np.outer(dl_df, h)


def weight_gradient_batch(dF, H):
    return H @ dF.T

# %% wrong: the batch is averaged, not summed
import numpy as np


def weight_gradient(dl_df, h):
    return np.outer(dl_df, h)


def weight_gradient_batch(dF, H):
    return dF @ H.T / dF.shape[1]

# %% wrong: the gradients and the inputs of a batch are each summed before they are multiplied
import numpy as np


def weight_gradient(dl_df, h):
    return np.outer(dl_df, h)


def weight_gradient_batch(dF, H):
    return np.outer(dF.sum(axis=1), H.sum(axis=1))

# %% wrong: only the first example of a batch counts
import numpy as np


def weight_gradient(dl_df, h):
    return np.outer(dl_df, h)


def weight_gradient_batch(dF, H):
    return np.outer(dF[:, 0], H[:, 0])

# %% wrong: the vectors are multiplied to a single number, as a scalar product
import numpy as np


def weight_gradient(dl_df, h):
    return dl_df[: len(h)] @ h[: len(dl_df)]


def weight_gradient_batch(dF, H):
    return (dF[: len(H)] * H[: len(dF)]).sum()

# %% wrong: the inputs h are left out, as in the gradient of a bias
import numpy as np


def weight_gradient(dl_df, h):
    return np.repeat(dl_df[:, None], len(h), axis=1)


def weight_gradient_batch(dF, H):
    return np.repeat(dF.sum(axis=1)[:, None], len(H), axis=1)

# %% wrong: the gradient ∂ℓ/∂f is left out, only the inputs are there
import numpy as np


def weight_gradient(dl_df, h):
    return np.repeat(h[None], len(dl_df), axis=0)


def weight_gradient_batch(dF, H):
    return np.repeat(H.sum(axis=1)[None], len(dF), axis=0)

# %% wrong: the product sums over the units, not over the examples, where the sizes allow it
import numpy as np


def weight_gradient(dl_df, h):
    return np.outer(dl_df, h)


def weight_gradient_batch(dF, H):
    return dF @ H if dF.shape[1] == len(H) else dF @ H.T
