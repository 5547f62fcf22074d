"""A result of a gigabyte loses its own points only."""

cell("p3").source = "def total(numbers):\n    return np.zeros(120_000_000)"
loses = {"p3_check"}
