"""Two answers written into one cell count for both problems."""

cell("p1").source = HONEST["p1"] + "\n\n" + HONEST["p2"]
cell("p2").source = ""
