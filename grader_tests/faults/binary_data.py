"""Bytes that are no text say that they are binary."""

data = bytes([0, 255, 0, 254, *range(128, 256)]) * 50 + b"end"
refused = "binary"
