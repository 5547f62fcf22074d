"""An answer left as released loses its own points only."""

cell("p2").source = "# YOUR CODE HERE\nraise NotImplementedError()"
loses = {"p2_check", "p2_score"}
