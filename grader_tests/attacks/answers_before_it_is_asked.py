"""Fills the channel with answers before a question is asked, from its process and from a fork."""

# %% own
import os, packets
if os.fork() == 0:
    for _ in range(200):
        packets.answer(3)
    os._exit(0)
for number in range(40):
    packets.answer(number)
# %% own p2
for _ in range(20):
    packets.answer(True)
# %% own p3
packets.answer(19)
