"""Frames to values: a stack machine that checks every word before it acts on it.

The sender is not trusted. Whatever is malformed is a ProtocolError and nothing else; sizes are
checked before memory is asked for, and nothing recurses.
"""

from __future__ import annotations

import random
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgpack
import numpy as np

from udlgrader.errors import ProtocolError
from udlgrader.exam.wire import arrays, randomness, tags
from udlgrader.exam.wire.limits import WireLimits
from udlgrader.exam.wire.packing import HEADER, PLAIN_TYPES

_INT64 = 1 << 63
_MAX_NUMBER = (1 << 53) - 1
_MAX_NAME_CHARACTERS = 500
_MANY_KEYS = 1000  # from here on, keys that share their hash are looked for
_LEAVES = frozenset({float, str, bytes, bool, type(None)})
_KEY_TYPES = frozenset(
    {type(None), bool, int, float, complex, str, bytes, range, type(Ellipsis), frozenset}
    | {np.str_, np.bytes_, *arrays.SCALAR_TYPES}
)


@dataclass(frozen=True)
class Unpacked:
    """An unpacked value.

    Attributes:
        value: The value.
        mutables: What can be changed in place, in the order of the sender's `Packed.mutables`.
    """

    value: Any
    mutables: list[Any]


class Unpacker:
    """Turns frames into values. Holds no value between two calls.

    Without a hook, a frame that asks for it is malformed. What a hook raises passes through.

    Args:
        limits: Bounds; the sender's must be the same.
        handle: Returns what stands for an object of the sender's (number, name of its type).
        callback: Returns what stands for a function of the sender's (number).
        named: Returns what is known here as (module, qualified name); the hook decides what may be
            named.
    """

    def __init__(
        self,
        limits: WireLimits,
        *,
        handle: Callable[[int, str], object] | None = None,
        callback: Callable[[int], object] | None = None,
        named: Callable[[str, str], object] | None = None,
    ) -> None:
        self.limits = limits
        self.handle = handle
        self.callback = callback
        self.named = named

    def unpack(self, data: bytes, known: Sequence[object] = ()) -> Unpacked:
        """Unpack a frame.

        Args:
            data: The frame.
            known: The mutables that the sender packed it with as `known`, here.

        Raises:
            ProtocolError: If the frame is malformed, too large or too deep.
        """
        return Reading(self, data, known).run()


def _refuse_container(_: object) -> None:
    raise ProtocolError("A value's structure is nested.")


def _read_structure(data: bytes, limits: WireLimits) -> tuple[list[Any], int]:
    """Return the words of a frame and where its blobs begin."""
    if len(data) > limits.frame_bytes or len(data) < HEADER.size:
        raise ProtocolError("A value is longer than allowed, or empty.")
    (length,) = HEADER.unpack_from(data)
    end = HEADER.size + length
    if length > limits.struct_bytes or end > len(data):
        raise ProtocolError("A value's structure is longer than allowed.")
    arrays_seen = []

    def count_arrays(words: list[Any]) -> list[Any]:
        arrays_seen.append(1)
        if len(arrays_seen) > 1:
            raise ProtocolError("A value's structure is nested.")
        return words

    try:
        words = msgpack.unpackb(
            memoryview(data)[HEADER.size : end],
            list_hook=count_arrays,
            object_hook=_refuse_container,
            unicode_errors="surrogatepass",
            max_array_len=limits.elements,
            max_map_len=0,
            max_ext_len=0,
        )
    except (ValueError, msgpack.UnpackException) as error:
        raise ProtocolError("A value could not be decoded.") from error
    if type(words) is not list:
        raise ProtocolError("A value's structure is no list.")
    return words, end


class Reading:
    """One frame being read; the operations below are its instructions."""

    def __init__(self, unpacker: Unpacker, data: bytes, known: Sequence[object]) -> None:
        self.limits = unpacker.limits
        self.unpacker = unpacker
        words, self._position = _read_structure(data, unpacker.limits)
        self._words: Iterator[Any] = iter(words)
        self._data = memoryview(data)
        self._known = len(known)
        self._numbers_left = unpacker.limits.numbers
        self.stack: list[Any] = []
        self._numbered: list[Any] = list(known)
        self._subtrees = [(0, 1)] * len(known)  # depth and size of every numbered object
        # Position in the stack, depth and size of everything there that is more than a leaf.
        self._composites: list[tuple[int, int, int]] = []

    def run(self) -> Unpacked:
        """Read the frame to its end and return its value."""
        stack, operations = self.stack, _OPERATIONS
        for word in self._words:
            kind = type(word)
            if kind is int:
                operation = operations.get(word) or _torch_operation(word)
                operation(self)
            elif kind in _LEAVES:
                stack.append(word)
            else:
                raise ProtocolError("A value holds a word of an unknown kind.")
        if len(stack) != 1 or self._position != len(self._data):
            raise ProtocolError("A value is incomplete, or followed by something else.")
        return Unpacked(stack[0], self._numbered[self._known :])

    # ---- operands -------------------------------------------------------------------------------

    def word(self) -> Any:
        """Return the next word."""
        for word in self._words:
            return word
        raise ProtocolError("A value ends early.")

    def integer(self, low: int, high: int) -> int:
        """Return the next word, a whole number from *low* to *high*."""
        word = self.word()
        if type(word) is not int or not low <= word <= high:
            raise ProtocolError("A value holds a number out of its bounds.")
        return word

    def boolean(self) -> bool:
        """Return the next word, a truth value."""
        word = self.word()
        if type(word) is not bool:
            raise ProtocolError("A value holds a malformed truth value.")
        return word

    def name(self) -> str:
        """Return the next word, a short string."""
        word = self.word()
        if type(word) is not str or len(word) > _MAX_NAME_CHARACTERS:
            raise ProtocolError("A value holds a malformed name.")
        return word

    def shape(self) -> tuple[int, ...]:
        """Return the number of dimensions and the lengths that follow."""
        dimensions = self.integer(0, self.limits.array_dims)
        return tuple([self.integer(0, _INT64 - 1) for _ in range(dimensions)])

    def blob(self, size: int) -> memoryview:
        """Return the next *size* bytes beside the structure."""
        start = self._position
        if size > len(self._data) - start:
            raise ProtocolError("A value's data ends early.")
        self._position = start + size
        return self._data[start : start + size]

    def blob_length(self) -> int:
        """Return the next word, the length of a blob that is there."""
        return self.integer(0, len(self._data) - self._position)

    # ---- the stack ------------------------------------------------------------------------------

    def number(self, value: Any, depth: int = 0, size: int = 1) -> None:
        """Give the next number to a mutable."""
        self._numbered.append(value)
        self._subtrees.append((depth, size))

    def push_mutable(self, value: Any) -> None:
        """Put a leaf that can be changed in place on the stack."""
        self.stack.append(value)
        self.number(value)

    def push_numbered(self, number: int) -> None:
        """Put an object that has a number on the stack once more."""
        self._composites.append((len(self.stack), *self._subtrees[number]))
        self.stack.append(self._numbered[number])

    def children(self) -> int:
        """Return the next word: how many values a container takes from the stack."""
        return self.integer(0, len(self.stack))

    def take(self, count: int) -> list[Any]:
        """Take values from the stack."""
        start = len(self.stack) - count
        if start < 0:
            raise ProtocolError("A container is missing values.")
        taken = self.stack[start:]
        del self.stack[start:]
        return taken

    def measure(self, size: int) -> tuple[int, int]:
        """Return depth and size of a container whose children were just taken.

        Raises:
            ProtocolError: If it is too deep or too large.
        """
        start, depth, composites = len(self.stack), 0, self._composites
        while composites and composites[-1][0] >= start:
            _, inner_depth, inner_size = composites.pop()
            depth = max(depth, inner_depth)
            size += inner_size
        depth += 1
        if depth > self.limits.depth or size > self.limits.numbers:
            raise ProtocolError("A value is nested too deep, or larger than allowed.")
        return depth, size

    def push(self, value: Any, size: int, *, mutable: bool = False) -> None:
        """Put a container on the stack whose children were just taken.

        Args:
            value: The container.
            size: The number of values in it and itself, insides not counted.
            mutable: Whether it gets a number.
        """
        depth, size = self.measure(size)
        self._composites.append((len(self.stack), depth, size))
        self.stack.append(value)
        if mutable:
            self.number(value, depth, size)

    def need_numbers(self, count: int) -> None:
        """Refuse more numbers in long lists than one frame may hold."""
        self._numbers_left -= count
        if self._numbers_left < 0:
            raise ProtocolError("A value holds more numbers than allowed.")


def _torch_operation(tag: int) -> Callable[[Reading], None]:
    if tags.TENSOR <= tag <= tags.MODULE:
        # A leaf: torch is imported when the first of its values arrives.
        from udlgrader.exam.wire import unpacking_torch

        return unpacking_torch.OPERATIONS[tag]
    raise ProtocolError("A value holds an unknown tag.")


# ---- operations: plain values --------------------------------------------------------------------


def _ref(reading: Reading) -> None:
    reading.push_numbered(reading.integer(0, len(reading._numbered) - 1))


def _int(reading: Reading) -> None:
    reading.stack.append(reading.integer(-_INT64, _INT64 - 1))


def _big_int(reading: Reading) -> None:
    data = reading.word()
    if type(data) is not bytes or len(data) > reading.limits.int_bits // 8 + 1:
        raise ProtocolError("A whole number is larger than allowed.")
    reading.stack.append(int.from_bytes(data, "little", signed=True))


def _complex(reading: Reading) -> None:
    real, imaginary = reading.word(), reading.word()
    if type(real) is not float or type(imaginary) is not float:
        raise ProtocolError("A complex number is malformed.")
    reading.stack.append(complex(real, imaginary))


def _ellipsis(reading: Reading) -> None:
    reading.stack.append(...)


def _long_text(reading: Reading) -> None:
    data = reading.blob(reading.blob_length())
    try:
        reading.stack.append(str(data, "utf-8", "surrogatepass"))
    except UnicodeDecodeError as error:
        raise ProtocolError("A text could not be decoded.") from error


def _long_bytes(reading: Reading) -> None:
    reading.stack.append(bytes(reading.blob(reading.blob_length())))


def _bytearray(reading: Reading) -> None:
    reading.push_mutable(bytearray(reading.blob(reading.blob_length())))


def _type(reading: Reading) -> None:
    found = PLAIN_TYPES.get(reading.name())
    if found is None:
        raise ProtocolError("A type is not one of plain data.")
    reading.stack.append(found)


# ---- operations: containers ----------------------------------------------------------------------


def _list(reading: Reading) -> None:
    count = reading.children()
    reading.push(reading.take(count), count + 1, mutable=True)


def _tuple(reading: Reading) -> None:
    count = reading.children()
    reading.push(tuple(reading.take(count)), count + 1)


def _dict(reading: Reading) -> None:
    count = reading.integer(0, len(reading.stack) // 2)
    items = reading.take(2 * count)
    keys = items[::2]
    need_keys(keys)
    value = dict(zip(keys, items[1::2], strict=True))
    if len(value) != count:
        raise ProtocolError("A dictionary has a key twice.")
    reading.push(value, 2 * count + 1, mutable=True)


def _set(reading: Reading) -> None:
    items = reading.take(reading.children())
    need_keys(items)
    value = set(items)
    if len(value) != len(items):
        raise ProtocolError("A set has an element twice.")
    reading.push(value, len(items) + 1, mutable=True)


def _frozenset(reading: Reading) -> None:
    items = reading.take(reading.children())
    need_keys(items)
    value = frozenset(items)
    if len(value) != len(items):
        raise ProtocolError("A set has an element twice.")
    reading.push(value, len(items) + 1)


def need_keys(keys: list[Any]) -> None:
    """Refuse keys without a hash of their own, and many keys made to share one hash."""
    waiting = [key for key in keys if type(key) not in _KEY_TYPES]
    while waiting:
        key = waiting.pop()
        if type(key) is tuple:
            waiting.extend(part for part in key if type(part) not in _KEY_TYPES)
        else:
            raise ProtocolError("A key or an element of a set cannot be one.")
    if len(keys) > _MANY_KEYS and len(keys) - len(set(map(hash, keys))) > _MANY_KEYS:
        raise ProtocolError("Too many keys share one hash.")


def _slice(reading: Reading) -> None:
    start, stop, step = reading.take(3)
    reading.push(slice(start, stop, step), 4)


def _range(reading: Reading) -> None:
    start, stop, step = reading.take(3)
    if not type(start) is type(stop) is type(step) is int or step == 0:
        raise ProtocolError("A range is malformed.")
    value = range(start, stop, step)
    try:
        len(value)
    except OverflowError as error:
        raise ProtocolError("A range is longer than allowed.") from error
    reading.push(value, 4)


def _numbers(reading: Reading, code: str) -> list[Any]:
    count = reading.blob_length()
    reading.need_numbers(count)
    numbers = array(code)
    numbers.frombytes(reading.blob(8 * count))
    return numbers.tolist()


def _float_list(reading: Reading) -> None:
    values = _numbers(reading, "d")
    reading.push(values, len(values), mutable=True)


def _float_tuple(reading: Reading) -> None:
    values = _numbers(reading, "d")
    reading.push(tuple(values), len(values))


def _int_list(reading: Reading) -> None:
    values = _numbers(reading, "q")
    reading.push(values, len(values), mutable=True)


def _int_tuple(reading: Reading) -> None:
    values = _numbers(reading, "q")
    reading.push(tuple(values), len(values))


# ---- operations: NumPy and random ----------------------------------------------------------------


def read_array(reading: Reading, dtype: np.dtype[Any]) -> arrays.Array:
    """Read layout, shape and data of an array."""
    layout = reading.word()
    if type(layout) is not bytes:
        raise ProtocolError("An array has a malformed layout.")
    shape = reading.shape()
    data = reading.blob(arrays.data_size(shape, dtype.itemsize, reading.limits))
    return arrays.rebuild(data, dtype, shape, layout)


def _array(reading: Reading) -> None:
    dtype = arrays.dtype_of(reading.word())
    writeable = reading.boolean()
    value = read_array(reading, dtype)
    value.flags.writeable = writeable
    reading.push_mutable(value)


def _scalar(reading: Reading) -> None:
    reading.stack.append(arrays.scalar_of(reading.word(), reading.word()))


def _numpy_text(reading: Reading) -> None:
    (text,) = reading.take(1)
    if type(text) is not str and type(text) is not bytes:
        raise ProtocolError("A NumPy text is malformed.")
    reading.push(np.str_(text) if type(text) is str else np.bytes_(text), 2)


def _dtype(reading: Reading) -> None:
    reading.stack.append(arrays.dtype_of(reading.word()))


def _numpy_random(reading: Reading) -> None:
    reading.push_mutable(randomness.make_numpy(reading.word(), reading.word()))


def _legacy_random(reading: Reading) -> None:
    generator = np.random.RandomState(0)
    randomness.set_legacy(generator, reading.word())
    reading.push_mutable(generator)


def _python_random(reading: Reading) -> None:
    generator = random.Random(0)
    randomness.set_python(generator, reading.word())
    reading.push_mutable(generator)


# ---- operations: what is no plain data -----------------------------------------------------------


def _handle(reading: Reading) -> None:
    number, kind = reading.integer(0, _MAX_NUMBER), reading.name()
    if reading.unpacker.handle is None:
        raise ProtocolError(f"An object of type {kind} came where only plain data may come.")
    reading.stack.append(reading.unpacker.handle(number, kind))


def _callback(reading: Reading) -> None:
    number = reading.integer(0, _MAX_NUMBER)
    if reading.unpacker.callback is None:
        raise ProtocolError("A function came where only plain data may come.")
    reading.stack.append(reading.unpacker.callback(number))


def _name(reading: Reading) -> None:
    module, name = reading.name(), reading.name()
    if reading.unpacker.named is None:
        raise ProtocolError("A name came where only plain data may come.")
    reading.stack.append(reading.unpacker.named(module, name))


_OPERATIONS: dict[int, Callable[[Reading], None]] = {
    tags.REF: _ref,
    tags.INT: _int,
    tags.BIG_INT: _big_int,
    tags.COMPLEX: _complex,
    tags.ELLIPSIS: _ellipsis,
    tags.LONG_TEXT: _long_text,
    tags.LONG_BYTES: _long_bytes,
    tags.BYTEARRAY: _bytearray,
    tags.TYPE: _type,
    tags.LIST: _list,
    tags.TUPLE: _tuple,
    tags.DICT: _dict,
    tags.SET: _set,
    tags.FROZENSET: _frozenset,
    tags.SLICE: _slice,
    tags.RANGE: _range,
    tags.FLOAT_LIST: _float_list,
    tags.FLOAT_TUPLE: _float_tuple,
    tags.INT_LIST: _int_list,
    tags.INT_TUPLE: _int_tuple,
    tags.ARRAY: _array,
    tags.SCALAR: _scalar,
    tags.NUMPY_TEXT: _numpy_text,
    tags.DTYPE: _dtype,
    tags.NUMPY_RANDOM: _numpy_random,
    tags.LEGACY_RANDOM: _legacy_random,
    tags.PYTHON_RANDOM: _python_random,
    tags.HANDLE: _handle,
    tags.CALLBACK: _callback,
    tags.NAME: _name,
}
