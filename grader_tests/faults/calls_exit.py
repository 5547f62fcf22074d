"""exit() ends its cell only."""

own("p1", """exit()""")
shown = {"own-p1": ""}
