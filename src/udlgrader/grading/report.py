"""What grading a class gave, as records, as documented JSON and as a table.

The JSON form is described in docs/grading-json.md; every field of it is a field of a record here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from udlgrader.results import RunOutcome, Verdict

FORMAT = 1


class Status(StrEnum):
    """What was done about a submission."""

    GRADED = "graded"
    SKIPPED = "skipped"  # graded before, and not handed in again since
    NOT_GRADED = "not_graded"  # some file of it could not be graded; the reasons say why


@dataclass(frozen=True)
class NotebookReport:
    """One notebook of a submission.

    Attributes:
        name: Its name, without suffix.
        run: How the run as a whole ended.
        seconds: Wall time of the exam.
        notes: What was repaired or left out, in sentences for the student.
        problem: Why it could not be graded; empty if it was.
        verdicts: One for every check.
    """

    name: str
    run: RunOutcome
    seconds: float
    notes: tuple[str, ...]
    problem: str
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True)
class SubmissionReport:
    """One student's submission.

    Attributes:
        student: The student's id.
        status: What was done.
        score: Points in the gradebook, after the penalty.
        max_score: Points that there are.
        penalty: Points taken for lateness.
        seconds_late: How late it was.
        needs_manual_grade: True if a person must still look at it.
        notebooks: The notebooks that were graded now.
        key_changed: Skipped, though the answer key is another one than it was graded with.
    """

    student: str
    status: Status
    score: float
    max_score: float
    penalty: float = 0.0
    seconds_late: float = 0.0
    needs_manual_grade: bool = False
    notebooks: tuple[NotebookReport, ...] = ()
    key_changed: bool = False

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why files could not be graded, each with its name."""
        return tuple(f"{n.name}.ipynb: {n.problem}" for n in self.notebooks if n.problem)


@dataclass(frozen=True)
class SharedMistake:
    """Students whose answers are wrong in the same way under one check.

    Attributes:
        notebook: The notebook.
        grade_id: The check.
        misconception: The mistake in the author's words; empty if nobody has named it yet.
        students: Ids of the students, sorted.
    """

    notebook: str
    grade_id: str
    misconception: str
    students: tuple[str, ...]


@dataclass(frozen=True)
class ClassReport:
    """One run of the grader over an assignment.

    Attributes:
        assignment: Its name.
        isolation: How submissions were kept apart: nested, single or process.
        submissions: One for every student, by id.
        forgeable: Checks that had to run beside the student's objects, as NOTEBOOK/ID.
        failing: Checks that the course's own solution does not pass, as NOTEBOOK/ID.
        start_s: Seconds until the first exam could begin.
        seconds: Seconds of the whole run.
    """

    assignment: str
    isolation: str
    submissions: tuple[SubmissionReport, ...]
    forgeable: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    start_s: float = 0.0
    seconds: float = 0.0

    @property
    def not_graded(self) -> tuple[SubmissionReport, ...]:
        """The submissions with a file that could not be graded."""
        return tuple(s for s in self.submissions if s.status is Status.NOT_GRADED)

    @property
    def misconceptions(self) -> tuple[SharedMistake, ...]:
        """The mistakes that were named, those of most students first."""
        return self._shared(
            lambda verdict: {c.misconception for c in verdict.claims if c.misconception}, least=1
        )

    @property
    def clusters(self) -> tuple[SharedMistake, ...]:
        """Wrong answers that nobody has named and that several students share."""
        unnamed = self._shared(lambda verdict: {verdict.cluster} - {""}, least=2)
        return tuple(replace(shared, misconception="") for shared in unnamed)

    def _shared(
        self, tell: Callable[[Verdict], set[str]], *, least: int
    ) -> tuple[SharedMistake, ...]:
        groups: dict[tuple[str, str, str], list[str]] = {}
        for submission in self.submissions:
            for notebook in submission.notebooks:
                for verdict in notebook.verdicts:
                    for what in tell(verdict):
                        key = (notebook.name, verdict.grade_id, what)
                        groups.setdefault(key, []).append(submission.student)
        found = [
            SharedMistake(*key, tuple(sorted(students)))
            for key, students in groups.items()
            if len(students) >= least
        ]
        return tuple(sorted(found, key=lambda each: (-len(each.students), each.grade_id)))

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON-ready data."""
        return {
            "format": FORMAT,
            **asdict(self),
            "misconceptions": [asdict(each) for each in self.misconceptions],
            "clusters": [asdict(each) for each in self.clusters],
        }
