"""Mutants that are no mistakes: listed by hand, each with the reason why it is as right.

`grader_tests/answers/chNN/equivalent_mutants.toml` has entries like this::

    [[mutant]]
    problem = "p3_10"
    function = "count_regions"      # may be left out
    before = "x = np.sort(x)"       # the statement, as `udl audit` shows it
    after = ["x = x"]               # one or several that stand there instead
    reason = "The order is not used."
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from udlgrader.audit.mutants import Mutant
from udlgrader.errors import CourseError

FILE_NAME = "equivalent_mutants.toml"


@dataclass(frozen=True)
class Equivalent:
    """One mutant that does what the solution does.

    Attributes:
        problem: The problem's id.
        function: The function that the statement is in; None if any will do.
        before: The statement.
        after: What stands there instead.
        reason: Why that is no mistake.
    """

    problem: str
    function: str | None
    before: str
    after: str
    reason: str

    def fits(self, mutant: Mutant) -> bool:
        """True if this entry means *mutant*, a mutant of its problem."""
        same_function = self.function is None or self.function == mutant.function
        return same_function and (self.before, self.after) == (mutant.before, mutant.after)


def read_equivalents(answers_folder: Path) -> tuple[Equivalent, ...]:
    """Read the list of a chapter; empty if there is none.

    Raises:
        CourseError: If the file is damaged or an entry lacks something.
    """
    path = answers_folder / FILE_NAME
    if not path.exists():
        return ()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("mutant", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(f"{path} cannot be read: {error}.") from error
    entries = []
    for number, table in enumerate(tables, 1):
        missing = [name for name in ("problem", "before", "after", "reason") if not table.get(name)]
        if missing:
            raise CourseError(f"{path}, entry {number}: there is no {' and no '.join(missing)}.")
        afters = table["after"] if isinstance(table["after"], list) else [table["after"]]
        entries += [
            Equivalent(
                table["problem"], table.get("function"), table["before"], after, table["reason"]
            )
            for after in afters
        ]
    return tuple(entries)


def refuse_stale(
    answers_folder: Path,
    equivalents: Sequence[Equivalent],
    mutants: Mapping[str, Sequence[Mutant]],
) -> None:
    """Refuse entries that mean nothing any more.

    Args:
        answers_folder: Where the list is.
        equivalents: Its entries.
        mutants: All mutants of every problem of the chapter, by its id.

    Raises:
        CourseError: If an entry fits no mutant of its problem.
    """
    for entry in equivalents:
        if not any(entry.fits(mutant) for mutant in mutants.get(entry.problem, ())):
            raise CourseError(
                f"{answers_folder / FILE_NAME}: no mutant of {entry.problem} changes "
                f"{entry.before!r} to {entry.after!r}. Correct the entry, or take it out."
            )
