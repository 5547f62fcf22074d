"""A file of 55 MB is refused before it is parsed, and says what to do."""

data = text.encode() + b" " * (55 << 20)
refused = "Clear the outputs"
