"""The answer key of one notebook: kind, order, points, text and metadata of every cell.

It is made from the solution notebook (or the release version) and from what the gradebook stores.
Where both know a cell, the gradebook wins, as it does in `nbgrader autograde`. Nothing here looks
at a submission.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from nbformat import NotebookNode

from udlgrader.errors import CourseError

NBGRADER_SCHEMA = 3


@dataclass(frozen=True)
class StoredCell:
    """One cell as nbgrader's gradebook stores it (a source cell and its maximum score).

    Attributes:
        grade_id: The nbgrader id.
        cell_type: `code`, `markdown` or `raw`.
        source: The text without solutions, with hidden tests and marking schemes.
        points: The maximum score; None for cells without one.
        locked: Whether the text of a submission is overwritten.
        checksum: nbgrader's checksum; None if none was stored.
    """

    grade_id: str
    cell_type: str
    source: str
    points: float | None
    locked: bool
    checksum: str | None


@dataclass(frozen=True)
class Delimiters:
    """The markers and stubs of nbgrader's preprocessors, with nbgrader's defaults."""

    begin_solution: str = "BEGIN SOLUTION"
    end_solution: str = "END SOLUTION"
    begin_hidden: str = "BEGIN HIDDEN TESTS"
    end_hidden: str = "END HIDDEN TESTS"
    begin_mark_scheme: str = "BEGIN MARK SCHEME"
    end_mark_scheme: str = "END MARK SCHEME"
    code_stub: str = "# YOUR CODE HERE\nraise NotImplementedError()"
    text_stub: str = "YOUR ANSWER HERE"


@dataclass(frozen=True)
class KeyCell:
    """One cell of the answer key.

    Attributes:
        cell_type: `code`, `markdown` or `raw`.
        source: The full text: with solution, hidden tests, marking scheme.
        released_source: The text that students get.
        grade_id: The nbgrader id; empty for cells that nbgrader does not manage.
        is_grade: The cell carries points that are read from its outputs or given by hand.
        is_solution: The student writes the text.
        is_locked: The text is always the key's.
        is_task: A statement with points given by hand.
        points: Maximum score; 0 for cells without one.
        checksum: nbgrader's checksum of the cell as the gradebook stores it.
        cell_id: The nbformat id.
        metadata: The cell's metadata as released (nbgrader's entry complete).
        hidden_lines: 1-based line numbers of *source* that a release leaves out.
        attachments: Pictures of a markdown cell.
        alias: The grade id of a plain cell that once was an nbgrader cell; only found by it.
    """

    cell_type: str
    source: str
    released_source: str
    grade_id: str
    is_grade: bool
    is_solution: bool
    is_locked: bool
    is_task: bool
    points: float
    checksum: str
    cell_id: str
    metadata: dict[str, Any]
    hidden_lines: frozenset[int] = frozenset()
    attachments: dict[str, Any] = field(default_factory=dict)
    alias: str = ""

    @property
    def is_code(self) -> bool:
        """True if the cell is executed."""
        return self.cell_type == "code"

    @property
    def is_plain(self) -> bool:
        """True if nbgrader does not manage the cell: the student may change or delete it."""
        return not self.grade_id

    @property
    def is_check(self) -> bool:
        """True if the cell is graded by machine."""
        return self.is_grade and self.is_code and not self.is_solution

    @property
    def is_manual(self) -> bool:
        """True if the student's text in this cell is graded by hand."""
        return self.is_grade and self.is_solution


@dataclass(frozen=True)
class AnswerKey:
    """Everything that grading one notebook needs to know.

    Attributes:
        notebook: Name of the notebook, without suffix.
        cells: The cells in the order of the assignment.
        metadata: The notebook's metadata (kernel, language).
        content_hash: Changes whenever any of the above changes.
    """

    notebook: str
    cells: tuple[KeyCell, ...]
    metadata: dict[str, Any]
    content_hash: str

    @property
    def has_solutions(self) -> bool:
        """True if some code solution is known, so that the key can sit its own exam."""
        return any(
            c.is_solution and c.is_code and c.source.strip() != c.released_source.strip()
            for c in self.cells
        )


def key_from_source(
    name: str,
    source_nb: NotebookNode,
    stored: Mapping[str, StoredCell],
    delimiters: Delimiters = Delimiters(),
) -> AnswerKey:
    """Return the key of a notebook whose solution version is at hand.

    The gradebook's text, type and points win for every cell that it knows, but for the text of
    solutions, which it does not store. A graded cell that a non-empty gradebook does not know was
    added after the release: no score could be recorded for it, so it is left out. A cell that only
    the gradebook knows (a header, a footer, a deleted cell) follows the stored cell before it.

    Args:
        name: Notebook name without suffix.
        source_nb: The notebook in `source/`.
        stored: What the gradebook stores, by grade id, in the gradebook's order.
        delimiters: The course's markers.

    Raises:
        CourseError: If a region of a cell is not closed or nested, or a grade id is used twice.
    """
    return _build(name, source_nb, stored, delimiters, has_solutions=True)


def key_from_release(
    name: str,
    release_nb: NotebookNode,
    stored: Mapping[str, StoredCell],
    delimiters: Delimiters = Delimiters(),
) -> AnswerKey:
    """Return the key of a notebook that has no solution version: order from the release version.

    Texts, types and points come from the gradebook. The solutions stay unknown: the *source* of a
    solution cell is its stub.

    Raises:
        CourseError: If a region of a cell is not closed or nested, or a grade id is used twice.
    """
    return _build(name, release_nb, stored, delimiters, has_solutions=False)


def compute_checksum(
    source: str,
    cell_type: str,
    *,
    grade_id: str,
    is_grade: bool,
    is_solution: bool,
    is_locked: bool,
    points: float,
) -> str:
    """Return nbgrader's checksum of a cell (as `nbgrader.utils.compute_checksum` does)."""
    parts = [source, cell_type, str(is_grade), str(is_solution), str(is_locked), grade_id]
    if is_grade:
        parts.append(str(float(points)))
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def cut_regions(
    source: str, begin: str, end: str, stub: str | None = None
) -> tuple[str, frozenset[int]]:
    """Take the marked regions out of a text, as nbgrader's preprocessors do.

    Args:
        source: The text.
        begin: What a line that opens a region contains.
        end: What a line that closes one contains.
        stub: Put in the place of each region, at the indentation of its first line.

    Returns:
        The text without the regions, and the 1-based numbers of the lines that were in them
        (markers included).

    Raises:
        ValueError: If a region is nested or not closed.
    """
    kept: list[str] = []
    cut: set[int] = set()
    inside = False
    for number, line in enumerate(source.split("\n"), start=1):
        if begin in line:
            if inside:
                raise ValueError(f"a second '{begin}' comes before '{end}'")
            inside = True
            if stub is not None:
                indent = line[: len(line) - len(line.lstrip())]
                kept.extend(indent + stub_line for stub_line in stub.split("\n"))
        elif end in line:
            cut.add(number)
            inside = False
            continue
        if inside:
            cut.add(number)
        else:
            kept.append(line)
    if inside:
        raise ValueError(f"'{begin}' is never followed by '{end}'")
    return "\n".join(kept), frozenset(cut)


def _build(
    name: str,
    notebook: NotebookNode,
    stored: Mapping[str, StoredCell],
    delimiters: Delimiters,
    *,
    has_solutions: bool,
) -> AnswerKey:
    cells: list[KeyCell] = []
    for node in notebook.cells:
        flags = _Flags.of(node)
        known = stored.get(flags.grade_id)
        if stored and known is None and (flags.grade or flags.task):
            continue
        try:
            cells.append(_key_cell(node, flags, known, delimiters, has_solutions=has_solutions))
        except ValueError as broken:
            raise CourseError(
                f"{name}.ipynb, cell {flags.grade_id or node.get('id', '?')}: {broken}."
            ) from None
    _refuse_duplicates(name, cells)
    cells = _with_stored_only(cells, stored, delimiters)
    numbered = tuple(_with_unique_ids(cells))
    metadata = _plain_copy(notebook.get("metadata", {}))
    return AnswerKey(name, numbered, metadata, _hash(name, numbered, metadata))


@dataclass(frozen=True)
class _Flags:
    grade_id: str = ""
    grade: bool = False
    solution: bool = False
    locked: bool = False
    task: bool = False
    points: float = 0.0

    @classmethod
    def of(cls, node: NotebookNode) -> _Flags:
        meta = node.get("metadata", {}).get("nbgrader", {})
        flags = {key: bool(meta.get(key, False)) for key in ("grade", "solution", "locked", "task")}
        if not any(flags.values()):
            return cls()
        return cls(
            grade_id=str(meta.get("grade_id", "")),
            points=float(meta.get("points", 0.0)) if flags["grade"] or flags["task"] else 0.0,
            **flags,
        )

    @classmethod
    def of_stored(cls, stored: StoredCell) -> _Flags:
        """Guess the kind of a cell that only the gradebook knows."""
        has_points = stored.points is not None
        task = has_points and stored.locked and stored.cell_type == "markdown"
        return cls(
            grade_id=stored.grade_id,
            grade=has_points and not task,
            solution=not stored.locked,
            locked=stored.locked,
            task=task,
            points=stored.points or 0.0,
        )

    @property
    def is_locked(self) -> bool:
        """As nbgrader reads it: solutions never, graded cells always."""
        return not self.solution and (self.grade or self.locked)


def _key_cell(
    node: NotebookNode,
    flags: _Flags,
    stored: StoredCell | None,
    delimiters: Delimiters,
    *,
    has_solutions: bool,
) -> KeyCell:
    source, cell_type = str(node.source), str(node.cell_type)
    if stored is not None:
        cell_type = stored.cell_type
        if not (flags.solution and has_solutions):
            source = stored.source
    return _make(
        source,
        cell_type,
        flags,
        stored,
        delimiters,
        cell_id=str(node.get("id", "")),
        metadata=_plain_copy(node.get("metadata", {})),
        attachments=_plain_copy(node.get("attachments", {})),
    )


def _key_cell_of_stored(stored: StoredCell, delimiters: Delimiters) -> KeyCell:
    flags = _Flags.of_stored(stored)
    return _make(
        stored.source,
        stored.cell_type,
        flags,
        stored,
        delimiters,
        cell_id=stored.grade_id.replace("_", "-"),
        metadata={},
        attachments={},
    )


def _make(
    source: str,
    cell_type: str,
    flags: _Flags,
    stored: StoredCell | None,
    delimiters: Delimiters,
    *,
    cell_id: str,
    metadata: dict[str, Any],
    attachments: dict[str, Any],
) -> KeyCell:
    points = flags.points if stored is None or stored.points is None else stored.points
    released, stored_text, hidden = _released(source, cell_type, flags, stored, delimiters)
    checksum = stored.checksum if stored is not None else None
    if checksum is None and flags.grade_id:
        checksum = compute_checksum(
            stored_text,
            cell_type,
            grade_id=flags.grade_id,
            is_grade=flags.grade,
            is_solution=flags.solution,
            is_locked=flags.is_locked,
            points=points,
        )
    cell = KeyCell(
        cell_type=cell_type,
        source=source,
        released_source=released,
        grade_id=flags.grade_id,
        is_grade=flags.grade,
        is_solution=flags.solution,
        is_locked=flags.is_locked,
        is_task=flags.task,
        points=points,
        checksum=checksum or "",
        cell_id=cell_id,
        metadata=metadata,
        hidden_lines=hidden,
        attachments=attachments,
        alias="" if flags.grade_id else str(metadata.get("nbgrader", {}).get("grade_id", "")),
    )
    return replace(cell, metadata=_released_metadata(cell))


def _released(
    source: str,
    cell_type: str,
    flags: _Flags,
    stored: StoredCell | None,
    delimiters: Delimiters,
) -> tuple[str, str, frozenset[int]]:
    """Return the text that students get, the text that the gradebook stores, the lines cut."""
    d = delimiters
    if flags.solution:
        stub = d.code_stub if cell_type == "code" else d.text_stub
        if stored is not None:
            text = stored.source
        else:
            text, cut = cut_regions(source, d.begin_solution, d.end_solution, stub)
            text = text if cut else stub
        return text, text, frozenset()
    hidden: frozenset[int] = frozenset()
    text = source
    if flags.grade:
        text, hidden = cut_regions(text, d.begin_hidden, d.end_hidden)
    if flags.task:
        text, hidden = cut_regions(text, d.begin_mark_scheme, d.end_mark_scheme)
    return text, source, hidden


def _released_metadata(cell: KeyCell) -> dict[str, Any]:
    """Return the metadata with nbgrader's entry as it is in a release (and after autograding)."""
    metadata = {key: value for key, value in cell.metadata.items() if key != "nbgrader"}
    if not cell.grade_id:
        return metadata
    entry: dict[str, Any] = {
        "cell_type": cell.cell_type,
        "checksum": cell.checksum,
        "grade": cell.is_grade,
        "grade_id": cell.grade_id,
        "locked": cell.is_locked,
        "schema_version": NBGRADER_SCHEMA,
        "solution": cell.is_solution,
        "task": cell.is_task,
    }
    if cell.is_grade or cell.is_task:
        entry["points"] = cell.points
    metadata["nbgrader"] = entry
    metadata["deletable"] = False  # as nbgrader's LockCells leaves them
    if not cell.is_solution:
        metadata["editable"] = False
    return metadata


def _refuse_duplicates(name: str, cells: list[KeyCell]) -> None:
    seen: set[str] = set()
    for cell in cells:
        if cell.grade_id and cell.grade_id in seen:
            raise CourseError(
                f"{name}.ipynb: two cells have the nbgrader id '{cell.grade_id}'. Rename one."
            )
        seen.add(cell.grade_id)


def _with_stored_only(
    cells: list[KeyCell], stored: Mapping[str, StoredCell], delimiters: Delimiters
) -> list[KeyCell]:
    """Insert the cells that only the gradebook knows, each after the stored cell before it."""
    known = {cell.grade_id for cell in cells}
    followers: dict[str, list[KeyCell]] = {"": []}
    leader = ""
    for grade_id, stored_cell in stored.items():
        if grade_id in known:
            leader = grade_id
        else:
            followers.setdefault(leader, []).append(_key_cell_of_stored(stored_cell, delimiters))
    result = followers[""]
    for cell in cells:
        result.append(cell)
        if cell.grade_id:
            result.extend(followers.get(cell.grade_id, []))
    return result


def _with_unique_ids(cells: list[KeyCell]) -> list[KeyCell]:
    seen: set[str] = set()
    result = []
    for number, cell in enumerate(cells, start=1):
        cell_id = cell.cell_id
        if not cell_id or cell_id in seen:
            cell_id = f"key-{number}"
        seen.add(cell_id)
        result.append(replace(cell, cell_id=cell_id))
    return result


def _plain_copy(data: Any) -> dict[str, Any]:
    copied: dict[str, Any] = json.loads(json.dumps(data))
    return copied


def _hash(name: str, cells: tuple[KeyCell, ...], metadata: dict[str, Any]) -> str:
    rows = [{**vars(cell), "hidden_lines": sorted(cell.hidden_lines)} for cell in cells]
    text = json.dumps([name, rows, metadata], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
