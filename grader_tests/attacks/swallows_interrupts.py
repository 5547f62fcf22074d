"""Catches every interrupt, blocks signals and goes on, in a cell and in a check."""
# earns: 4

# %% own
import signal, time
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGXCPU):
    signal.signal(number, signal.SIG_IGN)
stop = time.monotonic() + 20
while time.monotonic() < stop:
    pass
# %% answer
import time
def add(a, b):
    stop = time.monotonic() + 20
    while time.monotonic() < stop:
        try:
            time.sleep(0.5)
        except BaseException:
            pass
# %% answer p3
total = sum
# %% verify
assert [c.run for c in result.cells].count("timed_out") >= 2
