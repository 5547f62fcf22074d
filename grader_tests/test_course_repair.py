"""Repair of damaged submissions: damage never costs a mark that was earned."""

import copy
from collections import Counter

import nbformat
import pytest
from course_notebooks import (
    ESSAY_ANSWER,
    JOINTS_ANSWER,
    KEY,
    RELU_ANSWER,
    RELU_CHECK,
    RELU_STUB,
    STUB,
    answer_in,
    answered,
    candidate_code,
    cell_of,
    make_key,
    managed,
    place_of,
    put_in_order,
    release,
    source_notebook,
    sources,
    stored_cells,
    strip,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from udlgrader.course.answer_key import key_from_release
from udlgrader.course.assemble import fill
from udlgrader.exam.paper import CellKind
from udlgrader.results import CellResult, ExamResult, RunOutcome


def own(text="helper = 1", cell_id="own-cell"):
    return new_code_cell(text, id=cell_id)


def insert_after(notebook, grade_id, *cells):
    place = place_of(notebook, grade_id) + 1
    notebook.cells[place:place] = cells


def remove(notebook, grade_id):
    return notebook.cells.pop(place_of(notebook, grade_id))


def all_answers(assembled):
    return [answer_in(assembled, each) for each in ("p1_1", "p1_2", "p1_3")]


GIVEN = [RELU_ANSWER, JOINTS_ANSWER, ESSAY_ANSWER]


# Undamaged


def test_undamaged_submission_keeps_its_cells_and_gets_no_notes():
    """An honest notebook is assembled as it is, own cells and plain cells included."""
    notebook = answered()
    insert_after(notebook, "p1_1", own(), new_markdown_cell("My thoughts.", id="m"))
    notebook.cells.insert(0, own("print('hello')", "first"))
    notebook.cells.append(own("print('bye')", "last"))
    cell_of(notebook, "plain").source = "width = 8"
    assembled = put_in_order(notebook)
    assert [c.id for c in assembled.notebook.cells] == [c.id for c in notebook.cells]
    locked = {c.cell_id for c in KEY.cells if c.is_locked}
    for mine, given_cell in zip(assembled.notebook.cells, notebook.cells, strict=True):
        if mine.id not in locked:
            assert mine.source == given_cell.source
    assert assembled.notes == ()
    nbformat.validate(assembled.notebook)


def test_released_notebook_is_undamaged():
    """A student who changed nothing gets no notes, and the stubs are executed."""
    assembled = put_in_order(release())
    assert assembled.notes == ()
    assert answer_in(assembled, "p1_2") == STUB


def test_locked_text_metadata_and_points_come_from_the_key():
    """What a student writes into a locked cell or its metadata changes nothing, silently."""
    notebook = answered()
    check = cell_of(notebook, "p1_1_check")
    check.source = "pass"
    check.metadata.nbgrader.update(points=100, grade=False, locked=False, solution=True)
    notebook.metadata["kernelspec"] = {"name": "evil", "display_name": "x"}
    assembled = put_in_order(notebook)
    restored = cell_of(assembled.notebook, "p1_1_check")
    assert restored.source == RELU_CHECK
    assert restored.metadata == cell_of(release(), "p1_1_check").metadata
    assert assembled.notebook.metadata == KEY.metadata
    assert assembled.notes == ()


def test_outputs_and_counts_are_cleared():
    """Only the exam writes outputs."""
    notebook = answered()
    cell = cell_of(notebook, "p1_1_check")
    cell.execution_count = 7
    cell.outputs = [nbformat.v4.new_output("stream", text="1 of 1 points")]
    for cell in put_in_order(notebook).notebook.cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


def test_older_release_is_brought_up_to_date():
    """If a locked cell changed since the release, the key's version is executed."""
    notebook = answered()
    cell_of(notebook, "setup").source = "scale = 1.0"
    assembled = put_in_order(notebook)
    assert "scale = 2.0" in answer_in(assembled, "setup")
    assert assembled.notes == ()


def test_plain_cell_runs_as_the_student_left_it_and_as_the_key_has_it():
    """The candidate executes the student's version, the examiner the key's."""
    notebook = answered()
    cell_of(notebook, "plain").source = "width = 8"
    (cell,) = [c for c in put_in_order(notebook).paper.cells if c.source == "width = 8"]
    assert cell.kind is CellKind.OWN
    assert cell.examiner_source == "width = 4"


# Deleted


@pytest.mark.parametrize("grade_id", [c.grade_id for c in KEY.cells if c.is_locked])
def test_deleted_locked_cell_is_put_back(grade_id):
    """Locked cells are all there, in the key's order, with one note."""
    notebook = answered()
    remove(notebook, grade_id)
    assembled = put_in_order(notebook)
    assert [c.id for c in assembled.notebook.cells] == [c.cell_id for c in KEY.cells]
    assert assembled.notes == (f"The locked cell `{grade_id}` was missing; we put it back.",)


def test_own_cells_come_after_a_set_up_cell_that_is_put_back():
    """The student's cells find the imports that they found when they were written."""
    notebook = answered()
    insert_after(notebook, "setup", own("x = np.ones(3)"))
    remove(notebook, "setup")
    code = candidate_code(put_in_order(notebook))
    assert code.index(KEY.cells[1].source) < code.index("x = np.ones(3)")


def test_own_cells_come_before_a_check_that_is_put_back():
    """A check that was deleted still finds what was written above it."""
    notebook = answered()
    insert_after(notebook, "p1_1", own())
    remove(notebook, "p1_1_check")
    assembled = put_in_order(notebook)
    assert place_of(assembled.notebook, "own-cell") < place_of(assembled.notebook, "p1_1_check")


def test_deleted_answer_runs_as_an_empty_cell():
    """Nothing takes the place of an answer that is not there."""
    notebook = answered()
    remove(notebook, "p1_2")
    assembled = put_in_order(notebook)
    assert answer_in(assembled, "p1_2") == ""
    assert assembled.notes == (
        "The cell for problem 1.2 is missing from your notebook; it counts as not answered.",
    )


def test_deleted_essay_is_as_released_if_nothing_is_left_over():
    """Nbgrader scores an unchanged answer 0 without asking a person."""
    notebook = answered()
    remove(notebook, "p1_3")
    assert answer_in(put_in_order(notebook), "p1_3") == "YOUR ANSWER HERE"


def test_deleted_plain_code_cell_is_put_back_and_plain_text_is_not():
    """Later cells may need what a plain code cell binds; nobody needs a deleted remark."""
    notebook = answered()
    remove(notebook, "plain")
    remove(notebook, "remark")
    assembled = put_in_order(notebook)
    assert answer_in(assembled, "plain") == "width = 4"
    assert "A plain remark." not in sources(assembled)
    assert assembled.notes == (
        "The cell that begins with `width = 4` was missing; we put it back.",
    )


def test_notebook_of_another_assignment_gets_one_note():
    """A file that has nothing of the assignment is graded, and says so once."""
    assembled = put_in_order(new_notebook(cells=[own("a = 1"), new_markdown_cell("b", id="b")]))
    assert len(assembled.notes) == 1
    assert "right file" in assembled.notes[0]


def test_notebook_without_cells_can_be_assembled():
    """An emptied notebook is the key without answers."""
    assembled = put_in_order(new_notebook())
    assert [c.id for c in assembled.notebook.cells if c.metadata.get("nbgrader")] == [
        c.cell_id for c in KEY.cells if c.grade_id
    ]


def test_notebook_that_was_not_handed_in_has_empty_answers():
    """A missing notebook can be filled like any other; its essays score nothing."""
    assembled = put_in_order(None)
    assert all_answers(assembled) == ["", "", "YOUR ANSWER HERE"]
    assert assembled.notes == ("This notebook was missing from the submission.",)


# Lost metadata


def test_answer_without_metadata_is_found_by_its_cell_id():
    """An editor that drops metadata usually keeps the ids of cells."""
    notebook = answered()
    strip(cell_of(notebook, "p1_2"), "p1-2")
    assembled = put_in_order(notebook)
    assert all_answers(assembled) == GIVEN
    assert assembled.notes == (
        "The cell for problem 1.2 was missing its nbgrader metadata; we found it by its cell id.",
    )


def test_answer_without_metadata_and_id_is_found_by_a_name():
    """A cell that defines what the checks ask for is the answer."""
    notebook = answered()
    strip(cell_of(notebook, "p1_2"))
    assembled = put_in_order(notebook)
    assert all_answers(assembled) == GIVEN
    assert assembled.notes == (
        "The cell for problem 1.2 was missing its nbgrader metadata; "
        "we found it by the name `joints`.",
    )


def test_answer_that_does_not_parse_is_found_by_its_text():
    """A syntax error has no names, but most of the stub is still there."""
    notebook = answered()
    cell = strip(cell_of(notebook, "p1_1"))
    cell.source = RELU_ANSWER + ")"
    notebook.cells.append(notebook.cells.pop(place_of(notebook, "fresh")))
    assert answer_in(put_in_order(notebook), "p1_1") == RELU_ANSWER + ")"


def test_essay_without_metadata_is_found_by_its_place():
    """A free answer has nothing in common with its stub but where it stands."""
    notebook = answered()
    strip(cell_of(notebook, "p1_3"))
    assembled = put_in_order(notebook)
    assert answer_in(assembled, "p1_3") == ESSAY_ANSWER
    assert "by its place" in assembled.notes[0]


def test_all_metadata_lost_and_every_answer_found():
    """A notebook that went through a tool without metadata is graded in full."""
    notebook = answered()
    for number, cell in enumerate(notebook.cells):
        strip(cell, f"n{number}")
    assembled = put_in_order(notebook)
    assert all_answers(assembled) == GIVEN
    ids = [c.metadata.nbgrader.grade_id for c in assembled.notebook.cells if c.metadata]
    assert ids == [c.grade_id for c in KEY.cells if c.grade_id]
    executed = [text for text in candidate_code(assembled) if text]
    assert executed == candidate_code(put_in_order(answered()))


def test_all_metadata_lost_without_a_source_folder():
    """The stub's names and the place of a cell are enough where no solution is known."""
    key = key_from_release("small", release(), stored_cells())
    notebook = answered()
    for number, cell in enumerate(notebook.cells):
        strip(cell, f"n{number}")
    assert all_answers(put_in_order(notebook, key)) == GIVEN


def test_answer_without_metadata_at_the_end_runs_before_its_check():
    """A deleted answer that was written again below everything else is graded."""
    notebook = answered()
    remove(notebook, "p1_2")
    notebook.cells.append(own("joints = 3"))
    assembled = put_in_order(notebook)
    assert answer_in(assembled, "p1_2") == "joints = 3"
    assert "own-cell" not in {c.id for c in assembled.notebook.cells}
    assert len(assembled.notes) == 2


def test_parts_of_an_answer_found_elsewhere_come_along():
    """An answer in several cells is moved as a whole."""
    source = source_notebook()
    cell_of(source, "p1_2").source = "a = 1\nb = 2"
    cell_of(source, "p1_2_hidden").source = "assert a < b"
    notebook = answered(make_key(source))
    remove(notebook, "p1_2")
    notebook.cells += [own("a = 5", "a"), own("b = 6", "b")]
    code = candidate_code(put_in_order(notebook, make_key(source)))
    assert code[-2:] == ["a = 5", "b = 6"]


# Duplicated


def copy_of(notebook, grade_id, text=None):
    cell = copy.deepcopy(cell_of(notebook, grade_id))
    cell.id += "-copy"
    cell.source = cell.source if text is None else text
    return cell


def test_copies_of_an_answer_run_in_order_and_the_last_keeps_the_id():
    """As in nbgrader: all copies are executed, the last one is the answer."""
    notebook = answered()
    insert_after(notebook, "p1_2", copy_of(notebook, "p1_2", "joints = 4"))
    assembled = put_in_order(notebook)
    assert answer_in(assembled, "p1_2") == "joints = 4"
    assert candidate_code(assembled)[-2:] == [JOINTS_ANSWER, "joints = 4"]
    assert assembled.notes == (
        "The cell for problem 1.2 was there 2 times; "
        "all were run in order, and the last one counts.",
    )


@pytest.mark.parametrize("before", [True, False])
def test_unchanged_copy_of_an_answered_cell_is_left_out(before):
    """A stub that was kept beside the answer must not undo it."""
    notebook = answered()
    place = place_of(notebook, "p1_1") + (not before)
    notebook.cells.insert(place, copy_of(notebook, "p1_1", RELU_STUB))
    assembled = put_in_order(notebook)
    assert answer_in(assembled, "p1_1") == RELU_ANSWER
    assert RELU_STUB not in sources(assembled)
    assert len(assembled.notes) == 1


def test_copy_below_the_checks_is_no_answer_to_them():
    """The check judged the first copy in the student's notebook, and it does here."""
    notebook = answered()
    notebook.cells.append(copy_of(notebook, "p1_2", "joints = 99"))
    assembled = put_in_order(notebook)
    assert answer_in(assembled, "p1_2") == JOINTS_ANSWER
    assert sources(assembled)[-1] == "joints = 99"


def test_copy_of_a_check_counts_for_nothing():
    """A copied check is the student's own cell, without nbgrader's metadata."""
    notebook = answered()
    duplicate = copy_of(notebook, "p1_1_check")
    duplicate.metadata.nbgrader["points"] = 50
    notebook.cells.append(duplicate)
    assembled = put_in_order(notebook)
    assert cell_of(assembled.notebook, "p1-1-check-copy").metadata == {}
    checks = [c.grade_id for c in assembled.paper.cells if c.kind is CellKind.CHECK]
    assert Counter(checks) == Counter(["p1_1_check", "p1_1_hidden", "p1_2_hidden"])


def test_copy_that_answers_another_problem_is_found_by_its_names():
    """A student who pastes one answer cell over another does not lose the answer."""
    notebook = answered()
    pasted = copy_of(notebook, "p1_1", JOINTS_ANSWER)
    notebook.cells[place_of(notebook, "p1_2")] = pasted
    assert all_answers(put_in_order(notebook)) == GIVEN


def test_cell_with_an_unknown_grade_id_is_an_own_cell():
    """Metadata cannot add a graded cell."""
    notebook = answered()
    notebook.cells.append(managed(own("assert True"), "extra_check", 1000))
    assembled = put_in_order(notebook)
    assert assembled.notebook.cells[-1].metadata == {}
    assert assembled.paper.cells[-1].kind is CellKind.OWN
    assert "`extra_check`" in assembled.notes[0]


# Moved, split, retyped


def test_moved_answer_is_put_back():
    """An answer below its check is executed before it."""
    notebook = answered()
    notebook.cells.append(remove(notebook, "p1_1"))
    assembled = put_in_order(notebook)
    assert [c.id for c in assembled.notebook.cells] == [c.cell_id for c in KEY.cells]
    assert assembled.notes == (
        "The cell for problem 1.1 had been moved; we put it back in its place.",
    )


def test_own_cells_follow_the_cell_that_they_followed():
    """A helper below a moved answer moves with it."""
    notebook = answered()
    notebook.cells += [remove(notebook, "p1_1"), own()]
    ids = [c.id for c in put_in_order(notebook).notebook.cells]
    assert ids.index("own-cell") == ids.index("p1-1") + 1


def test_moved_plain_cell_stays_with_the_student_but_not_with_the_examiner():
    """The candidate executes a plain cell where the student put it."""
    notebook = answered()
    notebook.cells.append(remove(notebook, "plain"))
    assembled = put_in_order(notebook)
    assert sources(assembled)[-1] == "width = 4"
    place = next(i for i, c in enumerate(assembled.paper.cells) if c.examiner_source == "width = 4")
    assert assembled.paper.cells[place].source == ""
    assert place not in assembled.paper_index
    assert assembled.notes == ()


@pytest.mark.parametrize("cut", [1, 2])
@pytest.mark.parametrize("both_have_metadata", [True, False])
def test_split_answer_is_joined_if_a_part_is_no_python(cut, both_have_metadata):
    """A function that was cut in two is one function again."""
    notebook = answered()
    first = cell_of(notebook, "p1_1")
    lines = first.source.split("\n")
    second = copy_of(notebook, "p1_1", "\n".join(lines[cut:]))
    first.source = "\n".join(lines[:cut])
    if not both_have_metadata:
        second.metadata = type(second.metadata)()
    insert_after(notebook, "p1_1", second)
    assembled = put_in_order(notebook)
    assert answer_in(assembled, "p1_1") == RELU_ANSWER
    assert len(assembled.notebook.cells) == len(KEY.cells)
    assert assembled.notes == ("The cell for problem 1.1 was split into 2 cells; we joined them.",)


def test_split_answer_of_whole_statements_runs_in_order():
    """Parts that are valid by themselves stay cells of their own."""
    notebook = answered()
    first = cell_of(notebook, "p1_2")
    second = copy_of(notebook, "p1_2", "joints = part + 2")
    first.source = "part = 1"
    insert_after(notebook, "p1_2", second)
    assert candidate_code(put_in_order(notebook))[-2:] == ["part = 1", "joints = part + 2"]


@pytest.mark.parametrize("cell_type", ["markdown", "raw"])
@pytest.mark.parametrize("loses_metadata", [True, False])
def test_retyped_answer_is_code_again(cell_type, loses_metadata):
    """Pressing M or R on an answer does not cost it."""
    notebook = answered()
    cell = cell_of(notebook, "p1_1")
    cell.cell_type = cell_type
    del cell["outputs"], cell["execution_count"]
    if loses_metadata:
        strip(cell)
    assembled = put_in_order(notebook)
    assert cell_of(assembled.notebook, "p1_1").cell_type == "code"
    assert answer_in(assembled, "p1_1") == RELU_ANSWER
    assert any(f"had become a {cell_type} cell" in note for note in assembled.notes)
    nbformat.validate(assembled.notebook)


def test_retyped_essay_is_text_again():
    """An essay in a code cell is not executed."""
    notebook = answered()
    place = place_of(notebook, "p1_3")
    metadata = notebook.cells[place].metadata
    notebook.cells[place] = new_code_cell(ESSAY_ANSWER, id="p1-3", metadata=metadata)
    assembled = put_in_order(notebook)
    assert cell_of(assembled.notebook, "p1_3").cell_type == "markdown"
    nbformat.validate(assembled.notebook)


# What else crosses


def test_pictures_of_an_essay_are_kept_and_other_attachments_are_not():
    """A pasted drawing is part of an answer; a script is not."""
    notebook = answered()
    cell_of(notebook, "p1_3")["attachments"] = {
        "a.png": {"image/png": "AAAA"},
        "b.html": {"text/html": "<script>"},
    }
    assert cell_of(put_in_order(notebook).notebook, "p1_3").attachments == {
        "a.png": {"image/png": "AAAA"}
    }


def test_metadata_of_own_cells_is_left_behind():
    """Nothing of a submission but text crosses."""
    notebook = answered()
    notebook.cells.append(own())
    notebook.cells[-1].metadata = nbformat.from_dict(
        {"udl": {"problem": "<script>"}, "tags": ["x"]}
    )
    assert put_in_order(notebook).notebook.cells[-1].metadata == {}


def test_own_cell_with_the_id_of_a_missing_cell_gets_another():
    """Cell ids of an assembled notebook are unique."""
    notebook = answered()
    notebook.cells.append(new_markdown_cell("Own words.", id="p1-1"))
    assert len(notebook.cells) == len({c.id for c in put_in_order(notebook).notebook.cells})


def test_text_of_a_task_cell_that_students_may_edit_is_kept_beside_it():
    """An answer typed into an unlocked task is still there for the person who grades it."""
    source = source_notebook()
    task = cell_of(source, "p1_4")
    task.metadata.nbgrader["locked"] = False
    notebook = answered(make_key(source))
    cell_of(notebook, "p1_4").source = "Draw it.\nMy drawing."
    assembled = put_in_order(notebook, make_key(source))
    assert answer_in(assembled, "p1_4") == task.source
    assert sources(assembled)[-1] == "Draw it.\nMy drawing."


def test_note_cannot_carry_markup_of_a_submission():
    """What a note quotes of a submission is shortened and harmless."""
    notebook = answered()
    evil = "x`</li><script>alert(1)</script>" + "y" * 500
    notebook.cells.append(managed(own(), "extra_check", 1))
    notebook.cells[-1].metadata.nbgrader["grade_id"] = evil
    (note,) = put_in_order(notebook).notes
    assert "<" not in note
    assert len(note) < 200


# Filled in


def result_for(assembled, **by_grade_id):
    cells = tuple(
        CellResult(
            by_grade_id.get(c.grade_id, RunOutcome.FINISHED), list(OUTPUTS.get(c.grade_id, []))
        )
        for c in assembled.paper.cells
    )
    return ExamResult(cells, RunOutcome.FINISHED)


OUTPUTS = {
    "p1_1_check": [
        {
            "output_type": "execute_result",
            "data": {"text/plain": "0.5"},
            "metadata": {},
            "execution_count": None,
        }
    ],
    "p1_2_hidden": [
        {"output_type": "error", "ename": "NotRun", "evalue": "", "traceback": []},
    ],
}


def test_fill_counts_executed_cells_and_keeps_outputs():
    """Counts run from 1 over executed code cells; results carry the same count."""
    assembled = put_in_order(answered())
    filled = fill(assembled, result_for(assembled, p1_2_hidden=RunOutcome.NOT_RUN))
    nbformat.validate(filled)
    counts = [c.execution_count for c in filled.cells if c.cell_type == "code"]
    assert counts == [1, 2, 3, 4, 5, 6, 7, None]
    check = cell_of(filled, "p1_1_check")
    assert check.outputs[0].execution_count == check.execution_count == 4
    assert cell_of(filled, "p1_2_hidden").outputs[0].output_type == "error"
    assert "udlgrader" not in filled.metadata
    assert not cell_of(assembled.notebook, "p1_1_check").outputs


def test_fill_tells_repairs_at_the_top_and_in_the_metadata():
    """A student reads what was repaired before anything else."""
    notebook = answered()
    remove(notebook, "p1_2")
    assembled = put_in_order(notebook)
    filled = fill(assembled, result_for(assembled))
    assert filled.metadata.udlgrader.notes == list(assembled.notes)
    assert filled.cells[0].cell_type == "markdown"
    assert assembled.notes[0] in filled.cells[0].source
    assert "nbgrader" not in filled.cells[0].metadata
    nbformat.validate(filled)


# Any damage


@st.composite
def damaged(draw):
    """Return a submission with cells deleted, copied, shuffled, stripped, retyped and rewritten."""
    cells = list(answered().cells)
    order = draw(st.lists(st.integers(0, len(cells) - 1), max_size=2 * len(cells)))
    if draw(st.booleans()):
        order = draw(st.permutations(range(len(cells))))
    notebook = new_notebook()
    for number, index in enumerate(order):
        cell = copy.deepcopy(cells[index])
        cell.id = draw(st.sampled_from([cell.id, f"n{number}"]))
        cell.cell_type = draw(st.sampled_from([cell.cell_type] * 4 + ["code", "markdown", "raw"]))
        if draw(st.integers(0, 3)) == 0:
            cell.metadata = type(cell.metadata)()
        if draw(st.integers(0, 3)) == 0:
            cell.source = draw(st.sampled_from(["", "x = (", "joints = 5", RELU_STUB, "words"]))
        notebook.cells.append(cell)
    return notebook


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged())
def test_any_damage_leaves_the_key_cells_once_in_order_with_the_key_text(notebook):
    """Every managed cell is there exactly once, in order; graded and locked text is the key's."""
    assembled = put_in_order(notebook)
    nbformat.validate(assembled.notebook)
    found = [c for c in assembled.notebook.cells if c.metadata.get("nbgrader")]
    expected = [c for c in KEY.cells if c.grade_id]
    assert [c.metadata.nbgrader.grade_id for c in found] == [c.grade_id for c in expected]
    for cell, key_cell in zip(found, expected, strict=True):
        assert cell.cell_type == key_cell.cell_type
        assert cell.metadata == key_cell.metadata
        if not key_cell.is_solution:
            assert cell.source == key_cell.source
    checks = [c for c in assembled.paper.cells if c.kind is CellKind.CHECK]
    assert [c.source for c in checks] == [c.source for c in KEY.cells if c.is_check]
    assert len(assembled.paper_index) == len(assembled.notebook.cells)
    for cell, index in zip(assembled.notebook.cells, assembled.paper_index, strict=True):
        assert assembled.paper.cells[index].source == cell.source


@settings(deadline=None)
@given(st.permutations(range(len(KEY.cells))), st.sets(st.sampled_from(["grade_id", "cell_id"])))
def test_shuffled_answers_are_all_found(order, lost):
    """Whatever the order of the cells and whichever id was lost, every answer counts."""
    cells = answered().cells
    notebook = new_notebook()
    notebook.cells = [cells[index] for index in order]
    for number, cell in enumerate(notebook.cells):
        if "grade_id" in lost and "cell_id" not in lost:
            cell.metadata = type(cell.metadata)()
        if "cell_id" in lost:
            cell.id = f"n{number}"
    assert all_answers(put_in_order(notebook)) == GIVEN
