"""Notebook files of the course on disk, put into normal form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import nbformat

from udlgrader.course.tidy import tidy_text
from udlgrader.errors import CourseError, UsageError


def tidy_files(paths: Sequence[Path]) -> list[Path]:
    """Put notebooks, or all notebooks in folders, into normal form; returns those that changed.

    Raises:
        UsageError: If a path is not there.
        CourseError: If a file is no notebook; it is left as it is.
    """
    changed = []
    for path in _notebooks(paths):
        before = path.read_text(encoding="utf-8")
        try:
            after = tidy_text(nbformat.reads(before, as_version=4))
        except Exception as error:  # nbformat raises whatever its parts raise
            raise CourseError(f"{path} is not a notebook: {error}") from error
        if after != before:
            unfinished = path.with_name(f".{path.name}.new")
            unfinished.write_text(after, encoding="utf-8")
            unfinished.replace(path)
            changed.append(path)
    return changed


def _notebooks(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (
                p for p in sorted(path.rglob("*.ipynb")) if ".ipynb_checkpoints" not in p.parts
            )
        elif path.exists():
            yield path
        else:
            raise UsageError(f"There is no notebook or folder {path}.")
