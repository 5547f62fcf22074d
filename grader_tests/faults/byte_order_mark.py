"""A byte order mark is skipped."""

data = b"\xef\xbb\xbf" + text.encode()
