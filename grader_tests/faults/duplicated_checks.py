"""Copies of checks are the student's own cells and score nothing."""

import copy

for each in [copy.deepcopy(c) for c in nb.cells if "check" in c.id]:
    each.id += "-copy"
    nb.cells.append(each)
note = "cop"
