"""Stops itself and its parent with SIGSTOP, so that nothing runs and nothing ends."""
# earns: 4

# %% own
import os, signal
os.kill(os.getppid(), signal.SIGSTOP)
os.kill(os.getpid(), signal.SIGSTOP)
# %% answer p3
total = sum
# %% verify
assert [c.run for c in result.cells].count("timed_out") == 1
