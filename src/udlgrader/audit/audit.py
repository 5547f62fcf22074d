"""What one problem is worth as a measure: its solution, stub, junk, answers and mutants, graded.

Every answer is graded alone, by the real engine, with the solutions of the problems before it.
Set-up and those solutions are executed again each time: 5 to 18 ms of an exam of 65 to 85 ms
(measured on chapters 2 and 3). An exam that tries many answers in turn would spare that and the
30 ms of forks, and would be another exam than a student's.

The solution sits five times with five global seeds; where a second hall is given, whose processes
have another PYTHONHASHSEED, every other run is held there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from udlgrader.audit.equivalents import Equivalent, read_equivalents
from udlgrader.audit.exams import Graded, grade
from udlgrader.audit.junk import junk_answers
from udlgrader.audit.lint import Finding, lint_problem
from udlgrader.audit.mutants import Mutant, mutants, sample
from udlgrader.exam.hall import ExamHall
from udlgrader.grading.mistakes import mistake_in
from udlgrader.problems import LIMITS, Problem
from udlgrader.results import CheckOutcome

_RUNS = 5
_BUDGET_S = 2.0  # 1 s as a rule; more where something is trained, or the machine is busy
_MUTANT_S = 1.0  # at least; and this many times what the solution took:
_MUTANT_FACTOR = 5


@dataclass(frozen=True)
class AuditOptions:
    """How much is tried.

    Attributes:
        mutants: How many mutants of each problem; None for all.
        seed: Chooses them.
    """

    mutants: int | None = None
    seed: int = 0


@dataclass(frozen=True)
class Share:
    """How many of several behaved as they should."""

    good: int
    total: int

    def __str__(self) -> str:
        return f"{self.good}/{self.total}"

    def __add__(self, other: Share) -> Share:
        return Share(self.good + other.good, self.total + other.total)

    @property
    def value(self) -> float:
        """The share, 0 to 1; 1 where there is nothing."""
        return self.good / self.total if self.total else 1.0


@dataclass(frozen=True)
class ProblemAudit:
    """What was seen of one problem.

    Attributes:
        problem_id: Its grade id.
        notebook: Its notebook, with the folder.
        solution: Runs of the solution with full marks.
        stub: 1 of 1 if the released cell earns nothing.
        junk: Junk answers that earn nothing on the hidden check.
        right: Sample answers labelled right that earn full marks.
        wrong: Sample answers labelled wrong that lose points on the hidden check.
        killed: Mutants that lose points, of those that are not listed as equivalent.
        listed: Mutants that are listed as equivalent.
        survivors: The mutants that no check noticed.
        seconds: Wall time of the solution's fastest exam.
        findings: Everything that does not keep the contract, one sentence each.
    """

    problem_id: str
    notebook: str
    solution: Share
    stub: Share
    junk: Share
    right: Share
    wrong: Share
    killed: Share
    listed: int
    survivors: tuple[Mutant, ...]
    seconds: float
    findings: tuple[Finding, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the audit as JSON-ready data; mutants without the text of their cells."""
        data = asdict(self)
        for survivor in data["survivors"]:
            del survivor["text"]
        return data


@dataclass(frozen=True)
class AnswersAudit:
    """The part of an audit that is not about mutants.

    Attributes:
        audit: The audit, without mutants.
        mutant_s: How long a cell of a mutant may take.
    """

    audit: ProblemAudit
    mutant_s: float


@dataclass(frozen=True)
class Trials:
    """Which mutants to try, and which of them are listed as equivalent."""

    mutants: tuple[Mutant, ...]
    listed: tuple[Mutant, ...]

    @classmethod
    def of(
        cls,
        problem: Problem,
        found: Sequence[Mutant],
        equivalents: Sequence[Equivalent],
        options: AuditOptions,
    ) -> Trials:
        """Choose from the mutants of a problem; listed ones are tried where all are.

        Args:
            problem: The problem.
            found: All its mutants.
            equivalents: The list of its chapter.
            options: How much is tried.
        """
        own = [entry for entry in equivalents if entry.problem == problem.problem_id]
        listed = [m for m in found if any(entry.fits(m) for entry in own)]
        others = [m for m in found if m not in listed]
        return cls(
            sample(others, options.mutants, options.seed),
            tuple(listed) if options.mutants is None else (),
        )


def trials_of(problem: Problem, options: AuditOptions) -> Trials:
    """Return the mutants of a problem that an audit tries."""
    found = mutants(problem.cells[""].source)
    return Trials.of(problem, found, read_equivalents(problem.answers_folder), options)


def audit_problem(
    problem: Problem,
    hall: ExamHall,
    options: AuditOptions,
    other_hall: ExamHall | None = None,
) -> ProblemAudit:
    """Audit one problem in this process.

    Args:
        problem: The problem; not an essay.
        hall: Where the exams are sat.
        options: How much is tried.
        other_hall: A hall with another hash seed.
    """
    answers = audit_answers(problem, hall, other_hall)
    trials = trials_of(problem, options)
    tried = (*trials.mutants, *trials.listed)
    return with_mutants(answers.audit, trials, survivors(problem, hall, tried, answers.mutant_s))


def audit_answers(
    problem: Problem, hall: ExamHall, other_hall: ExamHall | None = None
) -> AnswersAudit:
    """Audit everything but the mutants."""
    halls = (hall, other_hall or hall)
    runs = {
        f"seed {seed}": grade(halls[seed % 2], problem, problem.solution, seed=seed)
        for seed in range(_RUNS)
    }
    stub = {"stub": grade(hall, problem, None)}
    junk = {label: grade(hall, problem, text) for label, text in junk_answers(problem).items()}
    samples = [(answer, grade(hall, problem, answer.text)) for answer in problem.answers]
    right = {answer.label: graded for answer, graded in samples if answer.is_right}
    wrong = {answer.label: graded for answer, graded in samples if not answer.is_right}
    groups = {
        "solution": (runs, lambda g: g.has_full_marks, "", "The solution misses full marks: {}."),
        "stub": (stub, lambda g: g.earns_nothing, "", "The released cell earns points."),
        "junk": (junk, lambda g: not g.is_paid, "hidden", "It pays for junk: {}."),
        "right": (right, lambda g: g.has_full_marks, "", "It misses full marks, but is right: {}."),
        "wrong": (wrong, lambda g: g.is_caught, "hidden", "It does not catch: {}."),
    }
    counted = {name: _count(problem, *group) for name, group in groups.items()}
    seconds = min(run.result.seconds for run in runs.values())
    findings = [*lint_problem(problem), *(f for _, found in counted.values() for f in found)]
    findings += [Finding.of(problem, "hidden", text) for text in about_all_wrong(problem, wrong)]
    if seconds > _BUDGET_S:
        sentence = f"The solution's exam takes {seconds:.1f} s; {_BUDGET_S:g} s is the budget."
        findings.append(Finding.of(problem, "", sentence))
    audit = ProblemAudit(
        problem.problem_id,
        f"{problem.notebook_path.parent.name}/{problem.notebook_path.name}",
        **{name: share for name, (share, _) in counted.items()},
        killed=Share(0, 0),
        listed=0,
        survivors=(),
        seconds=seconds,
        findings=tuple(findings),
    )
    longest_s = max(run.longest_s for run in runs.values())
    return AnswersAudit(audit, max(_MUTANT_S, _MUTANT_FACTOR * longest_s))


def _count(
    problem: Problem,
    graded: Mapping[str, Graded],
    is_good: Callable[[Graded], bool],
    ending: str,
    sentence: str,
) -> tuple[Share, list[Finding]]:
    """Count the answers that behaved as they should, and say of the others what was seen."""
    bad = {label: each for label, each in graded.items() if not is_good(each)}
    findings = [
        Finding.of(problem, ending, f"{sentence.format(label)}\n{each}")
        for label, each in bad.items()
    ]
    return Share(len(graded) - len(bad), len(graded)), findings


def about_all_wrong(problem: Problem, wrong: Mapping[str, Graded]) -> Iterator[str]:
    """Say which wrong answers get another label than their own, and if none passes the visible."""
    answers = {answer.label: answer for answer in problem.answers if answer.label in wrong}
    mistakes = [mistake_in(problem, answers[label], wrong[label].result) for label in answers]
    for label, answer in answers.items():
        told = wrong[label].labels(mistakes)
        if told != (set() if answer.is_silent else {label}):
            names = " and ".join(f"'{name}'" for name in sorted(told)) or "nothing"
            yield f"The wrong answer '{label}' is named {names}."
    passed = any(graded.check.outcome is CheckOutcome.PASS for graded in wrong.values())
    if wrong and problem.has_worked_instance and not passed:
        yield "The visible check catches every wrong answer: is it needed?"


def survivors(
    problem: Problem, hall: ExamHall, mutants: Sequence[Mutant], mutant_s: float
) -> tuple[Mutant, ...]:
    """Return the mutants that lose no point of either check.

    Args:
        problem: The problem.
        hall: Where the exams are sat.
        mutants: Mutants of its solution.
        mutant_s: How long a cell may take; a mutant that takes longer is noticed.
    """
    limits = replace(LIMITS, cell_s=mutant_s, wall_factor=2.0)
    return tuple(
        mutant
        for mutant in mutants
        if grade(hall, problem, mutant.text, limits=limits).has_full_marks
    )


def with_mutants(audit: ProblemAudit, trials: Trials, survivors: Sequence[Mutant]) -> ProblemAudit:
    """Return the audit with what became of the mutants."""
    alive = {mutant.text for mutant in survivors}
    left = tuple(mutant for mutant in trials.mutants if mutant.text in alive)
    killed = [mutant for mutant in trials.listed if mutant.text not in alive]
    return replace(
        audit,
        killed=Share(len(trials.mutants) - len(left), len(trials.mutants)),
        listed=len(trials.listed),
        survivors=left,
        findings=(
            *audit.findings,
            *(
                Finding(
                    audit.notebook,
                    audit.problem_id,
                    f"The mutant with {m.after!r} is listed as equivalent, but a check fails it.",
                )
                for m in killed
            ),
        ),
    )
