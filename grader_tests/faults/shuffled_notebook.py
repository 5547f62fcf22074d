"""Cells in reverse order are put in order."""

nb.cells.reverse()
note = "moved"
