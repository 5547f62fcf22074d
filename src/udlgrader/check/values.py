"""Which representations count as numbers, and how each becomes a plain NumPy array.

Accepted: Python's bool, int, float and complex; NumPy's own scalars and arrays of bool, integer,
float and complex types; torch tensors and parameters on any device, with or without gradient; and
lists, tuples and ranges of these, of rectangular shape.

Types are looked at exactly, and no method of the value's own is called, so that an object cannot
speak for itself. Everything else is `Refused` with a sentence: subclasses (``np.matrix``, masked
arrays, named tuples, subclasses of int or Tensor), object arrays, ragged lists, text, None.

A truth value is no number, in either direction: True never equals 1. What is the same: int and
float of equal value; a list, a tuple, an array and a tensor with the same entries; and where one
number is asked, an array of any shape with one entry.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from udlgrader.check import words

NumberKind = Literal["bool", "int", "float", "complex"]

MAX_ENTRIES = 50_000_000  # of arrays and tensors together
MAX_LISTED = 5_000_000  # of lists, which take Python time per entry
MAX_DEPTH = 32
_NUMPY_SCALARS = frozenset(
    id(kind) for kind in np.sctypeDict.values() if issubclass(kind, (np.bool_, np.number))
)
_BOOL = frozenset({id(bool)})
_INT = frozenset({id(int)})
_NUMBER = frozenset({id(int), id(float), id(complex)})
_KIND_OF_CODE: dict[str, NumberKind] = {
    "b": "bool", "i": "int", "u": "int", "f": "float", "c": "complex",
}  # fmt: skip
_WIDENING: tuple[NumberKind, ...] = ("bool", "int", "float", "complex")
_TORCH_NAMES = """bool uint8 uint16 uint32 uint64 int8 int16 int32 int64
float16 bfloat16 float32 float64 complex64 complex128"""
_TORCH_DTYPES = frozenset(_TORCH_NAMES.split())


class Refused(Exception):  # noqa: N818  (reads as what happened)
    """A value is not what was asked; the message completes "Your answer …"."""


@dataclass(frozen=True)
class Precision:
    """How exact an honest answer in one floating-point width can be.

    Attributes:
        rtol: The least relative tolerance.
        scale_tol: The least tolerance relative to the largest expected entry: what is left where
            large terms cancel.
        atol: The least absolute tolerance.
    """

    rtol: float = 0.0
    scale_tol: float = 0.0
    atol: float = 0.0


# An honest answer in 32 bits carries a relative error of 6e-8 per operation; sums of a few hundred
# terms and other orders of summation make 1e-5, and 1e-4 leaves a margin. Where terms cancel, some
# eps (1e-7) of the largest are left over. eps is 1e-3 for float16 and 8e-3 for bfloat16.
EXACT = Precision()
SINGLE = Precision(rtol=1e-4, scale_tol=1e-6, atol=1e-7)
HALF = Precision(rtol=1e-2, scale_tol=2e-3, atol=1e-5)
BRAIN = Precision(rtol=1e-2, scale_tol=1e-2, atol=1e-5)
_PRECISIONS = {
    "float32": SINGLE, "complex64": SINGLE, "float16": HALF, "bfloat16": BRAIN,
}  # fmt: skip


@dataclass(frozen=True)
class Numbers:
    """A value as a plain array.

    Attributes:
        array: Its entries; whole numbers too large for 64 bits are an object array of ints.
        kind: What sort of numbers it holds.
        dtype_name: The width the value came in, for messages.
        precision: How exact it can be.
    """

    array: np.ndarray[Any, Any]
    kind: NumberKind
    dtype_name: str
    precision: Precision = EXACT

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the array."""
        return tuple(self.array.shape)

    @property
    def size(self) -> int:
        """The number of entries."""
        return self.array.size

    def as_number(self) -> Numbers:
        """Return one entry as a number of shape (); the value itself if it has several."""
        if self.size != 1:
            return self
        return Numbers(self.array.reshape(()), self.kind, self.dtype_name, self.precision)

    def as_floats(self) -> np.ndarray[Any, Any]:
        """Return the entries as float64 or complex128.

        Raises:
            Refused: If a whole number is too large for a float.
        """
        try:
            return self.array.astype(np.complex128 if self.kind == "complex" else np.float64)
        except OverflowError:
            raise Refused("holds a whole number too large to compare with a tolerance") from None


def to_numbers(value: Any) -> Numbers:
    """Turn an accepted representation into `Numbers`.

    Raises:
        Refused: If the value is anything else.
    """
    return _Reader().read(value, 0)


def is_exactly(value: Any, *kinds: type) -> bool:
    """Return whether the type of *value* is one of these; no subclass, and by identity.

    A class can say through its metaclass that it equals another one; it cannot be another one.
    """
    return any(type(value) is kind for kind in kinds)


def is_tensor(value: Any) -> bool:
    """Return whether *value* is a torch tensor or parameter, and no subclass."""
    torch = sys.modules.get("torch")
    return torch is not None and is_exactly(value, torch.Tensor, torch.nn.Parameter)


def length_of(values: Any) -> int:
    """Return the number of entries of a sequence.

    Raises:
        Refused: If it is too long to look at.
    """
    try:
        length = len(values)
    except OverflowError:  # range(2**100)
        length = MAX_LISTED + 1
    if length > MAX_LISTED:
        raise Refused(f"has more than {MAX_LISTED:,} entries")
    return length


def is_sequence(value: Any) -> bool:
    """Return whether *value* is a list, tuple, range or torch.Size, and no other subclass."""
    torch = sys.modules.get("torch")
    sizes = (torch.Size,) if torch is not None else ()
    return is_exactly(value, list, tuple, range, *sizes)


class _Reader:
    """Reads one value; counts the entries it visits."""

    def __init__(self) -> None:
        self._left = MAX_ENTRIES
        self._listed = 0

    def read(self, value: Any, depth: int) -> Numbers:
        kinds = frozenset({id(type(value))})
        if kinds <= _NUMBER or kinds == _BOOL:
            return _of_python_numbers(value, kinds)
        if kinds <= _NUMPY_SCALARS or type(value) is np.ndarray:
            return self._of_array(np.asarray(value))
        if is_tensor(value):
            return self._of_tensor(value)
        if is_sequence(value):
            return self._of_sequence(value, depth)
        raise Refused(words.why_no_numbers(value))

    def _spend(self, entries: int) -> None:
        self._left -= entries
        if self._left < 0:
            raise Refused(f"has more than {MAX_ENTRIES:,} entries")

    def _of_array(self, array: np.ndarray[Any, Any]) -> Numbers:
        self._spend(array.size)
        name = array.dtype.name
        if array.dtype.kind not in _KIND_OF_CODE:
            raise Refused(words.why_no_number_dtype(array.dtype))
        if name in ("longdouble", "float96", "float128"):
            array = array.astype(np.float64)
        if name in ("clongdouble", "complex192", "complex256"):
            array = array.astype(np.complex128)
        kind = _KIND_OF_CODE[array.dtype.kind]
        return Numbers(array, kind, name, _PRECISIONS.get(name, EXACT))

    def _of_tensor(self, tensor: Any) -> Numbers:
        torch = sys.modules["torch"]
        name = str(tensor.dtype).removeprefix("torch.")
        if name not in _TORCH_DTYPES:
            raise Refused(f"is a tensor of dtype {name}; use one of torch's usual number types")
        if tensor.layout is not torch.strided or tensor.is_nested:
            raise Refused("is a sparse or nested tensor; return a dense one")
        self._spend(torch.Tensor.numel(tensor))
        # Through the class: a tensor has a __dict__ in which its methods could be replaced.
        try:
            plain = torch.Tensor.cpu(torch.Tensor.detach(tensor))
            plain = plain.resolve_conj().resolve_neg()
            array = (plain.float() if name == "bfloat16" else plain).numpy()
        except RuntimeError:  # on the meta device, or inside a transform of torch.func
            raise Refused("is a tensor whose numbers cannot be read") from None
        return Numbers(array, _KIND_OF_CODE[array.dtype.kind], name, _PRECISIONS.get(name, EXACT))

    def _of_sequence(self, values: Any, depth: int) -> Numbers:
        if depth >= MAX_DEPTH:
            raise Refused(f"is nested more than {MAX_DEPTH} deep")
        self._listed += length_of(values)
        if self._listed > MAX_LISTED:
            raise Refused(f"has more than {MAX_LISTED:,} entries")
        types = frozenset(id(type(value)) for value in values)
        if types <= _NUMBER or types == _BOOL:
            return _of_python_numbers(values, types)
        parts = [self.read(value, depth + 1) for value in values]
        shapes = sorted({part.shape for part in parts})
        if len(shapes) > 1:
            raise Refused(
                f"is ragged: its entries have the shapes {words.join(map(str, shapes[:3]))}"
            )
        kinds = {part.kind for part in parts}
        if "bool" in kinds and len(kinds) > 1:
            raise Refused("mixes True/False with numbers")
        kind = max(kinds, key=_WIDENING.index)
        if kind in ("float", "complex"):
            array = np.stack([part.as_floats() for part in parts])
        else:
            array = np.stack([part.array for part in parts])
            if array.dtype.kind == "f":  # NumPy's answer to int64 beside uint64 loses digits
                array = np.stack([part.array.astype(object) for part in parts])
        coarsest = max((part.precision for part in parts), key=lambda p: p.rtol)
        names = sorted({part.dtype_name for part in parts})
        return Numbers(array, kind, words.join(names), coarsest)


def _of_python_numbers(values: Any, types: frozenset[int]) -> Numbers:
    """Turn one Python number, or a flat sequence of them, into an array.

    Args:
        values: The number or numbers.
        types: The identities of their types.

    Raises:
        Refused: If a whole number among floats is too large for a float.
    """
    if types == _BOOL:
        return Numbers(np.array(values, dtype=bool), "bool", "bool")
    if types == _INT:
        try:
            return Numbers(np.array(values, dtype=np.int64), "int", "int")
        except OverflowError:
            return Numbers(np.array(values, dtype=object), "int", "int")
    try:
        if id(complex) in types:
            return Numbers(np.array(values, dtype=np.complex128), "complex", "complex")
        return Numbers(np.array(values, dtype=np.float64), "float", "float")
    except OverflowError:
        raise Refused("mixes floats with whole numbers too large for a float") from None
