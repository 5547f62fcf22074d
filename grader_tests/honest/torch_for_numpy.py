"""Computes with torch tensors on a device, in float64, where NumPy was expected."""

# %% answer
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

def add(a, b):
    return torch.as_tensor(a, device=device) + b

def scale(x, factor):
    return (factor * torch.from_numpy(x).to(device)).detach().cpu()

def apply(f, x):
    return f(x)

def fill(z):
    torch.from_numpy(z).fill_(1.0)

def curve(x):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True, device=device)
    return x**3 - 2 * x

def squares(n):
    return torch.arange(n).square().tolist()

class Box(torch.nn.Module):
    def __init__(self, value):
        super().__init__()
        self.register_buffer("value", torch.tensor(value, dtype=torch.float64))
        self.to(device)

    def get(self):
        return self.value.item()
# %% answer p2
def mean_of(values):
    return torch.tensor(values, dtype=torch.float64).mean().item()

def relu(z):
    return torch.nn.functional.relu(torch.from_numpy(z)).numpy()

def double(t):
    with torch.no_grad():
        return torch.add(t, t)
# %% answer p3
total = lambda numbers: int(torch.tensor(numbers, dtype=torch.int64).sum())
