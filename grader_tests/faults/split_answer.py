"""An answer that was cut in two inside a function is joined."""

lines = HONEST["p3"].strip().splitlines()
cell("p3").source = lines[0]
nb.cells.insert(nb.cells.index(cell("p3")) + 1, nbformat.v4.new_code_cell("\n".join(lines[1:])))
note = "join"
