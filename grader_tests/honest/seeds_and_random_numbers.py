"""Seeds and uses every random generator, in answers and between checks."""

# %% answer
import random
random.seed(1); np.random.seed(2); torch.manual_seed(3)
generator = np.random.default_rng(4)
def add(a, b):
    np.random.seed(0)
    random.shuffle([1, 2, 3])
    return a + b
def scale(x, factor):
    order = generator.permutation(len(x))
    result = np.empty(len(x))
    result[order] = factor * x[order]
    return result
def apply(f, x):
    torch.rand(3)
    return f(x)
def fill(z):
    while not np.all(z == 1.0):
        z[np.random.randint(len(z))] = 1.0
def curve(x):
    random.seed()
    return x**3 - 2.0 * x
def squares(n):
    return sorted(random.sample([i * i for i in range(n)], n))
class Box:
    def __init__(self, value):
        self.value = value + 0 * generator.normal()
    def get(self):
        return self.value
# %% own
torch.use_deterministic_algorithms(True)
np.random.seed(None)
# %% own p2
torch.set_default_dtype(torch.float64)
generator.normal(size=3)
