"""What a check gave, as a learner reads it: lines for a terminal, HTML for a notebook.

Uses the standard library only, so that the client starts at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from udlgrader.results import MARKS, looks_like

FORMAT = 1


def lines(checked: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of one checked notebook (`udlgrader.learning.checking.check_notebook`)."""
    for problem in checked["problems"]:
        yield f"{_mark(problem)} {problem['problem']} {problem['title']}: {_points(problem)}"
        if problem["solved"]:
            continue
        if not problem["answered"]:
            yield f"    Not answered yet. The first hint is one command away: {_hint_of(problem)}"
            continue
        for verdict in problem["verdicts"]:
            yield from _failures(verdict)
        hint = problem["hint"]
        yield f"    Hint {hint['rung']} of {hint['rungs']}: {hint['text']}"
    for note in checked["notes"]:
        yield f"Note: {note}"


def page(checked: Mapping[str, Any]) -> str:
    """Return one checked notebook as HTML; everything in it is escaped."""
    parts = []
    for problem in checked["problems"]:
        title = f"{_mark(problem)} {problem['problem']} {problem['title']}: {_points(problem)}"
        parts.append(f"<p style='margin:0.3em 0'><b>{escape(title)}</b></p>")
        told = [line for verdict in problem["verdicts"] for line in _failures(verdict)]
        if not problem["answered"]:
            told = ["Not answered yet."]
        if told:
            text = escape("\n".join(told))
            parts.append(f"<pre style='white-space:pre-wrap;margin:0'>{text}</pre>")
        if problem["hint"]:
            parts.append(hint_page(problem["problem"], problem["hint"]))
    return (
        "<div style='border-left:4px solid currentColor;padding:0.3em 0.8em'>"
        f"{''.join(parts)}</div>"
    )


def hint_page(number: str, hint: Mapping[str, Any]) -> str:
    """Return one hint as HTML."""
    head = f"Hint {hint['rung']} of {hint['rungs']} for {number}"
    return (
        f"<details style='margin:0.3em 0'><summary>{escape(head)}</summary>"
        f"{escape(hint['text'])}</details>"
    )


def _hint_of(problem: Mapping[str, Any]) -> str:
    return f"udl hint {problem['problem']}"


def _mark(problem: Mapping[str, Any]) -> str:
    return "✓" if problem["solved"] else "✗"


def _points(problem: Mapping[str, Any]) -> str:
    return f"{round(problem['points'], 2):g} of {problem['max_points']:g} points"


def _failures(verdict: Mapping[str, Any]) -> Iterator[str]:
    """Yield the claims of a check that did not pass, and why."""
    if verdict["outcome"] == "pass":
        return
    kind = "hidden check" if verdict["grade_id"].endswith("_hidden") else "visible check"
    yield f"  {kind}: {round(verdict['points'], 2):g} of {verdict['max_points']:g} points"
    told = set()
    for claim in verdict["claims"]:
        yield f"    {MARKS[claim['outcome']]} {claim['sentence']}"
        if claim["message"] and claim["message"] not in told:
            told.add(claim["message"])
            yield from (f"        {line}" for line in claim["message"].splitlines())
        if claim["misconception"]:
            yield f"        {looks_like(claim['misconception'])}"
    if verdict["message"] and verdict["message"] not in told:
        yield from (f"    {line}" for line in verdict["message"].splitlines())
