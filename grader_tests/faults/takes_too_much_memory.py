"""A cell that takes more memory than there is costs itself alone."""

own("p1", """data = [bytearray(b'x') * (200 << 20) for _ in range(5)]""")
shown = {"own-p1": "was stopped"}  # on a busy host the time may run out before the memory
