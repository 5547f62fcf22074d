"""`check.raises` and `check.unchanged`."""

import math

import numpy as np
import pytest
import torch

from udlgrader import check
from udlgrader.errors import CourseError, ExamError


class HandleError(TypeError):
    """Stands for an error about an object that stays with the student's code."""

    __udl_handle__ = True


def test_raises_passes_for_the_class_and_its_subclasses():
    """The error that is asked, or a more special one, passes and goes no further."""
    with check.raises(LookupError):
        raise KeyError("a")
    with check.raises((ValueError, TypeError)):
        raise TypeError


def test_raises_fails_where_nothing_is_raised():
    """A body without an error fails."""
    missing = pytest.raises(check.CheckFailed, match="raised no error, expected ValueError")
    with missing, check.raises(ValueError):
        pass


def test_raises_fails_for_another_error_and_tells_it():
    """Another error fails, is named, quoted and chained."""
    with pytest.raises(check.CheckFailed) as caught, check.raises(ValueError):
        raise KeyError("no such key")
    assert "raised KeyError, expected ValueError" in caught.value.message
    assert "no such key" in caught.value.message
    assert isinstance(caught.value.__cause__, KeyError)


def test_failed_comparison_is_never_the_expected_error():
    """A failed comparison inside the body goes on, also where AssertionError is expected."""
    for expected in (AssertionError, Exception):
        with pytest.raises(check.CheckFailed, match="expected 2"), check.raises(expected):
            check.equal(1, 2)


@pytest.mark.parametrize("expected", [RuntimeError, Exception, ValueError])
def test_unwritten_answer_is_never_the_expected_error(expected):
    """The stub's NotImplementedError counts only where it is asked for itself."""
    with pytest.raises(check.CheckFailed), check.raises(expected):
        raise NotImplementedError
    with check.raises(NotImplementedError):
        raise NotImplementedError


@pytest.mark.parametrize(
    "error",
    [ExamError("gone"), CourseError("wrong"), HandleError("no"), KeyboardInterrupt(), SystemExit()],
)
def test_errors_that_are_not_the_students_go_on(error):
    """Errors of the exam, of the check and interruptions are never what is expected."""
    with pytest.raises(type(error)) as caught, check.raises(Exception):
        raise error
    assert caught.value is error


@pytest.mark.parametrize("expected", [KeyboardInterrupt, 3, "ValueError", (), (ValueError, int)])
def test_raises_needs_a_class_of_errors(expected):
    """Anything but ordinary error classes is an error of the course."""
    with pytest.raises(CourseError, match="class of errors"):
        check.raises(expected)


def test_error_that_lies_about_its_class_is_not_believed():
    """An error whose __class__ claims another class is what it is; its broken text harms nobody."""

    class LiarError(Exception):
        __class__ = ValueError

        def __str__(self):
            raise RuntimeError

    with pytest.raises(check.CheckFailed, match="raised LiarError"), check.raises(ValueError):
        raise LiarError


def _set_entry(values):
    values[0] = 7
    return 0


def _append(values):
    values.append(object())


@pytest.mark.parametrize(
    ("values", "change"),
    [
        (np.zeros(3), _set_entry),
        (np.zeros(3, np.float16), _set_entry),
        (np.array([math.nan, 1.0]), _set_entry),
        (torch.zeros(3, dtype=torch.bfloat16), _set_entry),
        ([1, 2], _set_entry),
        ([np.ones(2), 3**200], lambda values: _set_entry(values[0])),
        ({"w": np.ones(2)}, lambda values: _set_entry(values["w"])),
        ({"w": 1}, lambda values: values.clear()),
        ([1, "a"], _append),
        (np.zeros(1), lambda values: np.negative(values, out=values)),
    ],
)
def test_change_in_place_is_seen(values, change):
    """A change of one entry, of the length or of a sign of zero fails; reading passes."""
    with check.unchanged(values):
        repr(values)
    seen = pytest.raises(check.CheckFailed, match="changes its input 2 in place")
    with seen, check.unchanged(1.0, values):
        change(values)


def test_every_changed_input_is_named():
    """All inputs that were changed are named by their number."""
    first, second, third = np.zeros(2), np.zeros(2), np.zeros(2)
    seen = pytest.raises(check.CheckFailed, match="inputs 1 and 3")
    with seen, check.unchanged(first, second, third):
        for values in (first, third):
            _set_entry(values)


def test_error_in_the_body_goes_on():
    """An error in the body is told, not the change before it."""
    values = np.zeros(2)
    with pytest.raises(ZeroDivisionError), check.unchanged(values):
        values[0] = 1 / _set_entry(values)


@pytest.mark.parametrize("values", [(), (object(),), ([object()],)])
def test_unchanged_watches_plain_data_only(values):
    """Nothing to watch, or what cannot be watched, is an error of the course."""
    with pytest.raises(CourseError, match="unchanged"), check.unchanged(*values):
        pass
