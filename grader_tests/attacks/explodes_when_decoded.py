"""Sends data that is small on the wire and huge, deep or malformed when it is decoded."""
# earns: 4

# %% own
import msgpack, packets, struct
bombs = [
    b"\xdd\xff\xff\xff\xff",
    b"\x91" * 200000,
    b"\x81" * 100000 + b"\xc0",
    b"\x81\x90\xc0",
    b"\xc7\x0c\xff" + b"\xff" * 12,
    b"\xd9\xff\xff",
    b"\xdd\x00\x7f\xff\x00" + b"\xc0" * 0x7FFF00,
    b"",
    b"\xc1",
]
for bomb in bombs:
    packets.send(packets.OUTPUT, bomb)
# %% own p1_check
packets.send(packets.DONE, bombs[6])
# %% answer
def words(*parts, blobs=b""):
    structure = msgpack.packb(list(parts))
    return struct.pack("!I", len(structure)) + structure + blobs
def sends(frame):
    def answer(*a):
        packets.send_data(packets.ANSWER, ["ok", frame, b""])
    return answer
doubling = [x for n in range(40) for x in (0, n, 0, n, 16, 2)]
add = sends(words(16, 0, *doubling))
scale = sends(words(32, "<f8", True, b"", 32, *[2**31] * 32))
apply = sends(words(*[16, 1] * 100000))
fill = sends(words(5, 2**62))
curve = sends(words(2, b"\x7f" * 5_000_000))
squares = lambda n: packets.send(packets.ANSWER, b"\xdd\x0f\xff\xff\xff" + b"\xc0" * (120 << 20))
Box = sends(struct.pack("!I", 2**32 - 1) + b"\xdd\xff\xff\xff\xff")
# %% answer p3
total = sum
