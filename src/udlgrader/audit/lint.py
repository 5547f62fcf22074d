"""The authoring contract as far as it can be read off the files, without an exam.

Every finding is one sentence that names notebook and cell. What only an exam can show is in
`udlgrader.audit.audit`.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from udlgrader.course import key_from_source
from udlgrader.errors import CourseError
from udlgrader.exam.segments import cut
from udlgrader.problems import FORMS, Problem, grade_id

_METADATA = ("problem", "title", "section", "level", "minutes", "form", "skills", "hints")
_HINTS = 3
_HINT_WORDS = range(25, 61)  # about forty
_CLAIMS = range(2, 7)
_VALUE_COMPARISONS = frozenset({"close", "equal", "gradient", "distribution", "learns"})
_ARRAYS = ("ndarray", "Tensor")
_FORMS_OF_FUNCTIONS = frozenset({"code", "expression", "plot data"})
_PROBLEMS_OF_A_NOTEBOOK = 8
# Shorter lines ("return x", "for i in range(n):") are found anywhere and give nothing away.
_TELLING_LENGTH = 24


@dataclass(frozen=True)
class Finding:
    """Something that does not keep the contract.

    Attributes:
        notebook: The notebook, with its folder.
        cell: The cell's grade id; empty if it is about the notebook.
        sentence: What is wrong; further lines show what was seen.
    """

    notebook: str
    cell: str
    sentence: str

    @classmethod
    def of(cls, problem: Problem, ending: str, sentence: str) -> Finding:
        """A finding about the cell of *problem* with this ending of its grade id."""
        cell = f"{problem.problem_id}_{ending}" if ending else problem.problem_id
        return cls(_name(problem.notebook_path), cell, sentence)

    def __str__(self) -> str:
        where = f"{self.notebook}, cell {self.cell}" if self.cell else self.notebook
        return f"{where}: {self.sentence}"


def lint_problem(problem: Problem) -> tuple[Finding, ...]:
    """Return what of a problem's cells and sample answers does not keep the contract."""
    if problem.is_essay:
        found = [*_metadata(problem), *_mark_scheme(problem)]
    else:
        found = [*_metadata(problem), *_cells(problem), *_syntax(problem)]
        if not found:  # the others need the four cells
            rules = (_form, _docstrings, _visible_check, _hidden_check, _release, _sample_answers)
            found = [finding for rule in rules for finding in rule(problem)]
    return tuple(Finding.of(problem, ending, sentence) for ending, sentence in found)


def lint_notebook(path: Path, release_path: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a notebook as a whole, and with its student version.

    Args:
        path: The source notebook.
        release_path: The notebook that students get.

    Raises:
        CourseError: If one of them cannot be read.
    """
    notebook = _read(path)
    found = [*_opening(notebook), *_leaks(notebook, release_path)]
    return tuple(Finding(_name(path), cell, sentence) for cell, sentence in found)


_Found = Iterator[tuple[str, str]]


def _metadata(problem: Problem) -> _Found:
    udl = problem.udl
    missing = [name for name in _METADATA if not udl.get(name)]
    if missing:
        yield "text", f"Its udl metadata lack {', '.join(missing)}."
        return
    if unknown := sorted(set(udl) - set(_METADATA)):
        yield "text", f"Its udl metadata have {', '.join(unknown)}, which nothing reads."
    number = problem.problem_id.removeprefix("p").replace("_", ".")
    if udl["problem"] != number:
        yield "text", f"Its number is {udl['problem']!r}; its grade id says {number!r}."
    if udl["level"] not in (1, 2, 3):
        yield "text", f"Its level is {udl['level']!r}; it should be 1, 2 or 3."
    if not udl["minutes"] > 0:
        yield "text", f"It takes {udl['minutes']} minutes; that should be more than 0."
    if set(udl["form"]) - set(FORMS) or problem.is_essay != ("essay" in udl["form"]):
        yield "text", f"Its form is {udl['form']}; it should be some of {', '.join(FORMS)}."
    if len(udl["hints"]) != _HINTS:
        yield "text", f"It has {len(udl['hints'])} hints; it should have {_HINTS}."
    for index, hint in enumerate(udl["hints"], 1):
        if len(hint.split()) not in _HINT_WORDS:
            yield "text", f"Hint {index} has {len(hint.split())} words; about 40 are asked for."
        if any(line in hint for line in _telling(problem.solution)):
            yield "text", f"Hint {index} shows a line of the solution."


def _mark_scheme(problem: Problem) -> _Found:
    task = problem.cells.get("")
    if task is None or not task.metadata.nbgrader.get("task"):
        yield "", "An essay needs a task cell with this id, and the problem has no hidden check."
    elif "BEGIN MARK SCHEME" not in task.source:
        yield "", "The task has no mark scheme."


def _cells(problem: Problem) -> _Found:
    """Four cells in order, each of its kind, with the points that the level gives."""
    wanted = ["text", "", "check", "hidden"]
    if list(problem.cells) != wanted:
        have = ", ".join(ending or "answer" for ending in problem.cells)
        yield "", f"Its cells are {have}; they should be text, answer, check, hidden."
        return
    kinds = {
        "text": ("markdown", False, False),
        "": ("code", False, True),
        "check": ("code", True, False),
        "hidden": ("code", True, False),
    }
    for ending, kind in kinds.items():
        cell = problem.cells[ending]
        meta = cell.metadata.nbgrader
        if (cell.cell_type, meta.grade, meta.solution) != kind or meta.locked is meta.solution:
            yield ending, "Its type, or what nbgrader keeps of it, is that of another kind of cell."
    level = problem.udl.get("level", 0)
    visible, hidden = (level, 2 * level) if problem.has_worked_instance else (0, 3 * level)
    for ending, points in (("check", visible), ("hidden", hidden)):
        found = problem.cells[ending].metadata.nbgrader.get("points")
        if found != points:
            yield ending, f"It is worth {found} points; level {level} gives {points}."


def _syntax(problem: Problem) -> _Found:
    for ending, cell in problem.cells.items():
        if cell.cell_type == "code":
            try:
                ast.parse(cell.source)
            except SyntaxError as error:
                yield ending, f"It is not Python: {error.msg}, line {error.lineno}."


def _form(problem: Problem) -> _Found:
    """The catalogue tells what is handed in; as far as that shows in the cells, it is true."""
    form = set(problem.udl["form"])
    checks = problem.cells["check"].source + problem.cells["hidden"].source
    shown = (
        ("functions or classes", any(problem.names.values()), form & _FORMS_OF_FUNCTIONS),
        ("choice", "check.choice(" in checks, form & {"choice"}),
    )
    for what, is_there, is_told in shown:
        if is_there != bool(is_told):
            has = "has" if is_there else "has no"
            yield "text", f"The problem {has} {what}; its form says otherwise."


def _docstrings(problem: Problem) -> _Found:
    """Every function that a student writes says what goes in and what comes out."""
    above: ast.FunctionDef | None = None
    for node in ast.parse(problem.solution).body:
        if isinstance(node, ast.FunctionDef):
            text = ast.get_docstring(node) or ""
            if not text:
                yield "", f"{node.name} has no docstring."
            elif above is None or "as above" not in text or not _are_alike(node, above):
                yield from (("", f"{node.name}: {lack}") for lack in _lacks(node, text))
                above = node


def _are_alike(node: ast.FunctionDef, other: ast.FunctionDef) -> bool:
    """True if what is said of one function's arguments and result holds for the other's."""
    same_result = ast.dump(node.returns or node.args) == ast.dump(other.returns or other.args)
    return same_result and ast.dump(node.args) == ast.dump(other.args)


def _lacks(node: ast.FunctionDef, docstring: str) -> Iterator[str]:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    sections = dict(re.findall(r"^(Args|Returns):\n(.*?)(?=^\S|\Z)", docstring, re.M | re.S))
    if arguments and "Args" not in sections:
        yield "the docstring has no 'Args:'."
    for argument in arguments if "Args" in sections else ():
        line = re.search(rf"^ +{argument.arg}:(.*?)(?=^ +\w+:|\Z)", sections["Args"], re.M | re.S)
        if line is None:
            yield f"the docstring does not tell of {argument.arg}."
        elif _is_array(argument.annotation) and "shape" not in line[1]:
            yield f"the docstring gives no shape of {argument.arg}."
    returns_something = not (isinstance(node.returns, ast.Constant) and node.returns.value is None)
    if returns_something and "Returns" not in sections:
        yield "the docstring has no 'Returns:'."
    elif _is_array(node.returns) and "shape" not in sections.get("Returns", ""):
        yield "the docstring gives no shape of the result."


def _is_array(annotation: ast.expr | None) -> bool:
    return annotation is not None and ast.unparse(annotation).endswith(_ARRAYS)


def _visible_check(problem: Problem) -> _Found:
    if "BEGIN HIDDEN" in problem.cells["check"].source:
        yield "check", "The visible check has a hidden region; hide it in the hidden check."


def _hidden_check(problem: Problem) -> _Found:
    source = str(problem.cells["hidden"].source)
    lines = source.splitlines()
    is_framed = (
        len(lines) > 2
        and lines[0].startswith("# ")
        and lines[1] == "### BEGIN HIDDEN TESTS"
        and lines[-1] == "### END HIDDEN TESTS"
    )
    if not is_framed or source.count("HIDDEN TESTS") != 2:
        yield (
            "hidden",
            (
                "It should be a comment that stays, then '### BEGIN HIDDEN TESTS' … "
                "'### END HIDDEN TESTS', and nothing else."
            ),
        )
    claims = [segment for segment in cut(source, frozenset()) if segment.sentence is not None]
    if len(claims) not in _CLAIMS:
        yield "hidden", f"It has {len(claims)} claims; it should have two to six."
    comparing = {
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and _compares_values([node], frozenset())
    }
    if not any(c.asserts or _compares_values(c.body, comparing) for c in claims):
        yield (
            "hidden",
            (
                "No claim compares with a value (check.close, check.equal, check.choice with its "
                "answer); claims about form alone earn nothing."
            ),
        )


def _compares_values(body: Iterable[ast.stmt], helpers: Collection[str]) -> bool:
    """Return whether statements compare values, by themselves or by one of these functions."""
    for statement in body:
        for node in ast.walk(statement):
            match node:
                case ast.Call(ast.Name(name)) if name in helpers:
                    return True
                case ast.Call(ast.Attribute(ast.Name("check"), "choice"), arguments, keywords):
                    if len(arguments) > 2 or any(k.arg == "correct" for k in keywords):
                        return True
                case ast.Call(ast.Attribute(ast.Name("check"), name)):
                    if name in _VALUE_COMPARISONS:
                        return True
    return False


def _release(problem: Problem) -> _Found:
    """What students see of the answer cell: stubs, and every name that is asked for."""
    answer = next(c for c in problem.key.cells if c.grade_id == problem.problem_id)
    stub, has_region = "raise NotImplementedError()", "### BEGIN SOLUTION" in answer.source
    if not has_region or stub not in answer.released_source:
        yield "", f"It has no '### BEGIN SOLUTION' … '### END SOLUTION' that {stub} could replace."
    shown = problem.cells["text"].source + answer.released_source
    for name in problem.names:
        if name not in shown:
            yield "", f"It asks for {name}, which neither statement nor cell names."


def _sample_answers(problem: Problem) -> _Found:
    labels = [answer.label for answer in problem.answers]
    right = sum(answer.is_right for answer in problem.answers)
    least_right, least_wrong = (2, 4) if problem.has_worked_instance else (0, 3)
    wrong = len(labels) - right
    for kind, count, least in (("right", right, least_right), ("wrong", wrong, least_wrong)):
        if count < least:
            yield "", f"It has {count} {kind} sample answers; it should have {least} or more."
    if len(set(labels)) < len(labels):
        yield "", "Two of its sample answers have the same label."
    texts = [problem.solution, *(answer.text for answer in problem.answers)]
    if len({_code(text) for text in texts}) < len(texts):
        yield "", "Two of its sample answers, or one and the solution, are the same code."


def _code(text: str) -> str:
    try:
        return ast.unparse(ast.parse(text))
    except SyntaxError:  # which may be what is wrong with the answer
        return text


def _opening(notebook: NotebookNode) -> _Found:
    cells = notebook.cells
    if [grade_id(cell) for cell in cells[:2]] != ["intro", "setup"]:
        yield "", "It should open with the cells intro and setup."
    elif "pip install udlgrader" not in cells[1].source:
        yield "setup", "It does not say how to install udlgrader."
    count = sum("udl" in cell.metadata for cell in cells)
    if count > _PROBLEMS_OF_A_NOTEBOOK:
        yield "", f"It has {count} problems; {_PROBLEMS_OF_A_NOTEBOOK} at most fit."


def _leaks(notebook: NotebookNode, release_path: Path) -> _Found:
    """Lines of hidden checks and solutions in what students get."""
    if not release_path.exists():
        yield "", f"It is not released: there is no {release_path}. Run udl release."
        return
    cells = key_from_source("notebook", notebook, {}).cells
    shown = "\n".join(cell.released_source for cell in cells)
    secret = [
        (cell.grade_id, line)
        for cell in cells
        for line in sorted(_telling(cell.source))
        if line not in shown  # some lines of a solution stand elsewhere too, on purpose
    ]
    everything = "\n".join(_texts(_read(release_path)))
    told = set()
    for cell_id, line in secret:
        if line in everything and cell_id not in told:
            told.add(cell_id)
            yield cell_id, f"Its release shows what it hides: {line!r}. Run udl release."


def _texts(notebook: NotebookNode) -> Iterator[str]:
    for cell in notebook.cells:
        yield str(cell.source)
        yield from cell.get("attachments", {})
        for output in cell.get("outputs", ()):
            yield json.dumps(output, ensure_ascii=False)


def _telling(source: str) -> set[str]:
    """The lines of a cell that would give something away."""
    lines = (line.strip() for line in source.splitlines())
    return {line for line in lines if len(line) >= _TELLING_LENGTH and not line.startswith("### ")}


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _read(path: Path) -> NotebookNode:
    try:
        return nbformat.read(path, as_version=4)
    except Exception as error:  # nbformat raises whatever its parts raise
        raise CourseError(f"{path} is not a notebook that can be read: {error}") from error
