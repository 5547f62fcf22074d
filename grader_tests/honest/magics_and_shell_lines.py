"""Uses cell and line magics, shell lines, help, and an expression at the end of an answer."""

# %% answer
%matplotlib inline
%config InlineBackend.figure_format = "retina"
!echo starting
import numpy as np
def add(a, b):
    return a + b
def scale(x, factor):
    return factor * x
def apply(f, x):
    return f(x)
def fill(z):
    z[:] = 1.0
def curve(x):
    return x**3 - 2.0 * x
def squares(n):
    return [i * i for i in range(n)]
class Box:
    def __init__(self, value):
        self.value = value
    def get(self):
        return self.value
files = !ls
print(len(files))
%timeit -n1 -r1 add(1, 2)
add?
add(1, 2)
# %% own
%%time
for _ in range(3):
    add(1, 2)
# %% own p2
%%capture captured
print("not shown")
# %% own p2
%%bash
echo from bash
# %% own p3
%%writefile helper.py
VALUE = 3
# %% own p3
from helper import VALUE
%env COURSE=small
%who
_ = VALUE
# %% verify
assert "starting" in sat.outputs("p1") and "from bash" in sat.outputs() and "Wall time" in sat.outputs()
