"""nbgrader courses in a temporary folder, graded by the real commands, for tests of grading."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import exam_course
import nbformat
from nbgrader.api import Gradebook

REPOSITORY = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
OUR_CONFIG = """\
from udlgrader.bridge import configure
c = get_config()
c.Execute.timeout = 2
configure(c)
"""
PLAIN_CONFIG = "c = get_config()\nc.Execute.timeout = 10\n"


@dataclass(frozen=True)
class Command:
    """A command that has ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class TestCourse:
    """A course directory with one assignment."""

    __test__ = False

    root: Path
    assignment: str = "ps1"

    @classmethod
    def small(cls, root: Path, config: str = OUR_CONFIG) -> TestCourse:
        """A course whose only notebook is that of `exam_course`, released."""
        course = cls(root)
        source = root / "source" / course.assignment
        source.mkdir(parents=True)
        nbformat.write(exam_course.source_notebook(), source / "small.ipynb")
        (root / "nbgrader_config.py").write_text(config)
        return course.released()

    def released(self) -> TestCourse:
        """Release the assignment with nbgrader."""
        done = self.run("nbgrader", "generate_assignment", self.assignment)
        assert done.code == 0, done.err
        return self

    def copy(self, root: Path, config: str) -> TestCourse:
        """The same course in another folder, with another configuration."""
        shutil.copytree(self.root, root)
        (root / "nbgrader_config.py").write_text(config)
        return TestCourse(root, self.assignment)

    def folder(self, step: str, student: str) -> Path:
        """A student's folder at one of nbgrader's steps."""
        return self.root / step / student / self.assignment

    def hand_in(
        self,
        student: str,
        notebook: Any,
        files: Mapping[str, bytes] | None = None,
        name: str = "small",
    ) -> Path:
        """Hand in a notebook (bytes for a file that may be none) and files beside it."""
        folder = self.folder("submitted", student)
        folder.mkdir(parents=True, exist_ok=True)
        data = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
        (folder / f"{name}.ipynb").write_bytes(data)
        for path, content in (files or {}).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        return folder

    def run(self, program: str, *arguments: str, **options: Any) -> Command:
        """Run `udl`, or a program that is a module, in the course's folder."""
        start = [str(BIN / "udl")] if program == "udl" else [sys.executable, "-m", program]
        done = subprocess.run(
            [*start, *arguments],
            cwd=self.root,
            env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            **options,
        )
        return Command(done.returncode, done.stdout, done.stderr)

    def grade(self, *arguments: str, **options: Any) -> Command:
        """Run `udl grade` on the assignment."""
        return self.run("udl", "grade", self.assignment, "--workers", "2", *arguments, **options)

    def report(self, *arguments: str) -> dict[str, Any]:
        """Run `udl grade` and return its JSON, submissions by student."""
        place = self.root / "report.json"
        done = self.grade("--json", str(place), *arguments)
        assert done.code in (0, 1), done.err
        report = json.loads(place.read_text())
        report["submissions"] = {s["student"]: s for s in report["submissions"]}
        return report

    def gradebook(self) -> Gradebook:
        """Open the gradebook as nbgrader does."""
        return Gradebook(f"sqlite:///{self.root / 'gradebook.db'}")

    def set_due(self, due: datetime) -> None:
        """Set when the assignment is due."""
        with self.gradebook() as gradebook:
            gradebook.update_or_create_assignment(self.assignment, duedate=due)

    def scores(self) -> dict[str, float]:
        """Each student's score in the gradebook, before penalties."""
        with self.gradebook() as gradebook:
            found = gradebook.assignment_submissions(self.assignment)
            return {s.student.id: s.score for s in found}

    def dump(self) -> dict[str, Any]:
        """Everything that the gradebook says of the submissions, in a form that compares."""
        with self.gradebook() as gradebook:
            found = gradebook.assignment_submissions(self.assignment)
            return {s.student.id: _dump_submission(s) for s in found}


def _dump_submission(submission: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"timestamp": submission.timestamp}
    for notebook in submission.notebooks:
        told[f"{notebook.name}: penalty"] = notebook.late_submission_penalty
        for grade in notebook.grades:
            told[f"{notebook.name}/{grade.name}"] = (
                grade.auto_score,
                grade.manual_score,
                grade.extra_credit,
                bool(grade.needs_manual_grade),
            )
        for comment in notebook.comments:
            told[f"{notebook.name}/{comment.name}: comment"] = (
                comment.auto_comment,
                comment.manual_comment,
            )
    return told


def leftovers(course: TestCourse) -> Iterable[Path]:
    """What an interrupted run may have left in `autograded/`."""
    return [path for path in (course.root / "autograded").rglob(".*") if path.name != "."]
