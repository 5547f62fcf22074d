"""An answer that does not parse loses its own points only."""

cell("p2").source = "def mean_of(values:\n    return"
loses = {"p2_check", "p2_score"}
shown = {"p2": "SyntaxError", "p2_check": "NameError"}
