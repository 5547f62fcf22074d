"""Whole chapters audited in several processes, each with a warm hall.

    problems ──answers──▶ workers ──AnswersAudit──▶ mutants, in handfuls ──▶ workers ──▶ survivors
                                                                   └── ChapterAudit ◀──┘

Pieces are small, so that no core waits for the longest problem.
"""

from __future__ import annotations

import ast
import atexit
import contextlib
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import nbformat

from udlgrader.audit.audit import (
    AnswersAudit,
    AuditOptions,
    ProblemAudit,
    Share,
    Trials,
    audit_answers,
    survivors,
    with_mutants,
)
from udlgrader.audit.equivalents import read_equivalents, refuse_stale
from udlgrader.audit.lint import Finding, lint_notebook, lint_problem
from udlgrader.audit.mutants import Mutant, mutants
from udlgrader.course import key_from_source, reference_paper
from udlgrader.errors import CourseError, SandboxError, UsageError
from udlgrader.exam.hall import ExamHall
from udlgrader.grading.workers import Workers, hall_of_process, kill_children_but
from udlgrader.problems import LIMITS, Problem, find_problems
from udlgrader.sandbox.host import Isolation

MUTANT_BAR = 0.97
CHAPTER_BUDGET_S = 20.0
_HANDFUL = 20
_OTHER_HASH_SEED = 1


@dataclass(frozen=True)
class Chapter:
    """What of a chapter is audited.

    Attributes:
        name: Its folder in `source/`.
        notebooks: Its source notebooks, in order.
        releases: The student version of each.
        problems: Its problems, in order.
    """

    name: str
    notebooks: tuple[Path, ...]
    releases: tuple[Path, ...]
    problems: tuple[Problem, ...]

    @classmethod
    def find(cls, source: Path, release: Path, answers: Path) -> Chapter:
        """Find the chapter in a folder of `source/`.

        Args:
            source: The folder of its source notebooks.
            release: The folder of its student versions.
            answers: The folder of all chapters' sample answers.

        Raises:
            UsageError: If it holds no problem.
        """
        notebooks = sorted(source.glob("*.ipynb"))
        problems = find_problems(notebooks, answers)
        if not problems:
            raise UsageError(f"{source} holds no problem: no cell has udl metadata.")
        return cls(
            source.name,
            tuple(notebooks),
            tuple(release / path.name for path in notebooks),
            tuple(problems),
        )


@dataclass(frozen=True)
class ChapterAudit:
    """What was seen of one chapter.

    Attributes:
        chapter: Its folder in `source/`.
        problems: Its problems, essays left out.
        reference_s: How long its own solutions take to sit all of its notebooks.
        findings: What is wrong, problems included.
    """

    chapter: str
    problems: tuple[ProblemAudit, ...]
    reference_s: float
    findings: tuple[Finding, ...]

    @property
    def killed(self) -> Share:
        """Mutants that lose points, of those that are not listed as equivalent."""
        return sum((problem.killed for problem in self.problems), Share(0, 0))

    @property
    def meets_bars(self) -> bool:
        """True if nothing was found, and few enough mutants survive."""
        return not self.findings and self.killed.value >= MUTANT_BAR

    def to_json(self) -> dict[str, Any]:
        """Return the audit as JSON-ready data."""
        return {
            "chapter": self.chapter,
            "meets_bars": self.meets_bars,
            "mutants_killed": self.killed.good,
            "mutants": self.killed.total,
            "reference_s": round(self.reference_s, 3),
            "findings": [str(finding) for finding in self.findings],
            "problems": [problem.to_json() for problem in self.problems],
        }


def audit_chapter(
    chapter: Chapter,
    workers: Workers,
    options: AuditOptions,
    progress: Callable[[int, int], None],
) -> ChapterAudit:
    """Audit a chapter.

    Args:
        chapter: The chapter.
        workers: How many processes, and what they sit in.
        options: How much is tried.
        progress: Called with the number of exams that are done, and of all.

    Raises:
        CourseError: If a file of the course cannot be used.
        SandboxError: If the sandbox does not work.
    """
    coded = [problem for problem in chapter.problems if not problem.is_essay]
    _refuse_broken(coded)
    found = {p.problem_id: mutants(p.cells[""].source) for p in coded}
    listed = {folder: read_equivalents(folder) for folder in {p.answers_folder for p in coded}}
    for folder, entries in listed.items():
        refuse_stale(folder, entries, found)
    findings = [
        finding
        for source, release in zip(chapter.notebooks, chapter.releases, strict=True)
        for finding in lint_notebook(source, release)
    ]
    findings += [f for p in chapter.problems if p.is_essay for f in lint_problem(p)]
    trials = {
        p.problem_id: Trials.of(p, found[p.problem_id], listed[p.answers_folder], options)
        for p in coded
    }
    with _at_work(workers) as executor:
        work = _Work(executor, workers.isolation, coded, trials, progress)
        references = list(work.references(chapter.notebooks))
        problems = work.problems()
    findings += [finding for _, finding in references if finding is not None]
    reference_s = sum(seconds for seconds, _ in references)
    if reference_s > CHAPTER_BUDGET_S:
        sentence = f"Its reference run takes {reference_s:.0f} s; {CHAPTER_BUDGET_S:g} s are meant."
        findings.append(Finding(chapter.name, "", sentence))
    findings += [finding for problem in problems for finding in problem.findings]
    return ChapterAudit(chapter.name, problems, reference_s, tuple(findings))


@contextlib.contextmanager
def _at_work(workers: Workers) -> Iterator[Executor]:
    """Start the workers; kill them if anything stops the audit.

    Without that, a second Ctrl-C while Python waits for them makes it wait for ever.

    Raises:
        SandboxError: If one of them was killed.
    """
    others = multiprocessing.active_children()
    executor = workers.start(frozenset())
    try:
        yield executor
        executor.shutdown()
    except BaseException as error:
        kill_children_but(others)
        executor.shutdown(wait=False, cancel_futures=True)
        if isinstance(error, BrokenExecutor):
            sentence = "A process of the audit ended. Is there memory enough?"
            raise SandboxError(sentence) from error
        raise


def _refuse_broken(problems: Sequence[Problem]) -> None:
    """Refuse what nothing could be made of: solutions that are not Python, missing cells."""
    for problem in problems:
        where = f"{problem.notebook_path}, cell {problem.problem_id}"
        try:
            ast.parse(problem.solution)
        except KeyError as error:
            raise CourseError(f"{where}: there is no such cell.") from error
        except SyntaxError as error:
            raise CourseError(f"{where}: its solution is not Python: {error}.") from error


@dataclass
class _Work:
    """What is handed to the workers, and how much of it is done."""

    executor: Executor
    isolation: Isolation
    coded: Sequence[Problem]
    trials: dict[str, Trials]
    progress: Callable[[int, int], None]
    done: int = 0
    alive: dict[str, list[Mutant]] = field(default_factory=dict)

    def references(self, notebooks: Sequence[Path]) -> Iterator[tuple[float, Finding | None]]:
        """Have the solutions of whole notebooks sit, one after the other: that is timed."""
        for path in notebooks:
            yield self.executor.submit(_sit_reference, self.isolation, path).result()

    def problems(self) -> tuple[ProblemAudit, ...]:
        """Audit the problems, in their order."""
        total = len(self.coded) + sum(len(self._tried(p)) for p in self.coded)
        self.progress(self.done, total)
        first = {self.executor.submit(_answers, self.isolation, p): p for p in self.coded}
        pending: set[Future[Any]] = set(first)
        handfuls: dict[Future[Any], tuple[Problem, int]] = {}
        answers: dict[str, AnswersAudit] = {}
        self.alive = {problem.problem_id: [] for problem in self.coded}
        while pending:
            ended, pending = wait(pending, return_when=FIRST_COMPLETED)
            for future in ended:
                if future in first:
                    problem = first[future]
                    answers[problem.problem_id] = future.result()
                    more = self._submit_mutants(problem, future.result())
                    handfuls |= more
                    pending |= set(more)
                    self.done += 1
                else:
                    problem, count = handfuls[future]
                    self.alive[problem.problem_id] += future.result()
                    self.done += count
                self.progress(self.done, total)
        return tuple(
            with_mutants(answers[p].audit, self.trials[p], self.alive[p])
            if answers[p].audit.solution.good
            else answers[p].audit
            for p in (problem.problem_id for problem in self.coded)
        )

    def _tried(self, problem: Problem) -> tuple[Mutant, ...]:
        trials = self.trials[problem.problem_id]
        return (*trials.mutants, *trials.listed)

    def _submit_mutants(
        self, problem: Problem, answers: AnswersAudit
    ) -> dict[Future[Any], tuple[Problem, int]]:
        """Hand out the mutants; none of a solution that fails itself."""
        tried = self._tried(problem)
        if not answers.audit.solution.good:
            self.done += len(tried)
            return {}
        handfuls = (tried[i : i + _HANDFUL] for i in range(0, len(tried), _HANDFUL))
        return {
            self.executor.submit(_survivors, self.isolation, problem, handful, answers.mutant_s): (
                problem,
                len(handful),
            )
            for handful in handfuls
        }


@cache
def _other_hall(isolation: Isolation) -> ExamHall:
    """The second hall of this process, with another hash seed."""
    hall = ExamHall(isolation, hash_seed=_OTHER_HASH_SEED)
    atexit.register(hall.close)
    return hall


def _answers(isolation: Isolation, problem: Problem) -> AnswersAudit:
    return audit_answers(problem, hall_of_process(isolation), _other_hall(isolation))


def _survivors(
    isolation: Isolation, problem: Problem, handful: Sequence[Mutant], mutant_s: float
) -> tuple[Mutant, ...]:
    return survivors(problem, hall_of_process(isolation), handful, mutant_s)


def _sit_reference(isolation: Isolation, path: Path) -> tuple[float, Finding | None]:
    """Have the solutions of a whole notebook sit: how long it takes, and what is wrong."""
    key = key_from_source(path.stem, nbformat.read(path, as_version=4), {})
    result = hall_of_process(isolation).sit(reference_paper(key, limits=LIMITS, examiner_files={}))
    verdicts = [cell.verdict for cell in result.cells if cell.verdict is not None]
    missed = [v.grade_id for v in verdicts if v.points < v.max_points or v.outcome != "pass"]
    failed = [output for cell in result.cells for output in cell.outputs if _is_error(output)]
    name = f"{path.parent.name}/{path.name}"
    if missed:
        sentence = f"Its own solutions, together, miss points at {', '.join(missed)}."
        return result.seconds, Finding(name, "", sentence)
    if result.examiner_errors or failed:
        what = next(iter(result.examiner_errors.values()), "") or failed[0].get("evalue", "")
        return result.seconds, Finding(name, "", f"A cell fails in its reference run: {what}")
    return result.seconds, None


def _is_error(output: dict[str, Any]) -> bool:
    return bool(output.get("output_type") == "error")
