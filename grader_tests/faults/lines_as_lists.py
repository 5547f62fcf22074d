"""Sources as lists of lines, with and without line ends, are read."""

raw = json.loads(text)
for number, each in enumerate(raw["cells"]):
    each["source"] = each["source"].splitlines(keepends=number % 2 == 0)
data = json.dumps(raw).encode()
