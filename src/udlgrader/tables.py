"""Results as a person reads them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.markup import escape
from rich.table import Table

from udlgrader.grading.report import ClassReport, Status, SubmissionReport
from udlgrader.problems import Entry
from udlgrader.results import CheckOutcome
from udlgrader.sandbox.doctor import Diagnosis

_HOUR_S = 3600
_COMMON = 3  # mistakes told below the table; all are in the report


def class_table(report: ClassReport) -> Iterator[RenderableType]:
    """Yield the table of a graded class, and the sentences that belong below it."""
    table = Table(title=escape(report.assignment), title_justify="left")
    table.add_column("student", overflow="fold")
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("checks", justify="right", no_wrap=True)
    table.add_column("remarks", overflow="fold", ratio=1)
    for submission in report.submissions:
        table.add_row(
            escape(_printable(submission.student)),
            f"{round(submission.score, 2):g} / {submission.max_score:g}",
            _checks(submission),
            escape(_printable("; ".join(_remarks(submission)))),
        )
    yield table
    yield from _sentences(report)


def _sentences(report: ClassReport) -> Iterator[str]:
    counts = {status: sum(s.status is status for s in report.submissions) for status in Status}
    yield (
        f"{counts[Status.GRADED] + counts[Status.NOT_GRADED]} graded, "
        f"{counts[Status.SKIPPED]} graded before, in {report.seconds:.1f} s "
        f"(of which {report.start_s:.1f} s to start); isolation: {report.isolation}."
    )
    if any(s.key_changed for s in report.submissions):
        yield "The answer key has changed since some were graded; --force grades them again."
    if report.forgeable:
        yield escape(
            "These checks had to run beside the students' code, where they can be forged: "
            f"{', '.join(report.forgeable)}."
        )
    if report.failing:
        yield escape(
            f"The course's own solution does not pass these checks: {', '.join(report.failing)}."
        )
    common = [each for each in report.misconceptions if len(each.students) > 1]
    for shared in common[:_COMMON]:
        yield escape(
            _printable(
                f"{len(shared.students)} students, {shared.grade_id}: it looks as if "
                f"{shared.misconception}."
            )
        )
    for shared in report.clusters[:_COMMON]:
        yield escape(
            _printable(
                f"{len(shared.students)} students gave the same unknown wrong answer to "
                f"{shared.grade_id}; look at {shared.students[0]}'s."
            )
        )
    for submission in report.not_graded:
        for reason in submission.reasons:
            yield escape(_printable(f"Not graded: {submission.student}, {reason}"))


def _checks(submission: SubmissionReport) -> str:
    """How many checks passed, of those that were graded now."""
    outcomes = [v.outcome for notebook in submission.notebooks for v in notebook.verdicts]
    passed = sum(outcome is CheckOutcome.PASS for outcome in outcomes)
    return f"{passed} / {len(outcomes)}" if outcomes else ""


def _remarks(submission: SubmissionReport) -> Iterator[str]:
    if submission.status is Status.SKIPPED:
        yield "graded before"
    if submission.status is Status.NOT_GRADED:
        yield f"{len(submission.reasons)} not graded"
    if submission.seconds_late:
        penalty = f", {round(submission.penalty, 2):g} points taken" if submission.penalty else ""
        yield f"{submission.seconds_late / _HOUR_S:.1f} h late{penalty}"
    if submission.needs_manual_grade:
        yield "to be graded by hand"
    ends = {
        f"{verdict.grade_id} {verdict.run.value.replace('_', ' ')}"
        for notebook in submission.notebooks
        if not notebook.problem
        for verdict in notebook.verdicts
        if verdict.run.value != "finished"
    }
    yield from sorted(ends)[:3]
    repaired = sum(len(notebook.notes) for notebook in submission.notebooks if not notebook.problem)
    if repaired:
        yield f"{repaired} {'repair' if repaired == 1 else 'repairs'}, told in the notebook"


def diagnosis_table(diagnosis: Diagnosis) -> Iterator[RenderableType]:
    """Yield what `udl doctor` says."""
    yield f"Isolation: [bold]{diagnosis.tier.value}[/bold]. {escape(diagnosis.reason)}"
    if diagnosis.advice:
        yield escape(diagnosis.advice)
    table = Table(show_header=False, box=None)
    for name, value in diagnosis.facts.items():
        table.add_row(escape(name), escape(value))
    yield table


def _printable(text: str) -> str:
    """Replace what would act on a terminal or breaks a line."""
    return "".join(c if c.isprintable() else "?" for c in text)


def catalogue_tables(entries: Iterable[Entry]) -> Iterator[Table]:
    """Yield one table of problems for each chapter."""
    for chapter, listed in groupby(entries, key=lambda entry: entry.chapter):
        table = Table(title=escape(chapter), title_justify="left", box=SIMPLE_HEAD, padding=0)
        for name in ("number", "level", "minutes", "points"):
            table.add_column(name, justify="right", no_wrap=True)
        for name in ("title", "section", "form"):
            table.add_column(name, overflow="fold")
        for each in listed:
            numbers = each.number, str(each.level), str(each.minutes), f"{each.points:g}"
            words = each.title, each.section, ", ".join(each.form)
            table.add_row(*numbers, *map(escape, words))
        yield table
