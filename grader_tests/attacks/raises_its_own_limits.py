"""Raises resource limits, lowers its niceness and opens files until none can be opened."""
# earns: 4

# %% own
import os, resource
for name in ("RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_MEMLOCK", "RLIMIT_MSGQUEUE"):
    limit = getattr(resource, name)
    try:
        resource.setrlimit(limit, (1 << 40, 1 << 40))
        print("RAISED", name)
    except (ValueError, OSError):
        pass
try:
    os.nice(-10)
    print("RAISED niceness")
except OSError:
    pass
held = []
try:
    for _ in range(10_000):
        held.append(os.open("/dev/null", os.O_RDONLY))
except OSError as error:
    print("opened", len(held) < 1000)
# %% answer p3
total = sum
# %% verify
assert "RAISED" not in sat.outputs("own-p1-0") and "opened True" in sat.outputs("own-p1-0")
