"""A submission put back in the order of the answer key, with a sentence for every repair.

Damage never costs a mark that was earned: cells that were deleted, duplicated, moved, split,
retyped or robbed of their metadata are repaired here. Locked text is always the key's, restored
silently where it was only changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from nbformat import NotebookNode

from udlgrader.course.answer_key import AnswerKey, KeyCell
from udlgrader.course.matching import Clue, Match, grade_id_of, match_cells, normal_text
from udlgrader.course.names import analyse, compiles

MAX_JOINED = 4  # parts of a split cell
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_LOCKED_NOTES = (
    ("was missing; we put it back", "were missing; we put them back"),
    (
        "was missing its nbgrader metadata; we found it by its id or text",
        "were missing their nbgrader metadata; we found them by their ids or texts",
    ),
    (
        "had been moved; we put it back in its place",
        "had been moved; we put them back in their places",
    ),
    (
        "was there more than once; its copies count for nothing",
        "were there more than once; their copies count for nothing",
    ),
)


@dataclass(frozen=True)
class Piece:
    """One cell of the repaired notebook.

    Attributes:
        key: Index of the cell in the key; None for the student's own cells.
        cell_type: `code`, `markdown` or `raw`.
        source: The text.
        cell_id: The nbformat id it would like to have.
        attachments: Pictures of a markdown cell.
        shown: False if only the examiner has the cell: the student's version stands elsewhere.
    """

    key: int | None
    cell_type: str
    source: str
    cell_id: str = ""
    attachments: dict[str, Any] = field(default_factory=dict)
    shown: bool = True


@dataclass(frozen=True)
class Layout:
    """The repaired order of a submission, and what was repaired."""

    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]


def lay_out(key: AnswerKey, cells: Sequence[NotebookNode]) -> Layout:
    """Put the cells of a submission in the key's order.

    The student's own cells follow the key's cell that they followed in the submission.
    """
    return _Repair(key, cells, match_cells(key, cells)).layout()


def lay_out_nothing(key: AnswerKey) -> Layout:
    """Return the layout of a notebook that was not handed in.

    Code answers are empty. Answers graded by hand are as released, which nbgrader scores as not
    answered.
    """
    pieces = tuple(
        Piece(k, cell.cell_type, _unanswered(cell), cell.cell_id, cell.attachments)
        for k, cell in enumerate(key.cells)
    )
    return Layout(pieces, ("This notebook was missing from the submission.",))


def _unanswered(cell: KeyCell) -> str:
    if not cell.is_solution:
        return cell.source
    return cell.released_source if cell.is_manual else ""


class _Repair:
    """One submission on its way into the key's order."""

    def __init__(self, key: AnswerKey, cells: Sequence[NotebookNode], match: Match) -> None:
        self._key = key
        self._cells = cells
        self._match = match
        self._joined: dict[int, tuple[int, ...]] = {}  # key index to the parts of its text
        self._dropped: dict[int, tuple[int, ...]] = {}  # key index to unchanged copies
        for k in range(len(key.cells)):
            self._drop_unchanged_copies(k)
        for k in range(len(key.cells)):
            self._join_parts(k)

    def layout(self) -> Layout:
        """Return the repaired order."""
        own = self._own_by_slot()
        pieces = [self._own_piece(index) for index in own.get(-1, ())]
        for k in range(len(self._key.cells)):
            holder = self._match.holders.get(k, -1)
            pieces += [self._own_piece(i) for i in own.get(k, ()) if i < holder]
            pieces += self._key_pieces(k)
            pieces += [self._own_piece(i) for i in own.get(k, ()) if i >= holder]
        return Layout(tuple(pieces), tuple(self._notes()))

    # Text of the answers

    def _drop_unchanged_copies(self, k: int) -> None:
        cell = self._key.cells[k]
        copies = self._match.copies.get(k, ())
        if not (cell.is_solution and copies and k in self._match.holders):
            return
        stub = normal_text(cell.released_source)
        unchanged = [i for i in copies if normal_text(self._cells[i].source) == stub]
        if unchanged:
            self._dropped[k] = tuple(unchanged)

    def _join_parts(self, k: int) -> None:
        """Join the parts of a split answer if one of them is no valid Python by itself."""
        cell = self._key.cells[k]
        holder = self._match.holders.get(k)
        if holder is None or not (cell.is_solution and cell.is_code):
            return
        for parts in self._runs_around(k, holder):
            whole = "\n".join(self._cells[i].source for i in parts)
            if any(self._is_fragment(k, i) for i in parts) and compiles(whole):
                self._joined[k] = parts
                return

    def _is_fragment(self, k: int, index: int) -> bool:
        """Tell whether a cell is no Python by itself; a part that is only indented would run."""
        text = self._cells[index].source
        is_copy = index in self._match.copies.get(k, ())
        return not compiles(text) or (is_copy and text.lstrip("\n")[:1].isspace())

    def _runs_around(self, k: int, holder: int) -> Iterator[tuple[int, ...]]:
        """Yield runs of neighbours of an answer that may be its parts, short ones first."""
        for length in range(2, MAX_JOINED + 1):
            for first in range(holder - length + 1, holder + 1):
                run = tuple(range(first, first + length))
                if all(i == holder or self._may_be_part(k, i) for i in run):
                    yield run

    def _may_be_part(self, k: int, index: int) -> bool:
        if not 0 <= index < len(self._cells) or self._cells[index].cell_type != "code":
            return False
        return index in self._match.copies.get(k, ()) or index not in self._claimed

    @cached_property
    def _claimed(self) -> frozenset[int]:
        copies = (i for indices in self._match.copies.values() for i in indices)
        return frozenset(self._match.holders.values()) | frozenset(copies)

    def _answer(self, k: int) -> str:
        cell = self._key.cells[k]
        if k in self._joined:
            return "\n".join(self._cells[i].source for i in self._joined[k])
        if k in self._match.holders:
            return str(self._cells[self._match.holders[k]].source)
        return _unanswered(cell) if self._nothing_left_over else ""

    @cached_property
    def _nothing_left_over(self) -> bool:
        """True if every cell that says something was found to be a cell of the key."""
        return all(
            i in self._claimed or not node.source.strip() for i, node in enumerate(self._cells)
        )

    # Order

    @cached_property
    def _placed(self) -> dict[int, int]:
        """The cells of the submission that stand for a cell of the key, to its index."""
        return {i: k for k, i in self._match.holders.items() if not self._is_free(k)}

    def _is_free(self, k: int) -> bool:
        """Tell whether a cell of the key stands where the student put it, or nowhere."""
        cell = self._key.cells[k]
        return cell.is_plain and (not cell.is_code or k not in self._match.in_order)

    def _own_by_slot(self) -> dict[int, list[int]]:
        """Return the student's own cells by the key cell that they go with; -1 is the top."""
        gone = {i for parts in self._joined.values() for i in parts}
        gone |= {i for copies in self._dropped.values() for i in copies}
        companions = self._companions()
        slots: dict[int, list[int]] = {}
        anchor = -1
        for index in range(len(self._cells)):
            if index in self._placed:
                anchor = self._placed[index]
            elif index not in gone:
                slot = companions.get(index, self._behind_restored(anchor))
                slots.setdefault(slot, []).append(index)
        return slots

    def _behind_restored(self, anchor: int) -> int:
        """Step over cells that are put back behind the anchor, up to the next check.

        A restored set-up cell must run before the own cells that followed it.
        """
        cells = self._key.cells
        slot = anchor
        while slot + 1 < len(cells):
            following = slot + 1
            if following in self._match.holders and not self._is_free(following):
                break
            if cells[following].is_check:
                break
            slot = following
        return slot

    def _companions(self) -> dict[int, int]:
        """Return own cells that bind names of an answer which was found elsewhere, and it."""
        companions: dict[int, int] = {}
        for k, wanted in self._match.wanted.items():
            if k in self._match.in_order:
                continue
            lacking = set(wanted) - analyse(self._answer(k)).binds
            for index, node in enumerate(self._cells):
                if index not in self._claimed and lacking & analyse(node.source).binds:
                    companions[index] = k
        return companions

    # Pieces

    def _own_piece(self, index: int) -> Piece:
        node = self._cells[index]
        return Piece(None, node.cell_type, node.source, str(node.get("id", "")), _pictures_of(node))

    def _key_pieces(self, k: int) -> list[Piece]:
        cell = self._key.cells[k]
        holder = self._match.holders.get(k)
        node = self._cells[holder] if holder is not None else None
        if cell.is_solution:
            pictures = _pictures_of(node) if node is not None else {}
            return [Piece(k, cell.cell_type, self._answer(k), cell.cell_id, pictures)]
        if cell.is_plain:
            return self._plain_pieces(k, node)
        pieces = [Piece(k, cell.cell_type, cell.source, cell.cell_id, cell.attachments)]
        if cell.is_task and not cell.is_locked and node is not None and _changed(cell, node):
            pieces.append(Piece(None, "markdown", node.source, "", _pictures_of(node)))
        return pieces

    def _plain_pieces(self, k: int, node: NotebookNode | None) -> list[Piece]:
        cell = self._key.cells[k]
        if not cell.is_code:
            return []
        if node is None:
            restored = self._is_restored_plain(k)
            return [Piece(k, "code", cell.source, cell.cell_id)] if restored else []
        if self._is_free(k):
            return [Piece(k, "code", "", cell.cell_id, shown=False)]
        return [Piece(k, "code", node.source, cell.cell_id)]

    def _is_restored_plain(self, k: int) -> bool:
        cell = self._key.cells[k]
        has_text = cell.is_plain and cell.is_code and bool(cell.source.strip())
        return has_text and k not in self._match.holders

    # Notes

    def _notes(self) -> Iterator[str]:
        if not self._match.holders and any(not cell.is_plain for cell in self._key.cells):
            yield (
                "None of the assignment's cells were found in this notebook. Is it the right file?"
            )
            return
        names = _CellNames(self._key)
        for k, cell in enumerate(self._key.cells):
            if cell.is_solution:
                yield from self._notes_on_answer(k, names.of(k))
            elif self._is_restored_plain(k):
                yield f"{names.of(k)} was missing; we put it back."
        yield from self._notes_on_locked()
        yield from self._notes_on_unknown()

    def _notes_on_answer(self, k: int, name: str) -> Iterator[str]:
        cell = self._key.cells[k]
        if k not in self._match.holders:
            yield f"{name} is missing from your notebook; it counts as not answered."
            return
        node = self._cells[self._match.holders[k]]
        clue = self._match.clues[k]
        if clue is Clue.NAMES:
            wanted = set(self._match.wanted[k]) & analyse(self._answer(k)).binds
            found = ", ".join(_quote(each) for each in sorted(wanted)[:3])
            noun = "name" if len(wanted) == 1 else "names"
            yield f"{name} was missing its nbgrader metadata; we found it by the {noun} {found}."
        elif clue is not Clue.GRADE_ID:
            yield f"{name} was missing its nbgrader metadata; we found it by {clue.value}."
        if node.cell_type != cell.cell_type:
            yield (
                f"{name} had become a {node.cell_type} cell; "
                f"we made it a {cell.cell_type} cell again."
            )
        if k not in self._match.in_order:
            yield f"{name} had been moved; we put it back in its place."
        yield from self._notes_on_copies(k, name)

    def _notes_on_copies(self, k: int, name: str) -> Iterator[str]:
        if k in self._joined:
            yield f"{name} was split into {len(self._joined[k])} cells; we joined them."
        dropped = self._dropped.get(k, ())
        if dropped:
            yield f"{name} was there more than once; we left out what was unchanged."
        others = set(self._match.copies.get(k, ())) - set(dropped) - set(self._joined.get(k, ()))
        if others:
            count = len(others) + 1
            yield f"{name} was there {count} times; all were run in order, and the last one counts."

    def _notes_on_locked(self) -> Iterator[str]:
        managed = [
            k
            for k, cell in enumerate(self._key.cells)
            if not cell.is_plain and not cell.is_solution
        ]
        holders, clues = self._match.holders, self._match.clues
        missing = [k for k in managed if k not in holders]
        stripped = [k for k in managed if k in holders and clues[k] is not Clue.GRADE_ID]
        moved = [k for k in managed if k in holders and k not in self._match.in_order]
        copied = [k for k in managed if k in self._match.copies]
        for group, (one, many) in zip(
            (missing, stripped, moved, copied), _LOCKED_NOTES, strict=True
        ):
            ids = ", ".join(_quote(self._key.cells[k].grade_id) for k in group)
            if len(group) == 1:
                yield f"The locked cell {ids} {one}."
            elif group:
                yield f"The locked cells {ids} {many}."

    def _notes_on_unknown(self) -> Iterator[str]:
        known = {cell.grade_id or cell.alias for cell in self._key.cells}
        for index, node in enumerate(self._cells):
            claimed = grade_id_of(node)
            if claimed and claimed not in known and index not in self._claimed and _managed(node):
                yield (
                    f"A cell says it is {_quote(claimed)}, which this assignment does not have; "
                    "it counts as your own cell."
                )


class _CellNames:
    """What students call the cells of a key."""

    def __init__(self, key: AnswerKey) -> None:
        self._cells = key.cells
        self._problems: list[str] = []
        problem = ""
        for cell in key.cells:
            problem = str(cell.metadata.get("udl", {}).get("problem", problem))
            self._problems.append(problem)
        self._answers = Counter(
            p for p, c in zip(self._problems, key.cells, strict=True) if c.is_solution
        )

    def of(self, k: int) -> str:
        """Return the beginning of a sentence about a cell."""
        cell, problem = self._cells[k], self._problems[k]
        if cell.is_plain:
            head = next((line for line in cell.source.splitlines() if line.strip()), "")
            return f"The cell that begins with {_quote(head)}"
        if problem and self._answers[problem] == 1:
            return f"The cell for problem {problem}"
        return f"The cell {_quote(cell.grade_id)}"


def _quote(text: str) -> str:
    """Return text of a notebook as inline code that cannot break out of a sentence."""
    safe = re.sub(r"[^\w .,:=()\[\]+*/%'-]", "", text.strip())
    return f"`{safe[:40]}`"


def _changed(cell: KeyCell, node: NotebookNode) -> bool:
    return normal_text(node.source) not in map(normal_text, (cell.source, cell.released_source))


def _managed(node: NotebookNode) -> bool:
    entry = node.metadata.get("nbgrader", {})
    return any(entry.get(flag) for flag in ("grade", "solution", "locked", "task"))


def _pictures_of(node: NotebookNode) -> dict[str, Any]:
    """Return the pictures pasted into a markdown cell; anything else is left behind."""
    if node.cell_type != "markdown":
        return {}
    pictures: dict[str, Any] = {}
    for name, bundle in node.get("attachments", {}).items():
        kept = {
            mime: data
            for mime, data in bundle.items()
            if mime in _PICTURES and isinstance(data, str)
        }
        if kept:
            pictures[name] = kept
    return pictures
