"""A file that only lacks its last brace says that it ends in the middle."""

data = text.rstrip()[:-1].encode()
refused = "ends in the middle"
