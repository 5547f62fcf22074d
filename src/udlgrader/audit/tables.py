"""An audit as an author reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.markup import escape
from rich.syntax import Syntax
from rich.table import Table

from udlgrader.audit.audit import ProblemAudit, Share
from udlgrader.audit.chapters import MUTANT_BAR, ChapterAudit

_COLUMNS = (
    *("solution", "stub", "junk", "right", "wrong"),
    *("mutants", "%", "seconds", "findings"),
)


def audit_table(audit: ChapterAudit) -> Iterator[RenderableType]:
    """Yield the table of a chapter, then findings and survivors, then whether the bars are met."""
    yield _table(audit)
    for finding in audit.findings:
        yield escape(str(finding))
    for problem in audit.problems:
        for mutant in problem.survivors:
            where = f"{problem.notebook}, cell {problem.problem_id}, line {mutant.line}"
            sentence = f"{where}: no check notices this mutant ({mutant.operator})."
            lines = mutant.diff.splitlines()[2:]  # without the names of files
            yield Group(escape(sentence), Syntax("\n".join(lines), "diff", word_wrap=True))
    yield escape(_verdict(audit))


def _table(audit: ChapterAudit) -> Table:
    table = Table(title=escape(audit.chapter), title_justify="left", box=SIMPLE_HEAD, padding=0)
    table.add_column("problem", no_wrap=True)
    for name in _COLUMNS:
        table.add_column(name, justify="right", no_wrap=True)
    for problem in audit.problems:
        table.add_row(problem.problem_id, *_shares(problem))
    return table


def _shares(problem: ProblemAudit) -> Iterator[str]:
    for share in (problem.solution, problem.stub, problem.junk, problem.right, problem.wrong):
        yield _marked(share, 1.0)
    yield _marked(problem.killed, MUTANT_BAR)
    yield f"{100 * problem.killed.value:.1f}"
    yield f"{problem.seconds:.2f}"
    yield str(len(problem.findings) or "")


def _marked(share: Share, bar: float) -> str:
    return str(share) if share.value >= bar else f"[bold red]{share}[/]"


def _verdict(audit: ChapterAudit) -> str:
    killed, listed = audit.killed, sum(problem.listed for problem in audit.problems)
    return (
        f"{audit.chapter}: {killed} mutants killed, {100 * killed.value:.1f} % "
        f"({100 * MUTANT_BAR:g} % asked for; {listed} listed as equivalent); "
        f"{len(audit.findings)} findings; reference run {audit.reference_s:.1f} s. "
        f"The bars are {'met' if audit.meets_bars else 'NOT met'}."
    )
