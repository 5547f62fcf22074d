# %% right: one case for each sign
def scaled_relu(alpha):
    if alpha > 0:
        return alpha, 0
    if alpha < 0:
        return 0, -alpha
    return 0, 0


failing_steps_3_5 = (1, 4)

# %% right: the identity evaluated at z = 1 and z = -1, in torch
import torch


def scaled_relu(alpha):
    return torch.relu(alpha * torch.tensor([1.0, -1.0]))


failing_steps_3_5 = torch.tensor([1, 4])

# %% wrong: the coefficients of positive factors are used for negative ones too
def scaled_relu(alpha):
    return alpha, 0.0


failing_steps_3_5 = [1, 4]

# %% wrong: for a negative factor only its size is used, and ReLU[z] instead of the mirrored hinge
def scaled_relu(alpha):
    return abs(alpha), 0.0


failing_steps_3_5 = [1, 4]

# %% wrong: for a negative factor the result is said to be zero everywhere
def scaled_relu(alpha):
    return max(alpha, 0.0), 0.0


failing_steps_3_5 = [1, 4]

# %% wrong: the coefficient of the mirrored hinge has the wrong sign
def scaled_relu(alpha):
    return max(alpha, 0.0), min(alpha, 0.0)


failing_steps_3_5 = [1, 4]

# %% wrong: both hinges are used at once, which gives a multiple of the absolute value of z
def scaled_relu(alpha):
    return abs(alpha), abs(alpha)


failing_steps_3_5 = [1, 4]

# %% wrong: the hinges are combined to α z itself, which is not clipped
def scaled_relu(alpha):
    return alpha, -alpha


failing_steps_3_5 = [1, 4]

# %% wrong (silent): only the step on negative inputs is listed
def scaled_relu(alpha):
    return max(alpha, 0.0), max(-alpha, 0.0)


failing_steps_3_5 = [1]

# %% wrong (silent): only the step on positive inputs is listed
def scaled_relu(alpha):
    return max(alpha, 0.0), max(-alpha, 0.0)


failing_steps_3_5 = [4]

# %% wrong: steps that follow a false step are counted as false too; each step stands by itself
def scaled_relu(alpha):
    return max(alpha, 0.0), max(-alpha, 0.0)


failing_steps_3_5 = [1, 2, 4, 5]

# %% wrong: all steps are listed, although some only use what the ReLU is
def scaled_relu(alpha):
    return max(alpha, 0.0), max(-alpha, 0.0)


failing_steps_3_5 = [1, 2, 3, 4, 5, 6]

# %% wrong (silent): the steps about the right-hand side are listed
def scaled_relu(alpha):
    return max(alpha, 0.0), max(-alpha, 0.0)


failing_steps_3_5 = [3, 6]
