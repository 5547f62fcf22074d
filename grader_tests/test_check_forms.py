"""Comparisons of form, and `choice`."""

import math

import numpy as np
import pytest
import torch

from udlgrader import check
from udlgrader.errors import CourseError

OPTIONS = ["ReLU", "leaky ReLU", "tanh"]


@pytest.mark.parametrize("answer", ["ReLU", " relu ", "RELU\n", np.str_("relu")])
def test_choice_ignores_case_and_space(answer):
    """The right option passes however it is capitalised or spaced."""
    check.choice(answer, options=OPTIONS)
    check.choice(answer, "ReLU", options=OPTIONS)


@pytest.mark.parametrize("answer", [None, ..., "", "relus", "ReLU or tanh", ["ReLU"], 0, True])
def test_choice_refuses_what_is_no_option(answer):
    """What is no option fails in form and in value, and the options are listed."""
    with pytest.raises(check.CheckFailed, match="'leaky ReLU'"):
        check.choice(answer, options=OPTIONS)
    with pytest.raises(check.CheckFailed):
        check.choice(answer, "ReLU", options=OPTIONS)


def test_choice_of_another_option_fails_only_the_value():
    """A wrong option has the right form."""
    check.choice("tanh", options=OPTIONS)
    with pytest.raises(check.CheckFailed, match="not the right option"):
        check.choice("tanh", "ReLU", options=OPTIONS)


def test_choice_among_numbers_and_truth_values():
    """Options may be whole numbers or truth values, which are not the same."""
    check.choice(np.int64(2), 2, options=[1, 2, 3])
    check.choice(np.False_, False, options=[True, False])
    for answer, options in ((1, [True, False]), (True, [1, 2]), ("1", [1, 2]), (1.0, [1, 2])):
        with pytest.raises(check.CheckFailed):
            check.choice(answer, options=options)


@pytest.mark.parametrize(
    ("arguments", "options"),
    [((), ["a", "A "]), ((), [1, 1]), ((), [1.5]), (("c",), ["a", "b"]), ((None,), ["a", "b"])],
)
def test_choice_without_sense_is_an_error_of_the_course(arguments, options):
    """Options must differ, and the correct answer must be one of them."""
    with pytest.raises(CourseError, match="choice"):
        check.choice("a", *arguments, options=options)


@pytest.mark.parametrize(
    "answer", [0, -2.5, np.float32(1), np.array(3), [2], torch.tensor([[1.0]]), 3**200]
)
def test_number_accepts_finite_real_numbers(answer):
    """One finite real number has the form of a number, in any representation."""
    check.number(answer)


@pytest.mark.parametrize(
    "answer", [None, ..., "3", math.nan, -math.inf, True, 1j, [], [1, 2], {}, np.array(["1"])]
)
def test_number_refuses_everything_else(answer):
    """Text, truth values, complex numbers, NaN and several numbers are no number."""
    with pytest.raises(check.CheckFailed):
        check.number(answer)


def test_shape_of_every_representation():
    """The shape of lists, arrays and tensors is compared; a whole number n means (n,)."""
    check.shape([[1, 2, 3]], (1, 3))
    check.shape(torch.zeros(0, 3), (0, 3))
    check.shape(np.zeros(3), 3)
    check.shape(np.zeros((1, 1)), ())


@pytest.mark.parametrize("answer", [np.zeros((4, 1)), [0.0] * 3, 1.0, None, [[1], [2, 3]], "four"])
def test_other_shape_fails(answer):
    """Another shape, and what has none, fails."""
    with pytest.raises(check.CheckFailed):
        check.shape(answer, (4,))


def test_finite():
    """All entries must be finite; NaN and infinities are counted and the first one is told."""
    check.finite([1, 2.5])
    check.finite(np.zeros((0, 3)))
    check.finite(3**200)
    check.finite([True])
    with pytest.raises(
        check.CheckFailed, match=r"2 NaN or infinite entries, the first at \[0, 1\]"
    ):
        check.finite(torch.tensor([[1.0, math.nan], [math.inf, 0.0]]))
    with pytest.raises(check.CheckFailed):
        check.finite(math.nan)
    with pytest.raises(check.CheckFailed):
        check.finite(None)
