"""A file that a crash left full of zeros says that it is empty."""

data = bytes(100_000)
refused = "empty"
