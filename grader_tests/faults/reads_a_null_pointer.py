"""A segmentation fault costs the cell alone."""

own(
    "p1",
    """import ctypes
ctypes.string_at(0)""",
)
shown = {"own-p1": "process ended"}
runs = {"crashed"}
