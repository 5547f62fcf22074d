"""A small course notebook, its release and submissions of it, for tests of the course."""

import copy
from dataclasses import replace

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from udlgrader.course.answer_key import StoredCell, key_from_source
from udlgrader.course.assemble import assemble
from udlgrader.exam.paper import CellKind, Limits

SETUP = "import numpy as np\n\nscale = 2.0"
RELU = (
    "def relu(z):\n"
    '    """Clip negative values to zero."""\n'
    "    ### BEGIN SOLUTION\n"
    "    return np.maximum(z, 0.0)\n"
    "    ### END SOLUTION"
)
RELU_STUB = (
    "def relu(z):\n"
    '    """Clip negative values to zero."""\n'
    "    # YOUR CODE HERE\n"
    "    raise NotImplementedError()"
)
RELU_ANSWER = RELU_STUB.replace(
    "    # YOUR CODE HERE\n    raise NotImplementedError()", "    return z * (z > 0)"
)
RELU_CHECK = "assert relu(np.array([1.0])) == 1.0"
RELU_HIDDEN = (
    "# Many values\n"
    "### BEGIN HIDDEN TESTS\n"
    "assert (relu(np.array([-1.0, 2.0])) == [0.0, 2.0]).all()\n"
    "### END HIDDEN TESTS"
)
VIEW = "print(relu(np.linspace(-1, 1, 3)))"
JOINTS = "### BEGIN SOLUTION\njoints = 3\n### END SOLUTION"
STUB = "# YOUR CODE HERE\nraise NotImplementedError()"
JOINTS_ANSWER = "joints = 1 + 2"
JOINTS_CHECK = "### BEGIN HIDDEN TESTS\nassert joints == 3\n### END HIDDEN TESTS"
ESSAY = "An activation is needed, since the composition of linear maps is linear."
LOCKED_ENDINGS = ("_text", "_check", "_hidden", "_view")
ESSAY_ANSWER = "Without one, the layers collapse into a single matrix."


def managed(cell, grade_id, points=None, *, task=False, **udl):
    """Give a cell nbgrader's metadata: an answer unless it is locked by its id's ending."""
    locked = task or "_" not in grade_id or grade_id.endswith(LOCKED_ENDINGS)
    cell.metadata["nbgrader"] = {
        "grade": points is not None and not task,
        "grade_id": grade_id,
        "locked": locked,
        "schema_version": 3,
        "solution": not locked,
        "task": task,
    }
    if points is not None:
        cell.metadata["nbgrader"]["points"] = points
    if udl:
        cell.metadata["udl"] = udl
    cell.id = grade_id.replace("_", "-")
    return cell


def source_notebook():
    """Return the solution notebook: two coded problems, an essay, a task, two plain cells."""
    cells = [
        managed(new_markdown_cell("# Small course"), "intro"),
        managed(new_code_cell(SETUP), "setup"),
        new_markdown_cell("A plain remark.", id="remark"),
        new_code_cell("width = 4", id="plain"),
        managed(new_markdown_cell("## 1.1\nWrite relu."), "p1_1_text", problem="1.1"),
        managed(new_code_cell(RELU), "p1_1"),
        managed(new_code_cell(RELU_CHECK), "p1_1_check", 1),
        managed(new_code_cell(RELU_HIDDEN), "p1_1_hidden", 2),
        managed(new_code_cell(VIEW), "p1_1_view"),
        managed(new_markdown_cell("## 1.2\nCount joints."), "p1_2_text", problem="1.2"),
        managed(new_code_cell(JOINTS), "p1_2"),
        managed(new_code_cell(JOINTS_CHECK), "p1_2_hidden", 3),
        managed(new_markdown_cell("## 1.3\nWhy activations?"), "p1_3_text", problem="1.3"),
        managed(new_markdown_cell(ESSAY), "p1_3", 4),
        managed(
            new_markdown_cell("Draw it.\n### BEGIN MARK SCHEME\nAxes.\n### END MARK SCHEME"),
            "p1_4",
            5,
            task=True,
        ),
    ]
    return new_notebook(
        cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    )


def make_key(notebook=None, stored=None):
    return key_from_source("small", notebook or source_notebook(), stored or {})


KEY = make_key()


def stored_cells(key=KEY):
    """Return what nbgrader's gradebook stores of the notebook."""
    return {
        cell.grade_id: StoredCell(
            grade_id=cell.grade_id,
            cell_type=cell.cell_type,
            source=cell.released_source if cell.is_solution else cell.source,
            points=cell.points if cell.is_grade or cell.is_task else None,
            locked=cell.is_locked,
            checksum=cell.checksum,
        )
        for cell in key.cells
        if cell.grade_id
    }


def release(key=KEY):
    """Return the student version of the notebook."""
    cells = []
    for cell in key.cells:
        new_cell = new_code_cell if cell.is_code else new_markdown_cell
        cells.append(
            new_cell(cell.released_source, id=cell.cell_id, metadata=copy.deepcopy(cell.metadata))
        )
    return new_notebook(cells=cells, metadata=copy.deepcopy(key.metadata))


def answered(key=KEY):
    """Return an undamaged submission in which every answer is given."""
    notebook = release(key)
    cell_of(notebook, "p1_1").source = RELU_ANSWER
    cell_of(notebook, "p1_2").source = JOINTS_ANSWER
    cell_of(notebook, "p1_3").source = ESSAY_ANSWER
    return notebook


def cell_of(notebook, grade_id):
    """Return the first cell with this grade id (or this cell id)."""
    return next(
        cell
        for cell in notebook.cells
        if grade_id in (cell.metadata.get("nbgrader", {}).get("grade_id"), cell.id)
    )


def place_of(notebook, grade_id):
    return notebook.cells.index(cell_of(notebook, grade_id))


def strip(cell, new_id="fresh"):
    """Take a cell's metadata and id away, as a tool does that knows neither."""
    cell.metadata = type(cell.metadata)()
    cell.id = new_id
    return cell


def put_in_order(submission, key=KEY, **options):
    """Assemble a submission with nothing beside it."""
    defaults = {
        "limits": Limits(),
        "candidate_files": {},
        "examiner_files": {},
        "submitted_modules": frozenset(),
    }
    return assemble(key, submission, **(defaults | options))


def sources(assembled):
    return [cell.source for cell in assembled.notebook.cells]


def answer_in(assembled, grade_id):
    return cell_of(assembled.notebook, grade_id).source


def candidate_code(assembled):
    """Return what the candidate executes, in order, up to the checks' own text."""
    kinds = (CellKind.SETUP, CellKind.VIEW, CellKind.ANSWER, CellKind.OWN)
    return [cell.source for cell in assembled.paper.cells if cell.kind in kinds]


def unlock(key, grade_id):
    """Return the key with one cell that students may edit."""
    cells = tuple(replace(c, is_locked=c.is_locked and c.grade_id != grade_id) for c in key.cells)
    return replace(key, cells=cells)
