"""Claims: their generator, their record, and what they refuse."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from udlgrader import check
from udlgrader.errors import CourseError

SOURCES = str(Path(check.__file__).parents[2])


def draw(sentence):
    with check.claim(sentence):
        return check.rng().normal(size=3).tolist()


def test_generator_depends_on_the_sentence_alone():
    """A claim draws the same numbers on every run, another claim draws others."""
    np.random.default_rng().normal()
    assert draw("adds the bias") == draw("adds the bias")
    assert draw("adds the bias") != draw("adds the bias once")


def test_generator_is_the_same_in_another_process():
    """The numbers do not depend on the process or its hash seed."""
    code = (
        "from udlgrader import check\n"
        "with check.claim('adds the bias'): print(check.rng().normal(size=3).tolist())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": SOURCES, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == str(draw("adds the bias"))


def test_generator_goes_on_within_a_claim():
    """Calling rng() again in one claim continues the same generator."""
    with check.claim("draws twice"):
        first = check.rng().random()
        assert check.rng().random() != first


def test_generator_outside_a_claim_is_an_error():
    """Outside a claim there is no generator."""
    with pytest.raises(CourseError, match="inside a claim"):
        check.rng()


def test_claims_do_not_nest():
    """A claim inside a claim names both and what to do."""
    with pytest.raises(CourseError, match=r"'inner'.*inside.*'outer'"), check.claim("outer"):  # noqa: SIM117
        with check.claim("inner"):
            pass
    assert draw("free again")


@pytest.mark.parametrize(
    ("sentence", "weight"), [("", 1), ("  ", 1), (3, 1), ("a", 0), ("a", -1), ("a", True)]
)
def test_claim_needs_a_sentence_and_a_positive_weight(sentence, weight):
    """A claim without words or weight is an error of the course."""
    with pytest.raises(CourseError, match="claim"):
        check.claim(sentence, weight=weight)


def test_failing_claim_raises_with_its_sentence():
    """In an ordinary kernel nothing fails open: the first failing claim raises."""
    with pytest.raises(check.CheckFailed) as caught, check.claim("adds the bias"):
        check.close(1.0, 2.0)
    assert caught.value.claim == "adds the bias"


def test_failure_outside_a_claim_has_no_sentence():
    """A comparison works outside a claim too."""
    with pytest.raises(check.CheckFailed) as caught:
        check.close(1.0, 2.0)
    assert caught.value.claim == ""


def test_other_errors_go_on_with_a_note():
    """What the student's code raises goes on unchanged, with the sentence as a note."""
    with pytest.raises(NotImplementedError) as caught, check.claim("adds the bias"):
        raise NotImplementedError
    assert caught.value.__notes__ == ["This was tested: adds the bias"]


def test_record_tells_each_claim_in_order():
    """The engine learns sentence, weight, outcome, kinds of comparison and error of each claim."""
    with check.record() as claims:
        with check.claim("first", weight=2):
            check.close(1.0, 1.0)
            check.finite(1.0)
        with pytest.raises(check.CheckFailed), check.claim("second"):
            _compare_shape_then_fail()
        with pytest.raises(ZeroDivisionError), check.claim("third"):
            1 / 0  # noqa: B018
    told = [(c.sentence, c.weight, c.passed, c.kinds, type(c.error)) for c in claims]
    assert told == [
        ("first", 2.0, True, {"value", "form"}, type(None)),
        ("second", 1.0, False, {"form"}, check.CheckFailed),
        ("third", 1.0, False, frozenset(), ZeroDivisionError),
    ]


def test_record_holds_interrupted_claims():
    """A claim that is interrupted has not passed."""
    with check.record() as claims, pytest.raises(KeyboardInterrupt), check.claim("interrupted"):
        raise KeyboardInterrupt
    assert [claim.passed for claim in claims] == [False]


def test_records_end_with_their_body():
    """Claims after the body are not collected, and an inner record keeps its own."""
    with check.record() as outer:
        with check.record() as inner, check.claim("inner"):
            check.equal(1, 1)
        with check.claim("outer"):
            check.equal(1, 1)
    with check.claim("later"):
        check.equal(1, 1)
    assert [c.sentence for c in inner] == ["inner"]
    assert [c.sentence for c in outer] == ["outer"]


@pytest.mark.parametrize(
    ("comparison", "kind"),
    [
        (lambda: check.close(1.0, 1.0), "value"),
        (lambda: check.equal("a", "a"), "value"),
        (lambda: check.choice("a", "a", options=["a", "b"]), "value"),
        (lambda: check.choice("a", options=["a", "b"]), "form"),
        (lambda: check.number(1.0), "form"),
        (lambda: check.shape([1.0], (1,)), "form"),
        (lambda: check.finite([1.0]), "form"),
        (lambda: _raise_value_error(), "form"),
        (lambda: check.unchanged(np.ones(2)).__enter__(), ""),
    ],
)
def test_kind_of_each_comparison(comparison, kind):
    """Only close, equal and choice with the correct option are comparisons of value."""
    with check.record() as claims, check.claim("compares"):
        comparison()
    assert claims[0].kinds == ({kind} if kind else set())


def test_comparison_that_failed_is_no_kind():
    """A failure that the check swallows leaves no trace of a comparison that passed."""
    with check.record() as claims, check.claim("compares"), pytest.raises(check.CheckFailed):
        check.close(1.0, 2.0)
    assert claims[0].kinds == frozenset()


def _compare_shape_then_fail():
    check.shape(1.0, ())
    check.equal(1, 2)


def _raise_value_error():
    with check.raises(ValueError):
        raise ValueError


def test_importing_the_library_does_not_import_torch():
    """The library imports neither torch nor matplotlib nor the exam engine."""
    code = (
        "import sys; from udlgrader import check; check.close([1.0], [1.0])\n"
        "heavy = {'torch', 'matplotlib', 'IPython', 'udlgrader.exam', 'udlgrader.sandbox'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": SOURCES},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "[]"
