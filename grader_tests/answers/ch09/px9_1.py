# %% right: autograd, and the matrix exponential of torch
import numpy as np
import torch


def modified_loss(H, phi, alpha):
    place = torch.tensor(phi, requires_grad=True)
    loss = 0.5 * place @ torch.tensor(H) @ place
    slope = torch.autograd.grad(loss, place)[0]
    return (loss + alpha / 4 * slope.square().sum()).detach()


def modified_flow(H, phi, alpha, t):
    matrix = torch.tensor(H)
    return torch.linalg.matrix_exp(-t * (matrix + alpha / 2 * matrix @ matrix)) @ torch.tensor(phi)


def sgd_modified_loss(phi, batches, alpha):
    place = torch.tensor(float(phi), dtype=torch.float64, requires_grad=True)
    losses = [((place - torch.tensor(c)) ** 2).mean() for c in batches]
    slopes = torch.stack([torch.autograd.grad(loss, place)[0] for loss in losses])
    return sum(float(loss.detach()) for loss in losses) / len(losses) + alpha / 4 * slopes.square().mean().item()

# %% right: loops; the flow by many small Runge-Kutta steps
import numpy as np


def modified_loss(H, phi, alpha):
    slopes = [sum(float(h) * float(p) for h, p in zip(row, phi)) for row in H]
    return sum(float(p) * s / 2 + alpha * s * s / 4 for p, s in zip(phi, slopes))


def modified_flow(H, phi, alpha, t):
    n = 400
    step = t / n

    def down(place):
        slope = H @ place
        return -slope - alpha / 2 * (H @ slope)

    for _ in range(n):
        a = down(phi)
        b = down(phi + step / 2 * a)
        c = down(phi + step / 2 * b)
        d = down(phi + step * c)
        phi = phi + step / 6 * (a + 2 * b + 2 * c + d)
    return phi.tolist()


def sgd_modified_loss(phi, batches, alpha):
    everything = [float(c) for batch in batches for c in batch]
    loss = sum((phi - c) ** 2 for c in everything) / len(everything)
    slope = 2 * sum(phi - c for c in everything) / len(everything)
    total = loss + alpha / 4 * slope**2
    for batch in batches:
        own = sum(2 * (phi - float(c)) for c in batch) / len(batch)
        total += alpha / (4 * len(batches)) * (own - slope) ** 2
    return total

# %% wrong: the modified loss has α/2 in the place of α/4
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 2


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the slope in the modified loss is not squared
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * np.sqrt(g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the ½ of the quadratic loss is missing
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the extra term of the modified loss is subtracted
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g - alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: only the extra term is returned, without the loss itself
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the loss is returned without the extra term
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the learning rate in the modified loss is squared
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha**2 * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: only the diagonal of H is used in the slope
import numpy as np


def modified_loss(H, phi, alpha):
    g = np.diag(H) * phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the flow is that of the loss without the extra term
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: in the flow the derivative of the square is forgotten: α/4 stands where α/2 belongs
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 4
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: in the flow the extra term has the full α
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: in the flow the extra term has the wrong sign
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H - alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the entries of H are squared one by one instead of multiplying the matrix by itself
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H**2 / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the extra term in the flow is H itself instead of its square
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the flow goes uphill
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the flow is run for the time α, whatever t is
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * alpha) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: a step of the flow replaces the exponential by a straight line
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ ((1 - rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the result stays in the coordinates of the eigenvectors
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return np.exp(-rates * t) * (basis.T @ phi)


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the matrix of eigenvectors is used where its transpose belongs, and the other way round
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis.T @ (np.exp(-rates * t) * (basis @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: the parameters follow plain gradient descent steps instead of a flow
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    for _ in range(int(round(t / alpha)) if alpha else 0):
        phi = phi - alpha * H @ phi
    return phi


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: for SGD the number of batches B is replaced by the batch size
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / c.shape[1]
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: for SGD the slopes of the batches are summed, without dividing by B
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum()
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: for SGD the losses are summed over the examples instead of averaged
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).sum()
    g = 2 * (phi - c).sum(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: for SGD the spread of the batches is left out
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2

# %% wrong: for SGD the term of plain gradient descent is left out
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * noise

# %% wrong: for SGD the spread of the batches has α/2
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 2 * noise

# %% wrong: for SGD the slopes of the batches are not compared with that of the whole data set
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = (g**2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: for SGD the differences of the slopes are not squared
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = np.abs(g - whole).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: for SGD the spread is divided by B − 1
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / max(len(g) - 1, 1)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: for SGD the slope of (φ − c)² lacks the factor 2
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = (phi - c).mean(axis=1)
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise

# %% wrong: for SGD single examples are compared instead of batches
import numpy as np


def modified_loss(H, phi, alpha):
    g = H @ phi
    return 0.5 * phi @ g + alpha * (g @ g) / 4


def modified_flow(H, phi, alpha, t):
    curvature = H + alpha * H @ H / 2
    rates, basis = np.linalg.eigh(curvature)
    return basis @ (np.exp(-rates * t) * (basis.T @ phi))


def sgd_modified_loss(phi, batches, alpha):
    c = np.array(batches)
    loss = ((phi - c) ** 2).mean()
    g = 2 * (phi - c).ravel()
    whole = g.mean()
    noise = ((g - whole) ** 2).sum() / len(g)
    return loss + alpha / 4 * whole**2 + alpha / 4 * noise
