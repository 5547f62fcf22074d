"""An nbgrader course directory: its configuration, its folders and its answer keys.

Reads what nbgrader would read, in the same places. Writes nothing.
"""

from __future__ import annotations

import contextlib
import difflib
import fnmatch
import glob
import logging
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.apps import NbGrader
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearSolutions, Execute
from nbgrader.utils import parse_utc
from traitlets.config import Config

from udlgrader.bridge.gradebook import CourseGradebook
from udlgrader.course import AnswerKey, Delimiters, key_from_release, key_from_source
from udlgrader.errors import CourseError, UsageError

MAX_TIMESTAMP_BYTES = 1000


@dataclass(frozen=True)
class Course:
    """A course directory as nbgrader sees it.

    Attributes:
        root: The folder of the course.
        config: nbgrader's configuration, the course's own file included.
    """

    root: Path
    config: Config

    @classmethod
    def open(cls, root: Path) -> Course:
        """Read the configuration of the course in *root*.

        Raises:
            UsageError: If there is no such folder.
            CourseError: If its `nbgrader_config.py` cannot be read.
        """
        if not root.is_dir():
            raise UsageError(f"There is no course folder {root}.")
        root = root.resolve()
        app = NbGrader(raise_config_file_errors=True, log_level=logging.ERROR)
        try:
            with contextlib.chdir(root):
                app.load_config_file()
                course = cls(root, app.config)
                course.directory  # noqa: B018  (a wrong setting is told now)
        except Exception as error:  # a configuration is a program: it may raise anything
            raise CourseError(
                f"{root / 'nbgrader_config.py'} cannot be used: {type(error).__name__}: {error}"
            ) from error
        return course

    @classmethod
    def of(cls, directory: CourseDirectory, config: Config) -> Course:
        """Return the course that a running nbgrader converter works on."""
        course = cls(Path(directory.root), config)
        course.__dict__["directory"] = directory
        return course

    @cached_property
    def directory(self) -> CourseDirectory:
        """The folders as nbgrader records them."""
        if "root" in self.config.CourseDirectory:
            return CourseDirectory(config=self.config)
        return CourseDirectory(config=self.config, root=str(self.root))

    def folder(self, step: str, student: str, assignment: str) -> Path:
        """Return the folder of a student's assignment at one of nbgrader's steps.

        Args:
            step: `source`, `release`, `submitted`, `autograded` or `feedback`.
            student: The student's id; "." for source and release.
            assignment: The assignment's name.
        """
        name = getattr(self.directory, f"{step}_directory")
        return Path(self.directory.format_path(name, student, assignment))

    def source(self, assignment: str) -> Path:
        """Return the folder with the solution notebooks of an assignment."""
        return self.folder("source", ".", assignment)

    def released(self, assignment: str) -> Path:
        """Return the folder with the student versions of an assignment."""
        return self.folder("release", ".", assignment)

    def students(self, assignment: str) -> list[str]:
        """Return the ids of all students that have handed something in, sorted."""
        d = self.directory
        anyone = glob.escape(d.format_path(d.submitted_directory, "\0", assignment))
        places = re.compile(
            d.format_path(
                re.escape(d.submitted_directory), "(?P<student>[^/]+)", re.escape(assignment),
                escape=True,
            )
        )  # fmt: skip
        found = (places.fullmatch(path) for path in glob.iglob(anyone.replace("\0", "*")))  # noqa: PTH207  (an absolute pattern)
        return sorted(match["student"] for match in found if match)

    @property
    def gradebook_url(self) -> str:
        """The address of the gradebook."""
        return str(self.directory.db_url)

    def gradebook(self) -> CourseGradebook:
        """Open the gradebook.

        Raises:
            CourseError: If it cannot be opened.
        """
        return CourseGradebook(self.gradebook_url, self.directory.course_id, self.config)

    @property
    def timeout_s(self) -> float | None:
        """How long a cell may take; None for as long as it likes."""
        timeout = Execute(config=self.config).timeout
        return None if timeout is None or timeout < 0 else float(timeout)

    @cached_property
    def delimiters(self) -> Delimiters:
        """The course's markers of solutions, hidden tests and marking schemes."""
        solutions = ClearSolutions(config=self.config)
        hidden = ClearHiddenTests(config=self.config)
        scheme = ClearMarkScheme(config=self.config)
        return Delimiters(
            begin_solution=solutions.begin_solution_delimeter,
            end_solution=solutions.end_solution_delimeter,
            begin_hidden=hidden.begin_test_delimeter,
            end_hidden=hidden.end_test_delimeter,
            begin_mark_scheme=scheme.begin_mark_scheme_delimeter,
            end_mark_scheme=scheme.end_mark_scheme_delimeter,
            code_stub=solutions.code_stub.get("python", Delimiters.code_stub),
            text_stub=solutions.text_stub,
        )

    def not_overwritten(self, assignment: str) -> frozenset[str]:
        """Return the files of the source folder that do not replace submitted ones."""
        return frozenset(Autograde(config=self.config).exclude_overwriting.get(assignment, ()))

    def is_ignored(self, name: str) -> bool:
        """Return whether nbgrader leaves out files or folders of this name."""
        return any(fnmatch.fnmatch(name, pattern) for pattern in self.directory.ignore)

    @cached_property
    def permissions(self) -> int:
        """The mode of the files in `autograded/`."""
        return int(str(Autograde(config=self.config, coursedir=self.directory).permissions), 8)

    def match_assignment(self, wanted: str) -> str:
        """Return the released assignment of this name, or the only one that begins with it.

        Raises:
            CourseError: If there is none, or several.
        """
        with self.gradebook() as gradebook:
            known = gradebook.assignments()
        found = [name for name in known if name.startswith(wanted)]
        if wanted in known:
            return wanted
        if len(found) > 1:
            raise CourseError(f"{wanted!r} may be any of {', '.join(sorted(found))}.")
        if not found:
            raise CourseError(_not_released(wanted, known))
        return found[0]

    def answer_keys(self, assignment: str) -> tuple[AnswerKey, ...]:
        """Return the answer keys of all notebooks of an assignment, by name.

        Raises:
            CourseError: If the assignment was not released, or one of its files is not usable.
        """
        with self.gradebook() as gradebook:
            stored = gradebook.stored_cells(assignment)
            if stored is None:
                raise CourseError(_not_released(assignment, gradebook.assignments()))
        return tuple(
            self._answer_key(assignment, notebook, cells)
            for notebook, cells in sorted(stored.items())
        )

    def _answer_key(self, assignment: str, notebook: str, stored: dict[str, Any]) -> AnswerKey:
        source = self.source(assignment) / f"{notebook}.ipynb"
        release = self.folder("release", ".", assignment) / f"{notebook}.ipynb"
        path, build = (source, key_from_source) if source.exists() else (release, key_from_release)
        if not path.exists():
            raise CourseError(
                f"The gradebook has a notebook {notebook} in {assignment}, but there is neither "
                f"{source} nor {release}. Put the source notebook back."
            )
        key = build(notebook, _read(path), stored, self.delimiters)
        kernel = key.metadata.get("kernelspec", {})
        language = kernel.get("language") or kernel.get("name", "python")
        if not str(language).startswith("python"):
            raise CourseError(
                f"{path} is written in {language}; only Python notebooks can be graded."
            )
        return key


def read_timestamp(data: bytes | None) -> datetime | None:
    """Return when a submission was handed in, from its `timestamp.txt`; None if that says nothing.

    Raises:
        ValueError: If the text is no date.
    """
    if data is None or len(data) > MAX_TIMESTAMP_BYTES:
        return None
    text = data.decode("utf-8", "replace").strip()
    timestamp: datetime | None = parse_utc(text) if text else None
    return timestamp


def _read(path: Path) -> nbformat.NotebookNode:
    try:
        return nbformat.read(path, as_version=4)
    except Exception as error:  # nbformat raises whatever its parts raise
        raise CourseError(f"{path} is not a notebook: {error}") from error


def _not_released(assignment: str, known: list[str]) -> str:
    close = difflib.get_close_matches(assignment, known, n=1)
    if close:
        return f"There is no assignment {assignment!r} in the gradebook; did you mean {close[0]!r}?"
    return (
        f"There is no assignment {assignment!r} in the gradebook. "
        f"Release it first: udl release {assignment}, or nbgrader generate_assignment."
    )
