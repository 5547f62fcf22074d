"""A cell that ends the process costs itself alone."""

own(
    "p1",
    """import os
os._exit(3)""",
)
shown = {"own-p1": "process ended"}
runs = {"crashed"}
