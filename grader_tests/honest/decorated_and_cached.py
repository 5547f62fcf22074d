"""Uses lru_cache, decorators, partial, singledispatch, context managers and properties."""

# %% answer
import contextlib, functools
def traced(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@functools.singledispatch
def add(a, b):
    return a + b
@add.register
def _(a: np.ndarray, b):
    return np.add(a, b)
@traced
def scale(x, factor=1.0):
    return factor * x
apply = functools.partial(lambda g, f, x: g(f, x), lambda f, x: f(x))
@contextlib.contextmanager
def writable(z):
    yield z
@traced
def fill(z):
    with writable(z) as w:
        w[:] = 1.0
@functools.lru_cache(maxsize=None)
def curve(x):
    return x**3 - 2.0 * x
@functools.cache
def squares(n):
    return () if n == 0 else (*squares(n - 1), (n - 1) ** 2)
class Box:
    def __init__(self, value):
        self._value = value
    @functools.cached_property
    def content(self):
        return self._value
    get = lambda self: self.content
