"""The problems in `source/` and the labelled sample answers to them in `answers/`.

An answer file `answers/ch03/p3_3.py` has percent cells. Each is the text of a whole answer cell,
to be graded in the place of the solution::

    # %% right: loops instead of broadcasting
    # %% wrong: the output bias φ0 is missing
    # %% wrong (silent): naming this mistake would hand over the answer
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from udlgrader.course import AnswerKey, assemble, key_from_source
from udlgrader.exam.paper import Limits, Paper

SOURCE = Path(__file__).parents[1] / "source"
ANSWERS = Path(__file__).parent / "answers"
HEADER = re.compile(r"^# %% *(?P<kind>right|wrong)(?P<silent> \(silent\))?: *(?P<label>.+?) *$")
LIMITS = Limits(cell_s=20.0, memory_mb=1500)


@dataclass(frozen=True)
class SampleAnswer:
    """One sample answer: its label, what it should earn, the text of the answer cell."""

    label: str
    is_right: bool
    is_silent: bool
    text: str


@dataclass(frozen=True)
class Problem:
    """One problem: its cells in the source notebook, and its sample answers.

    Attributes:
        problem_id: The grade id of its answer (or task) cell, such as `p3_3`.
        notebook_path: The source notebook.
        notebook: Its content.
    """

    problem_id: str
    notebook_path: Path
    notebook: NotebookNode = field(repr=False)

    @property
    def cells(self) -> dict[str, NotebookNode]:
        """The problem's cells by the ending of their grade ids: "text", "", "check", "hidden"."""
        own = re.compile(rf"{self.problem_id}(?:_([a-z]\w*))?")
        found = ((own.fullmatch(grade_id(cell)), cell) for cell in self.notebook.cells)
        return {match[1] or "": cell for match, cell in found if match}

    @property
    def udl(self) -> dict:
        """What catalogue and hints read: title, section, level, skills, three hints."""
        return next((dict(c.metadata.udl) for c in self.cells.values() if "udl" in c.metadata), {})

    @property
    def is_essay(self) -> bool:
        """True if the problem is graded by hand only."""
        return "hidden" not in self.cells

    @property
    def has_worked_instance(self) -> bool:
        """True unless the answer is a number or a choice, whose visible check is worth nothing."""
        return self.cells["check"].metadata.nbgrader.points > 0

    @property
    def answers_path(self) -> Path:
        """The file with the sample answers."""
        return ANSWERS / self.notebook_path.parent.name.split("_")[0] / f"{self.problem_id}.py"

    @cached_property
    def answers(self) -> tuple[SampleAnswer, ...]:
        """The sample answers, in the order of the file; none if there is no file."""
        path = self.answers_path
        return read_answers(path.read_text(encoding="utf-8")) if path.exists() else ()

    @cached_property
    def solution(self) -> str:
        """The text of the answer cell with its solution, without the markers."""
        lines = self.cells[""].source.splitlines()
        return "\n".join(line for line in lines if not line.lstrip().startswith("### "))

    @cached_property
    def names(self) -> dict[str, bool]:
        """The names that the solution binds at top level; True for functions and classes."""
        names = {}
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

    def paper(self, answer: str | None) -> Paper:
        """Return the paper of a student who knows the problems before and gives this answer.

        Args:
            answer: The text of the answer cell; None for the cell as it was released.
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
            limits=LIMITS,
            candidate_files={},
            examiner_files={},
            submitted_modules=frozenset(),
        ).paper


def grade_id(cell: NotebookNode) -> str:
    """Return the nbgrader id of a cell; empty if it has none."""
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def notebook_paths() -> list[Path]:
    """Return the source notebooks of all chapters, in order."""
    return sorted(SOURCE.glob("ch*/*.ipynb"))


def find_problems() -> list[Problem]:
    """Return the problems of all chapters, in the order of the notebooks.

    Problems are found by the `udl` metadata of their statements.
    """
    problems = []
    for path in notebook_paths():
        notebook = nbformat.read(path, as_version=4)
        statements = [grade_id(cell) for cell in notebook.cells if "udl" in cell.metadata]
        problems += [Problem(name.removesuffix("_text"), path, notebook) for name in statements]
    return problems


def read_answers(text: str) -> tuple[SampleAnswer, ...]:
    """Read the percent cells of an answer file.

    Raises:
        ValueError: If a percent line is no label, or text stands before the first one.
    """
    answers = []
    for part in re.split(r"^(?=# %%)", text, flags=re.MULTILINE):
        first, _, body = part.partition("\n")
        match = HEADER.match(first)
        if match:
            is_silent = match["silent"] is not None
            answers.append(
                SampleAnswer(match["label"], match["kind"] == "right", is_silent, body.strip("\n"))
            )
        elif part.strip():
            raise ValueError(f"'{first}' is neither '# %% right: …' nor '# %% wrong: …'.")
    return tuple(answers)
