"""What a student reads about a failed check: one short card, in plain text and in HTML.

A hidden check shows its claim and the student's own value, never its source or what it expected.
Everything that comes from a student is escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from udlgrader import check
from udlgrader.errors import CandidateLostError, ExamError
from udlgrader.exam.pieces import Piece
from udlgrader.exam.remote import HandleMisuse, StudentError
from udlgrader.exam.scoring import LOST_MESSAGES
from udlgrader.results import MARKS, CheckOutcome, RunOutcome, Verdict, looks_like

_MAX_CHARACTERS = 1500
_WORDS = {
    CheckOutcome.PASS: "passed",
    CheckOutcome.FAIL: "failed",
    CheckOutcome.ERROR: "stopped with an error",
    CheckOutcome.SKIPPED: "not reached",
}


@dataclass(frozen=True)
class Card:
    """One failure, told twice."""

    message: str
    html: str


def card_of(error: BaseException, piece: Piece, source: list[str]) -> Card:
    """Tell why *piece* of a check did not pass.

    Args:
        error: What the check raised.
        piece: The part of the check that raised it.
        source: The check's lines, to show the one that failed where it is not hidden.
    """
    message = _message_of(error, piece, source)[:_MAX_CHARACTERS]
    return Card(message, f'<pre style="white-space:pre-wrap;margin:0">{escape(message)}</pre>')


def _message_of(error: BaseException, piece: Piece, source: list[str]) -> str:
    if isinstance(error, check.CheckFailed):
        return error.public_message if piece.hidden else error.message
    if isinstance(error, StudentError):
        return "\n".join([f"Your code raised {error.type_name}: {error}", *error.lines[-3:]])
    if isinstance(error, HandleMisuse):
        return str(error)
    if isinstance(error, CandidateLostError):
        return LOST_MESSAGES[RunOutcome(str(error))]
    if isinstance(error, ExamError):
        return LOST_MESSAGES[RunOutcome.BROKE_PROTOCOL]
    if piece.hidden and isinstance(error, AssertionError):
        return "A hidden check did not pass."
    if piece.hidden:  # the text of the error may show what the check holds
        return (
            f"The check could not work with what your code returned ({type(error).__name__}). "
            "Look at its type and its shape; a function without return gives None."
        )
    return "\n".join(filter(None, [_told(error), _failed_line(error, source)]))


def _told(error: BaseException) -> str:
    if isinstance(error, AssertionError):
        return str(error) or "This check is not true:"
    return f"{type(error).__name__}: {error}"


def _failed_line(error: BaseException, source: list[str]) -> str:
    """The line of the check that failed, as the last of its frames."""
    number, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<check>":
            number = trace.tb_lineno
        trace = trace.tb_next
    return f"    {source[number - 1].strip()}" if 0 < number <= len(source) else ""


def cell_card(verdict: Verdict, record: dict[str, Any] | None) -> str:
    """Draw the card of a whole graded cell.

    Args:
        verdict: What the cell gave.
        record: The examiner's record with each claim's own card; None if there is none.
    """
    rows = []
    details = [claim["html"] for claim in record["claims"]] if record else []
    for position, claim in enumerate(verdict.claims):
        mark, words = MARKS[claim.outcome], _WORDS[claim.outcome]
        detail = details[position] if position < len(details) else ""
        if claim.misconception:
            detail += (
                f"<p style='margin:0.2em 0'><b>{escape(looks_like(claim.misconception))}</b></p>"
            )
        rows.append(
            f'<li style="list-style:none"><span title="{words}" aria-label="{words}">{mark}</span> '
            f"{escape(claim.sentence)}{detail}</li>"
        )
    if not verdict.claims and verdict.message:
        rows.append(f"<li style='list-style:none'>{escape(verdict.message)}</li>")
    points = f"{round(verdict.points, 2):g} of {verdict.max_points:g} points"
    note = "<p>This check ran beside the answer's own code.</p>" if verdict.forgeable else ""
    return (
        '<div style="border-left:4px solid currentColor;padding:0.3em 0.8em">'
        f'<ul style="margin:0;padding:0">{"".join(rows)}</ul>'
        f'<p style="margin:0.3em 0 0 0"><b>{points}</b></p>{note}</div>'
    )
