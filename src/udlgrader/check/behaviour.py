"""Comparisons of what a body does: `raises` an error, leaves arrays `unchanged`. Both are form."""

from __future__ import annotations

from types import TracebackType
from typing import Any

from udlgrader.check import words
from udlgrader.check.claims import note_pass
from udlgrader.check.differences import ANSWER
from udlgrader.check.failure import CheckFailed
from udlgrader.check.values import (
    MAX_DEPTH,
    Refused,
    is_exactly,
    is_tensor,
    to_numbers,
)
from udlgrader.errors import CourseError, UdlError


class raises:  # noqa: N801  (used as a statement)
    """Pass if the body raises this error: ``with check.raises(ValueError):``.

    A failed comparison in the body goes on as it is and is never the expected error; nor is a
    NotImplementedError, with which an unwritten answer begins, unless it is asked for itself.

    Args:
        expected: A class of errors, or several.
        what: What the body does, for messages.

    Raises:
        CheckFailed: If the body raises nothing, or something else.
        CourseError: If *expected* is no class of errors.
    """

    def __init__(
        self, expected: type[Exception] | tuple[type[Exception], ...], *, what: str = ""
    ) -> None:
        classes = expected if isinstance(expected, tuple) else (expected,)
        if not classes or not all(
            isinstance(c, type) and issubclass(c, Exception) for c in classes
        ):
            raise CourseError("check.raises(): give a class of errors, such as ValueError.")
        self._classes = classes
        self._what = what or "Your code"

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if error is None:
            raise CheckFailed(
                f"{self._what} raised no error, expected {self._names()}.",
                f"{self._what} raised no error where one is asked.",
            )
        if not isinstance(error, Exception) or _is_ours(error):
            return False
        if not self._is_expected(error):
            told = f"{self._what} raised {_name_of(error)}"
            said = f"\nIt said: {_text_of(error)}" if _text_of(error) else ""
            raise CheckFailed(
                f"{told}, expected {self._names()}.{said}",
                f"{told}, not the error that is asked.{said}",
            ) from error
        note_pass("form")
        return True

    def _is_expected(self, error: Exception) -> bool:
        kind = type(error)  # isinstance would ask the error itself for its class
        if issubclass(kind, NotImplementedError):
            return NotImplementedError in self._classes
        return issubclass(kind, self._classes)

    def _names(self) -> str:
        return words.join(c.__name__ for c in self._classes)


class unchanged:  # noqa: N801  (used as a statement)
    """Pass if the body leaves these values as they are: ``with check.unchanged(x, w):``.

    Entries, shape and width are compared bit by bit.

    Args:
        values: Arrays, tensors, and lists or dictionaries of these; the check's own.
        what: What the body calls, for messages.

    Raises:
        CheckFailed: If one was changed in place.
        CourseError: If a value is nothing that can be watched.
    """

    def __init__(self, *values: Any, what: str = "") -> None:
        if not values:
            raise CourseError("check.unchanged(): name the arrays that must not change.")
        self._values = values
        self._what = what or ANSWER

    def __enter__(self) -> None:
        try:
            self._before = [_snapshot(value) for value in self._values]
        except Refused as refusal:
            raise CourseError(f"check.unchanged(): a value {refusal}.") from None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            return
        changed = [
            str(position)
            for position, (value, before) in enumerate(
                zip(self._values, self._before, strict=True), start=1
            )
            if _is_changed(value, before)
        ]
        if changed:
            which = f"input {changed[0]}" if len(changed) == 1 else f"inputs {words.join(changed)}"
            told = (
                f"{self._what} changes its {which} in place. Work on a copy (x.copy(), x.clone()), "
                "and avoid += and x[...] = on what you are given."
            )
            raise CheckFailed(told, told)
        note_pass("form")


def _is_ours(error: Exception) -> bool:
    """Errors of checks and of the exam: never what the student's code should raise."""
    return words.is_handle(error) or isinstance(error, (CheckFailed, UdlError))


def _name_of(error: Exception) -> str:
    """Return the name of the class that was raised, also of an error in another process."""
    told = getattr(error, "type_name", None)
    return words.shorten(told, 60) if type(told) is str else words.type_name(error)


def _text_of(error: Exception) -> str:
    try:
        return words.shorten(str(error))
    except Exception:  # noqa: BLE001  (the __str__ of a student's class may do anything)
        return "(no readable message)"


def _is_changed(value: Any, before: Any) -> bool:
    try:
        return bool(_snapshot(value) != before)
    except Refused:  # something that was not there before
        return True


def _snapshot(value: Any, depth: int = 0) -> Any:
    """Return the contents of a value as data that later changes cannot reach.

    Raises:
        Refused: If it holds anything but numbers, text, None and containers.
    """
    if depth > MAX_DEPTH:
        raise Refused(f"is nested more than {MAX_DEPTH} deep")
    if is_exactly(value, list, tuple):
        return type(value).__name__, [_snapshot(entry, depth + 1) for entry in value]
    if type(value) is dict:
        return "dict", [(key, _snapshot(entry, depth + 1)) for key, entry in value.items()]
    if type(value) is str or value is None:
        return "text", value
    numbers = to_numbers(value)
    sort = "tensor" if is_tensor(value) else type(value).__name__
    data = numbers.array.tolist() if numbers.array.dtype == object else numbers.array.tobytes()
    return sort, numbers.dtype_name, numbers.shape, data
