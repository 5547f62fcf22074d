"""A file without content says that it is empty."""

data = b""
refused = "empty"
