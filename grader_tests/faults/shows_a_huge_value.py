"""A value whose text has fifty megabytes is cut."""

own("p1", """'x' * 50_000_000""")
shown = {"own-p1": ""}
