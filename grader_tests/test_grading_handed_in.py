"""Reading what was handed in: plain files of the folder itself, and a sentence for the rest."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from exam_course import HONEST, KEY, submission
from nbformat import writes

from udlgrader.grading.handed_in import HandedIn, read_folder

HONEST_FILE = writes(submission(HONEST)).encode()


@pytest.fixture
def folder(tmp_path):
    """A student's folder, beside a file of the course that nobody may read."""
    (tmp_path / "gradebook.db").write_text("secret")
    (tmp_path / "submitted").mkdir()
    (tmp_path / "submitted" / "small.ipynb").write_bytes(HONEST_FILE)
    return tmp_path / "submitted"


def read(folder: Path) -> HandedIn:
    """Read the folder as for the small course."""
    return read_folder(folder, [KEY], lambda name: name == "__pycache__")


def test_files_and_folders_are_read(folder):
    """Files beside the notebook are kept with their paths; ignored ones are not."""
    (folder / "data" / "deep").mkdir(parents=True)
    (folder / "data" / "deep" / "x.csv").write_bytes(b"1,2")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "x.pyc").write_bytes(b"0")
    told = read(folder)
    assert told.notebooks == {"small": HONEST_FILE}
    assert told.files == {"data/deep/x.csv": b"1,2"}
    assert told.notes == ()


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("../gradebook.db", "outside of the submission"),
        ("/etc/passwd", "outside of the submission"),
        ("..", "outside of the submission"),
        ("nowhere", "a link to nothing"),
        ("stolen.txt", "a link to itself"),
    ],
)
def test_links_that_leave_are_left_out(folder, target, reason):
    """A link to the gradebook, the machine or nothing is left out, and the student is told."""
    (folder / "stolen.txt").symlink_to(target)
    told = read(folder)
    assert told.files == {}
    assert len(told.notes) == 1
    assert reason in told.notes[0]
    assert "`stolen.txt`" in told.notes[0]


def test_links_inside_are_followed(folder):
    """A link to a file of the submission is that file."""
    (folder / "a.txt").write_bytes(b"a")
    (folder / "b.txt").symlink_to("a.txt")
    assert read(folder).files == {"a.txt": b"a", "b.txt": b"a"}


def test_a_notebook_that_is_a_link_out_is_a_problem(folder):
    """A notebook that is a classmate's is not graded, for a reason."""
    (folder / "small.ipynb").unlink()
    (folder.parent / "other.ipynb").write_bytes(HONEST_FILE)
    (folder / "small.ipynb").symlink_to("../other.ipynb")
    told = read(folder)
    assert told.notebooks == {}
    assert "outside of the submission" in told.problems["small"]


def test_a_pipe_is_not_waited_for(folder):
    """A named pipe in the place of a file is left out at once."""
    os.mkfifo(folder / "pipe")
    assert "not a plain file" in read(folder).notes[0]


def test_a_notebook_that_is_a_folder_is_a_problem(folder):
    """A folder named like the notebook is no notebook, and nothing in it takes its place."""
    (folder / "small.ipynb").unlink()
    (folder / "small.ipynb").mkdir()
    assert read(folder).problems["small"] == "The folder holds no notebook of this assignment."


def test_a_file_without_permission_is_told():
    """A file that the grader may not read is named."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "small.ipynb").write_bytes(HONEST_FILE)
        (folder / "small.ipynb").chmod(0)
        with as_nobody():
            told = read(folder)
    assert "no permission" in told.problems["small"]


@contextmanager
def as_nobody():
    """Be a user without rights, where the tests are run by root, who may read everything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_huge_file_is_left_out(folder):
    """A file larger than a submission may be is left out without being read."""
    with (folder / "huge.bin").open("wb") as file:
        file.truncate(1 << 40)
    assert "larger than 100 MB" in read(folder).notes[0]


@pytest.mark.parametrize("name", ["small (1).ipynb", "copy of it.ipynb", "SMALL.ipynb"])
def test_a_renamed_notebook_is_found_by_its_cells(folder, name):
    """A notebook under another name is graded in its place, and the student is told."""
    (folder / "small.ipynb").rename(folder / name)
    told = read(folder)
    assert told.notebooks == {"small": HONEST_FILE}
    assert told.renamed == {
        "small": f"Your file `{name}` was graded as `small.ipynb`: it has its cells."
    }


def test_a_notebook_of_something_else_is_not_taken(folder):
    """A notebook without the cells of the assignment takes nobody's place."""
    (folder / "small.ipynb").unlink()
    (folder / "diary.ipynb").write_bytes(b'{"cells": [], "metadata": {}, "nbformat": 4}')
    assert read(folder).problems["small"] == "The folder holds no notebook of this assignment."


def test_names_cannot_break_out_of_a_note(folder):
    """A file's name is told without what would act in a page."""
    (folder / "a`<b>\n.txt").symlink_to("nowhere")
    assert "`a?<b>?.txt`" in read(folder).notes[0]


def test_digest_changes_with_every_file(folder):
    """What was handed in is recognised by its content, not by times."""
    first = read(folder).digest
    assert read(folder).digest == first
    (folder / "timestamp.txt").write_text("2030-01-01")
    second = read(folder).digest
    (folder / "timestamp.txt").write_text("2030-01-02")
    assert len({first, second, read(folder).digest}) == 3
