"""Exact comparison of nested plain data: numbers, text, None, dtypes and containers of these.

Only values of exactly known types take part, so that no object is asked whether it is equal.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import numpy as np

from udlgrader.check import words
from udlgrader.check.differences import Difference, form_difference, value_difference
from udlgrader.check.values import (
    MAX_DEPTH,
    Numbers,
    Refused,
    is_exactly,
    is_sequence,
    is_tensor,
    length_of,
    to_numbers,
)

_SHOWN_ENTRIES = 8
_SHOWN_DEPTH = 4


class Unusable(Exception):  # noqa: N818  (reads as what happened)
    """The expected side is no plain data."""

    def __init__(self, refusal: Refused) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


def tree_difference(actual: Any, expected: Any, depth: int = 0) -> Difference | None:
    """Return the first difference of two values, or None if they are equal.

    Raises:
        Refused: If *actual*, or something in it, is no plain data.
        Unusable: The same for *expected*.
    """
    given, wanted = _numbers_of(actual), _numbers_of(expected)
    if given is not None and wanted is not None:
        return _numbers_difference(given, wanted)
    sort = _sort_of(actual, depth)
    try:
        asked = _sort_of(expected, depth)
    except Refused as refusal:
        raise Unusable(refusal) from None
    if sort != asked:
        return Difference(f" is {sort}, expected {asked}.", f" is {sort}, not what is asked.")
    if sort == "a list":
        return _list_difference(_entries(actual), _entries(expected), depth)
    if sort == "a dictionary":
        return _table_difference(actual, expected, depth)
    if sort == "a set":
        return _set_difference(actual, expected, depth)
    if _leaf(actual) == _leaf(expected):
        return None
    full = f" is {show_tree(actual)}, expected {show_tree(expected)}."
    return Difference(full, " is not the right value.", tells_values=True)


def show_tree(value: Any, depth: int = 0) -> str:
    """Return a short text of any value; of what is no plain data only the type."""
    if type(value) is np.ndarray or is_tensor(value):
        numbers = _numbers_of(value)
        if numbers is not None:
            return f"{words.show_numbers(numbers)} ({words.facts(numbers)})"
    try:
        sort = _sort_of(value, depth)
    except Refused:
        return f"<{words.type_name(value)}>"
    if sort not in ("a list", "a dictionary", "a set"):
        return words.show_scalar(_leaf(value)) if sort != "a number" else _show_number(value)
    if depth >= _SHOWN_DEPTH:
        return "…"
    if sort == "a dictionary":
        texts = [
            f"{show_tree(key, depth + 1)}: {show_tree(entry, depth + 1)}"
            for key, entry in _first(value.items())
        ]
    else:
        entries = _entries(value) if sort == "a list" else value
        texts = [show_tree(entry, depth + 1) for entry in _first(entries)]
    dots = ["…"] if len(value) > _SHOWN_ENTRIES else []
    opening, closing = "[]" if sort == "a list" else "{}"
    return words.shorten(f"{opening}{', '.join(texts + dots)}{closing}")


def _numbers_of(value: Any) -> Numbers | None:
    try:
        return to_numbers(value)
    except Refused:
        return None


def _numbers_difference(given: Numbers, wanted: Numbers) -> Difference | None:
    if wanted.shape == ():
        given = given.as_number()
    difference = form_difference(given, wanted)
    if difference is not None:
        return difference
    left, right = given.array, wanted.array
    if given.kind != wanted.kind:  # Python compares an int with a float exactly, NumPy does not
        left, right = left.astype(object), right.astype(object)
    same = np.asarray(left == right, dtype=bool)
    return None if same.all() else value_difference(given, wanted, same)


def _sort_of(value: Any, depth: int) -> str:
    """Return what sort of plain data a value is.

    Raises:
        Refused: If it is none.
    """
    if depth > MAX_DEPTH:
        raise Refused(f"is nested more than {MAX_DEPTH} deep")
    if value is None:
        return "None"
    if is_exactly(value, str, np.str_):
        return "text"
    if is_exactly(value, bytes, np.bytes_):
        return "bytes"
    if is_sequence(value):
        length_of(value)
        return "a list"
    if type(value) is np.ndarray and value.dtype.kind in "US" and value.ndim:
        return "a list"
    if type(value) is dict:
        return "a dictionary"
    if is_exactly(value, set, frozenset):
        return "a set"
    if _is_dtype(value):
        return "a dtype"
    to_numbers(value)
    return "an array" if type(value) is np.ndarray or is_tensor(value) else "a number"


def _is_dtype(value: Any) -> bool:
    torch = sys.modules.get("torch")
    return issubclass(type(value), np.dtype) or (torch is not None and type(value) is torch.dtype)


def _entries(value: Any) -> list[Any]:
    if type(value) is np.ndarray:
        return list(value.tolist())
    return list(value)


def _leaf(value: Any) -> Any:
    """Return text, bytes, None or a dtype in a form that compares without surprises."""
    if is_exactly(value, np.str_, np.bytes_):
        return value.item()
    return str(value) if _is_dtype(value) else value


def _list_difference(actual: list[Any], expected: list[Any], depth: int) -> Difference | None:
    if len(actual) != len(expected):
        return Difference(
            f" has {len(actual)} entries, expected {len(expected)}.",
            f" has the wrong number of entries, {len(actual)}.",
        )
    for index, (given, wanted) in enumerate(zip(actual, expected, strict=True)):
        difference = tree_difference(given, wanted, depth + 1)
        if difference is not None:
            return Difference(f"[{index}]{difference.full}", _public_at(difference))
    return None


def _table_difference(
    actual: dict[Any, Any], expected: dict[Any, Any], depth: int
) -> Difference | None:
    given = {_member(key, depth): key for key in actual}
    wanted = _expected_members(expected, depth)
    if given.keys() != wanted.keys():
        return Difference(
            f" has other keys than expected.{_members_told(given, wanted)}", " has the wrong keys."
        )
    for member, key in given.items():
        difference = tree_difference(actual[key], expected[wanted[member]], depth + 1)
        if difference is not None:
            return Difference(f"[{show_tree(key)}]{difference.full}", _public_at(difference))
    return None


def _set_difference(
    actual: Iterable[Any], expected: Iterable[Any], depth: int
) -> Difference | None:
    given = {_member(entry, depth): entry for entry in actual}
    wanted = _expected_members(expected, depth)
    if given.keys() == wanted.keys():
        return None
    return Difference(
        f" has other members than expected.{_members_told(given, wanted)}",
        " does not have the right members.",
    )


def _expected_members(expected: Iterable[Any], depth: int) -> dict[Any, Any]:
    try:
        return {_member(entry, depth): entry for entry in expected}
    except Refused as refusal:
        raise Unusable(refusal) from None


def _members_told(given: dict[Any, Any], wanted: dict[Any, Any]) -> str:
    missing = [show_tree(entry) for member, entry in wanted.items() if member not in given]
    extra = [show_tree(entry) for member, entry in given.items() if member not in wanted]
    told = f" Missing: {words.join(_first(missing))}." if missing else ""
    return told + (f" Too many: {words.join(_first(extra))}." if extra else "")


def _member(value: Any, depth: int) -> Any:
    """Return a key of a dictionary or a member of a set as plain hashable data.

    The sort stands beside the value, because to Python True and 1 are one key.
    """
    sort = _sort_of(value, depth)
    if sort == "a list":
        return sort, tuple(_member(entry, depth + 1) for entry in _entries(value))
    if sort == "a set":
        return sort, frozenset(_member(entry, depth + 1) for entry in value)
    if sort == "an array":
        raise Refused("holds an array in a set or as a key")
    if sort != "a number":
        return sort, _leaf(value)
    numbers = to_numbers(value)
    plain = numbers.array.item()
    if plain != plain:
        raise Refused("holds NaN in a set or as a key")
    return ("a truth value" if numbers.kind == "bool" else sort), plain


def _public_at(difference: Difference) -> str:
    entry = " has an entry that"
    return entry + difference.public.removeprefix(entry)


def _show_number(value: Any) -> str:
    return words.show_numbers(to_numbers(value))


def _first(entries: Iterable[Any]) -> list[Any]:
    return [entry for entry, _ in zip(entries, range(_SHOWN_ENTRIES), strict=False)]
