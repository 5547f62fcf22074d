"""Announces messages of four gigabytes, begins hundreds and ends none, and truncates headers."""
# earns: 4

# %% own
import os, packets
for channel in packets.channels():
    channel.send(packets.packet(packets.OUTPUT, b"x" * packets.BODY, more=1, total=2**32 - 1))
# %% own p1_check
for channel in packets.channels():
    channel.send(b"\x18")
# %% own p1_hidden
for channel in packets.channels():
    channel.send(packets.packet(packets.DONE, b"", more=0, total=77))
# %% own p2
for _ in range(25):
    if os.fork() == 0:
        for channel in packets.channels():
            for _ in range(600):
                channel.send(packets.packet(packets.OUTPUT, bytes(packets.BODY), more=1, total=200 << 20))
        os._exit(0)
# %% answer p3
total = sum
