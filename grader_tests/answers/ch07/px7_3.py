# %% right: forward mode over reverse mode with torch.func
import torch


def hvp(f, x, v):
    return torch.func.jvp(torch.func.grad(f), (x,), (v,))[1]


def hvp_by_differences(f, x, v, step):
    gradient = torch.func.grad(f)
    return (gradient(x + step * v) - gradient(x - step * v)) / step / 2


def hessian(f, x):
    return torch.func.hessian(f)(x)

# %% right: backward() instead of grad, lists of numbers
import numpy as np
import torch


def hvp(f, x, v):
    x = torch.tensor(x.tolist(), dtype=torch.float64, requires_grad=True)
    f(x).backward(create_graph=True)
    first = x.grad
    x.grad = None
    (first * v).sum().backward()
    return x.grad.tolist()


def gradient_at(f, place):
    place = place.detach().clone().requires_grad_(True)
    f(place).backward()
    return place.grad.numpy()


def hvp_by_differences(f, x, v, step):
    return list((gradient_at(f, x + step * v) - gradient_at(f, x - step * v)) * 0.5 / step)


def hessian(f, x):
    columns = [hvp(f, x, torch.eye(len(x), dtype=torch.float64)[j]) for j in range(len(x))]
    return np.array(columns).T

# %% wrong: the graph of the first gradient is not kept
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x)
    return torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the result is the gradient times v, a first derivative
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return gradient.detach() * v


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the result is the slope along v, one number
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return gradient.detach() @ v


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the result is the curvature along v, one number
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return v @ torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the rows of the Hessian are summed and multiplied by v entry by entry
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(gradient.sum(), x)[0] * v


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the vector is scaled to length one first
import torch


def hvp(f, x, v):
    v = v / v.norm()
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    v = v / v.norm()

    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the step goes to one side only
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x.clone())) / step


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the difference is divided by the step, not by twice the step
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / step


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the difference is divided by the distance of the two points, with the length of v in it
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step * v.norm())


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the second gradient has the wrong sign in the difference
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) + gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: the given step is not used, but a fixed small one
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    step = 1e-4

    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    return torch.stack([hvp(f, x, unit) for unit in torch.eye(len(x), dtype=x.dtype)])

# %% wrong: only the diagonal of the Hessian is computed
import torch


def hvp(f, x, v):
    x = x.clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(gradient @ v, x)[0]


def hvp_by_differences(f, x, v, step):
    def gradient(place):
        place.requires_grad_()
        return torch.autograd.grad(f(place), place)[0]

    return (gradient(x + step * v) - gradient(x - step * v)) / (2 * step)


def hessian(f, x):
    units = torch.eye(len(x), dtype=x.dtype)
    return torch.diag(torch.stack([unit @ hvp(f, x, unit) for unit in units]))
