"""A file that an editor saved as UTF-16 is read."""

data = text.encode("utf-16")
