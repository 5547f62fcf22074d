# %% right: plain math, every derivative of the loss written out
import math


def toy_forward(beta, omega, x):
    values, value = {}, float(x)
    for k, function in enumerate([math.sin, math.exp, math.cos, None]):
        value = float(beta[k]) + float(omega[k]) * value
        values[f"f{k}"] = value
        if function:
            value = function(value)
            values[f"h{k + 1}"] = value
    return values


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh1/df0": math.cos(v["f0"]),
        "df1/dh1": float(omega[1]),
        "dh2/df1": v["h2"],
        "df2/dh2": float(omega[2]),
        "dh3/df2": -math.sin(v["f2"]),
    }


def toy_backward(beta, omega, x, y):
    v, d = toy_forward(beta, omega, x), local_derivatives(beta, omega, x)
    df2 = -2 * (y - v["f3"]) * omega[3] * d["dh3/df2"]
    dh2 = df2 * d["df2/dh2"]
    df1 = dh2 * d["dh2/df1"]
    dh1 = df1 * d["df1/dh1"]
    return [df2, dh2, df1, dh1, dh1 * d["dh1/df0"]]

# %% right: torch tensors and autograd
import torch


def toy_forward(beta, omega, x):
    v = {"f0": beta[0] + omega[0] * torch.tensor(x, dtype=torch.float64, requires_grad=True)}
    v["h1"] = torch.sin(v["f0"])
    v["f1"] = beta[1] + omega[1] * v["h1"]
    v["h2"] = torch.exp(v["f1"])
    v["f2"] = beta[2] + omega[2] * v["h2"]
    v["h3"] = torch.cos(v["f2"])
    v["f3"] = beta[3] + omega[3] * v["h3"]
    return v


def local_derivatives(beta, omega, x):
    v, found = toy_forward(beta, omega, x), {}
    for name in ("dh3/df2", "df2/dh2", "dh2/df1", "df1/dh1", "dh1/df0"):
        above, below = name[1:3], name[5:7]
        found[name] = torch.autograd.grad(v[above], v[below], retain_graph=True)[0]
    return found


def toy_backward(beta, omega, x, y):
    v = toy_forward(beta, omega, x)
    return torch.stack(torch.autograd.grad((v["f3"] - y) ** 2, [v[k] for k in ("f2", "h2", "f1", "h1", "f0")]))

# %% wrong: the derivative of the cosine lacks its minus sign
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the derivative of the exponential is evaluated at h2, not at f1
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["h2"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the derivative of the sine is evaluated at h1, not at f0
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["h1"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the derivative of the sine is taken to be the sine again
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.sin(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the derivative of a straight step is taken to be β, not ω
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": beta[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": beta[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the derivative of a straight step is taken to be its value
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": v["f2"],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": v["f1"],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the factor 2 of the squared loss is missing
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the difference in the loss derivative is taken as y − f3
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * -1 * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the distance |f3 − y| is taken where the sign of f3 − y matters
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * abs(toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the last step f3 = β3 + ω3 h3 is left out on the way back, so ω3 is missing
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y)
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the five factors are returned instead of their products
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.array(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the products start at f0, from the wrong end of the chain
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values())[::-1])

# %% wrong: the factors are added where the chain rule multiplies
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 + np.cumsum(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the cosine and the sine of the forward pass have changed places
import numpy as np


def toy_forward(beta, omega, x):
    f0 = beta[0] + omega[0] * x
    h1 = np.cos(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.sin(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))

# %% wrong: the parameters of the example are used, whatever is given
import numpy as np


def toy_forward(beta, omega, x):
    beta, omega = BETA, OMEGA
    f0 = beta[0] + omega[0] * x
    h1 = np.sin(f0)
    f1 = beta[1] + omega[1] * h1
    h2 = np.exp(f1)
    f2 = beta[2] + omega[2] * h2
    h3 = np.cos(f2)
    return {"f0": f0, "h1": h1, "f1": f1, "h2": h2, "f2": f2, "h3": h3, "f3": beta[3] + omega[3] * h3}


def local_derivatives(beta, omega, x):
    v = toy_forward(beta, omega, x)
    return {
        "dh3/df2": -np.sin(v["f2"]),
        "df2/dh2": omega[2],
        "dh2/df1": np.exp(v["f1"]),
        "df1/dh1": omega[1],
        "dh1/df0": np.cos(v["f0"]),
    }


def toy_backward(beta, omega, x, y):
    dl_dh3 = 2 * (toy_forward(beta, omega, x)["f3"] - y) * omega[3]
    return dl_dh3 * np.cumprod(list(local_derivatives(beta, omega, x).values()))
