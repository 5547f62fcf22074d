"""Sends what a checkpoint, an init process and a fresh runner would send, and dies in between."""
# earns: 4

# %% own
import os, packets
for kind in (packets.RESUMED, packets.GONE, packets.RUNNER, packets.READY, packets.FAILED):
    packets.send_data(kind, {"status": 0, "text": "x"})
# %% own p1_check
if os.fork() == 0:
    packets.send_data(packets.RUNNER, {})
    packets.send_data(packets.DONE, packets.NOTHING_WRONG)
    os._exit(0)
packets.send_data(packets.RUNNER, {})
os._exit(0)
# %% answer
def add(a, b):
    packets.send_data(packets.RESUMED, {"status": 0})
    packets.send_data(packets.GONE, {})
    os._exit(0)
scale = apply = fill = curve = squares = Box = add
# %% answer p3
total = sum
