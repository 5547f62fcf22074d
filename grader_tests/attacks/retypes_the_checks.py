"""Turns checks into markdown and raw cells, which nbgrader would grade by hand."""

# %% notebook
for number, cell in enumerate(nb.cells):
    if cell.metadata.nbgrader.grade:
        cell.cell_type = "markdown" if number % 2 else "raw"
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
