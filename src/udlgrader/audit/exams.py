"""One answer to one problem sits its exam, and what there is to say about the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from udlgrader.exam.hall import ExamHall
from udlgrader.exam.mistakes import KnownMistake, named
from udlgrader.exam.paper import Limits
from udlgrader.problems import LIMITS, Problem
from udlgrader.results import CheckOutcome, ExamResult, Verdict


@dataclass(frozen=True)
class Graded:
    """What both checks of a problem said about one answer.

    Attributes:
        check: The verdict of the visible check.
        hidden: The verdict of the hidden check.
        result: The whole exam.
    """

    check: Verdict
    hidden: Verdict
    result: ExamResult

    @property
    def has_full_marks(self) -> bool:
        """True if both checks passed with all their points."""
        return all(
            v.outcome is CheckOutcome.PASS and v.points == v.max_points
            for v in (self.check, self.hidden)
        )

    @property
    def is_caught(self) -> bool:
        """True if the hidden check took a point."""
        return self.hidden.points < self.hidden.max_points

    @property
    def is_paid(self) -> bool:
        """True if the hidden check gave a point, or passed."""
        return self.hidden.points > 0 or self.hidden.outcome is CheckOutcome.PASS

    @property
    def earns_nothing(self) -> bool:
        """True if neither check gave a point or passed."""
        return not self.is_paid and not (
            self.check.points > 0 or self.check.outcome is CheckOutcome.PASS
        )

    def labels(self, mistakes: Sequence[KnownMistake]) -> set[str]:
        """Return the labels of known mistakes that the failed claims get."""
        told = named((self.check, self.hidden), self.result.transcript, mistakes)
        return {c.misconception for verdict in told for c in verdict.claims} - {""}

    @property
    def longest_s(self) -> float:
        """The wall time of the cell that took longest."""
        return max(cell.seconds for cell in self.result.cells)

    def __str__(self) -> str:
        """Points and failures in a few lines."""
        lines = []
        for kind, verdict in (("check", self.check), ("hidden", self.hidden)):
            lines.append(f"{kind}: {verdict.points:g} of {verdict.max_points:g}")
            claims = [f"  [{c.outcome}] {c.sentence}: {c.message}" for c in verdict.claims]
            lines += claims or [f"  [{verdict.outcome}] {verdict.message}"]
        return "\n".join(lines)


def grade(
    hall: ExamHall,
    problem: Problem,
    answer: str | None,
    *,
    limits: Limits = LIMITS,
    seed: int = 0,
) -> Graded:
    """Grade one answer to a problem.

    Args:
        hall: Where the exam is sat.
        problem: The problem.
        answer: The text of the answer cell; None for the cell as it was released.
        limits: Bounds of the exam.
        seed: Seeds the generators of both parties.
    """
    result = hall.sit(replace(problem.paper(answer, limits), seed=seed))
    verdicts = {cell.verdict.grade_id: cell.verdict for cell in result.cells if cell.verdict}
    ids = [f"{problem.problem_id}_{kind}" for kind in ("check", "hidden")]
    check, hidden = (verdicts[grade_id] for grade_id in ids)
    return Graded(check, hidden, result)
