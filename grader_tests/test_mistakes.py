"""Mistakes are named by what an answer gave, in whatever form and by whatever code."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import nbformat
import pytest
from courses import REPOSITORY, TestCourse
from papers import answer, graded, paper
from sample_answers import all_problems

from udlgrader.exam.mistakes import KnownMistake, results_of
from udlgrader.grading.mistakes import learn_once, remembered
from udlgrader.results import VERDICT_MIME

CHECK = (
    'with check.claim("scales"):\n'
    "    x = check.rng().normal(size=(2, 3))\n"
    "    check.close(scale(x), 3 * x)\n"
    'with check.claim("takes long inputs"):\n'
    "    x = check.rng().normal(size=100)\n"
    "    check.close(scale(x), 3 * x)\n"
)
DOUBLE = "def scale(x):\n    return 2 * x"
FORMS = {
    "the same code": DOUBLE,
    "single precision": "import numpy as np\ndef scale(x):\n    return np.float32(2 * x)",
    "a tensor": "import torch\ndef scale(x):\n    return torch.tensor(x) + torch.tensor(x)",
    "lists": "def scale(x):\n    return (2 * x).tolist()",
}


def sit(hall, source, mistakes=()):
    """Return the result of one answer to the check, with known mistakes."""
    return hall.sit(replace(paper(answer(source), graded(CHECK, "scale")), mistakes=mistakes))


def known(hall, label, source):
    """Return a labelled wrong answer as a known mistake."""
    result = sit(hall, source)
    verdict = result.cells[-1].verdict
    given = results_of(verdict, result.transcript[verdict.grade_id])
    return KnownMistake("p1", label, {verdict.grade_id: given})


@pytest.fixture(scope="module")
def mistakes(hall):
    """Two wrong answers that an author has labelled, and one whose label would tell too much."""
    return (
        known(hall, "the factor is 2", DOUBLE),
        known(hall, "the sign is wrong", "def scale(x):\n    return -3 * x"),
        known(hall, "", "def scale(x):\n    return 30 * x"),
    )


@pytest.mark.parametrize("source", FORMS.values(), ids=FORMS)
def test_mistake_is_named_in_any_form(hall, mistakes, source):
    """Another code, width, library or container with the same wrong values has the same name."""
    verdict = sit(hall, source, mistakes).cells[-1].verdict
    assert {claim.misconception for claim in verdict.claims} == {"the factor is 2"}
    assert verdict.cluster == ""


def test_card_tells_the_mistake(hall, mistakes):
    """The student reads the label in the text and in the page."""
    data = [o["data"] for o in sit(hall, DOUBLE, mistakes).cells[-1].outputs if "data" in o]
    card = next(d for d in data if VERDICT_MIME in d)
    assert "It looks as if the factor is 2." in card["text/plain"]
    assert "It looks as if the factor is 2." in card["text/html"]


def test_two_mistakes_are_named_claim_by_claim(hall, mistakes):
    """An answer with one mistake in each claim gets both names."""
    both = "def scale(x):\n    return 2 * x if x.ndim == 2 else -3 * x"
    claims = sit(hall, both, mistakes).cells[-1].verdict.claims
    assert [c.misconception for c in claims] == ["the factor is 2", "the sign is wrong"]


def test_silent_label_is_not_told_and_no_cluster(hall, mistakes):
    """A mistake that its author knows but does not name is neither told nor unknown."""
    verdict = sit(hall, "def scale(x):\n    return x * 30", mistakes).cells[-1].verdict
    assert {claim.misconception for claim in verdict.claims} == {""}
    assert verdict.cluster == ""


def test_labels_that_cannot_be_told_apart_are_not_told(hall, mistakes):
    """What fits two labels gets neither."""
    twin = KnownMistake("p1", "another label", mistakes[0].results)
    claims = sit(hall, DOUBLE, (*mistakes, twin)).cells[-1].verdict.claims
    assert {claim.misconception for claim in claims} == {""}


def test_right_answers_are_not_named(hall, mistakes):
    """A claim that passed has no misconception, whatever is known."""
    verdict = sit(hall, "def scale(x):\n    return 3 * x", mistakes).cells[-1].verdict
    assert {claim.misconception for claim in verdict.claims} == {""}


def test_unknown_answers_with_the_same_values_share_a_cluster(hall, mistakes):
    """Wrong values that nobody labelled are told apart from other wrong values."""
    sources = ("return 7 * x", "return x * 6 + x", "return 8 * x")
    found = [
        sit(hall, f"def scale(x):\n    {line}", mistakes).cells[-1].verdict.cluster
        for line in sources
    ]
    assert found[0] == found[1] != found[2]
    assert all(found)


def test_open_answers_are_no_cluster(hall, mistakes):
    """What was not answered at all says nothing of how students think."""
    verdict = (
        sit(hall, "def scale(x):\n    raise NotImplementedError()", mistakes).cells[-1].verdict
    )
    assert verdict.cluster == ""
    assert {claim.misconception for claim in verdict.claims} == {""}


def test_mistakes_are_learned_once(hall, tmp_path):
    """What sample answers showed is read back as it was, and asked again when it is damaged."""
    problem = next(p for p in all_problems() if p.problem_id == "p2_1")
    assert remembered(problem, tmp_path) is None
    learned = learn_once(problem, hall, tmp_path)
    assert {m.label for m in learned} == {a.label for a in problem.answers if not a.is_right}
    again = remembered(problem, tmp_path)
    assert json.dumps([m.results for m in again]) == json.dumps([m.results for m in learned])
    next(tmp_path.iterdir()).write_text("{")
    assert remembered(problem, tmp_path) is None


def test_grading_a_class_names_mistakes_and_groups_unknown_ones(tmp_path):
    """The report says who made which mistake, and who shares one that nobody has named."""
    course = TestCourse(tmp_path, "ch02_supervised_learning")
    shutil.copytree(
        REPOSITORY / "source" / course.assignment, tmp_path / "source" / course.assignment
    )
    shutil.copy(REPOSITORY / "nbgrader_config.py", tmp_path)
    name = "1_fitting_a_line"
    released = nbformat.read(
        REPOSITORY / "release" / course.assignment / f"{name}.ipynb", as_version=4
    )
    bodies = {
        "anna": "    return [sum(p[0] + p[1] * x - y), sum((p[0] + p[1] * x - y) * x)]",
        "bo": "    return np.array([1.5, 2.5])",
        "cleo": "    return [3 / 2, 5 / 2]",
    }
    for student, body in bodies.items():
        for cell in released.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == "p2_1":
                cell.source = f"def loss_gradient(x, y, p):\n{body}\n"
        course.hand_in(student, released, name=name)
    assert course.run("udl", "release").code == 0
    report = course.report()
    shared = {(m["grade_id"], m["misconception"]): m["students"] for m in report["misconceptions"]}
    assert shared["p2_1_hidden", "the factor 2 from the square is missing"] == ["anna"]
    clusters = {c["grade_id"]: c["students"] for c in report["clusters"]}
    assert clusters["p2_1_hidden"] == ["bo", "cleo"]
