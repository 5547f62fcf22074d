# %% right: loops over the examples, each with its own expected value
def expected_loss(phi0, phi1, x, y, sigma_x):
    total = 0.0
    for place, target in zip(x.tolist(), y.tolist()):
        r = phi0 + phi1 * place - target
        total += r * r + (phi1 * sigma_x) ** 2
    return total


def equivalent_weight(I, sigma_x):
    return sum(sigma_x * sigma_x for _ in range(I))

# %% right: integration over the noise with three nodes, in torch
import torch


def expected_loss(phi0, phi1, x, y, sigma_x):
    nodes = sigma_x * torch.tensor([-(3**0.5), 0.0, 3**0.5], dtype=torch.float64)
    weights = torch.tensor([1, 4, 1], dtype=torch.float64) / 6
    x, y = torch.tensor(x)[:, None], torch.tensor(y)[:, None]
    return (((phi0 + phi1 * (x + nodes) - y) ** 2) @ weights).sum()


def equivalent_weight(I, sigma_x):
    return torch.tensor(float(I)) * torch.tensor(sigma_x) ** 2

# %% wrong: the noise of one example is counted, not that of all I
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the standard deviation stands where the variance of the noise belongs
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * phi1**2 * sigma_x


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the intercept is penalised too
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * (phi0**2 + phi1**2) * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the mean of the squares is returned instead of their sum
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).mean() + phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: only the cross term was thought of, and the squared noise is forgotten
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum()


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the slope in front of the noise is not squared
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * phi1 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the absolute value of the slope stands where its square belongs
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * abs(phi1) * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the slope is forgotten: the noise is added to the outputs, not to the inputs
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the penalty is subtracted
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() - len(x) * phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the penalty is halved
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * phi1**2 * sigma_x**2 / 2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: all inputs are shifted by one standard deviation, as if the noise were always positive
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * (x + sigma_x) - y
    return (r**2).sum()


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: one draw of the noise is shared by all examples, so that its effect is counted I times I
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) ** 2 * phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the cross term is counted although its expected value is zero
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + 2 * phi1 * sigma_x**2 * r.sum() + len(x) * phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the noise is simulated instead of averaged over
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    noise = sigma_x * np.random.default_rng(0).normal(size=(1000, len(x)))
    return ((phi0 + phi1 * (x + noise) - y) ** 2).sum(axis=1).mean()


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2

# %% wrong: the weight λ takes the standard deviation for the variance
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x

# %% wrong: the weight λ does not depend on the number of examples
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return sigma_x**2

# %% wrong: the weight λ is divided by 2
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return I * sigma_x**2 / 2

# %% wrong: the weight λ is divided by the number of examples
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return sigma_x**2 / I

# %% wrong: the weight λ squares the number of examples too
import numpy as np


def expected_loss(phi0, phi1, x, y, sigma_x):
    r = phi0 + phi1 * x - y
    return (r**2).sum() + len(x) * phi1**2 * sigma_x**2


def equivalent_weight(I, sigma_x):
    return (I * sigma_x) ** 2
