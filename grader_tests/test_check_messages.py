"""What failures say: in full, in public, on the card."""

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from udlgrader import check


def failure(compare, *arguments, **keywords):
    with pytest.raises(check.CheckFailed) as caught:
        compare(*arguments, **keywords)
    return caught.value


def test_shapes_are_told():
    """A wrong shape is told beside the expected one, with what it suggests."""
    error = failure(check.close, np.zeros((4, 1)), np.zeros(4), what="slopes(phi, theta)")
    assert error.message.startswith("slopes(phi, theta): shape (4, 1), expected (4,).")
    assert "axes of length 1" in error.message
    assert str(error) == error.message


def test_first_difference_is_told():
    """The first place, both values there, the count and the largest error are told."""
    error = failure(check.close, [[1.0, 2.5], [3.0, 9.0]], [[1.0, 2.0], [3.0, 4.0]])
    assert "2 of 4 entries differ. First at [0, 1]: yours 2.5, expected 2." in error.message
    assert "The largest error is 5." in error.message


def test_values_that_look_alike_are_told_with_all_digits():
    """Two values that agree in eight digits are shown with all of theirs."""
    error = failure(check.equal, 0.1 + 0.2, 0.3)
    assert "0.30000000000000004, expected 0.3" in error.message


@pytest.mark.parametrize(
    ("answer", "expected", "hint"),
    [
        ([1.0, -2.0], [-1.0, 2.0], "The sign is flipped."),
        (-3.0, 3.0, "The sign is flipped."),
        ([2.0, 4.0, 5.0], [1.0, 2.0, 2.5], "Yours is 2 times the expected value."),
        (6.0, 3.0, "Yours is 2 times"),
        ([1.5, 2.5, 4.0], [1.0, 2.0, 3.5], "off by the same amount, 0.5"),
        ([[1.0, 3.0], [2.0, 4.0]], [[1.0, 2.0], [3.0, 4.0]], "The values look transposed."),
        ([3.0, 2.0, 9.0], [9.0, 2.0, 3.0], "reverse order"),
        ([2.0, 9.0, 3.0], [9.0, 2.0, 3.0], "in another order"),
        ([1.0, 2.00001], [1.0, 2.0], "close, but not within the tolerance"),
        (np.zeros((3, 2)), np.zeros((2, 3)), "looks transposed"),
        ([1.0, 2.0], 3.0, "is a sum or a mean missing?"),
        ([], [1.0], "Yours is empty."),
        ([True, False], [False, True], "Every truth value is the opposite"),
        ([math.nan, 1.0], [0.0, 1.0], "1 NaN"),
        (None, 1.0, "a function without return gives None"),
        (np.array([[1.0], [2.0]], object), [1.0], "dtype object"),
        ([[1.0], [2.0, 3.0]], [1.0], "ragged"),
        ([True, 1.0], [1.0, 1.0], "mixes True/False with numbers"),
    ],
)
def test_hint_names_what_the_difference_looks_like(answer, expected, hint):
    """A usual slip is named in the full message."""
    assert hint in failure(check.close, answer, expected).message


def test_no_hint_where_no_simple_change_helps():
    """Values that differ in no simple way get no hint."""
    error = failure(check.close, [1.0, 5.0, -2.0], [4.0, 2.0, 2.0])
    assert "The largest error is 4.\n" in error.message


@pytest.mark.parametrize(
    ("answer", "expected", "place"),
    [
        ({"w": [1, 2]}, {"w": [1, 3]}, "['w']: 1 of 2 entries differ. First at [1]"),
        (["a", ["b", "c"]], ["a", ["b", "d"]], "[1][1] is 'c', expected 'd'"),
        ({1, 2}, {2, 3}, "Missing: 3. Too many: 1."),
        ({"a": 1}, {"b": 1}, "Missing: 'b'. Too many: 'a'."),
        (["a"], ["a", "b"], "has 1 entries, expected 2"),
        ("a", 1, "is text, expected a number"),
        (None, [1], "is None, expected a list"),
    ],
)
def test_equal_tells_the_place(answer, expected, place):
    """The place of the first difference in nested data is told."""
    assert place in failure(check.equal, answer, expected).message


SECRET = 73.25
SECRETS = {
    "number": (check.close, (1.0, SECRET), {}),
    "sign": (check.close, (-SECRET, SECRET), {}),
    "array": (check.close, ([1.0, 2.0], [1.0, SECRET]), {}),
    "shape": (check.close, ([1.0], np.full((73, 25), SECRET)), {}),
    "truth": (check.equal, ([1.0], [True]), {}),
    "list": (check.equal, ([1, "a"], [1, f"{SECRET}"]), {}),
    "length": (check.equal, (["a"], ["a"] * 73), {}),
    "dictionary": (check.equal, ({"a": 1.0}, {"a": SECRET}), {}),
    "keys": (check.equal, ({"a": 1}, {"73.25": 1}), {}),
    "set": (check.equal, ({1}, {73, 25}), {}),
    "sort": (check.equal, (None, SECRET), {}),
    "choice": (check.choice, ("b", "73.25"), {"options": ["73.25", "b", "c"]}),
    "no option": (check.choice, ("x", "73.25"), {"options": ["73.25", "b"]}),
    "form of choice": (check.choice, ("x",), {"options": ["73.25", "b"]}),
    "shape alone": (check.shape, ([1.0], (73, 25)), {}),
    "unusable": (check.close, (1.0, {"73.25": 1}), {}),
}


@pytest.mark.parametrize(("compare", "arguments", "keywords"), SECRETS.values(), ids=SECRETS)
def test_public_message_holds_nothing_expected(compare, arguments, keywords):
    """The public message names what was compared and never what was expected."""
    error = failure(compare, *arguments, what="f(x)", **keywords)
    own = error.public_message.replace("-73.25", "")
    assert own.startswith("f(x) ")
    for secret in ("73", "25", "expected 7", "sign", "error", "times"):
        assert secret not in own


def test_public_message_is_the_same_for_every_expected_number():
    """Nothing about a number can be read off, not even which side of it the answer lies."""
    told = {failure(check.close, 1.0, e).public_message for e in (-1.0, 0.99, 2.0, 1e9, math.inf)}
    assert told == {"Your answer is not the right value.\nYours:    1 (float)"}


def test_public_message_does_not_count_wrong_truth_values():
    """Which truth values are right cannot be found by counting."""
    answers = [[True, True], [True, False]]
    told = {failure(check.equal, answer, [False, True]).public_message for answer in answers}
    assert all(" of " not in text for text in told)


def test_public_message_tells_the_students_own_value():
    """Own value, shape, width and NaN are told, and at how many places it differs."""
    answer = torch.tensor([1.0, math.nan, 3.0])
    error = failure(check.close, answer, [1.0, 2.0, 4.0], what="f(x)")
    assert "f(x) differs at 2 of 3 entries." in error.public_message
    assert "[ 1., nan,  3.] (shape (3,), float32, 1 NaN)" in error.public_message


def test_public_message_of_raises():
    """The error that was raised is told, the one that is asked is not."""
    with pytest.raises(check.CheckFailed) as caught, check.raises(ZeroDivisionError):
        raise ValueError("bad input")
    assert "ValueError" in caught.value.public_message
    assert "bad input" in caught.value.public_message
    assert "ZeroDivision" not in caught.value.public_message


def test_long_values_are_shortened():
    """Large arrays, long text and long lists give a short message."""
    for answer in (np.arange(1e6).reshape(100, 100, 100), "x" * 10**6, [["y" * 50] * 50] * 50):
        error = failure(check.equal, answer, 3)
        assert len(error.message) < 1500
        assert len(error.public_message) < 1000


def test_control_characters_are_not_shown():
    """Text of a student cannot write escape sequences into the card."""
    with pytest.raises(check.CheckFailed) as caught, check.raises(ValueError):
        raise KeyError("\x1b[2J\x00")
    error = failure(check.equal, "\x1b[2J", "a")
    for text in (caught.value.message, error.message, error.public_message):
        assert "\x1b" not in text


def test_card_escapes_the_students_value():
    """A value that is shown below the first line cannot bring its own HTML either."""
    error = failure(check.equal, ["<script>1</script>", 2], ["a", 3])
    for message in (error.message, error.public_message):
        assert "<script>" in message.partition("\n")[2]
        html = check.card_html(message)
        assert "<script" not in html
        assert "&lt;script&gt;" in html


def test_card_escapes_everything():
    """Neither the sentence nor a value can bring its own HTML."""
    with pytest.raises(check.CheckFailed) as caught, check.claim("<i>claim</i>"):
        check.equal("<script>1</script>", "<b>", what="<u>f</u>")
    for html in (caught.value._repr_html_(), check.card_html("<script>", "<b>")):
        for tag in ("<script", "<i>", "<u>", "<b><", "<b>'"):
            assert tag not in html
    assert "&lt;i&gt;claim&lt;/i&gt;" in caught.value._repr_html_()


SOURCES = str(Path(check.__file__).parents[2])
CELL = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
shell.run_cell('''
from udlgrader import check
with check.claim("doubles its input"):
    check.close([1.0, 2.0], [2.0, 4.0], what="double(x)")
''')
"""


def test_ipython_shows_a_card_and_no_frame_of_ours(tmp_path):
    """In a notebook a failure is a few lines: sentence, difference, the line that asks."""
    shown = subprocess.run(
        [sys.executable, "-c", CELL],
        env={"PYTHONPATH": SOURCES, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    lines = shown.strip().splitlines()
    assert lines[0] == "✗ This does not hold yet: doubles its input"
    assert lines[2].startswith("double(x): 2 of 2 entries differ.")
    assert lines[-1].startswith("The line that asks: check.close([1.0, 2.0]")
    assert "Traceback" not in shown
    assert "comparisons.py" not in shown
