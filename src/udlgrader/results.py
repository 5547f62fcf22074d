"""Records of what happened in an exam: three questions, three fields, never merged.

How did the run end (`RunOutcome`), what did each check say (`CheckOutcome`), how many points.
Everything here is plain data that survives `to_json` and back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

VERDICT_MIME = "application/vnd.udlgrader.verdict+json"


class RunOutcome(StrEnum):
    """How the execution of a cell or of a notebook ended."""

    FINISHED = "finished"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    BROKE_PROTOCOL = "broke_protocol"
    NOT_RUN = "not_run"


class CheckOutcome(StrEnum):
    """What a check or one of its claims said."""

    PASS = "pass"
    FAIL = "fail"
    ERROR = "error"
    SKIPPED = "skipped"


MARKS = {
    CheckOutcome.PASS: "✓",
    CheckOutcome.FAIL: "✗",
    CheckOutcome.ERROR: "✗",
    CheckOutcome.SKIPPED: "–",
}


def looks_like(misconception: str) -> str:
    """Return the sentence that names a mistake: labels go on after "It looks as if"."""
    return f"It looks as if {misconception.rstrip('.')}."


@dataclass(frozen=True)
class ClaimResult:
    """One claim of a check cell: its public sentence and what became of it.

    Attributes:
        sentence: The property that it tests.
        outcome: What it said.
        weight: Its share of the cell's points.
        message: Why it did not pass, for the student.
        misconception: The mistake that its author knows by these wrong values; empty if none.
    """

    sentence: str
    outcome: CheckOutcome
    weight: float = 1.0
    message: str = ""
    misconception: str = ""


@dataclass(frozen=True)
class Verdict:
    """The documented record of one graded cell, kept in its outputs under `VERDICT_MIME`.

    Attributes:
        grade_id: The nbgrader id of the cell.
        run: How the execution ended.
        outcome: What the check as a whole said; only PASS and partly passed claims earn points.
        points: Points earned, 0 ≤ points ≤ max_points.
        max_points: Points of the cell in the answer key.
        claims: The claims of the cell in order; empty for a plain check.
        message: One short paragraph for the student.
        forgeable: True if the check had to run beside the student's objects.
        cluster: The same for all answers with the same wrong values that no author knows; empty if
            there are none.
    """

    grade_id: str
    run: RunOutcome
    outcome: CheckOutcome
    points: float
    max_points: float
    claims: tuple[ClaimResult, ...] = ()
    message: str = ""
    forgeable: bool = False
    cluster: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the verdict as JSON-ready data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Verdict:
        """Rebuild a verdict from `to_json` data.

        Raises:
            KeyError, ValueError: If the data is not a verdict.
        """
        claims = tuple(
            ClaimResult(
                sentence=c["sentence"],
                outcome=CheckOutcome(c["outcome"]),
                weight=c["weight"],
                message=c["message"],
                misconception=c["misconception"],
            )
            for c in data["claims"]
        )
        return cls(
            grade_id=data["grade_id"],
            run=RunOutcome(data["run"]),
            outcome=CheckOutcome(data["outcome"]),
            points=float(data["points"]),
            max_points=float(data["max_points"]),
            claims=claims,
            message=data["message"],
            forgeable=data["forgeable"],
            cluster=data["cluster"],
        )


@dataclass(frozen=True)
class CellResult:
    """What one code cell of the paper left behind.

    Attributes:
        run: How its execution ended.
        outputs: Jupyter outputs (nbformat 4 dictionaries), cleaned and bounded.
        verdict: The verdict, for graded cells only.
        seconds: Wall time spent.
    """

    run: RunOutcome
    outputs: list[dict[str, Any]] = field(default_factory=list)
    verdict: Verdict | None = None
    seconds: float = 0.0


@dataclass(frozen=True)
class ExamResult:
    """What one exam (one notebook of one student) gave, one entry per cell of the paper.

    Attributes:
        cells: One result per paper cell, in the paper's order.
        run: How the run as a whole ended; FINISHED unless the notebook's own limit was hit
            or the candidate could not be started.
        seconds: Wall time of the whole exam.
        transcript: What crossed between examiner and candidate, per graded cell.
        examiner_errors: Paper index to message, for locked cells that failed at the examiner's.
    """

    cells: tuple[CellResult, ...]
    run: RunOutcome
    seconds: float = 0.0
    transcript: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    examiner_errors: dict[int, str] = field(default_factory=dict)
