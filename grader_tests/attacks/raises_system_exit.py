"""Ends the process politely from inside a check: SystemExit, exit(), quit(), KeyboardInterrupt."""

# %% answer
import sys
def add(a, b):
    sys.exit(0)
def scale(x, factor):
    raise KeyboardInterrupt
def apply(f, x):
    exit()
def fill(z):
    raise SystemExit("7 points")
def curve(x):
    import os
    os._exit(0)
squares = Box = add
# %% answer p3
def total(numbers):
    raise SystemExit(0)
