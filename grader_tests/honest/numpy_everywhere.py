"""Returns NumPy scalars, zero-dimensional arrays and arrays of one element's dtype."""

# %% answer
add = lambda a, b: np.add(a, b)
scale = lambda x, factor: np.multiply(np.float64(factor), x)
apply = lambda f, x: f(np.float64(x))
fill = lambda z: np.copyto(z, np.ones_like(z))
curve = lambda x: np.array(np.polyval([1.0, 0.0, -2.0, 0.0], x))
squares = lambda n: np.arange(n) ** 2
class Box:
    def __init__(self, value):
        self.get = lambda: np.float64(value)
# %% answer p2
mean_of = np.mean
relu = lambda z: np.where(z > 0, z, 0)
double = lambda t: torch.from_numpy(2 * t.numpy())
# %% answer p3
total = lambda numbers: np.sum(np.asarray(numbers, dtype=int))
