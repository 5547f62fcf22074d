"""The comparisons of value: `close` within a tolerance, `equal` exactly."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from udlgrader.check import pictures, words
from udlgrader.check.claims import note_pass
from udlgrader.check.differences import (
    ANSWER,
    Difference,
    fail,
    fail_refused,
    fail_unusable,
    form_difference,
    value_difference,
)
from udlgrader.check.trees import Unusable, show_tree, tree_difference
from udlgrader.check.values import Numbers, Refused, to_numbers
from udlgrader.errors import CourseError


def close(
    actual: Any,
    expected: Any,
    *,
    rtol: float = 1e-6,
    atol: float = 1e-8,
    equal_nan: bool = False,
    over: Any = None,
    image: bool = False,
    what: str = "",
) -> None:
    """Pass if *actual* has the shape of *expected* and its values within a tolerance.

    Close means |actual - expected| ≤ atol + rtol·|expected|, entry by entry and never broadcast.
    Where both hold whole numbers or truth values they must be the same. Answers (or expected
    values) in float32 and half precision loosen the tolerance to what that width can give; see
    `udlgrader.check.values`. An infinity is close to the same infinity only.

    Args:
        actual: The student's value, in any representation that `udlgrader.check.values` accepts.
        expected: The value it should have; where this is one number, *actual* may be an array
            with one entry.
        rtol: Relative tolerance.
        atol: Absolute tolerance.
        equal_nan: Accept NaN where NaN is expected; otherwise NaN is close to nothing.
        over: For the values of a curve, where they are taken: a failure in a notebook draws both.
        image: The values are those of an image: a failure in a notebook shows both.
        what: What *actual* is, for messages: ``"slopes(phi, theta)"``.

    Raises:
        CheckFailed: If it is not close.
        CourseError: If a tolerance is negative or not finite.
    """
    if not all(math.isfinite(tolerance) and tolerance >= 0 for tolerance in (rtol, atol)):
        raise CourseError("check.close(): rtol and atol must be finite and not negative.")
    what = what or ANSWER
    given, wanted = _read_both(actual, expected, what)
    difference = form_difference(given, wanted)
    if difference is None:
        try:
            same = _where_close(given, wanted, rtol=rtol, atol=atol, equal_nan=equal_nan)
        except Refused as refusal:
            fail_refused(what, refusal)
        if not same.all():
            difference = value_difference(given, wanted, same)
    if difference is not None:
        if over is not None:
            pictures.draw_curves(over, given, wanted, what)
        if image:
            pictures.draw_images(given, wanted, what)
        _fail_numbers(what, difference, given, wanted)
    note_pass("value")


def equal(actual: Any, expected: Any, *, what: str = "") -> None:
    """Pass if *actual* is exactly *expected*: numbers, truth values, text, containers, arrays.

    Lists, tuples, ranges, arrays and tensors with the same entries are the same; sets and
    dictionaries are compared without order. 3.0 equals 3; True does not equal 1; NaN equals
    nothing. A list that mixes floats and whole numbers is compared as floats.

    Args:
        actual: The student's value.
        expected: The value it should have; where this is one number, *actual* may be an array
            with one entry.
        what: What *actual* is, for messages.

    Raises:
        CheckFailed: If it is not equal.
    """
    what = what or ANSWER
    try:
        difference = tree_difference(actual, expected)
    except Unusable as unusable:
        fail_unusable(what, unusable.refusal)
    except Refused as refusal:
        fail_refused(what, refusal)
    if difference is not None:
        fail(what, difference, show_tree(actual), show_tree(expected))
    note_pass("value")


def _read_both(actual: Any, expected: Any, what: str) -> tuple[Numbers, Numbers]:
    try:
        given = to_numbers(actual)
    except Refused as refusal:
        fail_refused(what, refusal)
    try:
        wanted = to_numbers(expected)
    except Refused as refusal:
        fail_unusable(what, refusal)
    return (given.as_number() if wanted.shape == () else given), wanted


def _where_close(
    given: Numbers, wanted: Numbers, *, rtol: float, atol: float, equal_nan: bool
) -> np.ndarray[Any, Any]:
    """Return where two values of one shape are close.

    Raises:
        Refused: If a whole number is too large to compare with a float.
    """
    if {given.kind, wanted.kind} <= {"bool", "int"}:
        return np.asarray(given.array == wanted.array, dtype=bool)
    a, e = given.as_floats(), wanted.as_floats()
    coarser = max(given.precision, wanted.precision, key=lambda precision: precision.rtol)
    with np.errstate(all="ignore"):
        size = np.abs(e)
        scale = float(np.max(size, where=np.isfinite(size), initial=0.0))
        rtol = max(rtol, coarser.rtol)
        atol = max(atol, coarser.atol, coarser.scale_tol * scale)
        error = np.abs(a - e)
        same = (a == e) | (np.isfinite(error) & (error <= atol + rtol * size))
        if equal_nan:
            same |= np.isnan(a) & np.isnan(e)
    return np.asarray(same)


def _fail_numbers(what: str, difference: Difference, given: Numbers, wanted: Numbers) -> None:
    own = f"{words.show_numbers(given)} ({words.facts(given)})"
    fail(what, difference, own, words.show_numbers(wanted) if given.shape == wanted.shape else "")
