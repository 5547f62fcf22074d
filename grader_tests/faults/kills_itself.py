"""A cell that kills its process costs itself alone."""

own(
    "p1",
    """import os, signal
os.kill(os.getpid(), signal.SIGKILL)""",
)
shown = {"own-p1": "process ended"}
runs = {"crashed"}
