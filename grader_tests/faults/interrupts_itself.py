"""KeyboardInterrupt ends its cell only."""

own("p1", """raise KeyboardInterrupt""")
shown = {"own-p1": "KeyboardInterrupt"}
