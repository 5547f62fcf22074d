"""From an answer key and a submission to the exam's paper, and from its result to a notebook.

Kind, order, points and metadata of every cell come from the key; the submission gives the text of
solution cells and of the student's own cells, which `udlgrader.course.repair` finds. Nothing is
executed here.
"""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from nbformat import NotebookNode

from udlgrader.course.answer_key import AnswerKey
from udlgrader.course.nodes import cell_node, to_node
from udlgrader.course.repair import Piece, lay_out, lay_out_nothing
from udlgrader.course.roles import Role, assign_roles, checks_to_release, without_pictures
from udlgrader.exam.paper import CellKind, Limits, Paper, PaperCell
from udlgrader.results import ExamResult, RunOutcome


@dataclass(frozen=True)
class Assembled:
    """One submission put in order, ready to sit the exam.

    Attributes:
        notebook: The cells as nbgrader's sanitizing steps would leave them: the key's order,
            metadata and locked text, the student's text elsewhere, no outputs.
        paper: What the exam executes. It may have cells that the notebook has not.
        paper_index: For every cell of *notebook* the index of its cell in *paper*.
        notes: What was repaired, one sentence each, for the student.
    """

    notebook: NotebookNode
    paper: Paper
    paper_index: tuple[int, ...]
    notes: tuple[str, ...]


def assemble(
    key: AnswerKey,
    submission: NotebookNode | None,
    *,
    limits: Limits,
    candidate_files: Mapping[str, bytes],
    examiner_files: Mapping[str, bytes],
    submitted_modules: frozenset[str],
    beside: frozenset[str] = frozenset(),
) -> Assembled:
    """Put a submission in order, ready for the exam.

    Args:
        key: The answer key of the notebook.
        submission: What `read_submission` returned; None if the notebook was not handed in.
        limits: Bounds of the exam.
        candidate_files: Relative path to content, for the candidate's folder.
        examiner_files: The same for the examiner: files of the course only.
        submitted_modules: Top-level modules that only submitted files provide.
        beside: Ids of checks that must run beside the student's objects.
    """
    layout = lay_out_nothing(key) if submission is None else lay_out(key, submission.cells)
    roles = assign_roles(key, beside)
    notebook = to_node({"cells": [], "metadata": key.metadata, "nbformat": 4, "nbformat_minor": 5})
    used_ids = {key.cells[p.key].cell_id for p in layout.pieces if p.key is not None and p.shown}
    cells: list[PaperCell] = []
    paper_index: list[int] = []
    for piece in layout.pieces:
        role = roles[piece.key] if piece.key is not None else _own_role(piece)
        if piece.shown:
            paper_index.append(len(cells))
            notebook.cells.append(_notebook_cell(key, piece, used_ids))
        cells.append(_paper_cell(key, piece, role, beside))
    paper = Paper(
        name=key.notebook,
        cells=_as_executed(cells),
        limits=limits,
        candidate_files=dict(candidate_files),
        examiner_files=dict(examiner_files),
        submitted_modules=submitted_modules,
    )
    return Assembled(notebook, paper, tuple(paper_index), layout.notes)


def reference_paper(
    key: AnswerKey,
    *,
    limits: Limits,
    examiner_files: Mapping[str, bytes],
    beside: frozenset[str] = frozenset(),
) -> Paper:
    """Return the paper on which the key's own solutions sit the exam.

    The cells of the paper stand in the key's order, one for one.
    """
    cells = [
        _paper_cell(key, Piece(k, cell.cell_type, cell.source), role, beside)
        for k, (cell, role) in enumerate(zip(key.cells, assign_roles(key, beside), strict=True))
    ]
    return Paper(
        name=key.notebook,
        cells=_as_executed(cells),
        limits=limits,
        candidate_files=dict(examiner_files),
        examiner_files=dict(examiner_files),
    )


def fill(assembled: Assembled, result: ExamResult) -> NotebookNode:
    """Return the notebook with what the exam left behind.

    Code cells that were executed get outputs and are counted from 1. If anything was repaired, a
    markdown cell at the top says so, and the notebook's metadata has `udlgrader: {"notes": [...]}`.
    """
    notebook = copy.deepcopy(assembled.notebook)
    count = 0
    for cell, index in zip(notebook.cells, assembled.paper_index, strict=True):
        if cell.cell_type != "code":
            continue
        left = result.cells[index]
        if left.run is not RunOutcome.NOT_RUN and cell.source.strip():
            count += 1
            cell.execution_count = count
        cell.outputs = [_output(data, cell.execution_count) for data in left.outputs]
    if assembled.notes:
        notebook.metadata["udlgrader"] = {"notes": list(assembled.notes)}
        notebook.cells.insert(0, _note_cell(assembled.notes, {c.id for c in notebook.cells}))
    return notebook


def _own_role(piece: Piece) -> Role:
    return Role(CellKind.OWN if piece.cell_type == "code" else CellKind.TEXT)


def _paper_cell(key: AnswerKey, piece: Piece, role: Role, beside: frozenset[str]) -> PaperCell:
    cell = key.cells[piece.key] if piece.key is not None else None
    paper_cell = PaperCell(
        kind=role.kind,
        source=piece.source,
        grade_id=cell.grade_id if cell is not None else "",
        examiner_source=role.examiner_source,
    )
    if cell is None or role.kind is not CellKind.CHECK:
        return paper_cell
    return replace(
        paper_cell,
        points=cell.points,
        released_source=cell.released_source,
        hidden_lines=cell.hidden_lines,
        student_names=role.student_names,
        beside=cell.grade_id in beside,
    )


def _as_executed(cells: list[PaperCell]) -> tuple[PaperCell, ...]:
    chosen = checks_to_release(cells)
    return without_pictures(
        [
            replace(cell, run_released=True) if index in chosen else cell
            for index, cell in enumerate(cells)
        ]
    )


def _notebook_cell(key: AnswerKey, piece: Piece, used_ids: set[str]) -> NotebookNode:
    if piece.key is not None:
        cell_id = key.cells[piece.key].cell_id
        metadata = key.cells[piece.key].metadata
    else:
        cell_id, metadata = _free_id(piece.cell_id or "own", used_ids), {}
    cell = cell_node(piece.cell_type, piece.source, cell_id, metadata)
    if piece.attachments:
        cell.attachments = to_node(piece.attachments)
    return cell


def _free_id(wanted: str, used: set[str]) -> str:
    """Return the id, or the id with a number behind it, and note that it is used."""
    base = wanted[:56]
    cell_id = next(
        each
        for each in itertools.chain([wanted], (f"{base}-{n}" for n in itertools.count(2)))
        if each not in used
    )
    used.add(cell_id)
    return cell_id


def _output(data: dict[str, Any], execution_count: int | None) -> NotebookNode:
    output = to_node(data)
    if output.output_type == "execute_result":
        output.execution_count = execution_count
    return output


def _note_cell(notes: Iterable[str], used_ids: set[str]) -> NotebookNode:
    lines = ["**While this notebook was put in order for grading:**", ""]
    lines += [f"- {note}" for note in notes]
    return cell_node(
        "markdown",
        "\n".join(lines),
        _free_id("udlgrader-notes", used_ids),
        {"deletable": False, "editable": False},
    )
