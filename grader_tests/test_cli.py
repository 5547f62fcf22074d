"""The command line: one sentence and exit code 2 for wrong usage, never a traceback."""

from __future__ import annotations

import shutil

import pytest
from courses import REPOSITORY, TestCourse


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A released course in which nobody has handed in anything but one student."""
    made = TestCourse.small(tmp_path_factory.mktemp("cli") / "course")
    made.hand_in("anna", b"{}")
    return made


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("grade",), "Missing argument"),
        (("grade", "ps1", "--wrokers", "2"), "No such option"),
        (("grade", "ps1", "--workers", "0"), "greater than or equal to 1"),
        (("grade", "ps9"), "did you mean 'ps1'"),
        (("grade", "homework"), "Release it first"),
        (("grade", "ps1", "--student", "ana"), "Did you mean 'anna'"),
        (("grade", "ps1", "--course", "nowhere"), "There is no course folder nowhere"),
        (("grade", "ps1", "--json", "no/such/report.json"), "there is no folder"),
        (("grade", "ps1", "--isolation", "magic"), "magic"),
        (("release", "ps9"), "there are: ps1"),
        (("audit", "--mutants", "-1"), "greater than or equal to 0"),
        (("audit",), "There are no sample answers"),
        (("tidy", "nothing.ipynb"), "There is no notebook or folder"),
        (("tidy", "nbgrader_config.py"), "is not a notebook"),
        (("nonsense",), "No such command"),
    ],
)
def test_wrong_usage_is_one_sentence(course, arguments, sentence):
    """What is wrong, and what to do; exit code 2."""
    done = course.run("udl", *arguments)
    assert done.code == 2
    assert sentence in done.err
    assert len(done.err.strip().splitlines()) == 1
    assert done.out == ""


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (("nbgrader_config.py", "c = get_config(\n"), "cannot be used: SyntaxError"),
        (("nbgrader_config.py", "c = get_config()\nc.CourseDirectory.db_url = 'x'"), "gradebook"),
        (("source/ps1/small.ipynb", "{"), "is not a notebook"),
    ],
)
def test_damaged_course_files_are_named(course, tmp_path, damage, sentence):
    """A course file that cannot be used ends the run before anybody is graded."""
    name, text = damage
    broken = course.copy(tmp_path / "course", (course.root / "nbgrader_config.py").read_text())
    (broken.root / name).write_text(text)
    done = broken.grade()
    assert done.code == 2
    assert sentence in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_locked_cell_that_fails_stops_the_run(course, tmp_path):
    """The course's own notebook is executed first; a set-up cell that fails is named."""
    broken = course.copy(tmp_path / "course", (course.root / "nbgrader_config.py").read_text())
    source = broken.root / "source" / "ps1" / "small.ipynb"
    source.write_text(source.read_text().replace("import torch", "import torhc"))
    (broken.root / "gradebook.db").unlink()
    shutil.rmtree(broken.root / "release")
    done = broken.released().grade()
    assert done.code == 2
    assert "cell setup: the locked cell fails" in done.err


def test_help_everywhere(course):
    """Every command explains itself."""
    for command in ("grade", "release", "audit", "tidy", "doctor", "demo"):
        done = course.run("udl", command, "--help")
        assert done.code == 0
        assert "Usage" in done.out


def test_doctor_names_a_tier(course):
    """The doctor says which isolation this machine gives."""
    done = course.run("udl", "doctor")
    assert done.code == 0
    assert done.out.startswith("Isolation: ")


def test_source_notebooks_are_tidy(tmp_path):
    """Every source notebook is in normal form, so that `udl tidy` changes nothing."""
    copy = tmp_path / "source"
    copy.mkdir()
    for path in (REPOSITORY / "source").rglob("*.ipynb"):
        (copy / path.name).write_bytes(path.read_bytes())
    done = TestCourse(tmp_path).run("udl", "tidy", "source")
    assert (done.code, done.out) == (0, "")


def test_release_is_in_step(tmp_path):
    """`udl release` makes from source/ exactly what is committed in release/."""
    course = TestCourse(tmp_path)
    for path in (REPOSITORY / "source").rglob("*"):
        if path.is_file() and ".ipynb_checkpoints" not in path.parts:
            target = tmp_path / path.relative_to(REPOSITORY)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    done = course.run("udl", "release")
    assert done.code == 0, done.err
    committed, made = (
        {p.relative_to(root): p.read_text() for p in (root / "release").rglob("*.ipynb")}
        for root in (REPOSITORY, tmp_path)
    )
    assert made.keys() == committed.keys(), "run udl release"
    assert [str(path) for path in made if made[path] != committed[path]] == []
