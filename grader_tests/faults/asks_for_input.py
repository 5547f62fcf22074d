"""A question to the keyboard says that nobody answers."""

own("p1", """name = input('name? ')""")
shown = {"own-p1": "keyboard"}
