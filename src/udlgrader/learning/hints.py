"""The ladder of hints: each call gives the next rung, and the ladder is remembered."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from udlgrader.learning.chapters import ProblemEntry


@dataclass(frozen=True)
class Hint:
    """One rung.

    Attributes:
        rung: Its place on the ladder, from 1.
        rungs: How many there are.
        text: What it says.
    """

    rung: int
    rungs: int
    text: str


def next_hint(problem: ProblemEntry, *, seen: bool) -> Hint:
    """Return the hint after those that were asked for; the last one again at the end.

    Args:
        problem: The problem.
        seen: Remember that this rung was given.
    """
    given = _given()
    rung = min(given.get(problem.number, 0), len(problem.hints) - 1)
    if seen:
        _remember({**given, problem.number: rung + 1})
    return Hint(rung + 1, len(problem.hints), problem.hints[rung])


def state_folder() -> Path:
    """Return the folder where this user's state is kept (the XDG base directory)."""
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(base, "udlgrader")


def _given() -> dict[str, int]:
    try:
        told = json.loads((state_folder() / "hints.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    rungs = told.items() if isinstance(told, dict) else ()
    return {str(number): rung for number, rung in rungs if isinstance(rung, int) and rung >= 0}


def _remember(given: dict[str, int]) -> None:
    with contextlib.suppress(OSError):  # a hint is given even where nothing can be kept
        state_folder().mkdir(parents=True, exist_ok=True)
        aside = state_folder() / "hints.json.new"
        aside.write_text(json.dumps(given), encoding="utf-8")
        aside.replace(state_folder() / "hints.json")
