"""A cell that aborts costs itself alone."""

own(
    "p1",
    """import os
os.abort()""",
)
shown = {"own-p1": "process ended"}
runs = {"crashed"}
