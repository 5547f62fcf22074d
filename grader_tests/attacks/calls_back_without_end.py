"""Calls the check's functions that it was given, and those that it was not, far too often and deep."""

# %% answer
import packets, struct
def call(number, payload=None):
    packets.send(packets.CALLBACK, struct.pack("!I", number) + (payload or packets.value_frame(((1.0,), {}))))
def add(a, b):
    call(2**32 - 1)
def scale(x, factor):
    call(0)
    call(0, b"\xff" * 100)
def apply(f, x):
    for _ in range(150_000):
        f(x)
    return 0.0
def fill(z):
    for _ in range(500):
        call(1)
def curve(x):
    packets.send(packets.CALLBACK, b"")
squares = Box = curve
# %% own p3
for number in range(100):
    call(number)
