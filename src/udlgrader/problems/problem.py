"""One problem of a source notebook: its cells, its metadata, its sample answers, its paper."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from udlgrader.course import AnswerKey, assemble, key_from_source
from udlgrader.errors import CourseError
from udlgrader.exam.paper import Limits, Paper
from udlgrader.problems.answers import SampleAnswer, read_answers

LIMITS = Limits(cell_s=20.0, memory_mb=1500)


@dataclass(frozen=True)
class Problem:
    """One problem: its cells in the source notebook, and its sample answers.

    Attributes:
        problem_id: The grade id of its answer (or task) cell, such as `p3_3`.
        notebook_path: The source notebook.
        answers_folder: Where the sample answers of its chapter are.
        notebook: Its content.
    """

    problem_id: str
    notebook_path: Path
    answers_folder: Path
    notebook: NotebookNode = field(repr=False)

    @property
    def cells(self) -> dict[str, NotebookNode]:
        """The problem's cells by the ending of their grade ids: "text", "", "check", "hidden"."""
        own = re.compile(rf"{self.problem_id}(?:_([a-z]\w*))?")
        found = ((own.fullmatch(grade_id(cell)), cell) for cell in self.notebook.cells)
        return {match[1] or "": cell for match, cell in found if match}

    @property
    def udl(self) -> dict[str, Any]:
        """What catalogue and hints read: title, section, level, skills, three hints."""
        return next((dict(c.metadata.udl) for c in self.cells.values() if "udl" in c.metadata), {})

    @property
    def is_essay(self) -> bool:
        """True if the problem is graded by hand only."""
        return "hidden" not in self.cells

    @property
    def has_worked_instance(self) -> bool:
        """True unless the answer is a number or a choice, whose visible check is worth nothing."""
        return bool(self.cells["check"].metadata.nbgrader.points > 0)

    @property
    def answers_path(self) -> Path:
        """The file with the sample answers."""
        return self.answers_folder / f"{self.problem_id}.py"

    @cached_property
    def answers(self) -> tuple[SampleAnswer, ...]:
        """The sample answers, in the order of the file; none if there is no file."""
        path = self.answers_path
        return read_answers(path.read_text(encoding="utf-8")) if path.exists() else ()

    @cached_property
    def solution(self) -> str:
        """The text of the answer cell with its solution, without the markers."""
        lines = str(self.cells[""].source).splitlines()
        return "\n".join(line for line in lines if not line.lstrip().startswith("### "))

    @cached_property
    def names(self) -> dict[str, bool]:
        """The names that the solution binds at top level; True for functions and classes."""
        names: dict[str, bool] = {}
        for node in ast.parse(self.solution).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                names[node.name] = True
            elif isinstance(node, (ast.Assign, ast.AnnAssign)):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                found = (n for target in targets for n in ast.walk(target))
                names |= {n.id: False for n in found if isinstance(n, ast.Name)}
        return names

    @cached_property
    def key(self) -> AnswerKey:
        """The answer key of the notebook up to this problem, without the others' checks."""
        last = self.notebook.cells.index(self.cells["hidden"])
        own = {grade_id(cell) for cell in self.cells.values()}
        cells = [
            cell
            for cell in self.notebook.cells[: last + 1]
            if cell.cell_type == "code"
            and (grade_id(cell) in own or not cell.metadata.get("nbgrader", {}).get("grade"))
        ]
        return key_from_source(self.problem_id, NotebookNode(self.notebook, cells=cells), {})

    def paper(self, answer: str | None, limits: Limits = LIMITS) -> Paper:
        """Return the paper of a student who knows the problems before and gives this answer.

        Args:
            answer: The text of the answer cell; None for the cell as it was released.
            limits: Bounds of the exam.
        """
        cells = []
        for cell in self.key.cells:
            text = cell.source if cell.is_solution else cell.released_source
            if cell.grade_id == self.problem_id:
                text = cell.released_source if answer is None else answer
            node = nbformat.v4.new_code_cell(text, id=cell.cell_id, metadata=cell.metadata)
            cells.append(node)
        return assemble(
            self.key,
            nbformat.v4.new_notebook(cells=cells),
            limits=limits,
            candidate_files={},
            examiner_files={},
            submitted_modules=frozenset(),
        ).paper


def grade_id(cell: NotebookNode) -> str:
    """Return the nbgrader id of a cell; empty if it has none."""
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def find_problems(notebooks: Iterable[Path], answers: Path) -> list[Problem]:
    """Return the problems of source notebooks, in their order.

    Problems are found by the `udl` metadata of their statements.

    Args:
        notebooks: Paths of source notebooks.
        answers: Folder of the sample answers, with one folder for each chapter.

    Raises:
        CourseError: If a notebook cannot be read.
    """
    problems = []
    for path in notebooks:
        notebook = _read(path)
        statements = [grade_id(cell) for cell in notebook.cells if "udl" in cell.metadata]
        folder = answers / path.parent.name.partition("_")[0]
        problems += [
            Problem(name.removesuffix("_text"), path, folder, notebook) for name in statements
        ]
    return problems


def _read(path: Path) -> NotebookNode:
    try:
        return nbformat.read(path, as_version=4)
    except Exception as error:  # nbformat raises whatever its parts raise
        raise CourseError(f"{path} is not a notebook that can be read: {error}") from error
