"""An endless loop is stopped and costs itself alone."""

own(
    "p1",
    """n = 0
while True:
    n += 1""",
)
shown = {"own-p1": "too long"}
runs = {"timed_out"}
