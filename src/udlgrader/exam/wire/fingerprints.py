"""A short plain-JSON fingerprint of any value, for transcripts.

Exact for scalars and small arrays; large arrays and long texts are told by shape, dtype, a digest
and evenly spaced samples, so that two transcripts can be compared exactly or within a tolerance.
Calls no method of the value's own class unless that is a built-in, NumPy's or torch's.
"""

from __future__ import annotations

import hashlib
import math
import random
import sys
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

import numpy as np

from udlgrader.exam.wire import arrays, randomness
from udlgrader.exam.wire.packing import type_mro, type_name

_TEXT_CHARACTERS = 200
_WHOLE_ENTRIES = 64
_SAMPLES = 32
_DEPTH = 8
_INT64 = 1 << 63
_CONTAINERS: dict[type, str] = {
    list: "list", tuple: "tuple", set: "set", frozenset: "set", dict: "dict",
}  # fmt: skip


def summary(value: object, limit: int = 200, describe: Callable[[object], str] = type_name) -> Any:
    """Return a fingerprint of *value* that `json.dumps` takes, also with ``allow_nan=False``.

    None, truth values, whole numbers of 64 bits, finite floats and short strings are themselves.
    Everything else is a dictionary with one key that says what it is (``{"float": "nan"}``,
    ``{"list": […]}``, ``{"array": {"dtype": …, "shape": …, "values": …}}``, ``{"object": type}``).

    Args:
        value: Any value.
        limit: The most entries that are told of all containers together.
        describe: Names the type of what is no plain data.
    """
    return _Summary(limit, describe).of(value, 0)


def _digest(data: bytes | memoryview) -> str:
    return hashlib.blake2b(data, digest_size=12).hexdigest()


class _Summary:
    """One fingerprint being made; counts the entries it has told."""

    def __init__(self, limit: int, describe: Callable[[object], str]) -> None:
        self._left = limit
        self._describe = describe

    def of(self, value: Any, depth: int) -> Any:
        for base in type_mro(type(value)):
            if base in _LEAVES:
                return _LEAVES[base](value)
            if base in _CONTAINERS:
                return self._container(base, value, depth)
        return _of_torch(value) or {"object": self._describe(value)[:_TEXT_CHARACTERS]}

    def _container(self, base: Any, value: Any, depth: int) -> Any:
        name, length = _CONTAINERS[base], base.__len__(value)
        if depth >= _DEPTH:
            return {name: {"length": length}}
        if name == "dict":
            items: Iterable[Any] = dict.items(value)
        else:
            items = base.__iter__(value)
        if name == "set":
            items = sorted(items, key=lambda item: (type_name(item), repr(summary(item, 8))))
        if name in ("list", "tuple") and length > _WHOLE_ENTRIES:  # sampled, as arrays are
            where = np.linspace(0, length - 1, _SAMPLES).astype(np.int64).tolist()
            items = [base.__getitem__(value, position) for position in where]
        told = list(islice(items, max(self._left, 0)))
        self._left -= len(told)
        if name == "dict":
            entries = [[self.of(key, depth + 1), self.of(item, depth + 1)] for key, item in told]
        else:
            entries = [self.of(item, depth + 1) for item in told]
        return {name: entries} if len(told) == length else {name: entries, "length": length}


# ---- leaves --------------------------------------------------------------------------------------


def _of_int(value: int) -> Any:
    plain = int.__pos__(value)
    return plain if -_INT64 <= plain < _INT64 else {"int": hex(plain)[:_TEXT_CHARACTERS]}


def _of_float(value: float) -> Any:
    plain = float.__pos__(value)
    return plain if math.isfinite(plain) else {"float": repr(plain)}


def _of_complex(value: complex) -> Any:
    plain = complex.__pos__(value)
    return {"complex": [_of_float(plain.real), _of_float(plain.imag)]}


def _of_text(value: str) -> Any:
    plain = str.__str__(value)
    if len(plain) <= _TEXT_CHARACTERS:
        return plain
    digest = _digest(plain.encode("utf-8", "surrogatepass"))
    return {"str": {"start": plain[:_TEXT_CHARACTERS], "length": len(plain), "digest": digest}}


def _of_bytes(value: bytes | bytearray) -> Any:
    view = memoryview(value)
    return {"bytes": {"length": len(view), "digest": _digest(view)}}


def _of_scalar(value: np.generic) -> Any:
    return {"scalar": {"dtype": value.dtype.str, "value": _numbers(np.asarray(value))[0]}}


def _of_array(value: arrays.Array) -> Any:
    plain = np.asarray(value)
    return {"array": _told(plain, plain.dtype.str)}


def _told(plain: arrays.Array, dtype: str) -> dict[str, Any]:
    told: dict[str, Any] = {"dtype": dtype, "shape": list(plain.shape)}
    if arrays.code_of(plain.dtype) is None:
        return told
    if plain.size <= _WHOLE_ENTRIES:
        return {**told, "values": _numbers(plain)}
    where = np.linspace(0, plain.size - 1, _SAMPLES).astype(np.int64)
    picked = plain[np.unravel_index(where, plain.shape)]
    digest = _digest(arrays.data_of(np.ascontiguousarray(plain)))
    return {**told, "samples": _numbers(picked), "digest": digest}


def _numbers(plain: arrays.Array) -> list[Any]:
    """Return the entries in C order as JSON."""
    return [_LEAVES[type(entry)](entry) for entry in plain.ravel().tolist()]


def _of_random(name: str, state: bytes | None) -> Any:
    return {"random": name, "digest": _digest(state or b"")}


def _of_numpy_random(value: np.random.Generator) -> Any:
    name, state = randomness.numpy_state(value) or ("other", b"")
    return _of_random(name, state)


def _itself(value: Any) -> Any:
    return value


_LEAVES: dict[type, Callable[[Any], Any]] = {
    type(None): _itself,
    bool: _itself,
    int: _of_int,
    float: _of_float,
    complex: _of_complex,
    str: _of_text,
    bytes: _of_bytes,
    bytearray: _of_bytes,
    range: lambda value: {"range": [_of_int(n) for n in (value.start, value.stop, value.step)]},
    slice: lambda value: {"slice": [_of_bound(n) for n in (value.start, value.stop, value.step)]},
    type(Ellipsis): lambda value: {"object": "ellipsis"},
    np.ndarray: _of_array,
    np.str_: _of_text,
    np.bytes_: _of_bytes,
    np.dtype: lambda value: {"dtype": value.str[:_TEXT_CHARACTERS]},
    np.random.Generator: _of_numpy_random,
    np.random.RandomState: lambda value: _of_random("legacy", randomness.legacy_state(value)),
    random.Random: lambda value: _of_random("random", randomness.python_state(value)),
    **dict.fromkeys(arrays.SCALAR_TYPES, _of_scalar),
}


def _of_bound(value: object) -> Any:
    return summary(value, 8)


def _of_torch(value: Any) -> dict[str, Any] | None:
    """Return the fingerprint of one of torch's values; None if it is none."""
    if "torch" not in sys.modules:
        return None
    from udlgrader.exam.wire import fingerprints_torch

    return fingerprints_torch.told(value, _told)
