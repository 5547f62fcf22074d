"""Takes anonymous memory in pieces, up to six gigabytes, and touches all of it."""
# earns: 4

# %% own
kept = []
try:
    for _ in range(60):
        kept.append(bytearray(b"x") * (100 << 20))
except MemoryError:
    pass
# %% answer
import mmap
def add(a, b):
    area = mmap.mmap(-1, 2 << 30)
    for position in range(0, len(area), 4096):
        area[position] = 1
scale = add
# %% answer p3
total = sum
# %% verify
assert sum(c.run in ("out_of_memory", "timed_out") for c in result.cells) >= 2
