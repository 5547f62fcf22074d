"""A function that calls itself for ever loses its own claim only."""

cell("p1").source = HONEST["p1"].replace("return f(x)", "return apply(f, x)")
points = {"p1_hidden": 5.0}
shown = {"p1_hidden": "RecursionError"}
