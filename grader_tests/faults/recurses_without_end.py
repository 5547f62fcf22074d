"""Endless recursion is an error of its cell."""

own(
    "p1",
    """def f(n):
    return f(n + 1)
f(0)""",
)
shown = {"own-p1": "RecursionError"}
