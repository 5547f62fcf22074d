"""Notebooks of the course in normal form, so that a change in git shows what changed.

No outputs, no counts, metadata pruned to what the course uses, cell ids made from grade ids, one
way of writing the JSON. A notebook in normal form stays as it is.
"""

from __future__ import annotations

import json
import re
from typing import Any

from nbformat import NotebookNode

from udlgrader.course.nodes import to_node

NOTEBOOK_METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {"name": "python"},
}
KEPT_CELL_METADATA = ("tags", "udl")
NBGRADER_FLAGS = ("grade", "locked", "solution", "task")
NBGRADER_SCHEMA = 3


def tidy(notebook: NotebookNode) -> NotebookNode:
    """Return the notebook in normal form (a copy)."""
    used: set[str] = set()
    cells = [_tidy_cell(cell, number, used) for number, cell in enumerate(notebook.cells, start=1)]
    return to_node(
        {"cells": cells, "metadata": NOTEBOOK_METADATA, "nbformat": 4, "nbformat_minor": 5}
    )


def tidy_text(notebook: NotebookNode) -> str:
    """Return the notebook in normal form as the text of its file."""
    tidied = json.loads(json.dumps(tidy(notebook)))
    for cell in tidied["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True)
    return json.dumps(tidied, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _tidy_cell(cell: NotebookNode, number: int, used: set[str]) -> dict[str, Any]:
    metadata = _tidy_metadata(cell)
    grade_id = metadata.get("nbgrader", {}).get("grade_id", "")
    tidied: dict[str, Any] = {
        "cell_type": cell.cell_type,
        "id": _cell_id(grade_id or cell.get("id", ""), number, used),
        "metadata": metadata,
        "source": cell.source.rstrip("\n"),
    }
    if cell.cell_type == "code":
        tidied |= {"execution_count": None, "outputs": []}
    if cell.get("attachments"):
        tidied["attachments"] = cell.attachments
    return tidied


def _tidy_metadata(cell: NotebookNode) -> dict[str, Any]:
    metadata = {key: cell.metadata[key] for key in KEPT_CELL_METADATA if cell.metadata.get(key)}
    entry = cell.metadata.get("nbgrader", {})
    flags = {flag: bool(entry.get(flag, False)) for flag in NBGRADER_FLAGS}
    if any(flags.values()):
        kept = {"grade_id": entry.get("grade_id", ""), "schema_version": NBGRADER_SCHEMA, **flags}
        if flags["grade"] or flags["task"]:
            kept["points"] = _number(entry.get("points", 0))
        metadata["nbgrader"] = kept
    return metadata


def _number(points: float) -> float:
    return int(points) if points == int(points) else points


def _cell_id(wanted: str, number: int, used: set[str]) -> str:
    """Return the id made from a grade id, or the cell's own, or a number, unused so far."""
    base = re.sub(r"[^a-zA-Z0-9-]", "-", wanted)[:56] or f"cell-{number}"
    cell_id, copy = base, 1
    while cell_id in used:
        copy += 1
        cell_id = f"{base}-{copy}"
    used.add(cell_id)
    return cell_id
