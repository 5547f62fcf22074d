"""Leaves daemons behind: double forks in sessions of their own that ignore every signal."""
# earns: 4

# %% own
import os, signal, time
for _ in range(5):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for number in range(1, 64):
                try:
                    signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError):
                    pass
            stop = time.monotonic() + 40
            while time.monotonic() < stop:
                time.sleep(0.1)
        os._exit(0)
# %% own p3_check
import subprocess
subprocess.Popen(["setsid", "nohup", "sleep", "40"])
# %% answer p3
total = sum
