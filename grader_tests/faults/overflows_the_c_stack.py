"""Recursion past the C stack costs the cell alone."""

own(
    "p1",
    """import sys
sys.setrecursionlimit(10**8)
x = []
for _ in range(10**6):
    x = [x]
repr(x)""",
)
shown = {"own-p1": ""}
runs = {"crashed"}
