"""Displays HTML that is quickly written and slow to clean: deep, full of attributes, full of entities."""
# earns: 4

# %% own
from IPython.display import HTML, display
for text in ("<div>" * 100_000, "&" * 900_000, "<b " + " a" * 300_000 + ">", "<b " + "a/" * 300_000 + ">", "<svg><a " * 60_000, "<b><p>" * 30_000 + "</b>" * 30_000):
    display(HTML(text))
# %% own p1_check
for _ in range(40):
    display(HTML("<div>" * 9_000))
# %% answer p3
total = sum
# %% verify
assert sat.result.seconds < 8
