"""A notebook with 1500 more cells, a hundred of them code, is graded."""

nb.cells += [nbformat.v4.new_markdown_cell("text") for _ in range(1400)]
nb.cells += [nbformat.v4.new_code_cell(f"x{n} = {n}") for n in range(100)]
