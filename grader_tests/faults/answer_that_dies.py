"""A function that ends the process loses its own checks only."""

cell("p2").source = HONEST["p2"].replace("return 2 * t", "import os; os._exit(0)")
loses = {"p2_check", "p2_score"}
shown = {"p2_check": "process ended"}
