"""A longer older version that shows behind the end is ignored."""

data = text.encode() + text.encode()[-300:]
