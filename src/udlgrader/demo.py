"""The demo course: chapter 3 from its real source, and a sample class that hands it in.

    source/ ──release──▶ release/ ─┐
    examples/sample_class.toml ────┴──▶ submitted/STUDENT/ch03_…/

Students are made from the release, so that they never fall behind the notebooks. What they write
stands in the TOML file; its form is described at the top of it.
"""

from __future__ import annotations

import copy
import json
import shutil
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from udlgrader.bridge import Course
from udlgrader.bridge import release as releasing
from udlgrader.course import AnswerKey
from udlgrader.data import data_folder
from udlgrader.errors import CourseError, UsageError

_MARKER = ".made-by-udl-demo"
_STUDENT_KEYS = frozenset(
    {"id", "shows", "solved", "answers", "own_cells", "files", "handed_in", "rename",
     "truncate_bytes", "delete", "duplicate"}
)  # fmt: skip


def make_demo_course(folder: Path) -> str:
    """Make a course directory with a released chapter and what a sample class handed in.

    Args:
        folder: Where; what an earlier demo made there is replaced.

    Returns:
        The name of the assignment to grade.

    Raises:
        UsageError: If there is something else in *folder*.
        CourseError: If the course's files or the sample class cannot be used.
    """
    data = data_folder()
    sample_class = tomllib.loads((data / "examples/sample_class.toml").read_text(encoding="utf-8"))
    _clear(folder)
    chapter = next((data / "source").glob(f"{sample_class['chapter']}_*"), None)
    if chapter is None:
        raise CourseError(f"There is no chapter {sample_class['chapter']} in {data / 'source'}.")
    assignment = chapter.name
    shutil.copytree(chapter, folder / "source" / assignment)
    shutil.copy(data / "examples/nbgrader_config.py", folder)
    course = Course.open(folder)
    releasing.release(course, assignment)
    with course.gradebook() as gradebook:
        gradebook.set_due_date(assignment, sample_class["due"])
    handing_in = _HandingIn(course, assignment, sample_class["handed_in"].isoformat())
    for student in sample_class["student"]:
        handing_in.hand_in(student)
    (folder / "README.md").write_text(_readme(sample_class, assignment), encoding="utf-8")
    return assignment


def _clear(folder: Path) -> None:
    """Make an empty *folder*, in the place of an older demo only.

    Raises:
        UsageError: If something else is there, or it cannot be made.
    """
    try:
        if folder.is_dir() and (folder / _MARKER).exists():
            shutil.rmtree(folder)
        elif folder.is_symlink() or (folder.exists() and not _is_empty(folder)):
            raise UsageError(
                f"{folder} is there already and was not made by udl demo. "
                "Name another folder with --folder, or move it away."
            )
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _MARKER).touch()
    except OSError as error:
        raise UsageError(f"The demo cannot be made in {folder}: {error.strerror}.") from error


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


class _HandingIn:
    """Lays out what students hand in."""

    def __init__(self, course: Course, assignment: str, timestamp: str) -> None:
        self._course = course
        self._assignment = assignment
        self._timestamp = timestamp
        released = course.folder("release", ".", assignment)
        self._released = {
            path.stem: json.loads(path.read_bytes()) for path in sorted(released.glob("*.ipynb"))
        }
        self._solutions = dict(_solutions(course, course.answer_keys(assignment)))

    def hand_in(self, student: Mapping[str, Any]) -> None:
        """Write a student's folder.

        Raises:
            CourseError: If the sample class names a cell or a file that there is none of.
        """
        written = _Written(student, self._solutions, copy.deepcopy(self._released))
        folder = self._course.folder("submitted", student["id"], self._assignment)
        folder.mkdir(parents=True)
        for name, data in written.files():
            (folder / name).write_bytes(data)
        handed_in = student["handed_in"].isoformat() if "handed_in" in student else self._timestamp
        (folder / "timestamp.txt").write_text(f"{handed_in}\n")


@dataclass(frozen=True)
class _Written:
    """One student's notebooks.

    Attributes:
        student: The entry in the sample class.
        solutions: The text of every solution cell of the source, by grade id.
        notebooks: The release, to be written into, by name.
    """

    student: Mapping[str, Any]
    solutions: Mapping[str, str]
    notebooks: dict[str, Any]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name and the content of every file."""
        self._reject_unknown(self.student, _STUDENT_KEYS, "settings")
        self._write_answers()
        self._add_own_cells()
        self._damage_cells()
        files = {f"{name}.ipynb": _bytes(notebook) for name, notebook in self.notebooks.items()}
        cut, renamed = self.student.get("truncate_bytes", {}), self.student.get("rename", {})
        self._reject_unknown({**cut, **renamed}, files, "notebooks")
        for name, data in files.items():
            yield renamed.get(name, name), data[: cut.get(name, len(data))]
        for name, text in self.student.get("files", {}).items():
            yield name, text.encode()

    def _reject_unknown(self, given: Any, known: Any, noun: str) -> None:
        unknown = sorted(set(given) - set(known))
        if unknown:
            raise CourseError(
                f"examples/sample_class.toml, student {self.student['id']!r}: there are no {noun} "
                f"{', '.join(unknown)}."
            )

    def _write_answers(self) -> None:
        solved = self.student.get("solved", [])
        answers = dict(self.solutions)
        if solved != "all":
            self._reject_unknown(solved, answers, "solution cells")
            answers = {grade_id: answers[grade_id] for grade_id in solved}
        written = self.student.get("answers", {})
        self._reject_unknown(written, self.solutions, "solution cells")
        answers |= written
        for notebook in self.notebooks.values():
            for cell in notebook["cells"]:
                if _grade_id(cell) in answers:
                    cell["source"] = answers[_grade_id(cell)].splitlines(keepends=True)

    def _add_own_cells(self) -> None:
        for number, own in enumerate(self.student.get("own_cells", [])):
            cell = {
                "cell_type": "code",
                "execution_count": None,
                "id": f"own-{number}",
                "metadata": {},
                "outputs": [],
                "source": own["code"].splitlines(keepends=True),
            }
            for cells, place in self._places(own["after"]):
                cells.insert(place + 1, copy.deepcopy(cell))

    def _damage_cells(self) -> None:
        for grade_id in self.student.get("delete", []):
            for cells, place in self._places(grade_id):
                del cells[place]
        for grade_id in self.student.get("duplicate", []):
            for cells, place in self._places(grade_id):
                twin = {**copy.deepcopy(cells[place]), "id": f"{cells[place]['id'][:60]}-x"}
                cells.insert(place + 1, twin)

    def _places(self, grade_id: str) -> list[tuple[list[Any], int]]:
        """Return where a cell is: the cells of its notebook and its number, in each that has it."""
        found = [
            (notebook["cells"], place)
            for notebook in self.notebooks.values()
            for place, cell in enumerate(notebook["cells"])
            if _grade_id(cell) == grade_id
        ]
        self._reject_unknown([] if found else [grade_id], (), "cells")
        return found


def _solutions(course: Course, keys: tuple[AnswerKey, ...]) -> Iterator[tuple[str, str]]:
    marks = course.delimiters
    for key in keys:
        for cell in key.cells:
            if cell.is_solution:
                lines = cell.source.splitlines()
                kept = (
                    line
                    for line in lines
                    if marks.begin_solution not in line and marks.end_solution not in line
                )
                yield cell.grade_id, "\n".join(kept)


def _grade_id(cell: Mapping[str, Any]) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def _bytes(notebook: Mapping[str, Any]) -> bytes:
    return (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode()


def _readme(sample_class: Mapping[str, Any], assignment: str) -> str:
    students = "\n".join(f"- `{s['id']}`: {s['shows']}" for s in sample_class["student"])
    return f"""# A demo course

Made by `udl demo`, which makes it anew each time: keep nothing of yours here.

{students}

Handed in is in `submitted/`, what the grader made of it in `autograded/`, every verdict in
`report.json`, the scores in `gradebook.db`. What an instructor would do next, in this folder:

    udl grade {assignment}                  # only what was handed in again is graded again
    nbgrader generate_feedback {assignment}    # pages for the students, in feedback/
    nbgrader export                                   # grades.csv
    jupyter lab                                       # then: Nbgrader, Formgrader
"""
