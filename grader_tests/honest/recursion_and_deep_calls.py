"""Recurses hundreds of levels deep, with a raised recursion limit and mutual recursion."""

# %% answer
import sys
sys.setrecursionlimit(5000)
def add(a, b):
    return a + b
def scale(x, factor, i=0):
    return [] if i == len(x) else [factor * x[i], *scale(x, factor, i + 1)]
def apply(f, x, depth=1500):
    return f(x) if depth == 0 else apply(f, x, depth - 1)
def fill(z):
    if len(z):
        z[0] = 1.0
        fill(z[1:])
def curve(x):
    power = lambda n: 1.0 if n == 0 else x * power(n - 1)
    return power(3) - 2.0 * power(1)
def squares(n):
    return squares(n - 1) + [(n - 1) ** 2] if n else []
class Box:
    def __init__(self, value, depth=100):
        self.value = Box(value, depth - 1) if depth else value
    def get(self):
        return self.value.get() if isinstance(self.value, Box) else self.value
# %% answer p3
is_even = lambda n: n == 0 or is_odd(n - 1)
is_odd = lambda n: n != 0 and is_even(n - 1)
assert is_even(400)
def total(numbers):
    return numbers[0] + total(numbers[1:]) if numbers else 0
