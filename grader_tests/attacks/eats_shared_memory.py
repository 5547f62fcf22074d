"""Hides memory where no process maps it: /dev/shm, memfds, System V segments, pipes, socket buffers."""
# earns: 4

# %% own
import os
taken = 0
try:
    with open("/dev/shm/x", "wb") as file:
        for _ in range(3000):
            taken += file.write(bytes(1 << 20))
except OSError:
    pass
print("shm", taken >> 20 <= 512)
# %% own p1_check
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
held = []
try:
    for _ in range(20):
        held.append(os.memfd_create("x"))
        os.ftruncate(held[-1], 150 << 20)
        for position in range(150):
            os.pwrite(held[-1], bytes(1 << 20), position << 20)
except OSError as error:
    print("memfd", error.errno)
segment = libc.shmget(0, ctypes.c_size_t(1 << 30), 0o1600)
print("segment", segment)
# %% own p1_hidden
import fcntl
for _ in range(100):
    try:
        read, write = os.pipe2(os.O_NONBLOCK)
        fcntl.fcntl(write, 1031, 1 << 20)
        os.write(write, bytes(1 << 20))
    except OSError:
        break
# %% answer p3
total = sum
# %% verify
assert "shm True" in sat.outputs()
assert "memfd 1" in sat.outputs() and "segment -1" in sat.outputs()
