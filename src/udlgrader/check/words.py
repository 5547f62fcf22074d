"""Values and differences in words, short and safe to show.

Nothing here calls a method of an unknown value: only its type is named.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from udlgrader.check.values import Numbers

MAX_CHARACTERS = 400


def shorten(text: str, length: int = MAX_CHARACTERS) -> str:
    """Return *text* in printable characters, cut in the middle if it is too long."""
    if len(text) > length:
        text = f"{text[: length * 2 // 3]} … {text[-(length // 4) :]}"
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text)


def join(names: Iterable[str]) -> str:
    """Return "a, b and c"."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def is_handle(value: Any) -> bool:
    """Return whether *value* is an object that stays with the student's code."""
    return bool(getattr(type(value), "__udl_handle__", False))


def type_name(value: Any) -> str:
    """Return the name of a value's type; of a handle, the type that the student's object has."""
    name: Any = type.__dict__["__name__"].__get__(type(value))
    if is_handle(value):
        try:
            name = object.__getattribute__(value, "_type_name")
        except AttributeError:
            name = "unknown"
    return shorten(name, 60).replace("\n", " ") if type(name) is str else "unknown"


def why_no_numbers(value: Any) -> str:
    """Complete "Your answer …" for a value that holds no numbers."""
    name = type_name(value)
    if is_handle(value):
        return f"returned an object of type {name}, not numbers"
    if value is None:
        return "is None, not numbers (a function without return gives None)"
    if value is Ellipsis:
        return "is still the placeholder ..., not numbers"
    if type(value) is str:
        return "is text, not numbers"
    if issubclass(type(value), np.ma.MaskedArray):
        return "is a masked array; return a plain array"
    if issubclass(type(value), np.matrix):
        return "is a np.matrix, which is always two-dimensional; return a plain np.ndarray"
    for base in (np.ndarray, tuple, list, bool, int, float, complex, str):
        if issubclass(type(value), base):
            return f"is a {name}, a subclass of {base.__name__}; return a plain {base.__name__}"
    return f"is an object of type {name}, not numbers"


def why_no_number_dtype(dtype: np.dtype[Any]) -> str:
    """Complete "Your answer …" for an array whose entries are no numbers."""
    if dtype.kind == "O":
        return (
            "is an array of Python objects (dtype object), not numbers; "
            "this happens when rows have different lengths"
        )
    return f"is an array of dtype {shorten(str(dtype), 60)}, not numbers"


def show_numbers(numbers: Numbers) -> str:
    """Return a short text of an array or number."""
    if numbers.shape == ():
        return show_scalar(numbers.array[()])
    return shorten(
        np.array2string(
            numbers.array,
            threshold=24,
            edgeitems=3 if numbers.array.ndim == 1 else 2,
            precision=6,
            separator=", ",
            formatter={"object": show_scalar},
        )
    )


def show_scalar(value: Any) -> str:
    """Return a short text of one number, text or None."""
    if isinstance(value, np.generic):
        value = value.item()
    if type(value) is int and value.bit_length() > 400:
        return f"a whole number of {value.bit_length()} bits"
    if type(value) is int:
        return str(value)
    if type(value) is float or type(value) is complex:
        return f"{value:.8g}"
    if type(value) in (str, bytes):
        return shorten(repr(value[:MAX_CHARACTERS]), 80)
    return shorten(repr(value), 80)


def show_pair(actual: Any, expected: Any) -> tuple[str, str]:
    """Return short texts of two numbers, with as many digits as it takes to tell them apart."""
    yours, theirs = show_scalar(actual), show_scalar(expected)
    if yours == theirs and type(actual) is not int:
        return _all_digits(actual), _all_digits(expected)
    return yours, theirs


def _all_digits(value: Any) -> str:
    return shorten(repr(value.item() if isinstance(value, np.generic) else value), 80)


def facts(numbers: Numbers) -> str:
    """Return shape, width and strange entries of a student's own value: "shape (3,), float64"."""
    parts = [f"shape {numbers.shape}"] if numbers.shape else []
    parts.append(numbers.dtype_name)
    if numbers.kind in ("float", "complex"):
        nans = int(np.count_nonzero(np.isnan(numbers.array)))
        infinite = int(np.count_nonzero(np.isinf(numbers.array)))
        parts += [f"{nans} NaN"] if nans else []
        parts += [f"{infinite} infinite"] if infinite else []
    return ", ".join(parts)
