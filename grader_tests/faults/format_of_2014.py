"""A notebook in format 3 is upgraded and graded."""

cells = []
for each in nb.cells:
    old = {"cell_type": each.cell_type, "metadata": each.metadata}
    old["input" if each.cell_type == "code" else "source"] = each.source.splitlines(keepends=True)
    cells.append(old | ({"outputs": [], "language": "python"} if each.cell_type == "code" else {}))
data = json.dumps(
    {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": cells, "metadata": {}}],
    }
).encode()
