"""Every problem in `source/`: its form, and what solution, stub, junk and sample answers earn.

A new chapter needs no new test: its notebooks and answer files are found in their folders. To look
at one problem: ``pytest grader_tests/test_problems.py -k p3_3``.
"""

from __future__ import annotations

import nbformat
import pytest
from sample_answers import SOURCE, all_problems, notebook_paths

from udlgrader.course import key_from_source, reference_paper, tidy_text
from udlgrader.exam.mistakes import KnownMistake, named
from udlgrader.grading.mistakes import mistake_in
from udlgrader.problems import LIMITS, Problem, grade_id
from udlgrader.results import ExamResult, Verdict

PROBLEMS = all_problems()


def each(problems):
    """Run a test for each of these problems."""
    return pytest.mark.parametrize("problem", problems, ids=lambda problem: problem.problem_id)


each_problem = each(PROBLEMS)
each_coded = each([problem for problem in PROBLEMS if not problem.is_essay])
each_notebook = pytest.mark.parametrize(
    "path", notebook_paths(), ids=lambda path: str(path.relative_to(SOURCE))
)

UDL_KEYS = {"problem", "title", "section", "level", "minutes", "skills", "hints"}
# What a student's names are bound to instead of an answer.
JUNK_NAMES = {
    "None": "None",
    "an empty list": "[]",
    "not a number": "float('nan')",
    "a lambda": "lambda *args, **kwargs: None",
}
# What a student's functions return instead of an answer; `solve` is the solution's own function.
JUNK_RESULTS = {
    "returns None": "None",
    "returns an empty list": "[]",
    "returns not a number": "float('nan')",
    "returns 0": "0",
    "returns 1.0": "1.0",
    "returns its first input": "args[0]",
    "returns its last input": "args[-1]",
    "returns zeros of the right shape": "filled(solve(*args, **kwargs), 0)",
    "returns ones of the right shape": "filled(solve(*args, **kwargs), 1)",
    "returns NaN of the right shape": "filled(solve(*args, **kwargs), float('nan'))",
    "raises ValueError": "int('a word')",
}
JUNK_HELPERS = """
def filled(value, filling):
    if isinstance(value, (list, tuple, set)):
        return type(value)(filled(entry, filling) for entry in value)
    if isinstance(value, dict):
        return {key: filled(entry, filling) for key, entry in value.items()}
    if hasattr(value, "dtype"):
        return (value * 0.0 + filling) if filling != filling else (value * 0 + filling)
    return filling
"""


def verdicts_of(problem: Problem, result: ExamResult) -> dict[str, Verdict]:
    """Return the verdicts of the problem's checks, "check" and "hidden"."""
    verdicts = [cell.verdict for cell in result.cells if cell.verdict is not None]
    graded = {v.grade_id.removeprefix(f"{problem.problem_id}_"): v for v in verdicts}
    assert list(graded) == ["check", "hidden"]
    return graded


def grade(hall, problem: Problem, answer: str | None) -> dict[str, Verdict]:
    """Return the verdicts on one answer; None for the answer cell as it was released."""
    return verdicts_of(problem, hall.sit(problem.paper(answer)))


def labels_of(result: ExamResult, mistakes: list[KnownMistake]) -> set[str]:
    """Return the labels that an answer's failed claims get."""
    verdicts = [cell.verdict for cell in result.cells if cell.verdict is not None]
    told = named(verdicts, result.transcript, mistakes)
    return {c.misconception for verdict in told for c in verdict.claims if c.misconception}


def tell(verdicts: dict[str, Verdict]) -> str:
    """Put points and failures of one answer in a few lines."""
    lines = [f"{kind}: {v.points:g} of {v.max_points:g}" for kind, v in verdicts.items()]
    for verdict in verdicts.values():
        claims = [f"  [{c.outcome}] {c.sentence}: {c.message}" for c in verdict.claims]
        lines += claims or [f"  [{verdict.outcome}] {verdict.message}"]
    return "\n".join(lines)


def has_full_marks(verdicts: dict[str, Verdict]) -> bool:
    return all(v.outcome == "pass" and v.points == v.max_points for v in verdicts.values())


def junk_answers(problem: Problem) -> dict[str, str]:
    """Return answer cells by what is wrong with them: all names are bound, none to an answer."""
    answers = {
        f"every name is {label}": "\n".join(f"{name} = {value}" for name in problem.names)
        for label, value in JUNK_NAMES.items()
    }
    functions = [name for name, is_callable in problem.names.items() if is_callable]
    others = [f"{name} = None" for name, is_callable in problem.names.items() if not is_callable]
    for label, value in JUNK_RESULTS.items() if functions else ():
        lines = [problem.solution, JUNK_HELPERS, *others]
        lines += [
            f"{name} = (lambda solve: lambda *args, **kwargs: {value})({name})"
            for name in functions
        ]
        answers[f"every function {label}"] = "\n".join(lines)
    return answers


@each_notebook
def test_solutions_of_a_whole_notebook_earn_full_marks(hall, path):
    """The notebook's own solutions pass every check, and no locked cell fails."""
    key = key_from_source(path.stem, nbformat.read(path, as_version=4), {})
    result = hall.sit(reference_paper(key, limits=LIMITS, examiner_files={}))
    verdicts = {c.verdict.grade_id: c.verdict for c in result.cells if c.verdict}
    assert has_full_marks(verdicts), tell(verdicts)
    assert not result.examiner_errors
    errors = [o for cell in result.cells for o in cell.outputs if o["output_type"] == "error"]
    assert not errors


@each_coded
def test_solution_earns_full_marks(hall, problem):
    """The solution passes the problem's checks without the checks of other problems."""
    verdicts = grade(hall, problem, problem.solution)
    assert has_full_marks(verdicts), tell(verdicts)


@each_coded
def test_released_stub_earns_nothing(hall, problem):
    """An answer cell that was left as released gets no points from either check."""
    verdicts = grade(hall, problem, None)
    assert [v.points for v in verdicts.values()] == [0, 0], tell(verdicts)
    assert [v.outcome == "pass" for v in verdicts.values()] == [False, False], tell(verdicts)


@each_coded
def test_junk_earns_nothing_on_the_hidden_check(hall, problem):
    """None, empty, NaN, constants of any shape, inputs handed back, errors: all worth nothing."""
    paid = {}
    for label, answer in junk_answers(problem).items():
        verdicts = grade(hall, problem, answer)
        if verdicts["hidden"].points or verdicts["hidden"].outcome == "pass":
            paid[label] = tell(verdicts)
    assert not paid, "\n".join(f"{label}\n{told}" for label, told in paid.items())


@each_coded
def test_right_answers_earn_full_marks(hall, problem):
    """Every sample answer that is labelled right passes both checks."""
    refused = {}
    for answer in problem.answers:
        verdicts = grade(hall, problem, answer.text) if answer.is_right else {}
        if not has_full_marks(verdicts):
            refused[answer.label] = tell(verdicts)
    assert not refused, "\n".join(f"{label}\n{told}" for label, told in refused.items())


@each_coded
def test_wrong_answers_lose_points_on_the_hidden_check(hall, problem):
    """Wrong answers are caught, each under its own label; one of them by the hidden check only."""
    wrong = [answer for answer in problem.answers if not answer.is_right]
    exams = [(answer, hall.sit(problem.paper(answer.text))) for answer in wrong]
    mistakes = [mistake_in(problem, answer, result) for answer, result in exams]
    accepted, past_the_visible, misnamed = {}, 0, []
    for answer, result in exams:
        verdicts = verdicts_of(problem, result)
        past_the_visible += verdicts["check"].outcome == "pass"
        if verdicts["hidden"].points == verdicts["hidden"].max_points:
            accepted[answer.label] = tell(verdicts)
        told = labels_of(result, mistakes)
        if told != (set() if answer.is_silent else {answer.label}):
            misnamed.append(f"'{answer.label}' is named {sorted(told)}")
    assert not accepted, "\n".join(f"{label}\n{told}" for label, told in accepted.items())
    assert past_the_visible or not problem.has_worked_instance, "the visible check catches all"
    assert not misnamed, "\n".join(misnamed)


@each_coded
def test_sample_answers_are_enough(problem):
    """Two right answers and four wrong ones (three for a number or a choice), all different."""
    labels = [answer.label for answer in problem.answers]
    right = sum(answer.is_right for answer in problem.answers)
    assert right >= (2 if problem.has_worked_instance else 0)
    assert len(labels) - right >= (4 if problem.has_worked_instance else 3)
    assert len(set(labels)) == len(labels)
    assert len({answer.text for answer in problem.answers}) == len(labels)


@each_problem
def test_statement_carries_what_catalogue_and_hints_read(problem):
    """The statement's metadata are complete, with three hints of about forty words."""
    udl = problem.udl
    assert set(udl) == UDL_KEYS
    assert problem.problem_id == "p" + udl["problem"].replace(".", "_")
    assert udl["level"] in (1, 2, 3)
    assert udl["minutes"] > 0
    assert udl["skills"]
    assert len(udl["hints"]) == 3
    assert all(15 <= len(hint.split()) <= 60 for hint in udl["hints"]), [
        len(hint.split()) for hint in udl["hints"]
    ]


@each_coded
def test_problem_is_a_statement_an_answer_and_two_checks(problem):
    """The four cells stand in order, each of its kind, with the points that the level gives."""
    level = problem.udl["level"]
    visible, hidden = (level, 2 * level) if problem.has_worked_instance else (0, 3 * level)
    rows = {
        "text": ("markdown", False, False, None),
        "": ("code", False, True, None),
        "check": ("code", True, False, visible),
        "hidden": ("code", True, False, hidden),
    }
    assert list(problem.cells) == list(rows)
    for ending, (kind, is_grade, is_solution, points) in rows.items():
        cell = problem.cells[ending]
        meta = cell.metadata.nbgrader
        assert (cell.cell_type, meta.grade, meta.solution) == (kind, is_grade, is_solution)
        assert meta.locked is not is_solution
        assert meta.get("points") == points


@each_coded
def test_hidden_check_hides_all_but_one_comment(problem):
    """What students see of a hidden check is one comment; it holds two to six claims."""
    released = problem.key.cells[-1].released_source
    assert len(released.splitlines()) == 1
    assert released.startswith("# ")
    source = problem.cells["hidden"].source
    assert 2 <= source.count("with check.claim(") <= 6
    assert "BEGIN HIDDEN" not in problem.cells["check"].source


@each_coded
def test_release_shows_no_solution(problem):
    """The released answer cell holds stubs, and every name that is asked for is announced."""
    answer = next(
        c for c in problem.key.cells if c.is_solution and c.grade_id == problem.problem_id
    )
    assert "raise NotImplementedError()" in answer.released_source
    assert "SOLUTION" not in answer.released_source
    statement = problem.cells["text"].source
    for name in problem.names:
        assert name in statement or name in answer.released_source


@each_notebook
def test_notebook_is_in_normal_form(path):
    """`udl tidy` would leave the file as it is: no outputs, sorted metadata, ids from grade ids."""
    notebook = nbformat.read(path, as_version=4)
    assert tidy_text(notebook) == path.read_text(encoding="utf-8")


@each_notebook
def test_notebook_fits_the_screen(path):
    """At most eight problems, after an introduction and one set-up cell that names a remedy."""
    cells = nbformat.read(path, as_version=4).cells
    assert [grade_id(cell) for cell in cells[:2]] == ["intro", "setup"]
    assert "pip install udlgrader" in cells[1].source
    assert sum("udl" in cell.metadata for cell in cells) <= 8


def test_every_answer_file_has_its_problem():
    """No answer file is left behind when a problem is renamed."""
    answered = {problem.answers_path for problem in PROBLEMS}
    folders = {path.parent for path in answered}
    assert {path for folder in folders for path in folder.glob("*.py")} <= answered


def test_problem_numbers_are_used_once():
    """No two problems of the course have the same number."""
    numbers = [problem.problem_id for problem in PROBLEMS]
    assert len(set(numbers)) == len(numbers)
