"""A sentence in a code cell loses its own points only."""

cell("p3").source = "I could not do this one, sorry!"
loses = {"p3_check"}
shown = {"p3": "SyntaxError"}
