"""The value protocol: what crosses arrives as it was, and a malformed frame is a ProtocolError."""

from __future__ import annotations

import contextlib
import json
import math
import random
import struct
from time import monotonic

import msgpack
import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from udlgrader.errors import ProtocolError
from udlgrader.exam import wire
from udlgrader.exam.wire import tags

LIMITS = wire.WireLimits(
    frame_bytes=1 << 20, struct_bytes=1 << 18, elements=20_000, numbers=50_000, depth=20
)
PACKER, UNPACKER = wire.Packer(LIMITS), wire.Unpacker(LIMITS)
quick = settings(
    max_examples=150, deadline=2000, suppress_health_check=[HealthCheck.too_slow], database=None
)

# ---- values ------------------------------------------------------------------------------------

_DTYPES = st.one_of(
    npst.boolean_dtypes(),
    npst.integer_dtypes(endianness="?"),
    npst.unsigned_integer_dtypes(endianness="?"),
    npst.floating_dtypes(sizes=(16, 32, 64), endianness="?"),
    npst.complex_number_dtypes(sizes=(64, 128)),
    npst.unicode_string_dtypes(max_len=5),
    npst.byte_string_dtypes(max_len=5),
)
ARRAYS = npst.arrays(_DTYPES, npst.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
VIEWS = ARRAYS.map(lambda a: a[..., ::-1] if a.ndim and a.shape[-1] else a.T)
TENSORS = npst.arrays(
    st.sampled_from([np.float32, np.float64, np.int64, np.uint8, np.bool_, np.complex64]),
    npst.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
).map(torch.from_numpy)
TEXTS = st.text(st.characters(), max_size=20)
KEYS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), TEXTS, st.binary()
)
LEAVES = st.one_of(
    *(KEYS, st.integers(-(2**4000), 2**4000), st.floats(), st.complex_numbers()),
    *(ARRAYS, VIEWS, TENSORS, st.binary(max_size=30).map(bytearray)),
    st.builds(np.float32, st.floats(width=32)),
    st.builds(range, st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 3)),
    st.builds(slice, st.integers(), st.none()),
    st.sampled_from([..., np.dtype("f4"), torch.float16, torch.device("cpu"), int, np.int8]),
    st.sampled_from([torch.Size([2, 3]), np.str_("x"), np.bytes_(b"x"), np.int64(-3)]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.lists(st.floats(), min_size=16, max_size=40),
        st.lists(inner, max_size=5).map(tuple),
        st.dictionaries(KEYS, inner, max_size=4),
        st.sets(KEYS, max_size=4),
        st.frozensets(KEYS, max_size=4),
    ),
    max_leaves=12,
)


def same(one, other) -> bool:
    """True if two values are of one type and equal to the last bit."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        equal = one.tobytes() == other.tobytes()
        return equal and (one.dtype, one.shape) == (other.dtype, other.shape)
    if isinstance(one, torch.Tensor):
        return one.dtype == other.dtype and same(one.numpy(), other.numpy())
    if isinstance(one, (float, complex, np.generic)):
        return np.asarray(one).tobytes() == np.asarray(other).tobytes()
    if isinstance(one, dict):
        return len(one) == len(other) and same(list(one), list(other)) and all_same(one, other)
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def all_same(one: dict, other: dict) -> bool:
    return all(map(same, one.values(), other.values()))


def crossed(value):
    return UNPACKER.unpack(PACKER.pack(value).data).value


@quick
@given(VALUES)
def test_plain_data_arrives_as_it_was(value):
    """Type, order, bits, shapes and dtypes of plain data survive, and so does the fingerprint."""
    arrived = crossed(value)
    assert same(value, arrived)
    told = json.dumps(wire.summary(value), allow_nan=False)
    assert json.dumps(wire.summary(arrived), allow_nan=False) == told


LAYERS = [
    torch.nn.Linear(3, 2),
    torch.nn.Sequential(torch.nn.Conv1d(1, 2, 3), torch.nn.ReLU(), torch.nn.BatchNorm1d(2)),
    torch.nn.LSTM(2, 3, num_layers=2),
    torch.nn.MultiheadAttention(4, 2).eval(),
    torch.nn.TransformerEncoderLayer(4, 2, 8),
]


@pytest.mark.parametrize("module", LAYERS, ids=lambda module: type(module).__name__)
def test_layers_of_torch_arrive_with_their_state(module):
    """Parameters, buffers and the mode of torch's own modules cross; the copy computes alike."""
    arrived = wire.Unpacker(wire.WireLimits()).unpack(
        wire.Packer(wire.WireLimits()).pack(module).data
    )
    new = arrived.value
    assert type(new) is type(module)
    assert new.training == module.training
    for (name, old), (other, copy) in zip(
        module.state_dict().items(), new.state_dict().items(), strict=True
    ):
        assert name == other
        assert torch.equal(old, copy)
    assert repr(new) == repr(module)


GENERATORS = {
    "numpy": (lambda: np.random.default_rng(5), lambda g: g.normal(size=3).tolist()),
    "legacy": (lambda: np.random.RandomState(5), lambda g: g.normal(size=3).tolist()),
    "python": (lambda: random.Random(5), lambda g: [g.gauss(0, 1) for _ in range(3)]),
    "torch": (
        lambda: torch.Generator().manual_seed(5),
        lambda g: torch.randn(3, generator=g).tolist(),
    ),
}


@pytest.mark.parametrize("kind", GENERATORS)
def test_random_generators_draw_the_same_numbers(kind):
    """A generator arrives in its state, and goes back in the state that the call left."""
    make, draw = GENERATORS[kind]
    mine = make()
    draw(mine)
    packed = PACKER.pack([mine])
    received = UNPACKER.unpack(packed.data)
    before = wire.snapshot(received.mutables)
    drawn = draw(received.value[0])
    wire.apply_changes(packed.mutables, wire.pack_changes(before, PACKER))
    expected = make()
    draw(expected)
    assert drawn == draw(expected)
    assert draw(mine) == draw(expected)


def test_one_object_met_twice_arrives_as_one():
    """Sharing survives, so that a change through one name shows through the other."""
    inner = [1.0]
    shared = crossed({"a": inner, "b": (inner, inner)})
    assert shared["a"] is shared["b"][0] is shared["b"][1]


def _cycle() -> list:
    value: list = []
    value.append([value])
    return value


def _deep(depth: int) -> list:
    value: list = []
    for _ in range(depth):
        value = [value]
    return value


NOT_PLAIN = {
    "object": (object(), TypeError),
    "function": (lambda: None, TypeError),
    "object_array": (np.array([object()]), TypeError),
    "structured_array": (np.zeros(2, [("a", float)]), TypeError),
    "sparse_tensor": (torch.eye(2).to_sparse(), TypeError),
    "module_with_hook": (torch.nn.Linear(1, 1).requires_grad_(), None),
    "cycle": (_cycle(), ValueError),
    "deep": (_deep(30), ValueError),
    "huge_int": (1 << 5000, ValueError),
    "huge_array": (np.zeros(1 << 18), ValueError),
    "long_list": ([None] * 30_000, ValueError),
    "many_numbers": ([[0.0] * 30_000, [1.0] * 30_000], ValueError),
    "doubling": (__import__("functools").reduce(lambda v, _: [v, v], range(18), [0.5]), ValueError),
}


@pytest.mark.parametrize("name", NOT_PLAIN)
def test_what_is_no_plain_data_is_refused_by_the_sender(name):
    """TypeError for what cannot cross, ValueError for what is too large, deep or endless."""
    value, error = NOT_PLAIN[name]
    if error is None:
        assert PACKER.pack(value)
        return
    with pytest.raises(error, match="handed over"):
        PACKER.pack(value)


def test_what_is_no_plain_data_crosses_by_hooks():
    """A name, a handle and a callback cross where both sides have the hook, in that order."""
    thing = object()
    packer = wire.Packer(
        LIMITS,
        name_of=lambda value: ("math", "sin") if value is math.sin else None,
        handle_of=lambda value: 7 if value is thing else None,
        callback_of=lambda value: 3,
    )
    unpacker = wire.Unpacker(
        LIMITS,
        handle=lambda number, kind: ("handle", number, kind),
        callback=lambda number: ("callback", number),
        named=lambda module, name: (module, name),
    )
    frame = packer.pack([math.sin, thing, print]).data
    assert unpacker.unpack(frame).value == [
        ("math", "sin"),
        ("handle", 7, "object"),
        ("callback", 3),
    ]
    with pytest.raises(ProtocolError):
        UNPACKER.unpack(frame)


# ---- malformed frames ----------------------------------------------------------------------------


def unpack_or_refuse(data: bytes) -> None:
    """Unpack; a ProtocolError is the only exception allowed, and soon."""
    start = monotonic()
    with contextlib.suppress(ProtocolError):
        UNPACKER.unpack(data)
    assert monotonic() - start < 1.0


@quick
@given(st.binary(max_size=200))
def test_random_bytes_are_refused(data):
    """Bytes that nobody packed raise ProtocolError and nothing else."""
    unpack_or_refuse(data)


@quick
@given(VALUES, st.lists(st.tuples(st.integers(0), st.integers(0, 255)), max_size=4), st.data())
def test_mutated_frames_are_refused_or_read(value, changes, data):
    """A frame with bytes changed, cut out or put in is read or refused, never worse."""
    frame = bytearray(PACKER.pack(value).data)
    for position, byte in changes:
        frame[position % len(frame)] = byte
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(frame))] * 2)))
    unpack_or_refuse(bytes(frame[:start] + frame[end:]))
    unpack_or_refuse(bytes(frame[:end] + frame[start:]))


_TAGS = [value for name, value in vars(tags).items() if name.isupper()]
_WORDS = st.one_of(
    st.sampled_from(_TAGS),
    st.integers(-3, 70),
    st.integers(-(2**63), 2**64 - 1),
    st.sampled_from(["<f8", "|b1", "<U3", "float32", "linear.Linear", "container.Sequential", "x"]),
    st.sampled_from([None, True, False, b"", b"\0" * 8, b"\1\0\0", 1.5, [], {}, "int", "weight"]),
    st.binary(max_size=9),
)


@settings(quick, max_examples=400)
@given(st.lists(_WORDS, max_size=40), st.binary(max_size=40))
def test_random_programs_are_refused_or_read(words, blobs):
    """Words of the wire in any order are read or refused, never worse."""
    structure = msgpack.packb(words)
    unpack_or_refuse(struct.pack("!I", len(structure)) + structure + blobs)


def program(*words, blobs: bytes = b"") -> bytes:
    structure = msgpack.packb(list(words))
    return struct.pack("!I", len(structure)) + structure + blobs


BOMBS = {
    "no_frame": b"",
    "no_structure": b"\xff\xff\xff\xff",
    "array_of_2_to_the_32": struct.pack("!I", 5) + b"\xdd\xff\xff\xff\xff",
    "nested_structure": struct.pack("!I", 5000) + b"\x91" * 5000,
    "map_structure": struct.pack("!I", 3) + b"\x81\x01\x01",
    "extension": struct.pack("!I", 4) + b"\x91\xd4\x01\x00",
    "doubling": program(16, 0, *[w for n in range(60) for w in (0, n, 0, n, 16, 2)]),
    "deep": program(*[16, 0], *[16, 1] * 5000),
    "huge_shape": program(32, "<f8", True, b"", 3, 1 << 40, 1 << 40, 1 << 40),
    "huge_beside_empty": program(32, "<f8", True, b"", 2, 0, 1 << 62),
    "object_dtype": program(32, "|O8", True, b"", 1, 1, blobs=bytes(8)),
    "pickle_dtype": program(32, "<V8", True, b"", 1, 1, blobs=bytes(8)),
    "wrong_letters": program(32, "<U1", True, b"", 1, 1, blobs=b"\xff" * 4),
    "truth_of_two": program(32, "|b1", True, b"", 1, 1, blobs=b"\2"),
    "colliding_keys": program(
        *[k for n in range(4000) for k in (1, n % 8 * (2**61 - 1))], 19, 4000
    ),
    "unhashable_key": program(16, 0, None, 18, 1),
    "cycle": program(0, 0, 16, 1),
    "long_blob": program(5, 1 << 50),
    "unknown_tag": program(99),
    "unknown_class": program(55, "os.system", True, 0, 0, 0, 0, 0),
    "forward_as_attribute": program("forward", 1, 1, 55, "linear.Linear", True, 1, 0, 0, 0, 0),
    "hook_as_attribute": program("_forward_hooks", 16, 0, 55, "linear.Linear", True, 1, 0, 0, 0, 0),
    "name": program(66, "os", "system"),
    "handle": program(64, 1, "float"),
    "callback": program(65, 0),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_at_once(name):
    """What would take memory, time or a name that was not given is refused before it does."""
    start = monotonic()
    with pytest.raises(ProtocolError):
        UNPACKER.unpack(BOMBS[name])
    assert monotonic() - start < 0.5


# ---- changes in place ----------------------------------------------------------------------------


def _add_one(value):
    value += 1


def _append(value):
    value.append([2.5])


def _swap(value):
    value.reverse()


def _clear(value):
    value.clear()


CHANGES = {
    "array": (lambda: np.arange(6.0).reshape(2, 3), _add_one),
    "view": (lambda: np.arange(12.0).reshape(3, 4)[::2, ::-1], _add_one),
    "tensor": (lambda: torch.arange(4.0), lambda t: t.mul_(3)),
    "list": (lambda: [1, [2], "x"], _append),
    "order": (lambda: [[1], [2]], _swap),
    "dict": (lambda: {"a": [1]}, lambda d: d.update(b=d["a"])),
    "set": (lambda: {1, 2}, lambda s: s.add("x")),
    "cleared": (lambda: {"a": 1}, _clear),
    "bytearray": (lambda: bytearray(b"abc"), lambda b: b.extend(b"de")),
    "gradient": (
        lambda: torch.nn.Parameter(torch.ones(3)),
        lambda p: (p * 2).sum().backward(),
    ),
    "layer": (lambda: torch.nn.Linear(2, 2), lambda m: torch.nn.init.zeros_(m.weight)),
    "mode": (lambda: torch.nn.Dropout(), lambda m: m.eval()),
    "nothing": (lambda: [np.ones(2), {}], lambda value: None),
}


def _state(value):
    if isinstance(value, torch.nn.Module):
        return [value.training, *(p.detach().numpy() for p in value.parameters())]
    if isinstance(value, torch.Tensor):
        return [value.detach().numpy(), None if value.grad is None else value.grad.numpy()]
    return value


@pytest.mark.parametrize("name", CHANGES)
def test_changes_in_place_come_back_into_the_same_object(name):
    """What the receiver did to an argument is done to the sender's own object."""
    make, change = CHANGES[name]
    mine, expected = make(), make()
    packed = PACKER.pack((mine, "other"))
    received = UNPACKER.unpack(packed.data)
    before = wire.snapshot(received.mutables)
    change(received.value[0])
    told = wire.pack_changes(before, PACKER)
    wire.apply_changes(packed.mutables, told)
    change(expected)
    if name not in ("layer", "mode"):  # whose weights are drawn
        assert same(_state(mine), _state(expected))
    assert same(_state(mine), _state(received.value[0]))
    assert bool(told) == (name != "nothing")


@quick
@given(
    st.lists(st.one_of(ARRAYS, st.lists(st.integers(), max_size=3)), min_size=1, max_size=4),
    st.binary(max_size=60),
    st.lists(st.tuples(st.integers(0), st.integers(0, 255)), max_size=3),
)
def test_malformed_changes_change_nothing(arguments, noise, flips):
    """A malformed frame of changes raises ProtocolError before anything was written."""
    packed = PACKER.pack(arguments)
    contents = tuple(
        (number, tuple(value) if type(value) is list else np.array(value))
        for number, value in enumerate(packed.mutables)
    )
    forged = bytearray(PACKER.pack(contents).data)
    for position, byte in flips:
        forged[position % len(forged)] = byte
    for frame in (noise, bytes(forged)):
        before = PACKER.pack(arguments).data
        try:
            wire.apply_changes(packed.mutables, frame, UNPACKER)
        except ProtocolError:
            assert PACKER.pack(arguments).data == before


UNFIT = {
    "shape": lambda: np.zeros(4),
    "dtype": lambda: np.zeros(3, np.float32),
    "type": lambda: (0.0, 0.0, 0.0),
    "none": lambda: None,
}


@pytest.mark.parametrize("name", UNFIT)
def test_changes_keep_type_shape_and_dtype(name):
    """A change of another form is refused, so that a check's own array stays what it was."""
    packed = PACKER.pack([np.ones(3)])
    forged = PACKER.pack(((0, UNFIT[name]()),)).data
    with pytest.raises(ProtocolError):
        wire.apply_changes(packed.mutables, forged)


def test_read_only_arrays_stay_as_they_are():
    """A read-only array arrives read-only, and no change to it is taken."""
    mine = np.ones(3)
    mine.flags.writeable = False
    packed = PACKER.pack([mine])
    received = UNPACKER.unpack(packed.data).value[0]
    with pytest.raises(ValueError, match="read-only"):
        received[0] = 2.0
    with pytest.raises(ProtocolError):
        wire.apply_changes(packed.mutables, PACKER.pack(((0, np.zeros(3)),)).data)
    assert mine.tolist() == [1.0, 1.0, 1.0]


def test_a_change_that_makes_a_cycle_is_refused_on_both_sides():
    """An argument that was put into itself is an error of the call."""
    packed = PACKER.pack([[1]])
    received = UNPACKER.unpack(packed.data)
    before = wire.snapshot(received.mutables)
    received.value[0].append(received.value)
    with pytest.raises(ValueError, match="contains itself"):
        wire.pack_changes(before, PACKER)
