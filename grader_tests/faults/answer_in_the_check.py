"""What was typed into a locked check is replaced; the stub above answers nothing."""

cell("p3_check").source = HONEST["p3"] + "\n" + cell("p3_check").source
cell("p3").source = "# YOUR CODE HERE\nraise NotImplementedError()"
loses = {"p3_check"}
shown = {"p3_check": "NameError"}
