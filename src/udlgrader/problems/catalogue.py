"""The catalogue: one line for every problem, read from the metadata of the notebooks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from udlgrader.problems.problem import Problem

_FORMS_TOLD = {
    "code": "functions or classes that work something out",
    "expression": "functions that return a derived formula",
    "plot data": "functions that return the points of a curve or picture",
    "number": "named numbers",
    "choice": "a letter or word out of several",
    "essay": "a text, graded by hand",
}
FORMS = tuple(_FORMS_TOLD)
_OPENING = """\
# Catalogue of problems

Made by `udl catalogue --markdown docs/catalogue.md` from the notebooks in `source/`. Problems whose
number begins with x are our own, the others have the number of the book. Minutes are for somebody
who has read the section.

| form | what is handed in |
|---|---|
"""


@dataclass(frozen=True)
class Entry:
    """One problem as the catalogue lists it.

    Attributes:
        chapter: The assignment, such as ``ch03_shallow_networks``.
        notebook: The name of its notebook.
        number: The problem's number, such as ``3.3`` or ``x3.1``.
        title: What it is called.
        section: Where in the book it belongs.
        level: 1 to 3.
        minutes: How long it takes.
        points: Of all its checks together.
        form: What is handed in: some of `FORMS`.
    """

    chapter: str
    notebook: str
    number: str
    title: str
    section: str
    level: int
    minutes: int
    points: float
    form: tuple[str, ...]

    @classmethod
    def of(cls, problem: Problem) -> Entry:
        """Read the entry of a problem from its statement and its graded cells."""
        udl = problem.udl
        graded = (cell.metadata.get("nbgrader", {}) for cell in problem.cells.values())
        return cls(
            chapter=problem.notebook_path.parent.name,
            notebook=problem.notebook_path.stem,
            number=str(udl["problem"]),
            title=str(udl["title"]),
            section=str(udl["section"]),
            level=int(udl["level"]),
            minutes=int(udl["minutes"]),
            points=sum(float(cell.get("points", 0)) for cell in graded if cell.get("grade")),
            form=tuple(udl["form"]),
        )

    def to_json(self) -> dict[str, Any]:
        """Return the entry as plain data."""
        return {**asdict(self), "form": list(self.form)}


def as_markdown(entries: Iterable[Entry]) -> str:
    """Return the whole catalogue as a Markdown page, one table for each chapter."""
    forms = (f"| {form} | {told} |\n" for form, told in _FORMS_TOLD.items())
    return "\n".join(["".join([_OPENING, *forms]), *_chapters(entries)])


def _chapters(entries: Iterable[Entry]) -> Iterator[str]:
    for chapter, group in groupby(entries, key=lambda entry: entry.chapter):
        listed = list(group)
        yield f"## {_title(chapter)}"
        yield ""
        yield "| number | title | section | level | minutes | points | form | notebook |"
        yield "|---|---|---|---|---|---|---|---|"
        for each in listed:
            cells = (
                *(each.number, each.title.replace("|", r"\|"), each.section, "★" * each.level),
                *(each.minutes, f"{each.points:g}", ", ".join(each.form)),
                f"[{each.notebook}](../release/{each.chapter}/{each.notebook}.ipynb)",
            )
            yield f"| {' | '.join(map(str, cells))} |"
        points, minutes = (sum(getattr(e, name) for e in listed) for name in ("points", "minutes"))
        yield ""
        yield f"{len(listed)} problems, {points:g} points, about {round(minutes / 60)} hours."
        yield ""


def _title(chapter: str) -> str:
    """Turn ``ch03_shallow_networks`` into "3 Shallow networks"; other names stay as they are."""
    found = re.fullmatch(r"ch(\d+)_(\w+)", chapter)
    return f"{int(found[1])} {found[2].replace('_', ' ').capitalize()}" if found else chapter
