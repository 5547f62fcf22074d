"""Every problem in `source/`: its form, and what solution, stub, junk and sample answers earn.

A new chapter needs no new test: its notebooks and answer files are found in their folders. To look
at one problem: ``pytest grader_tests/test_problems.py -k p3_3``.
"""

from __future__ import annotations

import nbformat
import pytest
from sample_answers import SOURCE, all_problems, notebook_paths

from udlgrader.audit.audit import AuditOptions, about_all_wrong, survivors, trials_of
from udlgrader.audit.equivalents import read_equivalents, refuse_stale
from udlgrader.audit.exams import grade
from udlgrader.audit.junk import junk_answers
from udlgrader.audit.lint import lint_notebook, lint_problem
from udlgrader.audit.mutants import mutants
from udlgrader.course import key_from_source, reference_paper, tidy_text
from udlgrader.problems import LIMITS

PROBLEMS = all_problems()


def each(problems):
    """Run a test for each of these problems."""
    return pytest.mark.parametrize("problem", problems, ids=lambda problem: problem.problem_id)


each_problem = each(PROBLEMS)
each_coded = each([problem for problem in PROBLEMS if not problem.is_essay])
each_notebook = pytest.mark.parametrize(
    "path", notebook_paths(), ids=lambda path: str(path.relative_to(SOURCE))
)


@each_notebook
def test_solutions_of_a_whole_notebook_earn_full_marks(hall, path):
    """The notebook's own solutions pass every check, and no locked cell fails."""
    key = key_from_source(path.stem, nbformat.read(path, as_version=4), {})
    result = hall.sit(reference_paper(key, limits=LIMITS, examiner_files={}))
    verdicts = [cell.verdict for cell in result.cells if cell.verdict]
    missed = {v.grade_id: v.message for v in verdicts if v.points < v.max_points}
    assert not missed
    assert all(v.outcome == "pass" for v in verdicts)
    assert not result.examiner_errors
    errors = [o for cell in result.cells for o in cell.outputs if o["output_type"] == "error"]
    assert not errors


@each_coded
def test_solution_earns_full_marks(hall, problem):
    """The solution passes the problem's checks without the checks of other problems."""
    graded = grade(hall, problem, problem.solution)
    assert graded.has_full_marks, graded


@each_coded
def test_released_stub_earns_nothing(hall, problem):
    """An answer cell that was left as released gets no points from either check."""
    graded = grade(hall, problem, None)
    assert graded.earns_nothing, graded


@each_coded
def test_junk_earns_nothing_on_the_hidden_check(hall, problem):
    """None, empty, NaN, constants of any shape, inputs handed back, errors: all worth nothing."""
    graded = {label: grade(hall, problem, text) for label, text in junk_answers(problem).items()}
    assert not {label: str(each) for label, each in graded.items() if each.is_paid}


@each_coded
def test_right_answers_earn_full_marks(hall, problem):
    """Every sample answer that is labelled right passes both checks."""
    right = {a.label: grade(hall, problem, a.text) for a in problem.answers if a.is_right}
    assert not {label: str(each) for label, each in right.items() if not each.has_full_marks}


@each_coded
def test_wrong_answers_lose_points_on_the_hidden_check(hall, problem):
    """Every sample answer labelled wrong is caught, one by the hidden check only, no two alike."""
    wrong = {a.label: grade(hall, problem, a.text) for a in problem.answers if not a.is_right}
    assert not {label: str(each) for label, each in wrong.items() if not each.is_caught}
    assert not list(about_all_wrong(problem, wrong))


@each_coded
def test_checks_kill_a_sample_of_mutants(hall, problem):
    """Six small mistakes put into the solution cost points (`udl audit` tries them all)."""
    trials = trials_of(problem, AuditOptions(mutants=6))
    alive = survivors(problem, hall, trials.mutants, mutant_s=2.0)
    assert not [mutant.diff for mutant in alive]


@each_problem
def test_problem_keeps_the_authoring_contract(problem):
    """Metadata, cells, points, docstrings, claims, sample answers: nothing for lint to find."""
    assert not [str(finding) for finding in lint_problem(problem)]


@each_notebook
def test_notebook_is_in_normal_form(path):
    """`udl tidy` would leave the file as it is: no outputs, sorted metadata, ids from grade ids."""
    notebook = nbformat.read(path, as_version=4)
    assert tidy_text(notebook) == path.read_text(encoding="utf-8")


@each_notebook
def test_notebook_and_its_release_keep_the_authoring_contract(path):
    """It opens as it should, fits the screen, and its release hides what is to be hidden."""
    release = SOURCE.parent / "release" / path.parent.name / path.name
    assert not [str(finding) for finding in lint_notebook(path, release)]


def test_every_answer_file_has_its_problem():
    """No answer file is left behind when a problem is renamed."""
    answered = {problem.answers_path for problem in PROBLEMS}
    folders = {path.parent for path in answered}
    assert {path for folder in folders for path in folder.glob("*.py")} <= answered


def test_problem_numbers_are_used_once():
    """No two problems of the course have the same number."""
    numbers = [problem.problem_id for problem in PROBLEMS]
    assert len(set(numbers)) == len(numbers)


def test_listed_mutants_exist():
    """No mutant is listed as equivalent that the solution, as it is now, does not have."""
    for folder in {problem.answers_folder for problem in PROBLEMS}:
        entries = read_equivalents(folder)
        named = {entry.problem for entry in entries}
        cells = {p.problem_id: p.cells[""] for p in PROBLEMS if p.problem_id in named}
        refuse_stale(folder, entries, {name: mutants(c.source) for name, c in cells.items()})
