"""Answers with iterators that never end and lengths that are infinite, negative or huge."""

# %% answer
import itertools
class Long:
    def __init__(self, *a):
        pass
    def __len__(self):
        return 2**62
    def __getitem__(self, key):
        return 0.0
    def get(self):
        return itertools.count()
add = lambda a, b: itertools.repeat(3)
scale = lambda x, factor: Long()
apply = lambda f, x: itertools.cycle([1])
fill = lambda z: None
curve = lambda x: range(10**15)
Box = Long
def squares(n):
    yield 0
    yield 1
    yield 4
    yield 10
    yield from itertools.count()
# %% answer p3
total = lambda numbers: itertools.count()
