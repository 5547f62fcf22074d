"""An answer below its checks is executed before them."""

moved = cell("p3")
nb.cells.remove(moved)
nb.cells.append(moved)
note = "moved"
