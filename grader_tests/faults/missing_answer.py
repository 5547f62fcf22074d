"""A deleted answer loses its own points and no others, and a note names it."""

nb.cells.remove(cell("p1"))
loses = {"p1_check", "p1_hidden"}
note = "missing"
