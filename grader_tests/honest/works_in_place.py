"""Changes arrays in place, returns views, reversed and non-contiguous arrays and broadcasts."""

# %% answer
def add(a, b):
    if np.ndim(a):
        wide = np.zeros((len(a), 3))
        wide[:, 1] = a
        wide[:, 1] += b
        return wide[:, 1]
    return a + b
def scale(x, factor):
    backwards = x[::-1].copy()
    backwards *= factor
    return backwards[::-1]
def apply(f, x):
    return f(x)
def fill(z):
    z.fill(0.0)
    z += 1.0
def curve(x):
    return x**3 - 2.0 * x
def squares(n):
    grid = np.arange(n * n).reshape(n, n).T
    return (grid[0] // n) ** 2
class Box:
    def __init__(self, value):
        self.value = np.broadcast_to(value, (1,))
    def get(self):
        return self.value[0]
# %% answer p2
def mean_of(values):
    values.sort()
    return sum(values) / len(values)
def relu(z):
    z = np.asfortranarray(np.stack([z, z]))
    np.maximum(z, 0.0, out=z)
    return z[0]
def double(t):
    return torch.stack([t, t]).T.sum(dim=1)
