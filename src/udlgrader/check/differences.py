"""How two arrays of numbers differ, told in full and without what was expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NoReturn

import numpy as np

from udlgrader.check import hints, words
from udlgrader.check.failure import CheckFailed
from udlgrader.check.values import Numbers, Refused

ANSWER = "Your answer"


@dataclass(frozen=True)
class Difference:
    """One difference; both texts continue the name of what was compared.

    Attributes:
        full: With the expected value, like ``: shape (4, 1), expected (4,).``
        public: Without, like `` has the wrong shape.``
        tells_values: True if the full text holds both values as a whole.
    """

    full: str
    public: str
    tells_values: bool = False


def fail(what: str, difference: Difference, own: str, expected: str = "") -> NoReturn:
    """Raise the failure of a comparison.

    Args:
        what: What was compared.
        difference: How it differs.
        own: The student's value, shortened.
        expected: The expected value, shortened; empty where the difference tells it already.
    """
    own, expected = (text.replace("\n", "\n          ") for text in (own, expected))
    yours = f"\nYours:    {own}"
    values = f"{yours}\nExpected: {expected}" if expected else yours
    if difference.tells_values:
        values = ""
    raise CheckFailed(f"{what}{difference.full}{values}", f"{what}{difference.public}{yours}")


def fail_told(what: str, told: str, public: str = "") -> NoReturn:
    """Raise a failure that needs no value beside it.

    Args:
        what: What was looked at.
        told: What is wrong with it, in full.
        public: The same without what was expected, where *told* says that.
    """
    raise CheckFailed(f"{what}{told}", f"{what}{public or told}")


def fail_refused(what: str, refusal: Refused) -> NoReturn:
    """Raise the failure of a student's value that could not be read."""
    raise CheckFailed(f"{what} {refusal}.", f"{what} {refusal}.") from None


def fail_unusable(what: str, refusal: Refused) -> NoReturn:
    """Raise the failure of a comparison whose other side could not be read.

    The other side may be a value of the student's too, so this fails and is no error of the course.
    """
    raise CheckFailed(
        f"{what} cannot be compared: the value expected here {refusal}.",
        f"{what} cannot be compared with the value that this check has.",
    ) from None


def form_difference(given: Numbers, wanted: Numbers) -> Difference | None:
    """Return the difference in shape or in sort of entry, if there is one."""
    if given.shape != wanted.shape:
        return Difference(
            f": shape {given.shape}, expected {wanted.shape}.{hints.for_shapes(given, wanted)}",
            f" has the wrong shape, {given.shape}.",
        )
    if given.size and (given.kind == "bool") != (wanted.kind == "bool"):
        sorts = ("truth values (True/False)", "numbers")
        has, asked = sorts if given.kind == "bool" else sorts[::-1]
        told = f" holds {has} where {asked} are asked."
        return Difference(told, told)
    return None


def value_difference(given: Numbers, wanted: Numbers, same: np.ndarray[Any, Any]) -> Difference:
    """Tell the difference of two values of one shape.

    Args:
        given: The student's value.
        wanted: The expected value.
        same: Where they agree; False at least once.
    """
    wrong = np.argwhere(~same)
    index = tuple(int(i) for i in wrong[0])
    yours, expected = words.show_pair(given.array[index], wanted.array[index])
    hint = hints.for_values(given, wanted)
    if given.shape == ():
        full = f" is {yours}, expected {expected}.{hint}"
        return Difference(full, " is not the right value.", tells_values=True)
    largest = hints.largest_error(given, wanted)
    full = (
        f": {len(wrong)} of {given.size} entries differ. First at {list(index)}: "
        f"yours {yours}, expected {expected}.{largest}{hint}"
    )
    # How many truth values are wrong could give them away.
    count = "" if wanted.kind == "bool" else f" at {len(wrong)} of {given.size} entries"
    return Difference(full, f" differs{count}.")
