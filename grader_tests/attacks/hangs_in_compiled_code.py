"""Spends minutes in single calls that Python cannot interrupt: a power, a regular expression."""
# earns: 4

# %% own
import re
re.match(r"(a|aa)+$", "a" * 38 + "b")
# %% own p1_check
x = 7 ** (7 ** 9)
# %% answer p3
total = sum
