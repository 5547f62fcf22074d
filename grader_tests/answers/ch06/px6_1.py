# %% right: loops over the parameters, plain lists
import math


def momentum_step(phi, m, gradient, alpha, beta):
    g = gradient(np.array(phi))
    new_m = [beta * old + (1 - beta) * slope for old, slope in zip(m, g)]
    return [value - alpha * speed for value, speed in zip(phi, new_m)], new_m


def nesterov_step(phi, m, gradient, alpha, beta):
    ahead = [value - alpha * beta * speed for value, speed in zip(phi, m)]
    g = gradient(np.array(ahead))
    new_m = [beta * old + (1 - beta) * slope for old, slope in zip(m, g)]
    return [value - alpha * speed for value, speed in zip(phi, new_m)], new_m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    result = []
    for value, first, second, slope in zip(phi, m, v, gradient(np.array(phi))):
        first = beta * first + (1 - beta) * slope
        second = gamma * second + (1 - gamma) * slope * slope
        size = math.sqrt(second / (1 - gamma ** (t + 1))) + eps
        result.append((value - alpha * first / (1 - beta ** (t + 1)) / size, first, second))
    return tuple(list(column) for column in zip(*result))

# %% right: torch's own optimisers, with their state set by hand
def _parameters(phi, slope):
    parameters = torch.nn.Parameter(torch.tensor(np.array(phi, dtype=float)))
    parameters.grad = torch.tensor(np.array(slope, dtype=float))
    return parameters


def momentum_step(phi, m, gradient, alpha, beta):
    parameters = _parameters(phi, gradient(phi))
    optimizer = torch.optim.SGD([parameters], lr=alpha * (1 - beta), momentum=beta)
    optimizer.state[parameters]["momentum_buffer"] = torch.tensor(m / (1 - beta))
    optimizer.step()
    return parameters.detach(), (phi - parameters.detach().numpy()) / alpha


def nesterov_step(phi, m, gradient, alpha, beta):
    slope = gradient(phi - alpha * beta * m)
    return momentum_step(phi, m, lambda _: slope, alpha, beta)


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    parameters = _parameters(phi, gradient(phi))
    optimizer = torch.optim.Adam([parameters], lr=alpha, betas=(beta, gamma), eps=eps)
    state = {"step": torch.tensor(float(t)), "exp_avg": torch.tensor(m), "exp_avg_sq": torch.tensor(v)}
    optimizer.state[parameters] = state
    optimizer.step()
    return parameters.detach(), state["exp_avg"], state["exp_avg_sq"]

# %% wrong: the gradient enters the momentum with its full size, as in torch
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: beta and 1 - beta are exchanged in the momentum
def momentum_step(phi, m, gradient, alpha, beta):
    m = (1 - beta) * m + beta * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = (1 - beta) * m + beta * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: the parameters are moved with the old momentum
def momentum_step(phi, m, gradient, alpha, beta):
    new_m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, new_m


def nesterov_step(phi, m, gradient, alpha, beta):
    new_m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, new_m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Nesterov looks back, not ahead: the sign of the momentum is wrong there
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi + alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Nesterov looks ahead by the whole momentum, without the factor beta
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Nesterov takes the gradient at the old place, as plain momentum does
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Nesterov looks ahead without the learning rate
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Nesterov steps from the look-ahead point instead of the old place
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    phi = phi - alpha * beta * m
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Adam's averages are not corrected
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m
    v_tilde = v
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: only Adam's average of the gradients is corrected
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Adam's epsilon is added inside the root
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / np.sqrt(v_tilde + eps), m, v

# %% wrong: Adam's correction always uses the power 1, as in the first step
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta)
    v_tilde = v / (1 - gamma)
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: the corrections of m and v use each other's coefficient
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - gamma ** (t + 1))
    v_tilde = v / (1 - beta ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Adam hands back the corrected averages, which are corrected again in the next step
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m_tilde, v_tilde

# %% wrong: Adam divides by the averaged squares, without the root
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (v_tilde + eps), m, v

# %% wrong: Adam averages the sizes of the gradients, not their squares
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * np.abs(g)
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Adam squares the averaged gradient, not each gradient
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * m**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Adam counts the steps from 1, although the first has number 0
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta ** (t + 2))
    v_tilde = v / (1 - gamma ** (t + 2))
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: Adam's power is the number of steps before, which divides by zero in the first
def momentum_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    m = beta * m + (1 - beta) * gradient(phi - alpha * beta * m)
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m = beta * m + (1 - beta) * g
    v = gamma * v + (1 - gamma) * g**2
    m_tilde = m / (1 - beta**t)
    v_tilde = v / (1 - gamma**t)
    return phi - alpha * m_tilde / (np.sqrt(v_tilde) + eps), m, v

# %% wrong: the state that is handed over is changed in place
def momentum_step(phi, m, gradient, alpha, beta):
    m *= beta
    m += (1 - beta) * gradient(phi)
    return phi - alpha * m, m


def nesterov_step(phi, m, gradient, alpha, beta):
    g = gradient(phi - alpha * beta * m)
    m *= beta
    m += (1 - beta) * g
    return phi - alpha * m, m


def adam_step(phi, m, v, t, gradient, alpha, beta, gamma, eps):
    g = gradient(phi)
    m *= beta
    m += (1 - beta) * g
    v *= gamma
    v += (1 - gamma) * g**2
    return phi - alpha * m / (1 - beta ** (t + 1)) / (np.sqrt(v / (1 - gamma ** (t + 1))) + eps), m, v
