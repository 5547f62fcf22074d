"""Of two answers with one id, the last one in place counts."""

import copy

old = copy.deepcopy(cell("p3"))
old.id, old.source = "older", "def total(numbers):\n    return -1"
nb.cells.insert(nb.cells.index(cell("p3")), old)
note = "the last one counts"
