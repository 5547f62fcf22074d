"""Metadata nested ten thousand deep is refused, in no time."""

deep = '{"a":' * 10_000 + "1" + "}" * 10_000
data = text.replace('"metadata": {', '"metadata": {"x": ' + deep + ", ", 1).encode()
refused = "nested"
