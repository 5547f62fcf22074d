"""What a difference looks like, for messages that may show the expected value.

Each hint is a sentence with a leading space, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from udlgrader.check.values import Numbers, Refused

_Array = np.ndarray[Any, Any]


def for_shapes(given: Numbers, wanted: Numbers) -> str:
    """Say what the shapes suggest."""
    if wanted.shape == ():
        return " One number is asked: is a sum or a mean missing?"
    if given.size == 0:
        return " Yours is empty."
    if given.shape == wanted.shape[::-1]:
        return " The array looks transposed."
    if _without_ones(given.shape) == _without_ones(wanted.shape):
        return " The shapes differ by axes of length 1 only (see reshape, squeeze, keepdims)."
    return ""


def for_values(given: Numbers, wanted: Numbers) -> str:
    """Say which simple change of the whole answer would make it right, if there is one."""
    if "bool" in (given.kind, wanted.kind):
        opposite = given.size > 1 and bool(np.all(given.array != wanted.array))
        return " Every truth value is the opposite of the expected one." if opposite else ""
    try:
        a, e = given.as_floats(), wanted.as_floats()
    except Refused:
        return ""
    if a.size == 0 or not (np.isfinite(a).all() and np.isfinite(e).all()):
        return ""
    with np.errstate(all="ignore"):
        return next((sentence for looks, sentence in _LOOKS if looks(a, e)), "") or _numeric(a, e)


def largest_error(given: Numbers, wanted: Numbers) -> str:
    """Tell the largest absolute error, where numbers are finite."""
    if "bool" in (given.kind, wanted.kind):
        return ""
    try:
        with np.errstate(all="ignore"):
            error = np.abs(given.as_floats() - wanted.as_floats())
    except Refused:
        return ""
    finite = error[np.isfinite(error)]
    return f" The largest error is {finite.max():.3g}." if finite.size else ""


def _without_ones(shape: tuple[int, ...]) -> list[int]:
    return [length for length in shape if length != 1]


def _near(a: _Array, e: _Array) -> bool:
    scale = float(np.abs(e).max())
    return a.shape == e.shape and bool(np.all(np.abs(a - e) <= 1e-4 * scale)) and scale > 0


def _is_transposed(a: _Array, e: _Array) -> bool:
    return a.ndim == 2 and _near(a.T, e)


def _is_reversed(a: _Array, e: _Array) -> bool:
    return a.ndim == 1 and _near(a[::-1], e)


def _is_permuted(a: _Array, e: _Array) -> bool:
    return a.ndim == 1 and a.size > 2 and _near(np.sort(a), np.sort(e))


_LOOKS: tuple[tuple[Callable[[_Array, _Array], bool], str], ...] = (
    (_near, " Yours is close, but not within the tolerance."),
    (lambda a, e: _near(-a, e), " The sign is flipped."),
    (_is_transposed, " The values look transposed."),
    (_is_reversed, " The values are in reverse order."),
    (_is_permuted, " The values are right, but in another order."),
)


def _numeric(a: _Array, e: _Array) -> str:
    """Say whether one factor or one offset makes the difference."""
    largest = np.unravel_index(np.argmax(np.abs(e)), e.shape)
    factor = a[largest] / e[largest] if e[largest] else 0.0
    is_telling = a.size > 1 or factor in (0.5, 2.0)
    if factor and is_telling and _near(a / factor, e):
        return f" Yours is {factor:.6g} times the expected value."
    offset = a.flat[0] - e.flat[0]
    if a.size > 1 and _near(a - offset, e):
        return f" All values are off by the same amount, {offset:.6g}."
    return ""
