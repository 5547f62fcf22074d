"""Answers with forged changes of the arguments: other objects, other types, cycles, endless frames."""

# %% answer
import packets
def told(value, changes):
    packets.send_data(packets.ANSWER, ["ok", packets.value_frame(value), changes])
def add(a, b):
    told(None, packets.value_frame(((0, "text"), (1, None), (99, 3))))
def scale(x, factor):
    told(None, packets.value_frame(((0, np.zeros(9)),)))
def apply(f, x):
    told(56.0, b"\xff" * 1000)
def fill(z):
    told(None, packets.value_frame(((0, np.full(4, np.nan)), (0, np.ones(4)))))
def curve(x):
    told(0.0, packets.value_frame([[[]]]))
def squares(n):
    packets.send_data(packets.ANSWER, ["ok", packets.value_frame([0, 1, 4]), "text"])
def Box(value):
    packets.send_data(packets.ANSWER, {"ok": 1})
