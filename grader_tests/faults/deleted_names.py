"""Names that a later cell deletes lose the points of the checks that need them."""

own("p1_check", "del add, scale")
points = {"p1_hidden": 5.0}
shown = {"p1_hidden": "NameError"}
