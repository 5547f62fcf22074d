"""A cell that closes the engine's own channel costs itself alone."""

own(
    "p1",
    """import os
os.closerange(0, 256)""",
)
shown = {"own-p1": ""}
