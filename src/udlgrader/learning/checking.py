"""Check a learner's notebook: the visible and hidden checks on their own answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from udlgrader.course import AnswerKey, assemble, key_from_source, read_submission
from udlgrader.data import answers_folder, data_folder
from udlgrader.errors import UsageError
from udlgrader.exam.hall import ExamHall
from udlgrader.exam.mistakes import named
from udlgrader.exam.paper import CellKind, Limits, Paper
from udlgrader.grading.mistakes import learn_once
from udlgrader.learning.chapters import ProblemEntry
from udlgrader.learning.hints import next_hint, state_folder
from udlgrader.problems import Problem, find_problems, grade_id
from udlgrader.results import CheckOutcome, ExamResult, Verdict

_LIMITS = Limits()
_OPEN = ("raised NotImplementedError", "raised NameError")


def check_notebook(data: bytes, problem: str, hall: ExamHall) -> dict[str, Any]:
    """Check the answers in a notebook file.

    Args:
        data: The file.
        problem: The number of the only problem to check; empty for all.
        hall: Where the exam is sat.

    Returns:
        The documented record: `notebook`, `seconds`, `notes`, and for each problem number, title,
        points, max_points, whether it is solved and answered, verdicts, hint (None if solved).

    Raises:
        SubmissionError: If the file is not a notebook.
        UsageError: If it is none of ours, or does not hold the problem.
        SandboxError: If the sandbox does not work.
    """
    submission = read_submission(data)
    path = _source_of(submission)
    key, problems = _read_source(path, path.stat().st_mtime_ns)
    asked = [p for p in problems if not p.is_essay and problem in ("", p.udl["problem"])]
    if not asked:
        raise UsageError(f"Problem {problem} is not in {path.name}.")
    assembled = assemble(
        key, submission, limits=_LIMITS, candidate_files={}, examiner_files={},
        submitted_modules=frozenset(),
    )  # fmt: skip
    result = hall.sit(_only(assembled.paper, asked))
    verdicts = _named(result, asked, hall)
    return {
        "notebook": path.stem,
        "seconds": round(result.seconds, 3),
        "notes": list(assembled.notes),
        "problems": [_told(each, verdicts) for each in asked],
    }


def _source_of(submission: NotebookNode) -> Path:
    """Return the solution notebook that most of the submission's cells come from.

    Raises:
        UsageError: If there is none.
    """
    ids = {grade_id(cell) for cell in submission.cells} - {""}
    paths = sorted((data_folder() / "source").glob("ch*/*.ipynb"))
    shared = {path: len(ids & _grade_ids(path, path.stat().st_mtime_ns)) for path in paths}
    best = max(shared, key=shared.__getitem__, default=None)
    if best is None or not shared[best]:
        raise UsageError("This is not a notebook of this course. Begin with: udl start CHAPTER")
    return best


@lru_cache(256)
def _grade_ids(path: Path, changed: int) -> frozenset[str]:
    """Return the ids that only this notebook has; *changed* makes an edited file another one."""
    common = {"", "intro", "setup"}
    return frozenset(map(grade_id, nbformat.read(path, as_version=4).cells)) - common


@lru_cache(16)
def _read_source(path: Path, changed: int) -> tuple[AnswerKey, list[Problem]]:
    """Return key and problems; *changed* makes an edited file another one."""
    key = key_from_source(path.stem, nbformat.read(path, as_version=4), {})
    return key, find_problems([path], answers_folder())


def _only(paper: Paper, problems: list[Problem]) -> Paper:
    """Leave out the checks of other problems, and what comes after the last of these."""
    checks = {f"{p.problem_id}_{ending}" for p in problems for ending in ("check", "hidden")}
    last = max(i for i, cell in enumerate(paper.cells) if cell.grade_id in checks)
    cells = [
        replace(cell, kind=CellKind.TEXT)
        if cell.kind is CellKind.CHECK and cell.grade_id not in checks
        else cell
        for cell in paper.cells[: last + 1]
    ]
    return replace(paper, cells=tuple(cells))


def _named(result: ExamResult, problems: list[Problem], hall: ExamHall) -> Mapping[str, Verdict]:
    """Return the verdicts by grade id, with the mistakes of wrong answers named."""
    verdicts = [cell.verdict for cell in result.cells if cell.verdict is not None]
    wrong = {verdict.grade_id for verdict in verdicts if verdict.cluster}  # and not just open
    mistakes = [
        mistake
        for problem in problems
        if wrong & {f"{problem.problem_id}_check", f"{problem.problem_id}_hidden"}
        for mistake in learn_once(problem, hall, state_folder() / "mistakes")
    ]
    return {verdict.grade_id: verdict for verdict in named(verdicts, result.transcript, mistakes)}


def _is_answered(verdict: Verdict) -> bool:
    """True unless every claim met the stub that the answer cell came with, or nothing at all."""
    return any(
        claim.outcome is CheckOutcome.PASS or not any(open_ in claim.message for open_ in _OPEN)
        for claim in verdict.claims
        if claim.outcome is not CheckOutcome.SKIPPED
    )


def _told(problem: Problem, verdicts: Mapping[str, Verdict]) -> dict[str, Any]:
    own = [verdicts[f"{problem.problem_id}_{ending}"] for ending in ("check", "hidden")]
    solved = all(verdict.outcome is CheckOutcome.PASS for verdict in own)
    udl = problem.udl
    entry = ProblemEntry(udl["problem"], udl["title"], tuple(udl["hints"]), problem.notebook_path)
    hint = None if solved else next_hint(entry, seen=False)
    return {
        "problem": entry.number,
        "title": entry.title,
        "points": sum(verdict.points for verdict in own),
        "max_points": sum(verdict.max_points for verdict in own),
        "solved": solved,
        "answered": any(map(_is_answered, own)),
        "verdicts": [verdict.to_json() for verdict in own],
        "hint": None if hint is None else hint.__dict__,
    }
