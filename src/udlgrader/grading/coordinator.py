"""Grade a class: decides what is to be graded, hands it to the workers, and writes what they say.

The only writer of the gradebook and of `autograded/`.
"""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from time import monotonic

from filelock import FileLock, Timeout

from udlgrader.bridge.course import Course, read_timestamp
from udlgrader.bridge.gradebook import CourseGradebook
from udlgrader.course import AnswerKey
from udlgrader.course.nodes import to_node
from udlgrader.errors import CourseError, UsageError
from udlgrader.exam.paper import Limits
from udlgrader.grading.folders import GradedFolder, clean_up, problems_in, stamp_of
from udlgrader.grading.handed_in import TIMESTAMP, HandedIn, read_course_files, read_folder
from udlgrader.grading.mistakes import Mistakes, problems_of
from udlgrader.grading.reference import Reference
from udlgrader.grading.report import ClassReport, NotebookReport, Status, SubmissionReport
from udlgrader.grading.sitting import Sat, Sitting
from udlgrader.grading.workers import Crew, Workers
from udlgrader.problems import Problem
from udlgrader.results import RunOutcome
from udlgrader.sandbox.preload import parts_in

WORK_FOLDER = ".udl"
_NO_LIMIT_S = 24 * 3600.0

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class GradingOptions:
    """How a class is to be graded.

    Attributes:
        workers: How many exams are sat at a time, and what in.
        students: Ids of the only students to grade; empty for all.
        force: Grade again what is graded.
    """

    workers: Workers
    students: tuple[str, ...] = ()
    force: bool = False


def grade_class(
    course: Course,
    assignment: str,
    options: GradingOptions,
    progress: Progress = lambda done, total: None,
    learning: Progress = lambda done, total: None,
) -> ClassReport:
    """Grade what was handed in for an assignment into the gradebook and `autograded/`.

    Args:
        course: The course.
        assignment: Name of a released assignment.
        options: How.
        progress: Told after every submission how many are done, and of how many.
        learning: Told the same of problems whose wrong sample answers sit the exam first.

    Raises:
        UsageError: If a student handed in nothing, or nobody did.
        CourseError: If the course's own files cannot be used.
        SandboxError: If the sandbox does not work.
        UdlError: If results cannot be written; what was written before is kept.
    """
    start = monotonic()
    students = _chosen(course.students(assignment), options.students, assignment)
    with _alone(course, assignment):
        exam = AssignmentExam.of(course, assignment)
        with course.gradebook() as gradebook, Crew(options.workers, exam.parts) as crew:
            cache = course.root / WORK_FOLDER
            exam = exam.with_references(crew, cache / "reference")
            problems = problems_of(course.root, course.source(assignment))
            exam = exam.with_mistakes(crew, problems, cache / "mistakes", learning)
            grading = _Grading(course, exam, gradebook, students, options.force, progress)
            start_s = monotonic() - start - crew.start_s
            submissions = grading.run(crew)
    return ClassReport(
        assignment=assignment,
        isolation=options.workers.isolation.value,
        submissions=tuple(sorted(submissions, key=lambda each: each.student)),
        forgeable=exam.named(lambda reference: reference.beside),
        failing=exam.named(lambda reference: reference.failing),
        start_s=start_s + crew.start_s,
        seconds=monotonic() - start,
    )


@dataclass(frozen=True)
class AssignmentExam:
    """Everything that the exams of one assignment have in common.

    Attributes:
        assignment: Its name.
        keys: The answer keys, by notebook.
        files: The files beside the source notebooks.
        not_overwritten: Names among *files* where a submitted file goes first.
        limits: Bounds of an exam.
        references: What the solutions' own exams told, by notebook.
        mistakes: Known mistakes, by notebook.
    """

    assignment: str
    keys: tuple[AnswerKey, ...]
    files: Mapping[str, bytes]
    not_overwritten: frozenset[str]
    limits: Limits
    references: Mapping[str, Reference] = field(default_factory=dict)
    mistakes: Mapping[str, Mistakes] = field(default_factory=dict)

    @classmethod
    def of(cls, course: Course, assignment: str) -> AssignmentExam:
        """Read the keys and files of an assignment.

        Raises:
            CourseError: If they cannot be used.
        """
        timeout = course.timeout_s
        limits = Limits()
        limits = replace(limits, cell_s=_NO_LIMIT_S if timeout is None else max(timeout, 0.1))
        limits = replace(limits, notebook_s=max(limits.notebook_s, limits.cell_s))
        return cls(
            assignment=assignment,
            keys=course.answer_keys(assignment),
            files=read_course_files(course.source(assignment), course.is_ignored),
            not_overwritten=course.not_overwritten(assignment),
            limits=limits,
        )

    @cached_property
    def key_hash(self) -> str:
        """Changes whenever an answer key or a file beside it changes."""
        digest = hashlib.sha256()
        for key in self.keys:
            digest.update(key.content_hash.encode())
        for name, data in sorted(self.files.items()):
            digest.update(f"{name} {hashlib.sha256(data).hexdigest()} ".encode())
        return digest.hexdigest()

    @property
    def parts(self) -> frozenset[str]:
        """The library parts that the notebooks use."""
        return parts_in(cell.source for key in self.keys for cell in key.cells)

    def with_references(self, crew: Crew, cache: Path) -> AssignmentExam:
        """Have the solutions sit their own exams first."""
        keys = [
            Sitting("", key, examiner_files=self.files, limits=self.limits) for key in self.keys
        ]
        told = {
            sitting.key.notebook: reference for sitting, reference in crew.examine_keys(keys, cache)
        }
        return self.with_told(told)

    def with_mistakes(
        self, crew: Crew, problems: Sequence[Problem], cache: Path, progress: Progress
    ) -> AssignmentExam:
        """Have the wrong sample answers sit their exams, so that mistakes can be named."""
        learned: dict[str, Mistakes] = {}
        for problem, mistakes in crew.learn_mistakes(problems, cache, progress):
            name = problem.notebook_path.stem
            learned[name] = (*learned.get(name, ()), *mistakes)
        return replace(self, mistakes=learned)

    def with_told(self, references: Mapping[str, Reference]) -> AssignmentExam:
        """Return the same with what the solutions' own exams told."""
        return replace(self, references=references)

    def named(self, choose: Callable[[Reference], Sequence[str]]) -> tuple[str, ...]:
        """Return grade ids that *choose* takes from the references, with their notebook."""
        return tuple(
            f"{notebook}/{grade_id}"
            for notebook, reference in sorted(self.references.items())
            for grade_id in choose(reference)
        )

    def laid_out(self, handed_in: HandedIn) -> dict[str, bytes]:
        """Return the files of a submission, the course's own in the place of the student's."""
        ours = {name: data for name, data in self.files.items() if name not in self.not_overwritten}
        return {**handed_in.files, **ours}

    def sittings(self, student: str, handed_in: HandedIn) -> Iterator[Sitting]:
        """Yield a sitting for every notebook that was handed in, or that has a problem."""
        files = self.laid_out(handed_in)
        notes = handed_in.notes  # told once, in the first notebook
        for key in self.keys:
            name = key.notebook
            if name not in handed_in.notebooks and name not in handed_in.problems:
                continue
            yield Sitting(
                student=student,
                key=key,
                notebook=handed_in.notebooks.get(name),
                problem=handed_in.problems.get(name, ""),
                candidate_files=files,
                examiner_files=self.files,
                notes=(*filter(None, [handed_in.renamed.get(name)]), *notes),
                beside=frozenset(self.references.get(name, Reference()).beside),
                limits=self.limits,
                stamp={"submission": handed_in.digest, "key": self.key_hash},
                mistakes=self.mistakes.get(name, ()),
            )
            notes = ()


@dataclass
class _Open:
    """A submission whose notebooks are being graded."""

    handed_in: HandedIn
    missing: set[str]
    sat: dict[str, Sat] = field(default_factory=dict)


class _Grading:
    """One run over the submissions of an assignment."""

    def __init__(
        self,
        course: Course,
        exam: AssignmentExam,
        gradebook: CourseGradebook,
        students: Sequence[str],
        force: bool,
        progress: Progress,
    ) -> None:
        self._course = course
        self._exam = exam
        self._gradebook = gradebook
        self._students = students
        self._force = force
        self._progress = progress
        self._open: dict[str, _Open] = {}
        self._reports: list[SubmissionReport] = []

    def run(self, crew: Crew) -> list[SubmissionReport]:
        self._progress(0, len(self._students))
        for sitting, sat in crew.sit_all(self._sittings()):
            submission = self._open[sitting.student]
            submission.sat[sitting.key.notebook] = sat
            submission.missing.discard(sitting.key.notebook)
            if not submission.missing:
                self._close(sitting.student, self._open.pop(sitting.student))
        return self._reports

    def _sittings(self) -> Iterator[Sitting]:
        """Read one submission after the other, as the workers have room for it."""
        for student in self._students:
            clean_up(self._place(student))
            folder = self._course.folder("submitted", student, self._exam.assignment)
            handed_in = read_folder(folder, self._exam.keys, self._course.is_ignored)
            if self._is_done(student, handed_in):
                self._skip(student)
                continue
            sittings = list(self._exam.sittings(student, handed_in))
            self._open[student] = _Open(handed_in, {s.key.notebook for s in sittings})
            yield from sittings

    def _place(self, student: str) -> Path:
        return self._course.folder("autograded", student, self._exam.assignment)

    def _is_done(self, student: str, handed_in: HandedIn) -> bool:
        place = self._place(student)
        if self._force or not place.exists():
            return False
        if not self._gradebook.has_submission(self._exam.assignment, student):
            return False
        stamp = stamp_of(place)
        if stamp is not None:
            return stamp["submission"] == handed_in.digest
        # Graded by nbgrader itself: its rule is that only a newer submission is graded again.
        old = place / TIMESTAMP
        before = _timestamp(old.read_bytes() if old.exists() else None)
        now = _timestamp(handed_in.files.get(TIMESTAMP))
        return before is None or now is None or now <= before

    def _skip(self, student: str) -> None:
        place = self._place(student)
        stamp = stamp_of(place)
        changed = stamp is not None and stamp["key"] != self._exam.key_hash
        problems = tuple(
            NotebookReport(name, RunOutcome.NOT_RUN, 0.0, (), problem, ())
            for name, problem in problems_in(place)
        )
        status = Status.NOT_GRADED if problems else Status.SKIPPED
        self._report(student, status, problems, key_changed=changed)

    def _close(self, student: str, submission: _Open) -> None:
        """Write a submission: aside, into the gradebook, in place."""
        folder = GradedFolder(
            self._place(student), submission.handed_in.digest, self._course.permissions
        )
        folder.write(
            {name: sat.executed for name, sat in submission.sat.items()},
            self._exam.laid_out(submission.handed_in),
        )
        try:
            self._gradebook.record(
                self._exam.assignment,
                student,
                _timestamp(submission.handed_in.files.get(TIMESTAMP)),
                {
                    name: None if sat.problem else to_node(sat.executed)
                    for name, sat in submission.sat.items()
                },
            )
        except BaseException:
            folder.discard()
            raise
        folder.put_in_place()
        notebooks = tuple(_notebook_report(*each) for each in sorted(submission.sat.items()))
        failed = any(notebook.problem for notebook in notebooks)
        self._report(student, Status.NOT_GRADED if failed else Status.GRADED, notebooks)

    def _report(
        self,
        student: str,
        status: Status,
        notebooks: tuple[NotebookReport, ...],
        *,
        key_changed: bool = False,
    ) -> None:
        stored = self._gradebook.score(self._exam.assignment, student)
        self._reports.append(
            SubmissionReport(
                student, status, notebooks=notebooks, key_changed=key_changed, **stored
            )
        )
        self._progress(len(self._reports), len(self._students))


def _notebook_report(name: str, sat: Sat) -> NotebookReport:
    return NotebookReport(name, sat.run, sat.seconds, sat.notes, sat.problem, sat.verdicts)


def _timestamp(data: bytes | None) -> datetime | None:
    try:
        return read_timestamp(data)
    except (ValueError, OverflowError):  # the student wrote something else into the file
        return None


def _chosen(present: list[str], wanted: Sequence[str], assignment: str) -> list[str]:
    if not present:
        raise UsageError(
            f"Nobody has handed in {assignment}: there is no folder submitted/STUDENT/{assignment}."
        )
    for student in wanted:
        if student not in present:
            close = difflib.get_close_matches(student, present, n=1)
            hint = f" Did you mean {close[0]!r}?" if close else ""
            raise UsageError(f"Student {student!r} has not handed in {assignment}.{hint}")
    return [student for student in present if not wanted or student in wanted]


@contextmanager
def _alone(course: Course, assignment: str) -> Iterator[None]:
    """Keep a second grader away from the same assignment."""
    folder = course.root / WORK_FOLDER
    try:
        folder.mkdir(exist_ok=True)
        with FileLock(folder / f"{assignment}.lock", timeout=0):
            yield
    except Timeout:
        raise UsageError(
            f"{assignment} is being graded by another run of udl grade. Wait until it has ended."
        ) from None
    except PermissionError as error:
        raise CourseError(f"{folder} cannot be written to: {error.strerror}.") from error
