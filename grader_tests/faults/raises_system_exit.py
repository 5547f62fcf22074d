"""SystemExit ends its cell only."""

own("p1", """raise SystemExit('done')""")
shown = {"own-p1": "SystemExit"}
