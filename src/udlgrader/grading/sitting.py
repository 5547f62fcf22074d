"""One notebook graded: what a worker gets, does and gives back. Plain data in and out."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from udlgrader.course import AnswerKey, Assembled, assemble, fill, read_submission
from udlgrader.errors import SandboxError, SubmissionError
from udlgrader.exam import cards
from udlgrader.exam.hall import ExamHall
from udlgrader.exam.mistakes import KnownMistake
from udlgrader.exam.outputs import scored_outputs
from udlgrader.exam.paper import CellKind, Limits, PaperCell
from udlgrader.exam.scoring import lost_verdict
from udlgrader.results import CellResult, ExamResult, RunOutcome, Verdict

_LIMITS_HIT = frozenset({RunOutcome.TIMED_OUT, RunOutcome.OUT_OF_MEMORY})


@dataclass(frozen=True)
class Sitting:
    """One notebook of one student, to be graded.

    Attributes:
        student: Whose it is.
        key: The answer key of the notebook.
        notebook: The file that was handed in; None if there is none.
        problem: Why there is nothing to grade; empty if there is.
        candidate_files: Files for the candidate's folder.
        examiner_files: Files for the examiner's folder: the course's only.
        notes: Sentences for the student, told in the notebook.
        beside: Ids of checks that must run beside the student's objects.
        limits: Bounds of the exam.
        stamp: Kept in the notebook's metadata, to recognise what was graded.
        mistakes: Known mistakes of its problems.
    """

    student: str
    key: AnswerKey
    notebook: bytes | None = None
    problem: str = ""
    candidate_files: Mapping[str, bytes] = field(default_factory=dict)
    examiner_files: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()
    limits: Limits = field(default_factory=Limits)
    stamp: Mapping[str, str] = field(default_factory=dict)
    mistakes: tuple[KnownMistake, ...] = ()


@dataclass(frozen=True)
class Sat:
    """What became of a sitting.

    Attributes:
        executed: The executed notebook, as plain JSON data.
        verdicts: One for every check.
        run: How the run as a whole ended.
        notes: What was repaired or left out.
        problem: Why the file could not be graded; empty if it was.
        seconds: Wall time of the exam.
        limit_hit: True if some cell was stopped by a limit.
    """

    executed: dict[str, Any]
    verdicts: tuple[Verdict, ...]
    run: RunOutcome
    notes: tuple[str, ...] = ()
    problem: str = ""
    seconds: float = 0.0
    limit_hit: bool = False


def sit(sitting: Sitting, hall: ExamHall) -> Sat:
    """Grade one notebook; nothing that a student did raises.

    Raises:
        SandboxError: If the sandbox itself does not work.
    """
    if sitting.problem:
        return unreadable(sitting, sitting.problem)
    try:
        assembled = _assemble(sitting)
        result = hall.sit(assembled.paper)
        return _sat(sitting, assembled, result)
    except SubmissionError as problem:
        return unreadable(sitting, str(problem))
    except SandboxError:
        raise
    except Exception as error:  # noqa: BLE001
        # A mistake of ours must not keep the rest of the class from being graded.
        return unreadable(
            sitting,
            f"The grader itself failed on this file ({type(error).__name__}: {error}). "
            "Please report it with the file.",
        )


def unreadable(sitting: Sitting, problem: str) -> Sat:
    """Return the released notebook with the reason why nothing in it could be graded."""
    blank = replace(sitting, notebook=None, stamp={**sitting.stamp, "problem": problem})
    assembled = replace(_assemble(blank), notes=(problem, *sitting.notes))
    cells = tuple(_not_sat(cell) for cell in assembled.paper.cells)
    sat = _sat(blank, assembled, ExamResult(cells, RunOutcome.NOT_RUN))
    return replace(sat, problem=problem)


def _assemble(sitting: Sitting) -> Assembled:
    """Put the submission in order.

    Raises:
        SubmissionError: If there is no notebook in the file.
    """
    assembled = assemble(
        sitting.key,
        None if sitting.notebook is None else read_submission(sitting.notebook),
        limits=sitting.limits,
        candidate_files=sitting.candidate_files,
        examiner_files=sitting.examiner_files,
        submitted_modules=_submitted_modules(sitting.candidate_files, sitting.examiner_files),
        beside=sitting.beside,
    )
    paper = replace(assembled.paper, mistakes=sitting.mistakes)
    return replace(assembled, paper=paper, notes=(*sitting.notes, *assembled.notes))


def _not_sat(cell: PaperCell) -> CellResult:
    if cell.kind is not CellKind.CHECK:
        return CellResult(RunOutcome.NOT_RUN)
    verdict = lost_verdict(cell, RunOutcome.NOT_RUN)
    outputs = scored_outputs(verdict, cards.cell_card(verdict, None), [])
    return CellResult(RunOutcome.NOT_RUN, outputs, verdict)


def _sat(sitting: Sitting, assembled: Assembled, result: ExamResult) -> Sat:
    executed = fill(assembled, result)
    executed.metadata["udlgrader"] = {"notes": list(assembled.notes), **sitting.stamp}
    return Sat(
        executed=_plain(executed),
        verdicts=tuple(cell.verdict for cell in result.cells if cell.verdict is not None),
        run=result.run,
        notes=assembled.notes,
        seconds=result.seconds,
        limit_hit=any(cell.run in _LIMITS_HIT for cell in result.cells)
        or result.run in _LIMITS_HIT,
    )


def _plain(value: Any) -> Any:
    """Return notebook data as dicts and lists, which cross to another process quickly."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value


def _submitted_modules(
    candidate_files: Iterable[str], examiner_files: Mapping[str, bytes]
) -> frozenset[str]:
    """Return the names of top-level modules that only submitted files provide."""
    handed_in = {name for name in candidate_files if name not in examiner_files}
    tops = {PurePosixPath(name).parts[0] for name in handed_in if name.endswith(".py")}
    names = {top.removesuffix(".py") for top in tops}
    ours = {PurePosixPath(name).parts[0].removesuffix(".py") for name in examiner_files}
    return frozenset(name for name in names - ours if name.isidentifier() and _is_free(name))


def _is_free(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is None
    except (ImportError, ValueError):
        return False
