"""Answer keys: kind, order, points and text of every cell, from the course and the gradebook."""

import nbformat
import pytest
from course_notebooks import (
    JOINTS,
    KEY,
    RELU,
    RELU_HIDDEN,
    RELU_STUB,
    STUB,
    cell_of,
    make_key,
    release,
    source_notebook,
    stored_cells,
)
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.preprocessors import (
    ClearHiddenTests,
    ClearMarkScheme,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)
from nbgrader.utils import compute_checksum

from udlgrader.course.answer_key import (
    Delimiters,
    StoredCell,
    cut_regions,
    key_from_release,
    key_from_source,
)
from udlgrader.errors import CourseError


def key_cell(key, grade_id):
    return next(cell for cell in key.cells if grade_id in (cell.grade_id, cell.cell_id))


def nbgrader_release():
    """Return what nbgrader makes of the source: before and after hidden parts are cut."""
    notebook, resources = source_notebook(), {"nbgrader": {}}
    for step in (LockCells, ClearSolutions, ComputeChecksums):
        notebook, resources = step().preprocess(notebook, resources)
    stored = nbformat.from_dict(notebook)
    for step in (ClearHiddenTests, ClearMarkScheme):
        notebook, resources = step().preprocess(notebook, resources)
    return stored, notebook


def test_released_text_and_metadata_are_those_of_nbgrader():
    """The key knows what students got, as nbgrader's own preprocessors write it."""
    stored, released = nbgrader_release()
    for cell, before, after in zip(KEY.cells, stored.cells, released.cells, strict=True):
        assert cell.released_source == after.source
        if cell.grade_id:
            assert cell.metadata == before.metadata


def test_checksum_is_that_of_nbgrader():
    """Every stored checksum can be computed again, so an unchanged answer scores nothing."""
    stored, _ = nbgrader_release()
    for cell, node in zip(KEY.cells, stored.cells, strict=True):
        if cell.grade_id:
            assert cell.checksum == compute_checksum(node)


def test_source_of_a_solution_comes_from_the_source_folder():
    """The gradebook has no solutions: its text of a solution cell is the released one."""
    key = make_key(stored=stored_cells())
    assert key_cell(key, "p1_1").source == RELU
    assert key_cell(key, "p1_1").released_source == RELU_STUB


def test_gradebook_wins_where_both_know_a_cell():
    """Text, type and points of a locked cell are those that the gradebook stores."""
    stored = stored_cells()
    stored["p1_1_hidden"] = StoredCell("p1_1_hidden", "code", "assert relu(1) == 1", 7.0, True, "c")
    cell = key_cell(make_key(stored=stored), "p1_1_hidden")
    assert (cell.source, cell.points, cell.checksum) == ("assert relu(1) == 1", 7.0, "c")
    assert cell.metadata["nbgrader"]["points"] == 7.0


def test_graded_cell_that_the_gradebook_does_not_know_is_left_out():
    """A check added after the release has no row to score in."""
    stored = stored_cells()
    del stored["p1_1_hidden"]
    key = make_key(stored=stored)
    assert "p1_1_hidden" not in {cell.grade_id for cell in key.cells}


def test_cell_that_only_the_gradebook_knows_follows_its_predecessor():
    """A header or a cell deleted since the release is graded where it stood."""
    notebook = source_notebook()
    del notebook.cells[5]
    key = key_from_source("small", notebook, stored_cells())
    ids = [cell.grade_id for cell in key.cells if cell.grade_id]
    assert ids == [cell.grade_id for cell in KEY.cells if cell.grade_id]
    assert key_cell(key, "p1_1").is_solution


def test_key_from_a_release_has_hidden_tests_of_the_gradebook_but_no_solutions():
    """Without a source folder the order comes from the release, the rest from the gradebook."""
    released = release()
    cell_of(released, "p1_1_hidden").source = "# Many values"
    key = key_from_release("small", released, stored_cells())
    assert key_cell(key, "p1_1_hidden").source == RELU_HIDDEN
    assert key_cell(key, "p1_1").source == RELU_STUB
    assert not key.has_solutions
    assert KEY.has_solutions


def test_hidden_lines_are_those_that_a_release_leaves_out():
    """The examiner must know which lines of a check students may not see."""
    assert key_cell(KEY, "p1_1_hidden").hidden_lines == {2, 3, 4}
    assert key_cell(KEY, "p1_1_check").hidden_lines == frozenset()


def test_whole_solution_without_markers_is_replaced_by_the_stub():
    """Nbgrader replaces a solution cell that has no marked region altogether."""
    notebook = source_notebook()
    cell_of(notebook, "p1_2").source = "joints = 3"
    key = key_from_source("small", notebook, {}, Delimiters(code_stub="..."))
    assert key_cell(key, "p1_2").released_source == "..."


def test_delimiters_of_the_course_are_used():
    """A course may have renamed nbgrader's markers."""
    notebook = source_notebook()
    cell_of(notebook, "p1_2").source = JOINTS.replace("SOLUTION", "SECRET")
    delimiters = Delimiters(begin_solution="BEGIN SECRET", end_solution="END SECRET")
    key = key_from_source("small", notebook, {}, delimiters)
    assert key_cell(key, "p1_2").released_source == STUB


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("### BEGIN HIDDEN TESTS\nassert 1", "never followed"),
        ("### BEGIN HIDDEN TESTS\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS", "a second"),
    ],
)
def test_broken_region_is_a_course_error_that_names_the_cell(text, message):
    """A region that would leak hidden tests stops the run with notebook and cell."""
    notebook = source_notebook()
    cell_of(notebook, "p1_1_hidden").source = text
    with pytest.raises(CourseError, match=rf"small\.ipynb, cell p1_1_hidden.*{message}"):
        make_key(notebook)


def test_grade_id_used_twice_is_a_course_error():
    """Two cells of one id could not be told apart in the gradebook."""
    notebook = source_notebook()
    cell_of(notebook, "p1_1_check").metadata.nbgrader["grade_id"] = "p1_1_hidden"
    with pytest.raises(CourseError, match="'p1_1_hidden'"):
        make_key(notebook)


def test_content_hash_changes_with_any_cell():
    """Whatever depends on the key can be cached by its hash."""
    notebook = source_notebook()
    cell_of(notebook, "plain").source = "width = 5"
    assert make_key(notebook).content_hash != KEY.content_hash
    assert make_key().content_hash == KEY.content_hash


def test_cell_with_idle_nbgrader_metadata_is_plain():
    """A cell that is neither graded, locked nor a solution is nobody's; it keeps its alias."""
    plain = new_code_cell("x = 1")
    plain.metadata["nbgrader"] = {"grade": False, "grade_id": "cell-1", "locked": False}
    (cell,) = make_key(new_notebook(cells=[plain])).cells
    assert cell.is_plain
    assert cell.alias == "cell-1"
    assert "nbgrader" not in cell.metadata


def test_cut_regions_puts_the_stub_at_the_indentation_of_the_region():
    """A stub inside a function stays inside of it."""
    solution = "def f():\n  # BEGIN S\n  return 1\n  # END S\nx"
    text, cut = cut_regions(solution, "BEGIN S", "END S", "a\nb")
    assert text == "def f():\n  a\n  b\nx"
    assert cut == {2, 3, 4}


def test_missing_and_repeated_cell_ids_of_a_source_are_made_unique():
    """Notebooks older than format 4.5 have no cell ids."""
    notebook = new_notebook()
    notebook.cells = [new_markdown_cell("a", id="same"), new_markdown_cell("b", id="same")]
    key = make_key(notebook)
    assert len({cell.cell_id for cell in key.cells}) == 2
