"""Cells that all have the same id are told apart by nbgrader's."""

for each in nb.cells:
    each.id = "same"
