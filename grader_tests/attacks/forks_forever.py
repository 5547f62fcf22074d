"""Forks children that fork, up to two hundred, each asleep for a few seconds."""
# earns: 4

# %% own
import os, time
born = 0
while born < 200:
    born += 1
    try:
        if os.fork() == 0:
            time.sleep(4)
            os._exit(0)
    except OSError:
        break
time.sleep(4)
# %% answer p3
total = sum
# %% verify
assert [c.run for c in result.cells].count("out_of_memory") == 1
