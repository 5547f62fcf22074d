"""A cell that waits for ever is stopped and costs itself alone."""

own(
    "p1",
    """import time
time.sleep(3600)""",
)
shown = {"own-p1": "too long"}
runs = {"timed_out"}
