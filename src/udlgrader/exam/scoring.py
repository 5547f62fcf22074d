"""From what an examiner recorded to a verdict: points come only from an explicit pass."""

from __future__ import annotations

import math
from typing import Any

from udlgrader.exam.paper import PaperCell
from udlgrader.results import CheckOutcome, ClaimResult, RunOutcome, Verdict

LOST_MESSAGES = {
    RunOutcome.TIMED_OUT: "The code took too long and was stopped. Look for a loop that never "
    "ends, or for work that grows much faster than the input.",
    RunOutcome.OUT_OF_MEMORY: "The code used too much memory, or started too many processes, and "
    "was stopped.",
    RunOutcome.CRASHED: "The Python process ended while this cell ran (for example through "
    "os._exit, exit() or a crash in compiled code).",
    RunOutcome.BROKE_PROTOCOL: "The code interfered with the grading, so this cell earns nothing.",
    RunOutcome.NOT_RUN: "This check was not reached, because the notebook was stopped before it.",
}


def verdict_of(cell: PaperCell, record: dict[str, Any]) -> Verdict:
    """Turn the record of an examined check into its verdict.

    Args:
        cell: The check on the paper.
        record: What `Examiner` recorded: run, claims, failure, value.

    Returns:
        The verdict; the points of a cell with claims are shared among them by weight.
    """
    run = RunOutcome(record["run"])
    claims = tuple(
        ClaimResult(c["sentence"], CheckOutcome(c["outcome"]), c["weight"], c["message"])
        for c in record["claims"]
    )
    failure = record["failure"]
    if claims:
        points = _points_of_claims(cell.points, record["claims"])
    elif failure is None and run is RunOutcome.FINISHED:
        points = _points_of_value(cell.points, record["value"])
    else:
        points = 0.0
    outcome = _outcome(run, claims, failure)
    return Verdict(
        grade_id=cell.grade_id,
        run=run,
        outcome=outcome,
        points=points,
        max_points=cell.points,
        claims=claims,
        message=_message(run, claims, failure),
    )


def lost_verdict(cell: PaperCell, run: RunOutcome) -> Verdict:
    """Return the verdict of a check that never gave one: no points, and why."""
    outcome = CheckOutcome.SKIPPED if run is RunOutcome.NOT_RUN else CheckOutcome.ERROR
    return Verdict(cell.grade_id, run, outcome, 0.0, cell.points, message=LOST_MESSAGES[run])


def beside_verdict(cell: PaperCell, run: RunOutcome, done: dict[str, Any]) -> Verdict:
    """Return the verdict of a check that ran beside the student's objects."""
    if run is not RunOutcome.FINISHED:
        return lost_verdict(cell, run)
    passed = done["error"] is None
    points = _points_of_value(cell.points, done["value"]) if passed else 0.0
    error = str(done["error"])
    outcome = CheckOutcome.PASS if passed else CheckOutcome.FAIL
    message = "" if passed else f"The check did not pass ({error})."
    return Verdict(
        cell.grade_id, run, outcome, points, cell.points, message=message, forgeable=True
    )


def _points_of_claims(points: float, claims: list[dict[str, Any]]) -> float:
    """Share *points* by weight; form-only claims earn nothing while no value claim passes."""
    total = sum(claim["weight"] for claim in claims)
    passed = [claim for claim in claims if claim["outcome"] == CheckOutcome.PASS]
    if not passed or total <= 0 or all(claim["form_only"] for claim in passed):
        return 0.0 if points else points
    if len(passed) == len(claims):
        return points
    return float(points * sum(claim["weight"] for claim in passed) / total)


def _points_of_value(points: float, value: float | None) -> float:
    """Read a check's last expression as nbgrader does: a number is the points earned."""
    if value is None:
        return points
    if math.isnan(value) or not 0 <= value <= points:
        return 0.0
    return value


def _outcome(
    run: RunOutcome, claims: tuple[ClaimResult, ...], failure: dict[str, Any] | None
) -> CheckOutcome:
    """A claim that failed counts before an error that came of it later, in a plot for example."""
    for claim in claims:
        if claim.outcome in (CheckOutcome.FAIL, CheckOutcome.ERROR):
            return claim.outcome
    if failure is not None:
        return CheckOutcome(failure["outcome"])
    if run is not RunOutcome.FINISHED or any(c.outcome is not CheckOutcome.PASS for c in claims):
        return CheckOutcome.ERROR
    return CheckOutcome.PASS


def _message(
    run: RunOutcome, claims: tuple[ClaimResult, ...], failure: dict[str, Any] | None
) -> str:
    if run is not RunOutcome.FINISHED:
        return LOST_MESSAGES[run]
    told = [claim.message for claim in claims if claim.message]
    if failure is not None:
        told.append(str(failure["message"]))
    return told[0] if told else ""
