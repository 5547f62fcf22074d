"""Notebooks in normal form: a change in git shows what changed."""

import nbformat
import pytest
from course_notebooks import KEY, cell_of, release, source_notebook
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from udlgrader.course.tidy import NOTEBOOK_METADATA, tidy, tidy_text


def untidy():
    """Return the source notebook as Jupyter leaves it after a day's work."""
    notebook = source_notebook()
    notebook.metadata["toc"] = {"a": 1}
    notebook.metadata["language_info"] = {"name": "python", "version": "3.11.7"}
    cell = cell_of(notebook, "p1_1")
    cell.id = "a1b2c3"
    cell.source += "\n\n"
    cell.execution_count = 12
    cell.outputs = [new_output("stream", text="x")]
    cell.metadata |= {"collapsed": True, "deletable": False, "tags": []}
    cell.metadata.nbgrader |= {"checksum": "c" * 32, "cell_type": "code"}
    return notebook


def test_tidy_removes_what_a_day_of_work_left_behind():
    """Outputs, counts, metadata of tools and random ids are gone."""
    assert tidy_text(untidy()) == tidy_text(source_notebook())
    cell = cell_of(tidy(untidy()), "p1_1")
    assert (cell.id, cell.outputs, cell.execution_count) == ("p1-1", [], None)
    assert set(cell.metadata) == {"nbgrader"}
    assert set(cell.metadata.nbgrader) == {
        "grade",
        "grade_id",
        "locked",
        "schema_version",
        "solution",
        "task",
    }


def test_tidy_keeps_what_the_course_uses():
    """Texts, points, task flags and the problem's record stay."""
    notebook = tidy(untidy())
    assert notebook.metadata == NOTEBOOK_METADATA
    assert cell_of(notebook, "p1_1_text").metadata.udl.problem == "1.1"
    assert cell_of(notebook, "p1_1_hidden").metadata.nbgrader.points == 2
    assert cell_of(notebook, "p1_4").metadata.nbgrader.task
    assert [c.source for c in notebook.cells] == [c.source for c in KEY.cells]


@pytest.mark.parametrize("make", [untidy, source_notebook, release])
def test_tidy_twice_is_tidy_once(make):
    """The normal form stays as it is, also when it is read from its file again."""
    text = tidy_text(make())
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert tidy_text(notebook) == text
    assert tidy(tidy(make())) == tidy(make())


def test_file_is_written_as_nbformat_writes_it():
    """Jupyter saves a notebook in normal form without a change of layout."""
    notebook = tidy(source_notebook())
    assert tidy_text(notebook) == nbformat.writes(notebook) + "\n"


def test_repeated_and_missing_ids_become_unique():
    """Cells without a grade id keep their own; a number tells copies apart."""
    notebook = new_notebook()
    notebook.cells = [new_markdown_cell("a", id="x_y"), new_code_cell("b", id="x_y")]
    notebook.cells.append(nbformat.from_dict({**new_code_cell("c"), "id": ""}))
    assert [cell.id for cell in tidy(notebook).cells] == ["x-y", "x-y-2", "cell-3"]


def test_pictures_in_a_statement_stay():
    """A markdown cell keeps its attachments."""
    notebook = source_notebook()
    notebook.cells[0]["attachments"] = {"a.png": {"image/png": "AAAA"}}
    assert tidy(notebook).cells[0].attachments == {"a.png": {"image/png": "AAAA"}}


def test_tidy_leaves_its_argument_alone():
    """The caller's notebook is not changed."""
    notebook = untidy()
    before = nbformat.writes(notebook)
    tidy(notebook)
    assert nbformat.writes(notebook) == before
