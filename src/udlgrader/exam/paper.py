"""The exam paper: what one notebook's exam executes, in order. Pure data.

A paper is assembled from the answer key (kind, order, points, source of every cell) and from a
submission (the text of solution cells and of the student's own cells); see `udlgrader.course`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from udlgrader.exam.mistakes import KnownMistake
from udlgrader.sandbox.limits import Limits

__all__ = ["CellKind", "Limits", "Paper", "PaperCell"]


class CellKind(StrEnum):
    """What a cell is for, decided by the answer key alone."""

    TEXT = "text"  # markdown, raw: never executed
    SETUP = "setup"  # locked, ungraded, uses no student name: executed on both sides
    VIEW = "view"  # locked, ungraded, uses student names: candidate only
    ANSWER = "answer"  # solution cell (also a manually graded code cell): candidate only
    OWN = "own"  # the student's own cell: candidate only
    CHECK = "check"  # graded, locked code: examiner


@dataclass(frozen=True)
class PaperCell:
    """One cell of the paper.

    Attributes:
        kind: What the cell is for.
        source: The code to execute. For a CHECK the full source from the answer key.
        grade_id: The nbgrader id, empty for cells without one.
        points: Points of a CHECK.
        examiner_source: For SETUP and OWN cells: code that the examiner executes in step with
            the candidate (the answer key's version of the cell; imports of the key's solution
            cell for an ANSWER). Empty: nothing.
        released_source: For a CHECK: its text without the hidden regions.
        hidden_lines: For a CHECK: 1-based line numbers of `source` inside hidden regions.
        student_names: For a CHECK: the names that belong to the student there.
        run_released: For a CHECK: later cells load names that it binds, so the candidate
            executes `released_source` too, unscored.
        beside: For a CHECK: run it beside the student's objects, in the candidate (forgeable).
    """

    kind: CellKind
    source: str
    grade_id: str = ""
    points: float = 0.0
    examiner_source: str = ""
    released_source: str = ""
    hidden_lines: frozenset[int] = frozenset()
    student_names: frozenset[str] = frozenset()
    run_released: bool = False
    beside: bool = False


@dataclass(frozen=True)
class Paper:
    """One notebook's exam.

    Attributes:
        name: Notebook name without suffix, for messages.
        cells: The cells in the answer key's order.
        limits: Bounds of the exam.
        candidate_files: Relative path to content, laid out in the candidate's scratch folder.
        examiner_files: The same for the examiner: files of the source folder only.
        submitted_modules: Top-level module names that only submitted files provide; an import
            of one in a check resolves to a handle on the candidate's module.
        seed: Seeds random, numpy and torch alike on both sides before the first cell.
        mistakes: Known mistakes of its problems.
    """

    name: str
    cells: tuple[PaperCell, ...]
    limits: Limits = field(default_factory=Limits)
    candidate_files: dict[str, bytes] = field(default_factory=dict)
    examiner_files: dict[str, bytes] = field(default_factory=dict)
    submitted_modules: frozenset[str] = frozenset()
    seed: int = 0
    mistakes: tuple[KnownMistake, ...] = ()
