"""A small course notebook and submissions of it that sit the exam, for tests of the engine.

Repair, names and kinds of cells are the real ones: a submission goes from nbformat bytes through
`udlgrader.course` to the exam hall and back into a notebook.
"""

from __future__ import annotations

import copy
import importlib.util
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.utils import determine_grade, is_grade

from udlgrader.course import assemble, fill, key_from_source, read_submission
from udlgrader.course.answer_key import AnswerKey, KeyCell
from udlgrader.exam.hall import ExamHall
from udlgrader.exam.paper import Limits
from udlgrader.results import ExamResult

CANARIES = ("CANARY", "31409.75", "27314")  # in the hidden regions only, and never sent
QUICK = Limits(cell_s=1.0, wall_factor=2.0, memory_mb=600, processes=40, scratch_mb=64)

SETUP = """\
import numpy as np
import torch
from udlgrader import check


def twice(f, x):
    return f(f(x))
"""
P1 = """\
### BEGIN SOLUTION
def add(a, b):
    return a + b


def scale(x, factor):
    return factor * x


def apply(f, x):
    return f(x)


def fill(z):
    z[:] = 1.0


def curve(x):
    return x**3 - 2.0 * x


def squares(n):
    return [i * i for i in range(n)]


class Box:
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value
### END SOLUTION
"""
P1_CHECK = """\
with check.claim("adds two numbers"):
    check.equal(add(1, 2), 3)
with check.claim("scales a vector"):
    check.close(scale(np.array([1.0, -2.0]), 3.0), [3.0, -6.0])
"""
P1_HIDDEN = """\
# On random numbers
### BEGIN HIDDEN TESTS
marker = "CANARY-p1"  # CANARY-comment
with check.claim("adds random numbers"):
    r = check.rng().normal(size=5)
    check.close(add(r, 1.25), r + 1.25)
    check.close(add(31000.5, 409.25), 31409.75)
with check.claim("scales random vectors"):
    x = check.rng().normal(size=4)
    check.close(scale(x, -2.5), -2.5 * x)
with check.claim("applies the function it is given"):
    def rule(v):
        assert v == 4.0, "CANARY-rule: x must reach f unchanged"
        return v**3 - 2.0 * v
    check.close(apply(rule, 4.0), 56.0)
    check.close(twice(lambda v: apply(lambda w: w + 0.5, v), 1.0), 2.0)
with check.claim("fills in place"):
    z = np.zeros(4)
    fill(z)
    check.close(z, np.ones(4))
with check.claim("follows the curve"):
    v = check.rng().normal()
    check.close(apply(lambda w: w**3 - 2.0 * w, v), v**3 - 2.0 * v)
    check.close(curve(2.0 * v), (2.0 * v) ** 3 - 4.0 * v)
with check.claim("squares every number"):
    for found, wanted in zip(squares(4), [0, 1, 4, 9]):
        check.equal(found, wanted)
with check.claim("a box gives back what was put in"):
    w = check.rng().normal()
    check.equal(Box(w).get(), w)
### END HIDDEN TESTS
"""
P2 = """\
### BEGIN SOLUTION
def mean_of(values):
    return sum(values) / len(values)


def relu(z):
    return np.maximum(z, 0.0)


def double(t):
    return 2 * t
### END SOLUTION
"""
P2_CHECK = """\
assert mean_of([1.0, 2.0, 6.0]) == 3.0
np.testing.assert_allclose(relu(np.array([-1.0, 0.0, 2.5])), [0.0, 0.0, 2.5])
torch.testing.assert_close(double(torch.tensor([1.0, 2.0])), torch.tensor([2.0, 4.0]))
"""
P2_SCORE = """\
values = np.random.default_rng(3).normal(size=6)
points = 0
if abs(mean_of(values.tolist()) - values.mean()) < 1e-9:
    points += 1
if np.allclose(relu(values), values.clip(min=0.0)):
    points += 1
if torch.allclose(double(torch.ones(3)), torch.full((3,), 2.0)):
    points += 1
points
"""
P3 = """\
### BEGIN SOLUTION
def total(numbers):
    return sum(numbers)
### END SOLUTION
"""
P3_CHECK = """\
assert total([1, 2, 3]) == 6
### BEGIN HIDDEN TESTS
token = "CANARY-p3"
assert total([19000, 8314]) == 27314, token
assert total([]) == 0, token
### END HIDDEN TESTS
"""
P4 = "### BEGIN SOLUTION\nnp.linspace(0.0, 1.0, 3)\n### END SOLUTION\n"


def _managed(
    cell: NotebookNode, grade_id: str, points: float | None = None, *, solution: bool = False
) -> NotebookNode:
    cell.id = grade_id.replace("_", "-")
    cell.metadata["nbgrader"] = {
        "grade": points is not None,
        "grade_id": grade_id,
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        cell.metadata["nbgrader"]["points"] = points
    return cell


def source_notebook() -> NotebookNode:
    """Return the solution notebook."""
    cells = [
        _managed(new_markdown_cell("# A small course"), "intro"),
        _managed(new_code_cell(SETUP), "setup"),
        _managed(new_markdown_cell("## 1 Functions and a class"), "p1_text"),
        _managed(new_code_cell(P1), "p1", solution=True),
        _managed(new_code_cell(P1_CHECK), "p1_check", 2),
        _managed(new_code_cell(P1_HIDDEN), "p1_hidden", 7),
        _managed(new_markdown_cell("## 2 Arrays and tensors"), "p2_text"),
        _managed(new_code_cell(P2), "p2", solution=True),
        _managed(new_code_cell(P2_CHECK), "p2_check", 2),
        _managed(new_code_cell(P2_SCORE), "p2_score", 3),
        _managed(new_markdown_cell("## 3 A total"), "p3_text"),
        _managed(new_code_cell(P3), "p3", solution=True),
        _managed(new_code_cell(P3_CHECK), "p3_check", 4),
        _managed(new_code_cell(P4), "p4", 5, solution=True),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


KEY: AnswerKey = key_from_source("small", source_notebook(), {})
FULL_MARKS = {cell.grade_id: cell.points for cell in KEY.cells if cell.is_check}


def _solution(cell: KeyCell) -> str:
    return "\n".join(line for line in cell.source.splitlines() if not line.startswith("###"))


HONEST = {cell.grade_id: _solution(cell) for cell in KEY.cells if cell.is_solution}


def release() -> NotebookNode:
    """Return the student version: stubs for the solutions, checks without their hidden regions."""
    cells = []
    for cell in KEY.cells:
        new_cell = new_code_cell if cell.is_code else new_markdown_cell
        metadata = copy.deepcopy(cell.metadata)
        cells.append(new_cell(cell.released_source, id=cell.cell_id, metadata=metadata))
    return new_notebook(cells=cells, metadata=copy.deepcopy(KEY.metadata))


def submission(
    answers: Mapping[str, str], own: Iterable[tuple[str, str]] = (), edit: str = ""
) -> NotebookNode:
    """Return the release as a student hands it in.

    Args:
        answers: Grade id of a solution cell to its text; the others stay as released.
        own: Extra cells: the grade id of the cell that each follows, and its text.
        edit: Python that changes the notebook `nb` in place.
    """
    notebook = release()
    for cell in notebook.cells:
        grade_id = cell.metadata.nbgrader.grade_id
        cell.source = answers.get(grade_id, cell.source)
    for number, (after, source) in enumerate(own):
        places = [i for i, cell in enumerate(notebook.cells) if _follows(cell, after)]
        notebook.cells.insert(places[-1] + 1, new_code_cell(source, id=f"own-{after}-{number}"))
    exec(compile(edit, "<notebook>", "exec"), {"nb": notebook, "nbformat": nbformat})
    return notebook


def _follows(cell: NotebookNode, grade_id: str) -> bool:
    found = cell.metadata.get("nbgrader", {}).get("grade_id")
    return found == grade_id or cell.id.startswith(f"own-{grade_id}-")


@dataclass(frozen=True)
class Sat:
    """An exam that was sat: its result, and the notebook filled with it."""

    result: ExamResult
    filled: NotebookNode

    @property
    def points(self) -> dict[str, float]:
        """What nbgrader reads from the outputs of every cell that is graded by machine."""
        return {
            cell.metadata.nbgrader.grade_id: determine_grade(cell)[0]
            for cell in self.filled.cells
            if is_grade(cell) and cell.metadata.nbgrader.grade_id in FULL_MARKS
        }

    def outputs(self, grade_id: str = "") -> str:
        """The outputs of one cell, or of all cells, as JSON text."""
        cells = [
            cell.outputs
            for cell in self.filled.cells
            if cell.cell_type == "code"
            and grade_id in ("", cell.id, cell.metadata.get("nbgrader", {}).get("grade_id"))
        ]
        return json.dumps(cells, ensure_ascii=False)


def hand_in(
    hall: ExamHall,
    notebook: NotebookNode | bytes,
    files: Mapping[str, bytes] | None = None,
    limits: Limits = QUICK,
) -> Sat:
    """Grade a submitted notebook in *hall*, with the *files* that were handed in beside it."""
    data = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
    submitted = read_submission(data)
    assembled = assemble(
        KEY,
        submitted,
        limits=limits,
        candidate_files=files or {},
        examiner_files={},
        submitted_modules=frozenset(_modules_of_their_own(files or {})),
    )
    result = hall.sit(assembled.paper)
    return Sat(result, fill(assembled, result))


def _modules_of_their_own(files: Iterable[str]) -> Iterable[str]:
    """Top-level modules that only these files provide."""
    names = {PurePosixPath(path).parts[0] for path in files if path.endswith(".py")}
    for name in sorted(name.removesuffix(".py") for name in names):
        if name.isidentifier() and name != "__main__" and importlib.util.find_spec(name) is None:
            yield name


def sit(
    hall: ExamHall,
    answers: Mapping[str, str] | None = None,
    own: Iterable[tuple[str, str]] = (),
    files: Mapping[str, bytes] | None = None,
    limits: Limits = QUICK,
) -> ExamResult:
    """Sit the exam with these answers (honest ones for None) and extra cells."""
    notebook = submission(HONEST if answers is None else answers, own)
    return hand_in(hall, notebook, files, limits).result


Sitter = Callable[..., Sat]
