# %% right: loops over units, layers filled entry by entry
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega, self.beta = [np.array(part) for part in Omega], [np.array(part) for part in beta]

    def sizes(self):
        found = [int(self.Omega[0].shape[1])]
        for bias in self.beta:
            found.append(int(bias.shape[0]))
        return tuple(found)

    def n_params(self):
        sizes = self.sizes()
        return sum((sizes[k] + 1) * sizes[k + 1] for k in range(len(sizes) - 1))

    def forward(self, X):
        columns = []
        for i in range(X.shape[1]):
            h = X[:, i]
            for k in range(len(self.Omega)):
                h = [self.beta[k][j, 0] + np.dot(self.Omega[k][j], h) for j in range(len(self.beta[k]))]
                if k < len(self.Omega) - 1:
                    h = [max(value, 0) for value in h]
            columns.append(h)
        return np.array(columns).T

    def to_torch(self):
        model = torch.nn.Sequential()
        for k in range(len(self.Omega)):
            rows, columns = self.Omega[k].shape
            layer = torch.nn.Linear(columns, rows).double()
            for j in range(rows):
                layer.bias.data[j] = float(self.beta[k][j, 0])
                for i in range(columns):
                    layer.weight.data[j, i] = float(self.Omega[k][j, i])
            model.append(layer)
            if k + 1 < len(self.Omega):
                model.append(torch.nn.ReLU())
        return model

    @classmethod
    def from_torch(cls, model):
        state, Omega, beta = model.state_dict(), [], []
        for name, values in state.items():
            if name.endswith("weight"):
                Omega.append(values.numpy().copy())
            else:
                beta.append(values.numpy().reshape(-1, 1).copy())
        return cls(Omega, beta)

# %% right: torch inside: its own Sequential does the work
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega, self.beta = Omega, beta
        self.modules = []
        for weights, bias in zip(Omega, beta):
            layer = torch.nn.Linear(1, 1)
            layer.weight = torch.nn.Parameter(torch.tensor(weights).double())
            layer.bias = torch.nn.Parameter(torch.tensor(bias).double().flatten())
            layer.in_features, layer.out_features = weights.shape[1], weights.shape[0]
            self.modules += [torch.nn.ReLU(), layer] if self.modules else [layer]

    def sizes(self):
        return np.array([self.modules[0].in_features, *[m.out_features for m in self.modules[::2]]])

    def n_params(self):
        return float(sum(part.numel() for part in self.to_torch().parameters()))

    def forward(self, X):
        return self.to_torch()(torch.tensor(X).double().T).T

    def to_torch(self):
        return torch.nn.Sequential(*self.modules)

    @staticmethod
    def from_torch(model):
        linear = [module for module in model if isinstance(module, torch.nn.Linear)]
        return MLP([m.weight.detach().numpy() for m in linear], [m.bias.detach().numpy()[:, np.newaxis] for m in linear])

# %% wrong: the outputs are clipped, in NumPy and in torch
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return np.maximum(F, 0)

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules)

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the torch network clips its outputs
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules)

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the torch network has no activations
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules.append(layer)
        return torch.nn.Sequential(*modules)

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the torch network is in single precision
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0])
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the torch network gets the matrices transposed, one row per input
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[0], weights.shape[1], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights.T))
                layer.bias = torch.nn.Parameter(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the matrices are transposed when they are read from torch
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy().T for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the biases that are read from torch stay flat, so that they are added along the examples
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy() for layer in layers])

# %% wrong: the biases are not copied into the torch network
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.zero_()
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the biases are missing in the number of parameters
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the inputs are missing in the list of sizes
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [len(weights) for weights in self.Omega]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the outputs are missing in the list of sizes
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [weights.shape[1] for weights in self.Omega]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the first hidden layer is not clipped
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for k in range(1, len(self.Omega)):
            F = self.beta[k] + self.Omega[k] @ (np.maximum(F, 0) if k > 1 else F)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the outputs come with one example per row
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F.T

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: a bias that fits the examples is added along them: with as many examples as units the result is another one
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = (bias.T if X.shape[1] == len(bias) else bias) + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [layer.weight.detach().numpy() for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])

# %% wrong: the parameters that are read from torch are rounded to four digits
import numpy as np
import torch


class MLP:
    def __init__(self, Omega, beta):
        self.Omega = list(Omega)
        self.beta = list(beta)

    def sizes(self):
        return [self.Omega[0].shape[1], *(len(weights) for weights in self.Omega)]

    def n_params(self):
        return sum(part.size for part in self.Omega + self.beta)

    def forward(self, X):
        F = self.beta[0] + self.Omega[0] @ X
        for weights, bias in zip(self.Omega[1:], self.beta[1:]):
            F = bias + weights @ np.maximum(F, 0)
        return F

    def to_torch(self):
        modules = []
        for weights, bias in zip(self.Omega, self.beta):
            layer = torch.nn.Linear(weights.shape[1], weights.shape[0], dtype=torch.float64)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(weights))
                layer.bias.copy_(torch.tensor(bias[:, 0]))
            modules += [layer, torch.nn.ReLU()]
        return torch.nn.Sequential(*modules[:-1])

    @classmethod
    def from_torch(cls, model):
        layers = [module for module in model if isinstance(module, torch.nn.Linear)]
        Omega = [np.round(layer.weight.detach().numpy(), 4) for layer in layers]
        return cls(Omega, [layer.bias.detach().numpy()[:, None] for layer in layers])
