"""The one place where notebook nodes are made from plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode


def to_node(data: Mapping[str, Any]) -> NotebookNode:
    """Return a copy of plain data as a notebook node, nested dictionaries included."""
    node: NotebookNode = nbformat.from_dict(dict(data))
    return node


def cell_node(
    cell_type: str, source: str, cell_id: str, metadata: Mapping[str, Any]
) -> NotebookNode:
    """Return a cell without outputs."""
    data: dict[str, Any] = {
        "cell_type": cell_type,
        "id": cell_id,
        "metadata": dict(metadata),
        "source": source,
    }
    if cell_type == "code":
        data |= {"execution_count": None, "outputs": []}
    return to_node(data)
