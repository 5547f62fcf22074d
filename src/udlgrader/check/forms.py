"""Comparisons of form, which a constant can pass, and `choice`, which has both kinds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, Final

import numpy as np

from udlgrader.check import words
from udlgrader.check.claims import note_pass
from udlgrader.check.differences import ANSWER, Difference, fail, fail_refused
from udlgrader.check.trees import show_tree
from udlgrader.check.values import Numbers, Refused, is_exactly, to_numbers
from udlgrader.errors import CourseError


class _Omitted(Enum):
    CORRECT = "correct"


_OMITTED: Final = _Omitted.CORRECT


def choice(answer: Any, correct: Any = _OMITTED, *, options: Sequence[Any], what: str = "") -> None:
    """Pass if *answer* is one of the options, or the correct one where that is given.

    Text is compared without regard to case and surrounding space.

    Args:
        answer: The student's value.
        correct: The right option; without it only the form is checked.
        options: All options: text, whole numbers or truth values.
        what: What *answer* is, for messages.

    Raises:
        CheckFailed: If it is none of the options, or not the correct one.
        CourseError: If two options are the same, or *correct* is none of them.
    """
    what = what or ANSWER
    known = {_option(option): option for option in options}
    if None in known or len(known) != len(options):
        raise CourseError("check.choice(): options must be different texts or whole numbers.")
    if correct is not _OMITTED and _option(correct) not in known:
        raise CourseError("check.choice(): the correct answer is not one of the options.")
    given = _option(answer)
    if given not in known:
        listed = ", ".join(words.show_scalar(option) for option in options)
        unset = " It has not been set yet." if answer is None or answer is Ellipsis else ""
        told = f" is not one of the options.{unset}"
        fail(what, Difference(f"{told} Choose one of: {listed}.", told), show_tree(answer))
    if correct is not _OMITTED and given != _option(correct):
        expected = words.show_scalar(known[_option(correct)])
        full = f" is not the right option, expected {expected}."
        fail(what, Difference(full, " is not the right option."), show_tree(answer))
    note_pass("form" if correct is _OMITTED else "value")


def number(answer: Any, *, what: str = "") -> None:
    """Pass if *answer* is one finite real number (or an array with one such entry).

    Args:
        answer: The student's value.
        what: What it is, for messages.

    Raises:
        CheckFailed: If it is anything else.
    """
    what = what or ANSWER
    numbers = _read(answer, what).as_number()
    if numbers.shape != ():
        _fail_form(what, f" has shape {numbers.shape}; one number is asked.", numbers)
    if numbers.kind not in ("int", "float"):
        _fail_form(what, f" is of type {numbers.dtype_name}; a real number is asked.", numbers)
    if not _is_finite(numbers).all():
        _fail_form(what, " is not a finite number.", numbers)
    note_pass("form")


def shape(actual: Any, expected: int | Sequence[int], *, what: str = "") -> None:
    """Pass if *actual* holds numbers and has this shape.

    Args:
        actual: The student's value.
        expected: The shape, a tuple; a whole number n means (n,). Where it is (), an array with
            one entry passes too.
        what: What *actual* is, for messages.

    Raises:
        CheckFailed: If the shape is another one.
    """
    what = what or ANSWER
    numbers = _read(actual, what)
    wanted = (expected,) if isinstance(expected, int) else tuple(expected)
    if wanted == ():
        numbers = numbers.as_number()
    if numbers.shape != wanted:
        difference = Difference(
            f": shape {numbers.shape}, expected {wanted}.",
            f" has the wrong shape, {numbers.shape}.",
        )
        fail(what, difference, _show(numbers))
    note_pass("form")


def finite(actual: Any, *, what: str = "") -> None:
    """Pass if *actual* holds numbers, all of them finite.

    Args:
        actual: The student's value.
        what: What it is, for messages.

    Raises:
        CheckFailed: If an entry is NaN or infinite.
    """
    what = what or ANSWER
    numbers = _read(actual, what)
    same = _is_finite(numbers)
    if not same.all():
        index = [int(i) for i in np.argwhere(~same)[0]]
        where = f", the first at {index}" if index else ""
        told = f" has {np.count_nonzero(~same)} NaN or infinite entries{where}."
        _fail_form(what, told, numbers)
    note_pass("form")


def _option(value: Any) -> tuple[str, Any] | None:
    """Return an option in the form that is compared; None if it cannot be one."""
    if is_exactly(value, str, np.str_):
        return "text", " ".join(str(value).casefold().split())
    try:
        numbers = to_numbers(value).as_number()
    except Refused:
        return None
    if numbers.shape != () or numbers.kind not in ("bool", "int"):
        return None
    return numbers.kind, numbers.array.item()


def _read(value: Any, what: str) -> Numbers:
    try:
        return to_numbers(value)
    except Refused as refusal:
        fail_refused(what, refusal)


def _is_finite(numbers: Numbers) -> np.ndarray[Any, Any]:
    if numbers.kind in ("bool", "int"):
        return np.ones(numbers.shape, dtype=bool)
    return np.asarray(np.isfinite(numbers.array))


def _fail_form(what: str, told: str, numbers: Numbers) -> None:
    fail(what, Difference(told, told), _show(numbers))


def _show(numbers: Numbers) -> str:
    return f"{words.show_numbers(numbers)} ({words.facts(numbers)})"
