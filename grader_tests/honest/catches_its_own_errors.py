"""Cells that fail, catch, retry and clean up, before answers that are right."""

# %% answer
try:
    import a_library_that_is_not_there as fast
except ImportError:
    fast = None
def add(a, b):
    try:
        return fast.add(a, b)
    except AttributeError:
        return a + b
    finally:
        pass
def scale(x, factor):
    with np.errstate(all="raise"):
        try:
            np.float64(1.0) / 0.0
        except FloatingPointError:
            return factor * x
def apply(f, x):
    try:
        raise ValueError("first")
    except ValueError:
        return f(x)
def fill(z):
    assert len(z) > 0, "nothing to fill"
    z[:] = 1.0
def curve(x):
    return x**3 - 2.0 * x
def squares(n):
    found = []
    while True:
        try:
            if len(found) == n:
                raise StopIteration
            found.append(len(found) ** 2)
        except StopIteration:
            return found
class Box:
    def __init__(self, value):
        self.value = value
    def __getattr__(self, name):
        raise AttributeError(name)
    def get(self):
        return self.value
# %% own
1 / 0
# %% own
raise KeyboardInterrupt
# %% own
exit()
# %% own p2
def broken(:
# %% own p3
undefined_name
