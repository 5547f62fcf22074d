"""A replaced print, len and range cost nothing where the answers do not use them."""

own(
    "p1",
    """import builtins
builtins.print = builtins.repr = None""",
)
shown = {"own-p1": ""}
