"""On honest submissions grading gives what plain nbgrader gives."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import nbformat
import pytest
from courses import OUR_CONFIG, PLAIN_CONFIG, REPOSITORY, TestCourse
from exam_course import HONEST, submission

PENALTY = """
from nbgrader.plugins import BasePlugin

class OnePointPerHour(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return total_seconds_late // 3600

c.AssignLatePenalties.plugin_class = OnePointPerHour
c.Autograde.exclude_overwriting = {"ps1": ["mine.txt"]}
"""
DUE = datetime(2030, 5, 1, 12)
USES_FILES = HONEST["p2"] + (
    "\nassert open('mine.txt').read() == 'changed'"
    "\nassert open('given.txt').read() == 'given'"
    "\nassert open('extra/own.txt').read() == 'own'"
)


def _hand_in_a_class(course: TestCourse) -> None:
    for name, text in (("mine.txt", "unchanged"), ("given.txt", "given")):
        (course.root / "source" / "ps1" / name).write_text(text)
    course.set_due(DUE)
    files = {"mine.txt": b"changed", "given.txt": b"changed too", "extra/own.txt": b"own"}
    course.hand_in("anna", submission(HONEST))
    course.hand_in("bo", submission({**HONEST, "p2": USES_FILES}), files)
    course.hand_in("cleo", submission({**HONEST, "p3": "def total(numbers): return 6"}))
    course.hand_in("dan", submission({"p4": "np.arange(3)"}))
    course.hand_in("eve", submission({}))
    late = {"timestamp.txt": b"2030-05-01 15:30:00 UTC"}
    course.hand_in("finn", submission(HONEST), late)
    early = {"timestamp.txt": b"2030-05-01 11:59:59 UTC"}
    course.hand_in("gus", submission({**HONEST, "p2": "mean_of = relu = None"}), early)
    (course.folder("submitted", "gus") / "unasked.ipynb").write_bytes(b"{}")


def _correct_by_hand(course: TestCourse) -> None:
    """What an instructor does after grading: scores, extra credit, comments."""
    with course.gradebook() as gradebook:
        grade = gradebook.find_grade("p4", "small", "ps1", "anna")
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 4.0, 0.5, False
        grade = gradebook.find_grade("p3_check", "small", "ps1", "cleo")
        grade.manual_score, grade.needs_manual_grade = 3.0, False
        gradebook.find_comment("p1", "small", "ps1", "bo").manual_comment = "Well done."
        gradebook.db.commit()


@pytest.fixture(scope="module")
def graded_twice(tmp_path_factory):
    """The same class graded by us and by plain nbgrader: first, then again after changes."""
    folder = tmp_path_factory.mktemp("like")
    ours = TestCourse.small(folder / "ours", OUR_CONFIG + PENALTY)
    _hand_in_a_class(ours)
    plain = ours.copy(folder / "plain", PLAIN_CONFIG + PENALTY)
    dumps = []
    for course, grade in (
        (ours, ours.grade),
        (plain, lambda: plain.run("nbgrader", "autograde", "ps1")),
    ):
        done = grade()
        assert done.code == 0, done.err
        first = course.dump()
        _correct_by_hand(course)
        again = {"timestamp.txt": b"2030-05-01 16:30:00 UTC"}
        course.hand_in("finn", submission({**HONEST, "p1": "add = scale = None"}), again)
        done = grade()
        assert done.code == 0, done.err
        dumps.append((first, course.dump()))
    return dumps


def test_first_grading_agrees(graded_twice):
    """Scores, comments, timestamps and penalties are the same in both gradebooks."""
    (ours, _), (plain, _) = graded_twice
    assert ours.keys() == plain.keys()
    for student, told in plain.items():
        assert without_partial_claims(ours[student]) == without_partial_claims(told), student
    assert ours["finn"]["small: penalty"] == 3
    assert ours["bo"]["small/p2_check"][0] == 2, "files lie where nbgrader puts them"


def test_second_grading_agrees(graded_twice):
    """Manual scores and comments stay, and a newer submission is graded again."""
    (_, ours), (_, plain) = graded_twice
    for student, told in plain.items():
        assert without_partial_claims(ours[student]) == without_partial_claims(told), student
    assert ours["finn"]["timestamp"] == datetime(2030, 5, 1, 16, 30)
    assert ours["anna"]["small/p4"] == (None, 4.0, 0.5, False)
    assert ours["bo"]["small/p1: comment"] == (None, "Well done.")


def differences(ours: TestCourse, plain: TestCourse) -> list[tuple]:
    """Everything that the two gradebooks do not agree on."""
    one, other = ours.dump(), plain.dump()
    assert one.keys() == other.keys()
    return [
        (student, key, one[student].get(key), value)
        for student, told in other.items()
        for key, value in told.items()
        if one[student].get(key) != value
    ]


def without_partial_claims(told: dict) -> dict:
    """Leave out the cells whose claims share points: an ordinary kernel stops at the first."""
    return {key: value for key, value in told.items() if key not in PARTIAL}


PARTIAL = {"small/p1_check", "small/p1_hidden"}


@pytest.fixture(scope="module")
def quickstart(tmp_path_factory):
    """The course of `nbgrader quickstart`, with three submissions."""
    folder = tmp_path_factory.mktemp("quickstart")
    made = TestCourse(folder, "ps1").run("nbgrader", "quickstart", "course")
    assert made.code == 0, made.err
    course = TestCourse(folder / "course", "ps1")
    config = course.root / "nbgrader_config.py"
    config.write_text("c = get_config()\nc.IncludeHeaderFooter.header = 'source/header.ipynb'\n")
    course.released()
    for student in ("right", "empty", "loud"):
        target = course.folder("submitted", student)
        target.mkdir(parents=True)
        for path in sorted((course.root / "release" / "ps1").iterdir()):
            target.joinpath(path.name).write_bytes(path.read_bytes())
    for student in ("right", "loud"):
        _answer_quickstart(course.folder("submitted", student), loud=student == "loud")
    return course


def _answer_quickstart(folder: Path, *, loud: bool) -> None:
    """Put the solutions of the source into the released notebooks."""
    for path in folder.glob("*.ipynb"):
        source = nbformat.read(folder.parents[2] / "source" / "ps1" / path.name, 4)
        answers = {
            c.metadata.nbgrader.grade_id: c for c in source.cells if "nbgrader" in c.metadata
        }
        notebook = nbformat.read(path, 4)
        for cell in notebook.cells:
            entry = cell.metadata.get("nbgrader", {})
            if entry.get("solution"):
                cell.source = answers[entry["grade_id"]].source
                if loud and cell.cell_type == "code":
                    cell.source += "\nprint('so much to say')\n1 + 1"
        nbformat.write(notebook, path)


def test_quickstart_course_agrees(quickstart, tmp_path):
    """The example course that nbgrader brings gets the same scores."""
    plain = quickstart.copy(
        tmp_path / "plain", (quickstart.root / "nbgrader_config.py").read_text()
    )
    done = quickstart.grade()
    assert done.code == 0, done.err
    assert plain.run("nbgrader", "autograde", "ps1").code == 0
    assert differences(quickstart, plain) == []
    assert quickstart.scores()["right"] > 0 == quickstart.scores()["empty"]


def test_chapter_3_agrees(tmp_path):
    """On chapter 3, solutions get full marks from both, and the release nothing."""
    assignment = "ch03_shallow_networks"
    ours = TestCourse(tmp_path / "ours", assignment)
    source = ours.root / "source" / assignment
    shutil.copytree(REPOSITORY / "source" / assignment, source)
    (ours.root / "nbgrader_config.py").write_text(OUR_CONFIG)
    ours.released()
    for student, folder in (("right", source), ("empty", ours.root / "release" / assignment)):
        for path in folder.glob("*.ipynb"):
            ours.hand_in(student, path.read_bytes(), name=path.stem)
    plain = ours.copy(tmp_path / "plain", PLAIN_CONFIG)
    done = ours.grade()
    assert done.code == 0, done.err
    assert plain.run("nbgrader", "autograde", assignment).code == 0
    assert differences(ours, plain) == []
    assert ours.scores()["right"] > 50
    assert ours.scores()["empty"] == 0
