"""The problems of this repository, for the tests and the benchmark."""

from __future__ import annotations

from pathlib import Path

from udlgrader.problems import Problem, find_problems

SOURCE = Path(__file__).parents[1] / "source"
ANSWERS = Path(__file__).parent / "answers"


def notebook_paths() -> list[Path]:
    """Return the source notebooks of all chapters, in order."""
    return sorted(SOURCE.glob("ch*/*.ipynb"))


def all_problems() -> list[Problem]:
    """Return the problems of all chapters, in the order of the notebooks."""
    return find_problems(notebook_paths(), ANSWERS)
