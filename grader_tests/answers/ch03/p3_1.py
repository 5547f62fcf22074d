# %% right: loops over the units
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    intercept, slope = float(phi[0]), 0.0
    for d, (bias, weight) in enumerate(theta, start=1):
        intercept += float(phi[d]) * (psi0 + psi1 * float(bias))
        slope += float(phi[d]) * psi1 * float(weight)
    return [intercept, slope]


family_3_1 = "c"

# %% right: the network evaluated at two inputs, in torch
import torch


def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    x = torch.tensor([0.0, 1.0], dtype=torch.float64)
    bias, weight = (torch.as_tensor(theta[:, k].copy())[:, None] for k in (0, 1))
    y = phi[0] + torch.as_tensor(phi[1:].copy()) @ (psi0 + psi1 * (bias + weight * x))
    return y[0], y[1] - y[0]


family_3_1 = "C"

# %% wrong: the constant ψ0 of the activation is missing
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + psi1 * (phi[1:] @ theta[:, 0]), psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "C"

# %% wrong: ψ0 is added once at the output, not once in every hidden unit, where φ_d multiplies it
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + psi0 + psi1 * (phi[1:] @ theta[:, 0]), psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "C"

# %% wrong: ψ1 multiplies the slopes of the hidden units, but not their biases
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + phi[1:] @ (psi0 + theta[:, 0]), psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "C"

# %% wrong: ψ1 is missing in the slope
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + phi[1:] @ (psi0 + psi1 * theta[:, 0]), phi[1:] @ theta[:, 1]


family_3_1 = "C"

# %% wrong: the activation's parameters ψ0 and ψ1 are not used
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + phi[1:] @ theta[:, 0], phi[1:] @ theta[:, 1]


family_3_1 = "C"

# %% wrong: the output bias φ0 is missing
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[1:] @ (psi0 + psi1 * theta[:, 0]), psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "C"

# %% wrong: the hidden biases are missing
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + phi[1:].sum() * psi0, psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "C"

# %% wrong: bias and slope of the hidden units have changed places
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + phi[1:] @ (psi0 + psi1 * theta[:, 1]), psi1 * (phi[1:] @ theta[:, 0])


family_3_1 = "C"

# %% wrong: the pair comes in the order (slope, intercept)
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return psi1 * (phi[1:] @ theta[:, 1]), phi[0] + phi[1:] @ (psi0 + psi1 * theta[:, 0])


family_3_1 = "C"

# %% wrong: the activation is applied to the output as well
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    intercept = phi[0] + phi[1:] @ (psi0 + psi1 * theta[:, 0])
    return psi0 + psi1 * intercept, psi1 * psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "C"

# %% wrong (silent): joints are expected although nothing is clipped
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + phi[1:] @ (psi0 + psi1 * theta[:, 0]), psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "A"

# %% wrong (silent): sums of straight lines are taken for polynomials
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + phi[1:] @ (psi0 + psi1 * theta[:, 0]), psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "B"

# %% wrong (silent): more hidden units are thought to give more straight lines
def linear_equivalent(phi, theta, psi0=0.0, psi1=1.0):
    return phi[0] + phi[1:] @ (psi0 + psi1 * theta[:, 0]), psi1 * (phi[1:] @ theta[:, 1])


family_3_1 = "D"
