"""A generator without end loses its own claim only."""

cell("p1").source = HONEST["p1"].replace(
    "return [i * i for i in range(n)]",
    "import itertools\n    return (i for i in itertools.count())",
)
points = {"p1_hidden": 6.0}
