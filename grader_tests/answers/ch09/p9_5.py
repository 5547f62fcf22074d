# %% right: the two paths in loops of their own, lists of rows
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return [(1 - lam) * float(p) - alpha * float(g) for p, g in zip(phi, grad)]


def l2_coefficient(alpha, lam):
    return lam / alpha / 2


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    place, m = phi.tolist(), [0.0] * len(phi)
    rows = [list(place)]
    while len(rows) <= steps:
        g = np.asarray(grad_fn(np.array(place))).tolist()
        for k in range(len(place)):
            pull = g[k] if decay else g[k] + 2 * l2_coefficient(alpha, lam) * place[k]
            m[k] += (1 - beta) * (pull - m[k])
            place[k] = place[k] * (1 - lam * decay) - alpha * m[k]
        rows.append(list(place))
    return rows


same_9_5 = "c"

# %% right: torch tensors with the penalty differentiated by autograd
import numpy as np
import torch


def decay_step(phi, grad, alpha, lam):
    return torch.tensor(phi) * (1 - lam) - alpha * torch.tensor(grad)


def l2_coefficient(alpha, lam):
    return torch.tensor(lam / (2 * alpha))


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    place = torch.tensor(phi)
    m, rows = torch.zeros_like(place), [place]
    for _ in range(steps):
        at = place.clone().requires_grad_()
        penalty = (at**2).sum() * (0 if decay else lam / (2 * alpha))
        g = torch.tensor(np.array(grad_fn(place.numpy().copy()))) + torch.autograd.grad(penalty, at)[0]
        m = beta * m + (1 - beta) * g
        place = place - (lam * place if decay else 0) - alpha * m
        rows.append(place)
    return torch.stack(rows)


same_9_5 = "C"

# %% wrong: the gradient decays together with the parameters
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return (1 - lam) * (phi - alpha * grad)


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the decay is multiplied by the learning rate
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - alpha * lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the parameters are multiplied by λ instead of 1 − λ
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the parameters grow instead of decaying
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi + lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the step goes uphill
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi + alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the parameters do not decay at all
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the parameters that were handed over are changed in place
import numpy as np


def decay_step(phi, grad, alpha, lam):
    phi *= 1 - lam
    phi -= alpha * grad
    return phi


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the coefficient does not contain the learning rate
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the coefficient lacks the ½ that undoes the derivative of the square
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the coefficient is multiplied by the learning rate instead of divided
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam * alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the coefficient has the factor 2 on the wrong side
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 2 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the coefficient is upside down
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * alpha / lam


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: with momentum the gradient is added in full, without the factor 1 − β
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: β and 1 − β have changed places
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = (1 - beta) * m + beta * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the momentum starts with the first gradient instead of zero
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g if len(path) > 1 else g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: there is no momentum
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the start is missing in the path
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = []
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the path stops one step too early
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(max(steps - 1, 1)):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the switch between decay and penalty is the wrong way round
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 if decay else 1 - lam
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: both switches give weight decay
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        m = beta * m + (1 - beta) * g
        kept = 1 - lam
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: both switches give the L2 penalty
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if True:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the penalty and the decay are applied together
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the gradient of the penalty lacks the 2 of the square
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha / 2
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: with decay, the gradient is taken at the parameters that have decayed already
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn((1 - lam) * phi if decay else phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the momentum decays too
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * (phi - alpha * m)
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: only the last position is returned
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return path[-1]


same_9_5 = "C"

# %% wrong: each row of the path is the same array, changed again in every step
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    phi = phi.copy()
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi *= kept
        phi -= alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "C"

# %% wrong: the equality is claimed for Adam too
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "A"

# %% wrong: the equality is claimed for momentum too
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "B"

# %% wrong: the equality is denied for plain gradient descent, where it holds
import numpy as np


def decay_step(phi, grad, alpha, lam):
    return phi - lam * phi - alpha * grad


def l2_coefficient(alpha, lam):
    return 0.5 * lam / alpha


def momentum_path(phi, grad_fn, alpha, lam, beta, steps, decay):
    path = [phi]
    m = np.zeros(len(phi))
    for _ in range(steps):
        g = grad_fn(phi)
        if not decay:
            g = g + phi * lam / alpha
        m = beta * m + (1 - beta) * g
        kept = 1 - lam if decay else 1
        phi = kept * phi - alpha * m
        path.append(phi)
    return np.array(path)


same_9_5 = "D"
