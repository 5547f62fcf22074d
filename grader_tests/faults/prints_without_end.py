"""Endless output is cut, and the cell is stopped."""

own(
    "p1",
    """while True:
    print('again and again' * 100)""",
)
shown = {"own-p1": "truncated"}
runs = {"timed_out"}
