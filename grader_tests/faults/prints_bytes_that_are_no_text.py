"""Bytes that are no text are shown as far as they are."""

own(
    "p1",
    """import os
os.write(1, bytes(range(256)))""",
)
shown = {"own-p1": ""}
