"""A notebook of 2500 cells is refused with the number of cells."""

nb.cells += [nbformat.v4.new_code_cell("1") for _ in range(2500)]
refused = "2000"
