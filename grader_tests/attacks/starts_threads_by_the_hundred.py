"""Starts threads and subprocesses until the system says no, and leaves all of them running."""
# earns: 4

# %% own
import subprocess, threading, time
try:
    for _ in range(300):
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
except RuntimeError as error:
    print(error)
# %% own p1_check
for _ in range(20):
    subprocess.Popen(["sleep", "5"])
# %% answer p3
total = sum
