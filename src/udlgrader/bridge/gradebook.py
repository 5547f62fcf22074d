"""The gradebook of a course: what it stores about cells, and results written in one transaction."""

from __future__ import annotations

import contextlib
import os
import sysconfig
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from types import TracebackType
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    InvalidEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from traitlets.config import Config

from udlgrader.course import StoredCell
from udlgrader.errors import CourseError, UdlError

_LOCK_TRIES = 4
_LOCK_WAIT_S = 15


@contextlib.contextmanager
def own_programs_first() -> Iterator[None]:
    """Let nbgrader find `alembic`, which makes a gradebook, though our venv is not activated."""
    before = os.environ.get("PATH", os.defpath)
    os.environ["PATH"] = f"{sysconfig.get_path('scripts')}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before


class CourseGradebook:
    """An open gradebook; close it, or use it in a ``with`` statement.

    Args:
        url: Where it is; SQLite and PostgreSQL are known to work.
        course_id: nbgrader's id of the course.
        config: nbgrader's configuration, for late penalties.

    Raises:
        CourseError: If it cannot be opened.
    """

    def __init__(self, url: str, course_id: str, config: Config) -> None:
        if url.startswith("sqlite:") and "?" not in url:
            url = f"{url}?timeout={_LOCK_WAIT_S}"
        try:
            with own_programs_first():
                self._gradebook = Gradebook(url, course_id)
        except (SQLAlchemyError, InvalidEntry, ImportError) as error:
            raise CourseError(
                f"The gradebook {url.partition('?')[0]} cannot be opened: {_first_line(error)}"
            ) from error
        self._session = self._gradebook.db
        self._config = config
        self._cell_names: dict[str, dict[str, str]] = {}

    def __enter__(self) -> CourseGradebook:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._gradebook.close()

    def assignments(self) -> list[str]:
        """Return the names of all assignments."""
        return [assignment.name for assignment in self._gradebook.assignments]

    def stored_cells(self, assignment: str) -> dict[str, dict[str, StoredCell]] | None:
        """Return what is stored of every cell, by notebook and grade id.

        None if there is no such assignment.
        """
        found = self._session.query(Assignment).filter(Assignment.name == assignment).one_or_none()
        if found is None:
            return None
        return {notebook.name: _stored_cells(notebook) for notebook in found.notebooks}

    def set_due_date(self, assignment: str, due: datetime) -> None:
        """Set when an assignment is due, in UTC."""
        self._gradebook.update_or_create_assignment(assignment, duedate=due)

    def record(
        self,
        assignment: str,
        student: str,
        timestamp: datetime | None,
        notebooks: Mapping[str, NotebookNode | None],
    ) -> None:
        """Write one graded submission, all of it or nothing.

        Scores that a person gave stay, and are marked for another look, as in nbgrader.

        Args:
            assignment: Its name.
            student: The student's id; created if it is new.
            timestamp: When it was handed in, UTC; None to leave what is stored.
            notebooks: Every executed notebook; None for one that is missing or not readable.

        Raises:
            UdlError: If the database cannot be written to.
        """
        self._in_one_transaction(lambda: self._record(assignment, student, timestamp, notebooks))

    def _in_one_transaction(self, write: Callable[[], None]) -> None:
        for attempt in range(1, _LOCK_TRIES + 1):
            try:
                write()
                self._session.commit()
                self._session.expunge_all()  # a class of hundreds must not stay in memory
                return
            except OperationalError as error:
                self._session.rollback()
                if "locked" not in str(error) or attempt == _LOCK_TRIES:
                    raise UdlError(_not_written(error)) from error
                time.sleep(attempt)
            except SQLAlchemyError as error:
                self._session.rollback()
                raise UdlError(_not_written(error)) from error
            except BaseException:
                self._session.rollback()
                raise

    def _record(
        self,
        assignment: str,
        student: str,
        timestamp: datetime | None,
        notebooks: Mapping[str, NotebookNode | None],
    ) -> None:
        submission = self._submission(assignment, student)
        if timestamp is not None:
            submission.timestamp = timestamp
        for notebook in submission.notebooks:
            _write_scores(notebook, notebooks.get(notebook.name), self._names(assignment))
        # The score of a notebook is a sum that the database makes.
        self._session.flush()
        for notebook in submission.notebooks:
            self._session.refresh(notebook)
            self._write_penalty(submission, notebook, student)

    def _names(self, assignment: str) -> dict[str, str]:
        """Return the grade id of every cell by the database's id, asked for once."""
        if assignment not in self._cell_names:
            rows = (
                self._session.query(BaseCell.id, BaseCell.name)
                .join(Notebook, Notebook.id == BaseCell.notebook_id)
                .join(Assignment, Assignment.id == Notebook.assignment_id)
                .filter(Assignment.name == assignment)
            )
            self._cell_names[assignment] = dict(rows.all())
        return self._cell_names[assignment]

    def _find_submission(self, assignment: str, student: str) -> SubmittedAssignment | None:
        return (
            self._session.query(SubmittedAssignment)
            .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            .filter(Assignment.name == assignment, SubmittedAssignment.student_id == student)
            .one_or_none()
        )

    def _submission(self, assignment: str, student: str) -> SubmittedAssignment:
        """Return the submission, with a grade and a comment for every cell that has one."""
        found = self._find_submission(assignment, student)
        if found is not None:
            return found
        if self._session.get(Student, student) is None:
            self._session.add(Student(id=student))
        key = self._gradebook.find_assignment(assignment)
        submission = SubmittedAssignment(assignment=key, student_id=student)
        for notebook in key.notebooks:
            submitted = SubmittedNotebook(notebook=notebook, assignment=submission)
            for cell in [*notebook.grade_cells, *notebook.task_cells]:
                Grade(cell_id=cell.id, notebook=submitted)
            for cell in [*notebook.solution_cells, *notebook.task_cells]:
                Comment(cell_id=cell.id, notebook=submitted)
        self._session.add(submission)
        self._session.flush()
        return submission

    def _write_penalty(
        self, submission: SubmittedAssignment, notebook: SubmittedNotebook, student: str
    ) -> None:
        notebook.late_submission_penalty = None
        seconds = submission.total_seconds_late
        if seconds > 0:
            rule = AssignLatePenalties(config=self._config)
            rule.init_plugin()
            penalty = rule.plugin_inst.late_submission_penalty(student, notebook.score, seconds)
            if penalty is not None:
                notebook.late_submission_penalty = rule._check_late_penalty(notebook, penalty)

    def has_submission(self, assignment: str, student: str) -> bool:
        """Return whether anything is stored of a student's submission."""
        return self._find_submission(assignment, student) is not None

    def score(self, assignment: str, student: str) -> dict[str, Any]:
        """Return what the gradebook says of a submission.

        Returns:
            `score` (after the penalty), `max_score`, `penalty`, `seconds_late`,
            `needs_manual_grade`.

        Raises:
            CourseError: If there is no such submission.
        """
        found = self._find_submission(assignment, student)
        if found is None:
            raise CourseError(f"The gradebook has no submission of {assignment} by {student}.")
        penalty = float(found.late_submission_penalty or 0)
        return {
            "score": float(found.score) - penalty,
            "max_score": float(found.max_score),
            "penalty": penalty,
            "seconds_late": float(found.total_seconds_late),
            "needs_manual_grade": bool(found.needs_manual_grade),
        }


def _stored_cells(notebook: Any) -> dict[str, StoredCell]:
    points = {
        cell.name: float(cell.max_score) for cell in [*notebook.grade_cells, *notebook.task_cells]
    }
    return {
        cell.name: StoredCell(
            grade_id=cell.name,
            cell_type=cell.cell_type,
            source=cell.source or "",
            points=points.get(cell.name),
            locked=bool(cell.locked),
            checksum=cell.checksum,
        )
        for cell in notebook.source_cells
    }


def _write_scores(
    stored: SubmittedNotebook, executed: NotebookNode | None, names: Mapping[str, str]
) -> None:
    """Write scores and comments of one notebook as nbgrader's SaveAutoGrades does."""
    grades = {names[grade.cell_id]: grade for grade in stored.grades}
    if executed is None:  # as for a notebook that was not handed in
        for grade in grades.values():
            grade.auto_score, grade.needs_manual_grade = 0, False
        return
    comments = {names[comment.cell_id]: comment for comment in stored.comments}
    for cell in executed.cells:
        if is_grade(cell) and cell.metadata.nbgrader.grade_id in grades:
            grade = grades[cell.metadata.nbgrader.grade_id]
            grade.auto_score, _ = determine_grade(cell)
            by_hand = grade.manual_score is not None or grade.auto_score is None
            grade.needs_manual_grade = by_hand
        is_answer = is_solution(cell) or is_task(cell)
        if is_answer and cell.metadata.nbgrader.grade_id in comments:
            comment = comments[cell.metadata.nbgrader.grade_id]
            comment.auto_comment = "No response." if _is_unanswered(cell) else None


def _is_unanswered(cell: NotebookNode) -> bool:
    same = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
    return bool(same and not is_task(cell))


def _not_written(error: Exception) -> str:
    if "locked" in str(error):
        return (
            "The gradebook is locked by another program (formgrader, perhaps). Close it and run "
            "the same command again: what is graded is kept."
        )
    return (
        f"The gradebook cannot be written to: {_first_line(error)}. Mend that and run the same "
        "command again: what is graded is kept."
    )


def _first_line(error: Exception) -> str:
    return (str(getattr(error, "orig", None) or error).strip().splitlines() or [""])[0]
