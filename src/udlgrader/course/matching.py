"""Which cell of a submission is which cell of the answer key, however damaged the submission is.

Found in this order: by nbgrader's grade id, by the nbformat id, by equal text, by the names that a
cell binds, by similar text, by place. Only finds; `udlgrader.course.repair` puts in order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from nbformat import NotebookNode
from rapidfuzz import fuzz

from udlgrader.course.answer_key import AnswerKey, KeyCell
from udlgrader.course.names import analyse

# Similar text: how much of a cell is compared, from which length on, and how alike it must be, in
# percent. A student's cell that is taken for a locked cell is replaced, so that takes more.
COMPARED_CHARS = 2000
SHORTEST_COMPARED = 20
ALIKE_ANSWER = 60
ALIKE_OTHER = 85


class Clue(StrEnum):
    """What a cell of the key was found by."""

    GRADE_ID = "its nbgrader id"
    CELL_ID = "its cell id"
    SAME_TEXT = "its text"
    NAMES = "the names that it defines"
    SIMILAR_TEXT = "its similar text"
    PLACE = "its place in the notebook"


@dataclass(frozen=True)
class Match:
    """What was found.

    Attributes:
        holders: Index in the key to the index in the submission of the cell that stands for it.
        clues: Index in the key to what it was found by.
        copies: Index in the key to further cells of the submission with the same grade id.
        in_order: The indices in the key whose holders stand in the key's order.
        wanted: For a cell found by names: these names, in the order of the alphabet.
    """

    holders: dict[int, int]
    clues: dict[int, Clue]
    copies: dict[int, tuple[int, ...]]
    in_order: frozenset[int]
    wanted: dict[int, tuple[str, ...]]


def match_cells(key: AnswerKey, cells: Sequence[NotebookNode]) -> Match:
    """Find the cells of the key in a submission."""
    search = _Search(key, cells)
    search.by_grade_id()
    search.by_cell_id()
    search.by_same_text()
    search.choose_among_copies()
    search.by_names()
    search.by_similar_text()
    search.by_place()
    return search.result()


def grade_id_of(node: NotebookNode) -> str:
    """Return the grade id that a cell claims; empty if none."""
    claimed = node.metadata.get("nbgrader", {}).get("grade_id", "")
    return claimed if isinstance(claimed, str) else ""


def normal_text(text: str) -> str:
    """Return the text without the white space that editors add and drop."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


class _Search:
    """The state of one search: who holds what so far."""

    def __init__(self, key: AnswerKey, cells: Sequence[NotebookNode]) -> None:
        self._key = key
        self._cells = cells
        self._texts = [normal_text(node.source) for node in cells]
        self._holders: dict[int, int] = {}
        self._clues: dict[int, Clue] = {}
        self._copies: dict[int, list[int]] = {}
        self._taken: set[int] = set()
        self._wanted: dict[int, tuple[str, ...]] = {}

    def by_grade_id(self) -> None:
        """Give every grade id that occurs once its cell; note the copies of the others."""
        owner = {c.grade_id or c.alias: k for k, c in enumerate(self._key.cells)}
        claims: dict[int, list[int]] = {}
        for index, node in enumerate(self._cells):
            claimed = grade_id_of(node)
            if claimed and claimed in owner:
                claims.setdefault(owner[claimed], []).append(index)
        for k, indices in claims.items():
            if len(indices) == 1:
                self._give(k, indices[0], Clue.GRADE_ID)
            else:
                self._copies[k] = indices
                self._taken.update(indices)

    def by_cell_id(self) -> None:
        """Give unclaimed cells to the key cell whose nbformat id they have."""
        owner = {c.cell_id: k for k, c in enumerate(self._key.cells)}
        for index in self._free():
            k = owner.get(self._cells[index].get("id", ""))
            if k is not None and self._is_missing(k) and self._may_be(k, index):
                self._give(k, index, Clue.CELL_ID)

    def by_same_text(self) -> None:
        """Give unclaimed cells to the one missing key cell that was released with this text."""
        texts = Counter(normal_text(c.released_source) for c in self._key.cells)
        owner = {normal_text(self._key.cells[k].released_source): k for k in self._missing_in_key()}
        for index in self._free():
            text = self._texts[index]
            k = owner.get(text)
            if k is not None and text and texts[text] == 1 and self._is_missing(k):
                self._give(k, index, Clue.SAME_TEXT)

    def choose_among_copies(self) -> None:
        """Let one of several cells with the same grade id stand for the key's cell.

        The last one counts, as in nbgrader: the last of those that stand in place (a copy pasted
        below the checks is no answer to them), and none that is as released if another is not.
        """
        for k, indices in list(self._copies.items()):
            cell = self._key.cells[k]
            stub = normal_text(cell.released_source)
            choice = indices
            if cell.is_solution:
                choice = [i for i in choice if self._texts[i] != stub] or choice
                names = self._names_wanted(k)
                choice = [i for i in choice if analyse(self._texts[i]).binds & names] or choice
            low, high = self._gap(k)
            choice = [i for i in choice if low < i < high] or choice
            self._copies[k] = [i for i in indices if i != choice[-1]]
            self._give(k, choice[-1], Clue.GRADE_ID)

    def by_names(self) -> None:
        """Give missing code answers the cells that bind the names that later cells ask for."""
        spare = {
            index
            for k, indices in self._copies.items()
            if self._key.cells[k].is_solution
            for index in indices
        }
        ranked = []
        for k in self._missing_in_key():
            cell = self._key.cells[k]
            wanted = self._names_wanted(k) if cell.is_solution and cell.is_code else frozenset()
            low, high = self._gap(k)
            for index in self._free(spare) if wanted else ():
                share = len(wanted & analyse(self._cells[index].source).binds) / len(wanted)
                in_place = low < index < high
                if share >= 0.5 or (share and in_place):
                    ranked.append((-share, not in_place, k, index))
        for _, _, k, index in sorted(ranked):
            if self._is_missing(k) and (index not in self._taken or index in spare):
                self._wanted[k] = tuple(sorted(self._names_wanted(k)))
                self._give(k, index, Clue.NAMES)
                spare.discard(index)
                for copies in self._copies.values():
                    if index in copies:
                        copies.remove(index)

    def by_similar_text(self) -> None:
        """Give missing cells of the key the cells that look most like them."""
        ranked = []
        free = self._free()
        for k in self._missing_in_key():
            cell = self._key.cells[k]
            alike = ALIKE_ANSWER if cell.is_solution else ALIKE_OTHER
            for index in free:
                score = self._likeness(cell, self._texts[index], alike)
                if score:
                    ranked.append((-score, k, index))
        for _, k, index in sorted(ranked):
            if self._is_missing(k) and index not in self._taken:
                self._give(k, index, Clue.SIMILAR_TEXT)

    def by_place(self) -> None:
        """Give a missing answer the cell of its type that stands alone where it belongs."""
        gaps = {k: self._gap(k) for k in self._missing_in_key() if self._key.cells[k].is_solution}
        rivals = Counter(gaps.values())
        for k, (low, high) in gaps.items():
            cell = self._key.cells[k]
            here = [
                index
                for index in self._free()
                if low < index < high
                and self._cells[index].cell_type == cell.cell_type
                and self._texts[index]
            ]
            # What else stands there keeps its place behind the answer, for the reader.
            if rivals[low, high] == 1 and (len(here) == 1 or (here and cell.is_manual)):
                self._give(k, here[0], Clue.PLACE)

    def result(self) -> Match:
        """Return what was found."""
        copies = {k: tuple(indices) for k, indices in self._copies.items() if indices}
        return Match(self._holders, self._clues, copies, frozenset(self._in_order()), self._wanted)

    def _give(self, k: int, index: int, clue: Clue) -> None:
        self._holders[k] = index
        self._clues[k] = clue
        self._taken.add(index)

    def _is_missing(self, k: int) -> bool:
        return k not in self._holders and k not in self._copies_undecided()

    def _copies_undecided(self) -> set[int]:
        return {k for k in self._copies if k not in self._holders}

    def _missing_in_key(self) -> list[int]:
        return [k for k in range(len(self._key.cells)) if self._is_missing(k)]

    def _free(self, spare: Iterable[int] = ()) -> list[int]:
        return [i for i in range(len(self._cells)) if i not in self._taken or i in set(spare)]

    def _may_be(self, k: int, index: int) -> bool:
        """Refuse a cell id that a tool gave to another cell: text may not become an answer."""
        cell, node = self._key.cells[k], self._cells[index]
        return cell.cell_type == node.cell_type or (cell.is_code and analyse(node.source).parses)

    def _in_order(self) -> list[int]:
        """Return the largest set of key cells whose holders stand in the key's order."""
        tails: list[int] = []  # smallest last holder of an increasing run of each length
        ends: list[int] = []  # the key cell that it belongs to
        before: dict[int, int | None] = {}
        for k in sorted(self._holders):
            at = bisect_left(tails, self._holders[k])
            before[k] = ends[at - 1] if at else None
            tails[at:] = [self._holders[k], *tails[at + 1 :]]
            ends[at:] = [k, *ends[at + 1 :]]
        run: list[int] = []
        k_or_none = ends[-1] if ends else None
        while k_or_none is not None:
            run.append(k_or_none)
            k_or_none = before[k_or_none]
        return run[::-1]

    def _gap(self, k: int) -> tuple[int, int]:
        """Return the indices of the submission between which a key cell belongs."""
        in_order = [other for other in self._in_order() if other != k]
        low = max((self._holders[other] for other in in_order if other < k), default=-1)
        high = min(
            (self._holders[other] for other in in_order if other > k), default=len(self._cells)
        )
        return low, high

    def _names_wanted(self, k: int) -> frozenset[str]:
        return self._all_wanted[k]

    @cached_property
    def _all_wanted(self) -> dict[int, frozenset[str]]:
        """The names by which to find each code answer: those later cells of the key ask for."""
        wanted: dict[int, frozenset[str]] = {}
        asked: frozenset[str] = frozenset()
        for k in range(len(self._key.cells) - 1, -1, -1):
            cell = self._key.cells[k]
            if not cell.is_code:
                wanted[k] = frozenset()
                continue
            names = analyse(cell.source)
            own = names.binds - names.imports
            wanted[k] = (own & asked or own) if cell.is_solution else frozenset()
            asked = (asked - names.binds) | names.needs
        return wanted

    @staticmethod
    def _likeness(cell: KeyCell, text: str, alike: int) -> float:
        text = text[:COMPARED_CHARS]
        if len(text) < SHORTEST_COMPARED:
            return 0.0
        return max(
            fuzz.ratio(version[:COMPARED_CHARS], text, score_cutoff=alike)
            for version in (cell.released_source, cell.source)
        )
