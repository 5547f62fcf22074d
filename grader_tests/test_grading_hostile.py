"""A class with hostile and broken submissions, graded once: the others are graded as ever."""

from __future__ import annotations

import json
import re

import pytest
from courses import TestCourse, leftovers
from exam_course import CANARIES, FULL_MARKS, HONEST, submission
from nbformat.v4 import new_markdown_cell

ALL = sum(FULL_MARKS.values())
SCRIPT = "<script>window.stolen = 1</script><img src=x onerror='window.stolen = 1'>"
ODD_IDS = [
    "Ádám ö. ñ",
    "o'brien; DROP TABLE student",
    "a&b<i>c",
    "[bold]x",
    "-rf",
    "semi;colon$(id)",
]


def _with_scripts() -> dict:
    notebook = submission(
        HONEST, own=[("p1", f"from IPython.display import HTML\nHTML({SCRIPT!r})")]
    )
    notebook.cells.append(new_markdown_cell(SCRIPT))
    return notebook


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The course and the report of grading it."""
    course = TestCourse.small(tmp_path_factory.mktemp("hostile") / "course")
    course.hand_in("honest", submission(HONEST))
    for student in ODD_IDS:
        course.hand_in(student, submission(HONEST))
    course.hand_in("truncated", json.dumps(submission(HONEST)).encode()[:3000])
    course.hand_in("picture", b"\x89PNG\r\n\x1a\n0000")
    course.hand_in("renamed", submission(HONEST), name="small-1")
    course.hand_in("scripts", _with_scripts())
    course.hand_in("loops", submission({**HONEST, "p3": "while True: pass"}))
    course.hand_in("dies", submission({**HONEST, "p3": "import os\nos._exit(0)"}))
    thief = course.hand_in("thief", submission(HONEST))
    thief.joinpath("key.txt").symlink_to(course.root / "source" / "ps1" / "small.ipynb")
    thief.joinpath("book.db").symlink_to("../../../gradebook.db")
    copies = course.hand_in("copies", submission({}))
    (copies / "small.ipynb").unlink()
    (copies / "small.ipynb").symlink_to("../../honest/ps1/small.ipynb")
    nothing = course.hand_in("nothing", b"later", name="x")
    (nothing / "x.ipynb").rename(nothing / "notes.txt")
    return course, course.report()


def test_honest_submissions_get_full_marks(graded):
    """Nobody suffers from classmates, nor from an unusual name."""
    _, report = graded
    for student in ("honest", "renamed", "scripts", "thief", *ODD_IDS):
        told = report["submissions"][student]
        assert (told["status"], told["score"]) == ("graded", ALL), student


def test_only_the_cells_that_did_it_lose(graded):
    """An endless loop and a dead process cost the problem that they are in."""
    _, report = graded
    for student, run in (("loops", "timed_out"), ("dies", "crashed")):
        told = report["submissions"][student]
        assert told["score"] == ALL - FULL_MARKS["p3_check"], student
        assert told["status"] == "graded", run


@pytest.mark.parametrize(
    ("student", "reason"),
    [
        ("truncated", "ends in the middle"),
        ("picture", "a PNG picture"),
        ("copies", "outside of the submission"),
        ("nothing", "holds no notebook"),
    ],
)
def test_files_that_cannot_be_graded_are_named(graded, student, reason):
    """The report, the table and the student's own page say why."""
    course, report = graded
    told = report["submissions"][student]
    assert (told["status"], told["score"]) == ("not_graded", 0)
    assert reason in told["notebooks"][0]["problem"]
    page = (course.folder("autograded", student) / "small.ipynb").read_text()
    assert reason in page


def test_exit_code_says_that_some_were_not_graded(graded):
    """Those who cannot be graded are named with code 1, also when nothing is new."""
    course, _ = graded
    again = course.grade()
    assert again.code == 1
    assert "Not graded: picture, small.ipynb: The file is a PNG picture" in " ".join(
        again.out.split()
    )
    assert course.grade("--student", "honest").code == 0
    forced = course.grade("--force", "--student", "picture", "--student", "honest")
    assert forced.code == 1
    assert "Not graded: picture, small.ipynb: The file is a PNG picture" in " ".join(
        forced.out.split()
    )


def test_links_bring_nothing_into_the_graded_folder(graded):
    """Neither the answer key nor the gradebook nor a classmate's work is copied."""
    course, _ = graded
    names = sorted(path.name for path in course.folder("autograded", "thief").iterdir())
    assert names == ["small.ipynb"]
    assert "HONEST" not in (course.folder("autograded", "copies") / "small.ipynb").read_text()
    assert not leftovers(course)


@pytest.fixture(scope="module")
def feedback(graded):
    """The feedback pages of nbgrader, by student."""
    course, _ = graded
    done = course.run("nbgrader", "generate_feedback", "ps1")
    assert done.code == 0, done.err
    return {
        path.parents[1].name: path.read_text()
        for path in (course.root / "feedback").glob("*/ps1/small.html")
    }


def test_feedback_shows_no_hidden_check(feedback):
    """Whoever passed or failed: no line of a hidden region is on a page."""
    assert len(feedback) > 10
    for student, page in feedback.items():
        assert not [canary for canary in CANARIES if canary in page], student
        assert "BEGIN HIDDEN" not in page


def test_feedback_runs_no_script_of_a_student(feedback):
    """Scripts in answers and in markdown are text on the page, or gone."""
    page = feedback["scripts"]
    assert not re.search(r"<script[^>]*>[^<]*stolen", page)
    assert not re.search(r"<img[^>]*onerror", page)


def test_feedback_says_why_a_file_was_not_graded(feedback):
    """The student reads the reason on the page."""
    assert "ends in the middle" in feedback["truncated"]


def test_nbgrader_autograde_gives_the_same(graded):
    """`nbgrader autograde` with our configuration writes the same scores."""
    course, _ = graded
    ours = course.dump()
    for student in ("honest", "loops", "scripts"):
        done = course.run("nbgrader", "autograde", "ps1", "--force", f"--student={student}")
        assert done.code == 0, done.err
    assert course.dump() == ours
