"""`check.equal`: exact comparison of plain data."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from udlgrader import check

SAME = {
    "ints": (3, 3),
    "float of the same value": (3.0, 3),
    "NumPy int": (np.int8(3), 3),
    "0-d array": (np.array(3), 3),
    "large whole numbers": (3**200, 3**200),
    "truth values": (np.True_, True),
    "text": ("relu", "relu"),
    "NumPy text": (np.str_("relu"), "relu"),
    "bytes": (b"a", b"a"),
    "None": (None, None),
    "list and tuple": ([1, (2, 3)], (1, [2, 3])),
    "range": (range(3), [0, 1, 2]),
    "array and list": (np.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]),
    "tensor and array": (torch.tensor([1, 2]), np.array([1, 2], np.uint8)),
    "torch.Size": (torch.zeros(3, 4).shape, (3, 4)),
    "ragged list": ([[1], [2, 3]], [np.array([1]), (2, 3)]),
    "array of text": (np.array(["a", "bc"]), ["a", "bc"]),
    "list of truth values and numbers": ([True, 2], [True, 2]),
    "dictionary": ({"w": np.ones(2), "b": 0}, {"b": 0, "w": [1.0, 1.0]}),
    "dictionary with tuple keys": ({(0, np.int64(1)): "x"}, {(0, 1): "x"}),
    "set": ({1, 2, (3, 4)}, {(3, 4), 2, 1}),
    "frozenset": (frozenset("ab"), {"b", "a"}),
    "set of sets": ({frozenset({1}), frozenset({2})}, {frozenset({2}), frozenset({1})}),
    "NumPy dtype": (np.zeros(1).dtype, np.dtype("float64")),
    "torch dtype": (torch.zeros(1).dtype, torch.float32),
    "empty": ([], ()),
    "empty set": (set(), frozenset()),
}
DIFFERENT = {
    "ints": (3, 4),
    "nearly": (3.0000000001, 3),
    "True and 1": (True, 1),
    "1 and True": (1, True),
    "True in a list": ([True, 2], [1, 2]),
    "True in a set": ({True}, {1}),
    "True as a key": ({True: "a"}, {1: "a"}),
    "float beyond 2**53": (float(2**53), 2**53 + 1),
    "array beyond 2**53": (np.array([float(2**53)]), [2**53 + 1]),
    "signed and unsigned": (np.array([2**64 - 1], np.uint64), np.array([-1])),
    "signed beside unsigned": ([np.uint64(2**63 + 1), np.int64(1)], [2**63, 1]),
    "text and number": ("3", 3),
    "number and text": (3, "3"),
    "text and bytes": ("a", b"a"),
    "case of text": ("ReLU", "relu"),
    "None and 0": (None, 0),
    "None and empty": (None, []),
    "0 and None": (0, None),
    "length": ([1, 2], [1, 2, 3]),
    "order": ([1, 2], [2, 1]),
    "text order": (["a", "b"], ["b", "a"]),
    "nesting": ([[1, 2]], [1, 2]),
    "set and list": ({1, 2}, [1, 2]),
    "dictionary and set": ({}, set()),
    "missing key": ({"a": 1}, {"a": 1, "b": 2}),
    "extra key": ({"a": 1, "b": 2}, {"a": 1}),
    "other value": ({"a": 1}, {"a": 2}),
    "missing member": ({1}, {1, 2}),
    "shape": (np.zeros((4, 1), int), np.zeros(4, int)),
    "empty shapes": (np.zeros((0, 3)), []),
    "no broadcasting": (1, [1, 1]),
    "array for text": (np.zeros(2), ["a", "b"]),
    "dtype": (np.dtype("float32"), np.dtype("float64")),
    "dtype of the other library": (torch.float32, np.dtype("float32")),
    "NaN": (math.nan, math.nan),
    "NaN in an array": (np.array([math.nan]), np.array([math.nan])),
    "infinities": (math.inf, -math.inf),
    "ragged": ([[1], [2, 3]], [[1], [2, 4]]),
}


@pytest.mark.parametrize(("answer", "expected"), SAME.values(), ids=SAME)
def test_same_data_are_equal(answer, expected):
    """Honest representations of the same data pass, either way round."""
    check.equal(answer, expected)
    check.equal(expected, answer)


def test_one_number_may_come_as_array_of_one_entry():
    """Where one number is asked, an array with one entry is that number; not the reverse."""
    check.equal(np.array([[3]]), 3)
    with pytest.raises(check.CheckFailed, match="shape"):
        check.equal(3, np.array([[3]]))


@pytest.mark.parametrize(("answer", "expected"), DIFFERENT.values(), ids=DIFFERENT)
def test_different_data_are_not_equal(answer, expected):
    """Data that differ in value, sort, order or shape fail."""
    with pytest.raises(check.CheckFailed):
        check.equal(answer, expected)


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.binary(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=2) | st.integers(), inner, max_size=3)
        | st.sets(st.integers() | st.text(max_size=2), max_size=3)
    ),
    max_leaves=12,
)


@given(plain)
def test_equal_is_reflexive(value):
    """Plain data without NaN equal themselves."""
    check.equal(value, value)


@given(plain, plain)
def test_equal_is_no_looser_than_python(left, right):
    """What Python finds different, once tuples are lists and [x] is x, does not pass."""
    if _simplified(left) != _simplified(right):
        with pytest.raises(check.CheckFailed):
            check.equal(left, right)


def _simplified(value):
    if isinstance(value, (list, tuple)):
        entries = [_simplified(entry) for entry in value]
        return entries[0] if len(entries) == 1 else entries
    if isinstance(value, dict):
        return {key: _simplified(entry) for key, entry in value.items()}
    return value
