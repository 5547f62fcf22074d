"""Keeps helpers, constants and shared state in extra cells, defined before and after they are used."""

# %% answer
def add(a, b):
    return combine([a, b])
def scale(x, factor):
    return state["scale"](x, factor)
def apply(f, x):
    counter.append(x)
    return f(x)
def fill(z):
    z[:] = ONE
def curve(x):
    return polynomial(x)
def squares(n):
    return list(map(square, range(n)))
class Box(Base):
    pass
# %% own
ONE = 1.0
counter = []
def combine(parts):
    return parts[0] + parts[1]
# %% own
state = {}
def polynomial(x, coefficients=(1.0, 0.0, -2.0, 0.0)):
    y = 0.0
    for c in coefficients:
        y = y * x + c
    return y
state["scale"] = lambda x, factor: x * factor
square = lambda i: i * i
# %% own setup
class Base:
    def __init__(self, value):
        self._value = value
    def get(self):
        return self._value
# %% own p3_check
print("applied", len(counter), "times")
assert total([1, 2]) == 3
