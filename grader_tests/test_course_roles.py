"""Whose name is it: what each cell is for, and which names a check asks the student for."""

import pytest
from course_notebooks import KEY, STUB, make_key, managed, put_in_order, release
from nbformat.v4 import new_code_cell, new_notebook

from udlgrader.course.assemble import reference_paper
from udlgrader.course.roles import assign_roles
from udlgrader.exam.paper import CellKind, Limits


def key_of(*cells):
    """Make a key of (grade id, text) pairs; ids ending in _check are worth one point."""
    nodes = []
    for number, (grade_id, text) in enumerate(cells):
        node = new_code_cell(text, id=f"c{number}")
        points = 1 if grade_id.endswith("_check") else None
        nodes.append(managed(node, grade_id, points) if grade_id else node)
    return make_key(new_notebook(cells=nodes))


def kinds(key):
    return [role.kind.value for role in assign_roles(key)]


def names_at_last(key, beside=frozenset()):
    return assign_roles(key, beside)[-1].student_names


def test_kinds_of_the_small_course():
    """Set-up, answers, checks and views are told apart by the key alone."""
    expected = "text setup text own text answer check check view text answer check text text text"
    assert kinds(KEY) == expected.split()


SOLUTION = ("p_1", "def f(x):\n    return x\nk = 2")


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ([SOLUTION, ("a_check", "assert f(1)")], {"f", "k"}),
        ([SOLUTION, ("setup", "k = 3"), ("a_check", "f(k)")], {"f"}),
        ([("setup", "k = 3"), SOLUTION, ("a_check", "f(k)")], {"f", "k"}),
        ([("p_1", "import torch\nk = 2"), ("a_check", "torch.ones(k)")], {"k"}),
        ([SOLUTION, ("", "k = 3"), ("a_check", "f(k)")], {"f"}),
        ([SOLUTION, ("b_check", "k = f(1)"), ("a_check", "k")], {"f"}),
        ([SOLUTION, ("v_view", "y = f(1)"), ("a_check", "y")], {"f", "k", "y"}),
        ([SOLUTION, ("", "y = f(1)"), ("a_check", "y")], {"f", "k", "y"}),
        ([SOLUTION, ("h_view", "def h():\n    return f(1)"), ("a_check", "h()")], {"f", "k"}),
        (
            [SOLUTION, ("h_view", "def h():\n    return f(1)\ny = h()"), ("a_check", "y")],
            {"f", "k", "h", "y"},
        ),
        ([("p_1", "def f():\n    global g\n    g = 1"), ("a_check", "g")], {"f", "g"}),
    ],
)
def test_names_of_the_student_at_a_check(cells, names):
    """A name is the student's if the last cell of the key that binds it is a solution."""
    assert names_at_last(key_of(*cells)) == names


def test_names_bound_by_the_submission_do_not_count():
    """A student who rebinds a helper of the course does not become its owner."""
    key = key_of(
        ("setup", "def same(a, b):\n    return a == b"), SOLUTION, ("a_check", "same(f(1))")
    )
    submission = release(key)
    submission.cells[1].source += "\ndef same(a, b):\n    return True"
    assert put_in_order(submission, key).paper.cells[-1].student_names == {"f", "k"}


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ([SOLUTION, ("v_view", "print(f(1))")], "view"),
        ([SOLUTION, ("v_view", "def h():\n    return f(1)")], "setup"),
        ([SOLUTION, ("v_view", "def h():\n    return f(1)"), ("w_view", "h()")], "view"),
        ([("setup", "def h():\n    return f(1)"), SOLUTION, ("w_view", "h()")], "view"),
        ([SOLUTION, ("v_view", "def f():\n    return 1\nf()")], "setup"),
        ([SOLUTION, ("v_view", "f = f")], "view"),
        ([("p_1", "import torch"), ("v_view", "torch.ones(1)")], "setup"),
    ],
)
def test_locked_cell_is_a_view_if_running_it_uses_a_name_of_the_student(cells, kind):
    """A helper that only waits to be called is executed on both sides."""
    assert kinds(key_of(*cells))[-1] == kind


def test_open_answer_owns_the_names_that_nothing_binds():
    """Where the key has no solution, what a check asks for must come from the student."""
    key = key_of(("setup", "import math"), ("p_1", STUB), ("a_check", "len(f(math.pi)) == y"))
    assert names_at_last(key) == {"f", "y"}


def test_star_import_keeps_unknown_names_with_the_examiner():
    """A name that may come from a module is never asked of the student."""
    key = key_of(("setup", "from math import *"), ("p_1", STUB), ("a_check", "f(1) == sqrt(1)"))
    assert names_at_last(key) == set()


def test_open_answer_makes_a_view_of_a_cell_that_uses_an_unknown_name():
    """Without solutions, a plot of the student's result must not run in the examiner."""
    assert kinds(key_of(("p_1", STUB), ("v_view", "print(f(1))")))[-1] == "view"


def test_check_that_runs_beside_the_student_binds_for_the_student():
    """What such a check binds exists in the candidate only."""
    key = key_of(SOLUTION, ("b_check", "y = f(1)"), ("a_check", "y"))
    assert names_at_last(key, frozenset({"b_check"})) == {"f", "k", "y"}


def test_examiner_gets_imports_of_a_solution_and_all_of_a_setup():
    """A check may use a library that only the solution imports."""
    roles = assign_roles(key_of(("setup", "a = 1"), ("p_1", "import torch\nk = 2")))
    assert [role.examiner_source for role in roles] == ["a = 1", "import torch"]


@pytest.mark.parametrize(
    ("later", "run_released"),
    [
        ([], [False]),
        ([("", "print(x)")], [True]),
        ([("", "x = 1\nprint(x)")], [False]),
        ([("again", "x = 1"), ("", "print(x)")], [False]),
        ([("", "def g():\n    return x")], [True]),
        ([("b_check", "y = x"), ("", "print(y)")], [True, True]),
        ([("b_check", "x = 2"), ("", "print(x)")], [False, True]),
        ([("", "np.ones(1)")], [False]),
    ],
)
def test_released_part_runs_in_the_candidate_only_where_later_cells_need_it(later, run_released):
    """A cell that uses what a check bound finds it, as it would in one kernel."""
    first = [("setup", "import numpy as np"), SOLUTION, ("a_check", "import numpy as np\nx = f(1)")]
    paper = reference_paper(key_of(*first, *later), limits=Limits(), examiner_files={})
    checks = [cell for cell in paper.cells if cell.kind is CellKind.CHECK]
    assert [cell.run_released for cell in checks] == run_released


def test_reference_paper_has_the_key_cells_one_for_one_with_the_solutions():
    """The source's own solutions sit the exam in the key's order."""
    paper = reference_paper(KEY, limits=Limits(), examiner_files={"data.csv": b"1"})
    assert [cell.source for cell in paper.cells] == [cell.source for cell in KEY.cells]
    assert paper.candidate_files == paper.examiner_files == {"data.csv": b"1"}


def test_paper_of_a_check_carries_everything_the_examiner_needs():
    """Points, hidden lines, released text and names come from the key."""
    paper = put_in_order(None, beside=frozenset({"p1_2_hidden"})).paper
    by_id = {cell.grade_id: cell for cell in paper.cells}
    check = by_id["p1_1_hidden"]
    assert (check.points, check.hidden_lines) == (2.0, {2, 3, 4})
    assert check.released_source == "# Many values"
    assert check.student_names == {"relu"}
    assert by_id["p1_2_hidden"].beside
    assert not check.beside


CLAIM = "with check.claim('is two'):\n    check.equal(k, 2)\n"


@pytest.mark.parametrize(
    ("tail", "later", "examined"),
    [
        ("plt.plot([1])\nplt.show()\n", "", CLAIM),
        ("x = [1]\nplt.plot(x)\n", "check.equal(len(x), 1)", CLAIM + "x = [1]\nplt.plot(x)\n"),
        ("x = [1]\nplt.plot(x)\n", "x = 2\nassert x", CLAIM),
        ("assert k == 2\n", "", CLAIM + "assert k == 2\n"),
    ],
)
def test_pictures_behind_the_last_claim_are_not_drawn(tail, later, examined):
    """The examiner leaves out what only draws, unless a later cell needs what it binds."""
    key = key_of(SOLUTION, ("a_check", CLAIM + tail), ("b_check", later))
    paper = reference_paper(key, limits=Limits(), examiner_files={})
    assert paper.cells[1].source == examined
