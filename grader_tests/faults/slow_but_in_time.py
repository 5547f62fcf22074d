"""A cell that takes most of its time costs nothing."""

own(
    "p1",
    "import time\nstop = time.process_time() + 0.6\nwhile time.process_time() < stop:\n    pass",
)
