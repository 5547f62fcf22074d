"""Prints, displays and returns megabytes: streams, figures, results, updates, thousands of pieces."""
# earns: 4

# %% own
from IPython.display import display
for number in range(5000):
    display(number)
print("x" * 30_000_000)
# %% own p1_check
import os
for _ in range(40):
    os.write(1, b"y" * 1_000_000)
# %% own p1_hidden
handle = display("z" * 1000, display_id=True)
for _ in range(2000):
    handle.update("z" * 1000)
"w" * 20_000_000
# %% answer p3
def total(numbers):
    print("v" * 5_000_000)
    return sum(numbers)
# %% verify
assert len(sat.outputs()) < 8 << 20
