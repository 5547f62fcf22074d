"""Ends the process at once with exit code 0, in a cell and while a check waits for an answer."""

# %% answer
import os
def add(a, b):
    os._exit(0)
scale = apply = fill = curve = squares = Box = add
# %% own
os._exit(0)
# %% verify
assert "process ended" in sat.outputs("p1_check")
