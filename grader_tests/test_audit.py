"""The audit: mutants, lint, equivalents, and a weak check that it must not overlook."""

from __future__ import annotations

import copy
import json
import shutil
from dataclasses import replace

import nbformat
import pytest
from courses import TestCourse
from nbformat import NotebookNode
from sample_answers import ANSWERS, SOURCE, all_problems

from udlgrader.audit.audit import AuditOptions, Share, audit_problem
from udlgrader.audit.equivalents import FILE_NAME, read_equivalents, refuse_stale
from udlgrader.audit.lint import lint_notebook, lint_problem
from udlgrader.audit.mutants import mutants, sample
from udlgrader.errors import CourseError
from udlgrader.problems import find_problems, grade_id
from udlgrader.sandbox.host import environment

SHAPE_ONLY = """\
# Hidden check: the shape.
### BEGIN HIDDEN TESTS
with check.claim("The gradient has two entries"):
    found = loss_gradient(np.ones(3), np.ones(3), np.ones(2))
    check.shape(found, (2,), what="the gradient")
    check.equal(np.array(found).shape, (2,), what="the shape of the gradient")
with check.claim("The gradient of no data has two entries"):
    check.shape(loss_gradient(np.ones(0), np.ones(0), np.ones(2)), (2,), what="the gradient")
### END HIDDEN TESTS"""


def cell(*lines):
    """An answer cell whose solution are these lines, in a function with a docstring."""
    body = "".join(f"    {line}\n" for line in lines)
    return (
        'def f(x: np.ndarray = 1) -> int:\n    """Return 1 + 1."""\n'
        f"    ### BEGIN SOLUTION\n{body}    ### END SOLUTION\n"
    )


def changes(line, operator):
    """What stands in the place of a line after one kind of change."""
    return [m.after for m in mutants(cell(line)) if m.operator == operator]


@pytest.fixture
def p2_1(tmp_path):
    """Problem 2.1 alone in a course of its own, as it is or with changed cells."""

    def make(change=lambda cells: None):
        original = next(p for p in all_problems() if p.problem_id == "p2_1")
        wanted = {"intro", "setup", *(grade_id(c) for c in original.cells.values())}
        cells = [copy.deepcopy(c) for c in original.notebook.cells if grade_id(c) in wanted]
        notebook = NotebookNode(original.notebook, cells=cells)
        change({grade_id(c).removeprefix("p2_1").lstrip("_"): c for c in cells})
        source = tmp_path / "source" / "ch02_lines" / "lines.ipynb"
        source.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, source)
        folder = tmp_path / "grader_tests" / "answers" / "ch02"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(ANSWERS / "ch02" / "p2_1.py", folder)
        listed = (ANSWERS / "ch02" / FILE_NAME).read_text().split("[[mutant]]")[1:]
        own = ("[[mutant]]" + entry for entry in listed if '"p2_1"' in entry)
        (folder / FILE_NAME).write_text("".join(own))
        return find_problems([source], folder.parent)[0]

    return make


def set_source(ending, text):
    return lambda cells: cells[ending].update(source=text)


def replace_in(ending, old, new):
    return lambda cells: cells[ending].update(source=cells[ending].source.replace(old, new))


def set_udl(**entries):
    return lambda cells: cells["text"].metadata.udl.update(entries)


@pytest.mark.parametrize(
    ("line", "operator", "after"),
    [
        ("return a + b", "arithmetic", ["return a - b"]),
        ("a *= b", "arithmetic", ["a /= b"]),
        ("return A @ B", "operand order", ["return B @ A"]),
        ("return a - b", "term dropped", ["return a", "return -b"]),
        ("return a / b", "term dropped", ["return a", "return 1 / b"]),
        ("return a < b", "comparison", ["return a <= b", "return a >= b"]),
        ("return a == b", "comparison", ["return a != b"]),
        ("return f(3)", "number", ["return f(4)", "return f(2)", "return f(0)", "return f(-3)"]),
        ("return f(-1)", "number", ["return f(0)", "return f(-2)", "return f(1)"]),
        ("return a + 1", "number", ["return a + 2"]),
        ("return f(True)", "truth", ["return f(False)"]),
        ("x = 'C'", "choice", ["x = 'B'", "x = 'D'"]),
        ("x = 'a text'", "choice", []),
        ("return -a", "sign", ["return a"]),
        ("x = f(a)", "sign", ["x = -f(a)"]),
        ("x, y = f(a)", "sign", []),
        ("return x.sum(axis=1)", "axis", ["return x.sum(axis=0)", "return x.sum()"]),
        ("return x.sum(axis=0)", "axis", ["return x.sum(axis=1)", "return x.sum()"]),
        ("return x.sum()", "function", ["return x.mean()", "return x.prod()"]),
        ("return np.maximum(x, 0)", "function", ["return np.minimum(x, 0)"]),
        ("return max(x, 0)", "function", ["return min(x, 0)"]),
        ("return np.sort(x)", "step forgotten", ["return x"]),
        ("return x.copy()", "step forgotten", ["return x"]),
        ("return A.T @ b", "transpose", ["return A @ b"]),
        ("return x.swapaxes(0, 1)", "transpose", ["return x"]),
        ("return x[i]", "index", ["return x[i + 1]", "return x[i - 1]"]),
        ("return x[1:]", "index", ["return x[:]"]),
        ("return x[1]", "number", ["return x[2]", "return x[0]"]),
        ("return x[:, 1]", "number", ["return x[:, 2]", "return x[:, 0]"]),
        ("return [g(i) for i in range(n)]", "range",
         ["return [g(i) for i in range(n + 1)]", "return [g(i) for i in range(n - 1)]"]),
        ("return f(a, b)", "argument order", ["return f(b, a)"]),
        ("return max(a, b)", "argument order", []),
        ("return f(a, initial=b)", "keyword dropped", ["return f(a)"]),
        ("return f(a, dtype=b)", "keyword dropped", []),
        ("return a, b", "element order", ["return (b, a)"]),
        ("return a and b", "logic", ["return a or b", "return b", "return a"]),
        ("return b if f(a) else c", "condition", ["return b if not f(a) else c"]),
        ("return f'{1 + a}'", "number", []),
        ("raise ValueError(1 + a)", "number", []),
        ("raise ValueError(1 + a)", "statement dropped", ["pass"]),
        ("x[0] = 3", "statement dropped", ["pass"]),
        ("y = 3", "statement dropped", []),  # what follows could not even run
        ("y: int = 3", "number", ["y: int = 4", "y: int = 2", "y: int = 0", "y: int = -3"]),
    ],
)  # fmt: skip
def test_every_operator_makes_its_mistakes(line, operator, after):
    """A kind of change gives exactly these."""
    assert changes(line, operator) == after


def test_heads_of_blocks_are_changed_and_their_blocks_stay():
    """A changed condition leaves the indented lines, comments and an elif in place."""
    source = cell("if x > 0:", "    y = 1  # one", "elif x < 0:", "    y = 2", "return y")
    flipped = next(m for m in mutants(source) if m.after == "if x >= 0:")
    assert flipped.text.splitlines()[2:4] == ["    if x >= 0:", "        y = 1  # one"]
    assert any("\n    elif x <= 0:\n" in m.text for m in mutants(source))


def test_jumps_and_loops_are_changed():
    """Break and continue change places; a loop is dropped as a whole."""
    found = mutants(cell("for i in range(3):", "    if i:", "        break", "return i"))
    assert ("break", "continue") in {(m.before, m.after) for m in found}
    assert ("for i in range(3):", "pass") in {(m.before, m.after) for m in found}


def test_only_solutions_are_changed():
    """Signature, docstring and annotations stay; every mutant differs within the region."""
    found = mutants(cell("y: float = a + b", "return y"))
    assert found
    assert all(
        m.text.startswith('def f(x: np.ndarray = 1) -> int:\n    """Return 1') for m in found
    )
    assert all("### " not in m.text and m.function == "f" for m in found)
    assert {m.line for m in found} == {4, 5}


def test_mutants_come_in_one_order_and_none_twice():
    """Solutions of the course give the same list again, without duplicates."""
    for problem in [p for p in all_problems() if not p.is_essay][::7]:
        source = problem.cells[""].source
        found = mutants(source)
        assert found == mutants(source)
        assert len({m.text for m in found}) == len(found)
        assert problem.solution not in {m.text for m in found}


def test_what_computes_to_the_same_number_is_one_mutant():
    """4 * 1 and 4 / 1 are one answer."""
    assert "x = 4 / 1" not in [m.after for m in mutants(cell("x = 4 * 1"))]


def test_sample_takes_of_every_operator():
    """As many kinds as can be, in the order of the cell, the same for the same seed."""
    found = mutants(cell("return (a + b) * 3 - x[1:].sum(axis=0)"))
    kinds = {m.operator for m in found}
    chosen = sample(found, len(kinds), seed=1)
    assert {m.operator for m in chosen} == kinds
    assert chosen == sample(found, len(kinds), seed=1) != sample(found, len(kinds), seed=2)
    assert [found.index(m) for m in chosen] == sorted(found.index(m) for m in chosen)
    assert sample(found, None) == found


def test_diff_shows_one_changed_line():
    """What an author reads is the statement before and after."""
    (mutant,) = (m for m in mutants(cell("return a + b")) if m.operator == "arithmetic")
    assert mutant.diff.splitlines()[-2:] == ["-    return a + b", "+    return a - b"]


def write_list(folder, text):
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return read_equivalents(folder)


def test_listed_mutants_are_found(tmp_path):
    """An entry means the mutants with its statement before and after."""
    text = (
        "[[mutant]]\nproblem = 'p1'\nfunction = 'f'\nbefore = 'return a + b'\n"
        "after = ['return a', 'return b']\nreason = 'One of them is zero.'\n"
    )
    entries = write_list(tmp_path, text)
    found = mutants(cell("return a + b"))
    assert [m.after for m in found if any(e.fits(m) for e in entries)] == ["return a", "return b"]
    refuse_stale(tmp_path, entries, {"p1": found})


@pytest.mark.parametrize("problem", ["p1", "p2"])
def test_entry_that_fits_no_mutant_is_refused(tmp_path, problem):
    """A list that fell behind its solution, or names no problem, is told in one sentence."""
    text = (
        f"[[mutant]]\nproblem = '{problem}'\nbefore = 'return a'\nafter = 'return b'\n"
        "reason = 'They are equal.'\n"
    )
    entries = write_list(tmp_path, text)
    with pytest.raises(CourseError, match=f"no mutant of {problem} changes 'return a'"):
        refuse_stale(tmp_path, entries, {"p1": mutants(cell("return a + b"))})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[mutant]\n", "cannot be read"),
        ("[[mutant]]\nproblem = 'p1'\nbefore = 'a'\nafter = 'b'\n", "entry 1: there is no reason"),
    ],
)
def test_damaged_list_is_refused(tmp_path, text, sentence):
    """A list that cannot be read, or an entry without a reason, stops the audit."""
    with pytest.raises(CourseError, match=sentence):
        write_list(tmp_path, text)


@pytest.mark.parametrize(
    ("change", "where", "sentence"),
    [
        (set_udl(hints=["Look."] * 3), "text", "Hint 1 has 1 words"),
        (set_udl(hints=["word " * 40] * 2), "text", "It has 2 hints; it should have 3"),
        (set_udl(hints=["word " * 40 + "residual = phi[0] + phi[1] * x - y  # (I,)"] * 3),
         "text", "Hint 1 shows a line of the solution"),
        (set_udl(section=""), "text", "Its udl metadata lack section"),
        (set_udl(level=4), "text", "Its level is 4"),
        (set_udl(problem="2.2"), "text", "its grade id says '2.1'"),
        (set_udl(level=3), "hidden", "It is worth 2 points; level 3 gives 6."),
        (lambda cells: cells["check"].metadata.nbgrader.update(points=2), "check",
         "It is worth 2 points; level 1 gives 1."),
        (lambda cells: cells["check"].metadata.nbgrader.update(locked=False), "check",
         "that of another kind of cell"),
        (replace_in("", "x: Inputs, shape (I,).", "x: Inputs."), "",
         "loss_gradient: the docstring gives no shape of x"),
        (replace_in("", "y: Targets, shape (I,).", ""), "", "does not tell of y"),
        (replace_in("", "slope, shape (2,).\n\n    Source", "slope.\n\n    Source"), "",
         "gives no shape of the result"),
        (replace_in("", "    Args:\n", ""), "", "has no 'Args:'"),
        (set_source("", "def loss_gradient(x, y, phi):\n    ### BEGIN SOLUTION\n    return 0\n"
                    "    ### END SOLUTION"), "", "loss_gradient has no docstring"),
        (replace_in("", " SOLUTION", " ANSWER"), "", "no '### BEGIN SOLUTION'"),
        (replace_in("check", "x, y =", "### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS\nx, y ="),
         "check", "The visible check has a hidden region"),
        (replace_in("hidden", "# Hidden check", "rng = 1  #"), "hidden", "a comment that stays"),
        (replace_in("hidden", "# Hidden check", "rng = 1"), "hidden", "It is not Python"),
        (replace_in("hidden", "with check.claim(", "with check.clam("), "hidden", "has 0 claims"),
        (replace_in("hidden", "check.close(", "check.finite("), "hidden",
         "No claim compares with a value"),
    ],
)  # fmt: skip
def test_broken_contract_is_named(p2_1, change, where, sentence):
    """Lint says in one sentence what is wrong, and in which cell."""
    found = lint_problem(p2_1(change))
    cell_id = f"p2_1_{where}" if where else "p2_1"
    assert any(sentence in f.sentence and f.cell == cell_id for f in found), found
    assert all(str(f).startswith(f"ch02_lines/lines.ipynb, cell {f.cell}: ") for f in found)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ("# %% right: a\nx = 1\n", "It has 1 right sample answers; it should have 2 or more"),
        ("# %% right: a\nx = 1\n# %% right: b\nx = 1  # one\n", "are the same code"),
        ("# %% right: a\nx = 1\n# %% right: a\nx = 2\n", "have the same label"),
    ],
)
def test_missing_sample_answers_are_named(p2_1, answers, sentence):
    """Too few sample answers, and those that are one and the same, are found."""
    problem = p2_1()
    problem.answers_path.write_text(answers)
    assert any(sentence in finding.sentence for finding in lint_problem(problem))


def test_good_problem_has_no_findings(p2_1):
    """Nothing is found where the contract is kept."""
    assert lint_problem(p2_1()) == ()


@pytest.mark.parametrize(
    ("old", "leak", "cell_id"),
    [
        ("raise NotImplementedError()", "residual = phi[0] + phi[1] * x - y  # (I,)", "p2_1"),
        ("# Hidden check", "lowest = np.polyfit(x, y, 1)[::-1]\n# Hidden check", "p2_1_hidden"),
    ],
)
def test_leak_in_the_release_is_found(tmp_path, old, leak, cell_id):
    """A student version with a line of a solution or of a hidden check is named."""
    path = SOURCE / "ch02_supervised_learning" / "1_fitting_a_line.ipynb"
    released = nbformat.read(SOURCE.parent / "release" / path.relative_to(SOURCE), as_version=4)
    leaky = next(c for c in released.cells if grade_id(c) == cell_id)
    leaky.source = leaky.source.replace(old, leak)
    nbformat.write(released, tmp_path / path.name)
    (finding,) = lint_notebook(path, tmp_path / path.name)
    assert finding.cell == cell_id
    assert "Its release shows what it hides" in finding.sentence


def test_missing_release_is_found(tmp_path):
    """A notebook that was never released is named."""
    path = SOURCE / "ch02_supervised_learning" / "1_fitting_a_line.ipynb"
    (finding,) = lint_notebook(path, tmp_path / path.name)
    assert "It is not released" in finding.sentence


def test_audit_of_a_good_problem(hall, p2_1):
    """All that is right is counted, nothing is found, and it can be written as JSON."""
    audit = audit_problem(p2_1(), hall, AuditOptions(mutants=5))
    assert audit.findings == audit.survivors == ()
    assert (audit.solution, audit.stub, audit.killed) == (Share(5, 5), Share(1, 1), Share(5, 5))
    assert audit.junk.value == audit.right.value == audit.wrong.value == 1
    assert json.loads(json.dumps(audit.to_json()))["killed"] == {"good": 5, "total": 5}


def test_weak_check_is_found(hall, p2_1):
    """A hidden check of the shape alone pays for junk, and mutants that it cannot see survive."""
    weak = p2_1(
        lambda cells: (
            cells["hidden"].update(source=SHAPE_ONLY),
            cells["check"].update(source=SHAPE_ONLY.replace("HIDDEN TESTS", "SHAPES")),
        )
    )
    audit = audit_problem(weak, hall, AuditOptions(mutants=4))
    assert audit.solution == Share(5, 5)
    assert audit.junk.value < 1
    assert audit.wrong.good == 0
    assert audit.survivors
    assert audit.survivors[0].diff.count("\n+") == 2
    told = "\n".join(str(finding) for finding in audit.findings)
    assert "cell p2_1_hidden: It pays for junk: every function returns ones" in told
    assert "It does not catch: " in told


def test_command_tells_what_is_weak(p2_1, tmp_path):
    """`udl audit` prints table, findings and survivors, and ends with 1 where a bar is missed."""
    p2_1(set_source("hidden", SHAPE_ONLY))
    course = TestCourse(tmp_path)
    done = course.run(
        "udl", "audit", "ch02", "--mutants", "3", "--workers", "1", "--json", "a.json"
    )
    assert done.code == 1, done.err
    assert "It is not released" in done.out
    assert "p2_1" in done.out
    assert "It pays for junk" in done.out
    assert "The bars are NOT met" in done.out
    (chapter,) = json.loads((tmp_path / "a.json").read_text())
    assert not chapter["meets_bars"]
    assert chapter["problems"][0]["solution"] == {"good": 5, "total": 5}


def test_command_names_missing_answers(tmp_path):
    """A course without sample answers cannot be audited: one sentence, exit code 2."""
    (tmp_path / "source" / "ps1").mkdir(parents=True)
    done = TestCourse(tmp_path).run("udl", "audit")
    assert done.code == 2
    assert "There are no sample answers" in done.err


def test_share_of_nothing_is_whole():
    """Where nothing was tried nothing is missing."""
    assert Share(0, 0).value == 1
    assert Share(1, 2) + Share(1, 2) == Share(2, 4) == replace(Share(2, 3), total=4)


def test_hall_has_the_hash_seed_that_it_is_given():
    """Everything in a hall is started with one PYTHONHASHSEED, 0 unless another is asked for."""
    assert environment()["PYTHONHASHSEED"] == "0"
    assert environment(hash_seed=7)["PYTHONHASHSEED"] == "7"
