"""Dies while a long answer is half sent, and again before the next question is read."""
# earns: 4

# %% answer
import os, packets
def add(a, b):
    for channel in packets.channels():
        channel.send(packets.packet(packets.ANSWER, b"x" * packets.BODY, more=1, total=10 << 20))
    os._exit(0)
def scale(x, factor):
    packets.answer(1.0)
    os._exit(0)
apply = fill = curve = squares = Box = scale
# %% answer p3
total = sum
