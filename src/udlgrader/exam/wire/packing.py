"""Values to frames: which values are plain data, and how each is written.

Iterative: `Writing.run` keeps the open containers on a stack of its own, and one writer per type
writes a leaf at once or returns a container to be opened. Subclasses of the built-in types are read
through the base class's methods, so no method of a student's is called.
"""

from __future__ import annotations

import itertools
import random
import struct
import sys
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgpack
import numpy as np

from udlgrader.exam.wire import arrays, randomness, tags
from udlgrader.exam.wire.limits import WireLimits

HEADER = struct.Struct("!I")
_LONG_TEXT_CHARACTERS = 16 * 1024
_LONG_LIST = 16  # shorter lists of numbers are written like any list
_INT64 = 1 << 63
_NAME_CHARACTERS = 200
_type_name = type.__dict__["__name__"].__get__
type_mro = type.__dict__["__mro__"].__get__

PLAIN_TYPES: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        *(bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset),
        *(range, slice, type(None), np.ndarray),
        *dict.fromkeys(np.dtype(kind).type for kind in arrays.SCALAR_TYPES),
    )
}
_PLAIN_TYPE_NAMES = {kind: name for name, kind in PLAIN_TYPES.items()}


@dataclass(frozen=True)
class Packed:
    """A packed value.

    Attributes:
        data: The frame.
        mutables: The objects met that can be changed in place, in the order of the receiver's
            `Unpacked.mutables`: ndarrays, tensors, lists, dicts, sets, bytearrays, random
            generators, modules. Those in `known` are left out.
    """

    data: bytes
    mutables: list[Any]


def type_name(value: object) -> str:
    """Return the name of a value's class without asking the value or its metaclass."""
    name: str = _type_name(type(value))
    return name[:_NAME_CHARACTERS]


class Packer:
    """Turns values into frames. One per process and direction; holds no value between two calls.

    What is no plain data is offered to the hooks in this order; a hook that returns None declines.

    Args:
        limits: Bounds; the receiver's must be the same.
        name_of: Returns (module, qualified name) of what the receiver has under the same name.
        handle_of: Returns the number of an object that stays here.
        callback_of: Returns the number of a function that the receiver may call.
        describe: Returns the type name that travels with a handle.
    """

    def __init__(
        self,
        limits: WireLimits,
        *,
        handle_of: Callable[[object], int | None] | None = None,
        callback_of: Callable[[object], int | None] | None = None,
        name_of: Callable[[object], tuple[str, str] | None] | None = None,
        describe: Callable[[object], str] = type_name,
    ) -> None:
        self.limits = limits
        self.handle_of = handle_of
        self.callback_of = callback_of
        self.name_of = name_of
        self.describe = describe

    def pack(self, value: object, known: Sequence[object] = ()) -> Packed:
        """Pack a value.

        Args:
            value: The value.
            known: Mutables that the receiver has already, in an order both sides agree on (such as
                the mutables of an earlier frame). They cross as references: the receiver gets its
                own object, whatever its content is there.

        Raises:
            TypeError: If a part is no plain data and no hook takes it; names the type.
            ValueError: If the value is too large, too deep, or contains itself.
        """
        return Writing(self, known).run(value)


class Frame:
    """An open container: what is left to write of it, and what its subtree amounts to."""

    __slots__ = ("children", "depth", "number_of", "size", "tail")

    def __init__(
        self, children: Iterator[Any], size: int, tail: tuple[Any, ...], number_of: Any = None
    ) -> None:
        self.children = children
        self.size = size  # values that a reader of the whole subtree meets
        self.tail = tail  # the words that end the container
        self.number_of = number_of  # the container itself if it gets a number
        self.depth = 0


_OPEN = -1
Writer = Callable[["Writing", Any], "Frame | None"]


class Writing:
    """One frame being written."""

    def __init__(self, packer: Packer, known: Sequence[object]) -> None:
        self.packer = packer
        self.limits = packer.limits
        self.words: list[Any] = []
        self.blobs: list[bytes | memoryview] = []
        self.blob_bytes = 0
        self.mutables: list[Any] = []
        self._numbers_left = packer.limits.numbers
        self._known = len(known)
        self._number_of = {id(value): number for number, value in enumerate(known)}
        self._subtrees = [(0, 1)] * len(known)  # depth and size of every numbered object

    def run(self, value: object) -> Packed:
        """Write the value and return its frame."""
        frames = [Frame(iter((value,)), 0, ())]
        while frames:
            opened = self._write_children(frames[-1])
            if opened is not None:
                frames.append(opened)
                self._check_depth(len(frames) - 1)
            else:
                done = frames.pop()
                if frames:
                    self._close(done, frames[-1])
        return self._finish()

    def _write_children(self, frame: Frame) -> Frame | None:
        """Write what is left of a container up to the next one inside; returns that, or None."""
        words = self.words
        for child in frame.children:
            kind = type(child)
            if kind is float or kind is bool or child is None:
                words.append(child)
            elif kind is int:
                self.write_int(child)
            elif kind is str:
                self.write_text(child)
            else:
                opened = self._write_other(child, kind, frame)
                if opened is not None:
                    return opened
        return None

    def _write_other(self, value: Any, kind: type, parent: Frame) -> Frame | None:
        number = self._number_of.get(id(value))
        if number is None:
            return _writer_of(kind)(self, value)
        if number == _OPEN:
            raise ValueError(f"a {type_name(value)} that contains itself cannot be handed over")
        self.words += (tags.REF, number)
        depth, size = self._subtrees[number]
        parent.depth = max(parent.depth, depth)
        parent.size += size
        return None

    def _close(self, frame: Frame, parent: Frame) -> None:
        self.words += frame.tail
        depth = frame.depth + 1
        self._check_depth(depth)
        if frame.size > self.limits.numbers:
            raise ValueError("the value is too large to be handed over")
        if frame.number_of is not None:
            self.number(frame.number_of, depth, frame.size)
        parent.depth = max(parent.depth, depth)
        parent.size += frame.size

    def _check_depth(self, depth: int) -> None:
        if depth > self.limits.depth:
            raise ValueError(
                f"the value is nested more than {self.limits.depth} deep and cannot be handed over"
            )

    def _finish(self) -> Packed:
        self.need_words(0)
        structure = msgpack.packb(self.words, unicode_errors="surrogatepass")
        if len(structure) > self.limits.struct_bytes:
            raise ValueError("the value is too large to be handed over")
        self.need_bytes(len(structure) + HEADER.size)
        data = b"".join((HEADER.pack(len(structure)), structure, *self.blobs))
        return Packed(data, self.mutables)

    # ---- what writers use -----------------------------------------------------------------------

    def number(self, value: object, depth: int = 0, size: int = 1) -> None:
        """Give the next number to a mutable whose words are complete."""
        self._number_of[id(value)] = self._known + len(self.mutables)
        self.mutables.append(value)
        self._subtrees.append((depth, size))

    def open(self, value: object) -> None:
        """Mark a mutable container as incomplete, so that it is found inside itself."""
        self._number_of[id(value)] = _OPEN

    def need_words(self, count: int) -> None:
        """Refuse early what would have too many words."""
        if len(self.words) + count > self.limits.elements:
            raise ValueError(
                f"a value with more than {self.limits.elements:,} parts cannot be handed over"
            )

    def need_bytes(self, count: int) -> None:
        """Refuse early what would have too many bytes."""
        if self.blob_bytes + count > self.limits.frame_bytes:
            raise ValueError(
                f"a value of more than {self.limits.frame_bytes >> 20} MB cannot be handed over"
            )

    def need_numbers(self, count: int) -> None:
        """Refuse more numbers in long lists than one frame may hold."""
        self._numbers_left -= count
        if self._numbers_left < 0:
            raise ValueError(
                f"more than {self.limits.numbers:,} numbers in lists cannot be handed over"
            )

    def blob(self, data: bytes | memoryview) -> None:
        """Add data beside the structure."""
        self.need_bytes(len(data))
        self.blob_bytes += len(data)
        self.blobs.append(data)

    def write_int(self, value: int) -> None:
        """Write a whole number of any size that is allowed."""
        if -_INT64 <= value < _INT64:
            self.words += (tags.INT, value)
            return
        bits = int.bit_length(value)
        if bits > self.limits.int_bits:
            raise ValueError(f"a whole number of {bits} bits is too large to be handed over")
        self.words += (tags.BIG_INT, int.to_bytes(value, bits // 8 + 1, "little", signed=True))

    def write_text(self, value: str) -> None:
        """Write a string; what UTF-8 cannot say (lone surrogates) is kept."""
        if len(value) <= _LONG_TEXT_CHARACTERS:
            self.words.append(value)
            return
        self.need_bytes(len(value))
        data = value.encode("utf-8", "surrogatepass")
        self.words += (tags.LONG_TEXT, len(data))
        self.blob(data)

    def not_plain(self, value: object) -> None:
        """Write what is no plain data, as the hooks say."""
        packer = self.packer
        if packer.name_of is not None and (name := packer.name_of(value)) is not None:
            self.words += (tags.NAME, *name)
        elif packer.handle_of is not None and (number := packer.handle_of(value)) is not None:
            self.words += (tags.HANDLE, number, packer.describe(value))
        elif packer.callback_of is not None and (number := packer.callback_of(value)) is not None:
            self.words += (tags.CALLBACK, number)
        else:
            raise TypeError(f"an object of type {type_name(value)} cannot be handed over")


# ---- writers: containers -------------------------------------------------------------------------


def _write_list(writing: Writing, value: list[Any]) -> Frame | None:
    length = list.__len__(value)
    if length >= _LONG_LIST:
        tag = _write_numbers(writing, list.__iter__(value), tags.FLOAT_LIST, tags.INT_LIST)
        if tag is not None:
            return Frame(iter(()), length, (tag, length), value)
    writing.need_words(length)
    writing.open(value)
    return Frame(list.__iter__(value), length + 1, (tags.LIST, length), value)


def _write_tuple(writing: Writing, value: tuple[Any, ...]) -> Frame | None:
    length = tuple.__len__(value)
    if length >= _LONG_LIST:
        tag = _write_numbers(writing, tuple.__iter__(value), tags.FLOAT_TUPLE, tags.INT_TUPLE)
        if tag is not None:
            return Frame(iter(()), length, (tag, length))
    writing.need_words(length)
    return Frame(tuple.__iter__(value), length + 1, (tags.TUPLE, length))


def _write_numbers(
    writing: Writing, values: Iterator[Any], float_tag: int, int_tag: int
) -> int | None:
    """Add the numbers of a sequence of only floats or only ints as a blob; returns the tag."""
    first = next(values)
    kind = type(first)
    if kind is not float and kind is not int:
        return None
    items = [first, *values]
    if set(map(type, items)) != {kind}:
        return None
    try:
        data = array("d" if kind is float else "q", items).tobytes()
    except OverflowError:  # a whole number of more than 64 bits
        return None
    writing.need_numbers(len(items))
    writing.blob(data)
    return float_tag if kind is float else int_tag


def _write_dict(writing: Writing, value: dict[Any, Any]) -> Frame | None:
    ordered = OrderedDict in type_mro(type(value))  # keeps an order of its own
    items = OrderedDict.items(value) if ordered else dict.items(value)  # type: ignore[arg-type]
    if not all(map(is_plain_key, dict.keys(value))):
        writing.not_plain(value)
        return None
    length = dict.__len__(value)
    writing.need_words(2 * length)
    writing.open(value)
    children = itertools.chain.from_iterable(items)
    return Frame(children, 2 * length + 1, (tags.DICT, length), value)


def _write_set(writing: Writing, value: set[Any]) -> Frame | None:
    if not all(map(is_plain_key, set.__iter__(value))):
        writing.not_plain(value)
        return None
    length = set.__len__(value)
    writing.need_words(length)
    writing.open(value)
    return Frame(set.__iter__(value), length + 1, (tags.SET, length), value)


def _write_frozenset(writing: Writing, value: frozenset[Any]) -> Frame | None:
    if not all(map(is_plain_key, frozenset.__iter__(value))):
        writing.not_plain(value)
        return None
    length = frozenset.__len__(value)
    writing.need_words(length)
    return Frame(frozenset.__iter__(value), length + 1, (tags.FROZENSET, length))


def _write_slice(writing: Writing, value: slice) -> Frame:
    return Frame(iter((value.start, value.stop, value.step)), 4, (tags.SLICE,))


def _write_range(writing: Writing, value: range) -> Frame:
    try:
        len(value)
    except OverflowError:
        raise ValueError("a range of that length cannot be handed over") from None
    return Frame(iter((value.start, value.stop, value.step)), 4, (tags.RANGE,))


# ---- writers: leaves -----------------------------------------------------------------------------


def _write_int_like(writing: Writing, value: int) -> None:
    writing.write_int(int.__pos__(value))


def _write_float_like(writing: Writing, value: float) -> None:
    writing.words.append(float.__pos__(value))


def _write_text_like(writing: Writing, value: str) -> None:
    writing.write_text(str.__str__(value))


def _write_complex(writing: Writing, value: complex) -> None:
    plain = complex.__pos__(value)
    writing.words += (tags.COMPLEX, plain.real, plain.imag)


def _write_bytes(writing: Writing, value: bytes) -> None:
    plain = bytes.__getitem__(value, slice(None))
    if len(plain) <= _LONG_TEXT_CHARACTERS:
        writing.words.append(plain)
    else:
        writing.words += (tags.LONG_BYTES, len(plain))
        writing.blob(plain)


def _write_bytearray(writing: Writing, value: bytearray) -> None:
    writing.need_bytes(bytearray.__len__(value))
    plain = bytes(memoryview(value))
    writing.words += (tags.BYTEARRAY, len(plain))
    writing.blob(plain)
    writing.number(value)


def _write_ellipsis(writing: Writing, value: object) -> None:
    writing.words.append(tags.ELLIPSIS)


def _write_type(writing: Writing, value: type) -> None:
    name = _PLAIN_TYPE_NAMES.get(value)
    if name is None:
        writing.not_plain(value)
    else:
        writing.words += (tags.TYPE, name)


def _write_array(writing: Writing, value: arrays.Array) -> None:
    plain = value if type(value) is np.ndarray else np.array(value, copy=None, subok=False)
    code = arrays.code_of(plain.dtype)
    shape = plain.shape
    if code is None or len(shape) > writing.limits.array_dims:
        writing.not_plain(value)
        return
    writing.need_bytes(plain.nbytes)
    layout, moved = arrays.describe_layout(plain)
    writing.words += (tags.ARRAY, code, plain.flags.writeable, layout, len(shape), *shape)
    writing.blob(arrays.data_of(moved))
    writing.number(value)


def _write_scalar(writing: Writing, value: np.generic) -> None:
    dtype = np.generic.dtype.__get__(value)
    writing.words += (tags.SCALAR, dtype.str, np.generic.tobytes(value))


def _write_numpy_text(writing: Writing, value: Any) -> Frame:
    base = str if isinstance(value, str) else bytes
    plain = str.__str__(value) if base is str else bytes.__getitem__(value, slice(None))
    return Frame(iter((plain,)), 2, (tags.NUMPY_TEXT,))


def _write_dtype(writing: Writing, value: np.dtype[Any]) -> None:
    code = arrays.code_of(value)
    if code is None:
        writing.not_plain(value)
    else:
        writing.words += (tags.DTYPE, code)


def _write_numpy_random(writing: Writing, value: np.random.Generator) -> None:
    state = randomness.numpy_state(value)
    if state is None:
        writing.not_plain(value)
    else:
        writing.words += (tags.NUMPY_RANDOM, *state)
        writing.number(value)


def _write_legacy_random(writing: Writing, value: np.random.RandomState) -> None:
    state = randomness.legacy_state(value)
    if state is None:
        writing.not_plain(value)
    else:
        writing.words += (tags.LEGACY_RANDOM, state)
        writing.number(value)


def _write_python_random(writing: Writing, value: random.Random) -> None:
    writing.words += (tags.PYTHON_RANDOM, randomness.python_state(value))
    writing.number(value)


# ---- which writer --------------------------------------------------------------------------------

_BASES: dict[type, Writer] = {
    int: _write_int_like,
    float: _write_float_like,
    complex: _write_complex,
    str: _write_text_like,
    bytes: _write_bytes,
    bytearray: _write_bytearray,
    list: _write_list,
    tuple: _write_tuple,
    dict: _write_dict,
    set: _write_set,
    frozenset: _write_frozenset,
    np.ndarray: _write_array,
    np.str_: _write_numpy_text,
    np.bytes_: _write_numpy_text,
    np.dtype: _write_dtype,
    **dict.fromkeys(arrays.SCALAR_TYPES, _write_scalar),
}  # also for subclasses
_EXACT: dict[type, Writer] = {
    slice: _write_slice,
    range: _write_range,
    type(Ellipsis): _write_ellipsis,
    type: _write_type,
    np.random.Generator: _write_numpy_random,
    np.random.RandomState: _write_legacy_random,
    random.Random: _write_python_random,
}
_KEY_LEAVES = frozenset(
    {type(None), bool, range, type(Ellipsis), int, float, complex, str, bytes}
    | {np.str_, np.bytes_, *arrays.SCALAR_TYPES}
)
_KEY_CONTAINERS = (tuple, frozenset)


def _writer_of(kind: type) -> Writer:
    writer = _BASES.get(kind) or _EXACT.get(kind)
    if writer is not None:
        return writer
    if "torch" in sys.modules:
        # A leaf: a process that has no torch never imports it for this.
        from udlgrader.exam.wire import packing_torch

        writer = packing_torch.writer_of(kind)
        if writer is not None:
            return writer
    for base in type_mro(kind):
        if base in _BASES:
            return _BASES[base]
    return Writing.not_plain


def is_plain_key(key: Any) -> bool:
    """Return whether a key crosses as a value that has a hash of its own at the receiver."""
    if type(key) in _KEY_LEAVES:
        return True
    waiting: list[Any] = [key]
    while waiting:
        one = waiting.pop()
        base = next((base for base in type_mro(type(one)) if base in _BASES), type(one))
        if base in _KEY_CONTAINERS:
            parts: Iterable[Any] = base.__iter__(one)
            waiting.extend(parts)
        elif base not in _KEY_LEAVES:
            return False
    return True
