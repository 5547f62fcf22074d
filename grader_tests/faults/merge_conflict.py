"""Conflict markers of git are named with their line."""

data = text.replace('"cells"', '\n<<<<<<< HEAD\n"cells"', 1).encode()
refused = "merge-conflict"
