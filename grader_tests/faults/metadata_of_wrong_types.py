"""Metadata that are lists, numbers and nulls are replaced by the key's."""

raw = json.loads(text)
for number, each in enumerate(raw["cells"]):
    each["metadata"] = [None, [], 7, {"nbgrader": "x"}, {"nbgrader": {"grade_id": 5}}][number % 5]
raw["metadata"] = []
data = json.dumps(raw).encode()
note = "found"
