"""Build exam papers by hand, for tests of the engine alone."""

from __future__ import annotations

from dataclasses import replace

from udlgrader.exam.paper import CellKind, Limits, Paper, PaperCell

SETUP = PaperCell(
    CellKind.SETUP,
    "import numpy as np\nimport torch\nfrom udlgrader import check\n"
    "def twice(f, x):\n    return f(f(x))",
    "setup",
)
QUICK = Limits(cell_s=1.0, wall_factor=2.0, memory_mb=600, processes=24, scratch_mb=64)
# Fresh memory costs processor time, on a busy host a lot of it: here memory must run out first.
PATIENT = replace(QUICK, cell_s=10.0)


def answer(source: str) -> PaperCell:
    """A solution cell."""
    return PaperCell(CellKind.ANSWER, source, "p1")


def own(source: str) -> PaperCell:
    """A cell of the student's own."""
    return PaperCell(CellKind.OWN, source)


def view(source: str) -> PaperCell:
    """A locked cell that uses student names."""
    return PaperCell(CellKind.VIEW, source, "view")


def graded(source: str, *names: str, points: float = 2.0, hidden: bool = False) -> PaperCell:
    """A check cell; *hidden* hides all of it."""
    lines = frozenset(range(1, source.count("\n") + 2)) if hidden else frozenset()
    return PaperCell(
        CellKind.CHECK,
        source,
        "p1_check",
        points,
        released_source="" if hidden else source,
        hidden_lines=lines,
        student_names=frozenset(names),
    )


def paper(*cells: PaperCell, limits: Limits = QUICK, **files: bytes) -> Paper:
    """A paper of a set-up cell and *cells*."""
    return Paper("toy", (SETUP, *cells), limits, candidate_files=dict(files))
