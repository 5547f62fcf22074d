"""A notebook that lost all metadata and ids is graded in full."""

for number, each in enumerate(nb.cells):
    each.metadata, each.id = {}, f"cell-{number}"
note = "found"
