"""The command `udl`: parses, calls, prints.

Exit codes: 0, our work is done, whatever the learners scored; 1, some submissions could not be
graded (they are named), or problems do not meet the audit's bars; 2, wrong usage, course files or
machine; 130, stopped by Ctrl-C.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console
from rich.padding import Padding
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.text import Text

from udlgrader import __version__
from udlgrader.errors import SandboxError, UdlError, UsageError
from udlgrader.sandbox.host import Isolation

app = typer.Typer(
    help="Autograded problem sets for Understanding Deep Learning.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
# jsonschema would build a grammar for checks of IRIs, which no notebook has: a second saved.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

_INTERRUPTED = 130
_out = Console()
_err = Console(stderr=True)

CourseOption = Annotated[
    Path, typer.Option("--course", help="Folder of the nbgrader course.", show_default="here")
]
IsolationOption = Annotated[
    Optional[Isolation],  # noqa: UP045  (typer reads the annotation)
    typer.Option(
        "--isolation",
        help="How submissions are kept apart; the best that this machine gives unless named. "
        "'process' protects nothing.",
    ),
]


def main() -> None:
    """Run the command; every expected error is told in one sentence."""
    warnings.simplefilter("ignore")
    try:
        code = app(standalone_mode=False)
    except UdlError as error:
        _tell(str(error))
        code = 2
    except typer.TyperException as error:
        _tell(f"{error.format_message().rstrip('.')}. See udl --help.")
        code = 2
    except (KeyboardInterrupt, typer.Abort):
        code = _INTERRUPTED
    except BrokenPipeError:  # for example: udl … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    if code == _INTERRUPTED:  # typer, too, turns Ctrl-C into this code
        _tell("Stopped. What is graded is kept; the same command goes on from here.")
    sys.exit(code or 0)


def _tell(sentence: str) -> None:
    _err.print(f"udl: {sentence}", markup=False, highlight=False, soft_wrap=True)


@app.command()
def grade(
    assignment: Annotated[
        str, typer.Argument(help="The assignment, or the beginning of its name.")
    ],
    course: CourseOption = Path(),
    student: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--student", help="Grade only this student; may be given several times."),
    ] = None,
    workers: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--workers", min=1, help="Exams at a time; one per core by default."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Grade again what is graded already.")
    ] = False,
    report: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--json", help="Write the whole result to this file, in the documented form."),
    ] = None,
    isolation: IsolationOption = None,
) -> int:
    """Grade what was handed in into the gradebook and autograded/."""
    from udlgrader.bridge import Course
    from udlgrader.grading.coordinator import GradingOptions, grade_class
    from udlgrader.grading.workers import Workers
    from udlgrader.tables import class_table

    opened = Course.open(course)
    _refuse_folder_of(report)
    name = opened.match_assignment(assignment)
    options = GradingOptions(
        Workers(workers or os.cpu_count() or 1, isolation or _best_isolation()),
        tuple(student or ()),
        force,
    )
    with _progress("Learning mistakes", f"Grading {name}") as (learning, progress):
        graded = grade_class(opened, name, options, progress, learning)
    _write_report(report, graded.to_json())
    for renderable in class_table(graded):
        _out.print(renderable, soft_wrap=isinstance(renderable, str))
    return 1 if graded.not_graded else 0


@app.command()
def release(
    chapters: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Argument(help="Assignments, or the beginnings of their names; all by default."),
    ] = None,
    course: CourseOption = Path(),
) -> None:
    """Make the student versions: source/ to release/, and their cells into the gradebook."""
    from udlgrader.bridge import Course
    from udlgrader.bridge import release as releasing

    opened = Course.open(course)
    known = releasing.assignments_in_source(opened)
    names = [releasing.find_assignment(opened, each) for each in chapters or []] or known
    with _progress("Releasing") as (progress,):
        for done, name in enumerate(names):
            progress(done, len(names))
            releasing.release(opened, name)
        progress(len(names), len(names))
    _out.print(f"Released {', '.join(names)}.", highlight=False)


@app.command()
def audit(
    chapters: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Argument(help="Chapters, or the beginnings of their names; all by default."),
    ] = None,
    course: CourseOption = Path(),
    mutants: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--mutants", min=0, help="Mutants of each problem; all by default."),
    ] = None,
    workers: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--workers", min=1, help="Exams at a time; one per core by default."),
    ] = None,
    report: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--json", help="Write the whole result to this file."),
    ] = None,
    isolation: IsolationOption = None,
) -> int:
    """Measure the problems: solution, stub, junk, sample answers and mutants, all graded."""
    from udlgrader.audit.audit import AuditOptions
    from udlgrader.audit.chapters import Chapter, audit_chapter
    from udlgrader.audit.tables import audit_table
    from udlgrader.bridge import Course
    from udlgrader.bridge import release as releasing
    from udlgrader.grading.workers import Workers

    opened = Course.open(course)
    _refuse_folder_of(report)
    answers = opened.root / "grader_tests" / "answers"
    if not answers.is_dir():
        raise UsageError(f"There are no sample answers: the folder {answers} is missing.")
    known = releasing.assignments_in_source(opened)
    names = [releasing.find_assignment(opened, each) for each in chapters or []] or known
    found = [Chapter.find(opened.source(n), opened.released(n), answers) for n in names]
    staff = Workers(workers or os.cpu_count() or 1, isolation or _best_isolation())
    audits = []
    for chapter in found:
        with _progress(f"Auditing {chapter.name}") as (progress,):
            audits.append(audit_chapter(chapter, staff, AuditOptions(mutants), progress))
        for renderable in audit_table(audits[-1]):
            _out.print(renderable, soft_wrap=isinstance(renderable, str), highlight=False)
    _write_report(report, [each.to_json() for each in audits])
    return 0 if all(each.meets_bars for each in audits) else 1


@app.command()
def catalogue(
    chapters: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Argument(help="Chapters, or the beginnings of their names; all by default."),
    ] = None,
    course: CourseOption = Path(),
    report: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--json", help="Write the list to this file."),
    ] = None,
    page: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--markdown", help="Write the list as a page to this file."),
    ] = None,
) -> None:
    """List the problems: number, title, section, level, minutes, points and form."""
    from udlgrader.bridge import Course
    from udlgrader.bridge import release as releasing
    from udlgrader.problems import Entry, as_markdown, find_problems
    from udlgrader.tables import catalogue_tables

    opened = Course.open(course)
    _refuse_folder_of(report)
    _refuse_folder_of(page, "--markdown")
    known = releasing.assignments_in_source(opened)
    names = [releasing.find_assignment(opened, each) for each in chapters or []] or known
    notebooks = [path for name in names for path in sorted(opened.source(name).glob("*.ipynb"))]
    answers = opened.root / "grader_tests" / "answers"
    entries = [Entry.of(problem) for problem in find_problems(notebooks, answers)]
    for table in catalogue_tables(entries):
        _out.print(table)
    _write_report(report, [entry.to_json() for entry in entries])
    if page is not None:
        page.write_text(as_markdown(entries), encoding="utf-8")


@app.command()
def tidy(
    paths: Annotated[
        Optional[list[Path]],  # noqa: UP045
        typer.Argument(help="Notebooks, or folders of them; source/ by default."),
    ] = None,
) -> None:
    """Put source notebooks into normal form: no outputs, sorted metadata."""
    from udlgrader.course.files import tidy_files

    changed = tidy_files(paths or [Path("source")])
    for path in changed:
        _out.print(f"tidied {path}", highlight=False, markup=False)


@app.command()
def doctor() -> None:
    """Tell how well this machine can keep submissions apart, why, and what to do."""
    from udlgrader.sandbox.doctor import diagnose
    from udlgrader.tables import diagnosis_table

    for renderable in diagnosis_table(diagnose()):
        _out.print(renderable)


@app.command()
def demo(
    folder: Annotated[Path, typer.Option("--folder", help="Where the demo course is made.")] = Path(
        "demo"
    ),
    workers: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--workers", min=1, help="Exams at a time; one per core by default."),
    ] = None,
) -> None:
    """Release a chapter, grade a sample class on it, and write the report."""
    from udlgrader.demo import make_demo_course

    name = make_demo_course(folder)
    _err.print(f"The demo course is in {folder}/.", highlight=False)
    # One of the class hands in a broken file on purpose, so the exit code says nothing here.
    grade(
        name, folder, workers=workers, force=True, report=folder / "report.json",
        isolation=_best_isolation_or_process(),
    )  # fmt: skip
    _err.print(f"Look at {folder}/README.md next.", highlight=False)


@app.command()
def start(
    chapter: Annotated[str, typer.Argument(help="The chapter, such as ch03.")],
    folder: Annotated[Path, typer.Option("--folder", help="Where the copy is made.")] = Path(),
) -> None:
    """Make a working copy of a chapter; never touches one that is there."""
    from udlgrader.learning.chapters import start_chapter

    place = start_chapter(chapter, folder)
    sentence = f"Your copy is {place}/. Open it with: jupyter lab {place}"
    _out.print(sentence, markup=False, highlight=False, soft_wrap=True)


@app.command()
def check(
    what: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(help="A notebook, a problem such as 3.3, or a chapter such as ch03."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the result in the documented form.")
    ] = False,
    stop: Annotated[
        bool, typer.Option("--stop", help="End the server that the first check started.")
    ] = False,
) -> None:
    """Check your own answers: visible and hidden checks, what went wrong, the next hint."""
    from udlgrader.learning import client, pages
    from udlgrader.learning.chapters import find_targets

    if stop:
        _out.print("Stopped." if client.stop() else "No check server is at work.")
        return
    if what is None:
        raise UsageError("Say what to check, for example: udl check 3.3")
    checked = []
    with _progress("Checking") as (progress,):
        targets = find_targets(what, Path())
        for done, target in enumerate(targets):
            progress(done, len(targets))
            checked.append(client.check(target))
    if as_json:
        _out.print(
            _as_json({"format": pages.FORMAT, "notebooks": checked}),
            markup=False,
            highlight=False,
            soft_wrap=True,
        )
        return
    for notebook in checked:
        for line in pages.lines(notebook):
            indent = len(line) - len(line.lstrip())
            _out.print(Padding(Text(line.strip()), (0, 0, 0, indent)))


@app.command()
def hint(
    problem: Annotated[str, typer.Argument(help="The problem, such as 3.3.")],
) -> None:
    """Give the next hint to a problem."""
    from udlgrader.learning.chapters import find_problem
    from udlgrader.learning.hints import next_hint

    given = next_hint(find_problem(problem), seen=True)
    _out.print(f"Hint {given.rung} of {given.rungs}: {given.text}", markup=False, highlight=False)


@app.callback(invoke_without_command=True)
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        _out.print(f"udl {__version__}", highlight=False)
        raise typer.Exit


def _as_json(data: object) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False)


def _write_report(report: Path | None, data: object) -> None:
    if report is not None:
        report.write_text(_as_json(data) + "\n", encoding="utf-8")


def _refuse_folder_of(report: Path | None, option: str = "--json") -> None:
    """Refuse a file that could not be written, before anything is graded."""
    if report is not None and not report.resolve().parent.is_dir():
        raise UsageError(f"{option} {report}: there is no folder {report.resolve().parent}.")


def _best_isolation() -> Isolation:
    from udlgrader.sandbox.doctor import best_isolation, diagnose

    isolation = best_isolation()
    if isolation is not Isolation.NESTED:
        _tell(f"{diagnose().reason} {diagnose().advice}")
    return isolation


def _best_isolation_or_process() -> Isolation:
    """The demo's own class is harmless enough to be shown without a sandbox, if it is said so."""
    try:
        return _best_isolation()
    except SandboxError as error:
        _tell(f"{error} The demo goes on without protection.")
        return Isolation.PROCESS


@contextlib.contextmanager
def _progress(*texts: str) -> Iterator[list[Callable[[int, int], None]]]:
    """Show a bar for each kind of work on a terminal, once it begins, and nothing elsewhere."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=_err,
        disable=not _err.is_terminal,
        transient=True,
    )
    with bar:
        tasks = [bar.add_task(text, total=None, visible=False) for text in texts]
        yield [partial(_advance, bar, task) for task in tasks]


def _advance(bar: Progress, task: TaskID, done: int, total: int) -> None:
    bar.update(task, completed=done, total=total, visible=True)
