"""The folder of a graded submission: written aside, and put in place in one step.

.NAME.DIGEST.new   being written, or waiting for the gradebook
.NAME.old          the one before, for the moment of the exchange
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from udlgrader.errors import UdlError

_OLD = ".old"
_NEW = ".new"


class GradedFolder:
    """A student's graded assignment, not yet in its place.

    Args:
        place: Where it belongs: `autograded/STUDENT/ASSIGNMENT`.
        digest: What it was made from.
        permissions: The mode of its files.
    """

    def __init__(self, place: Path, digest: str, permissions: int) -> None:
        self._place = place
        self._permissions = permissions
        self._new = place.with_name(f".{place.name}.{digest[:16]}{_NEW}")
        self._old = place.with_name(f".{place.name}{_OLD}")

    def write(self, notebooks: Mapping[str, dict[str, Any]], files: Mapping[str, bytes]) -> None:
        """Write everything aside.

        Raises:
            UdlError: If the disk does not take it; nothing is left of it.
        """
        try:
            remove(self._new)
            self._new.mkdir(parents=True)
            for name, data in files.items():
                target = self._new / PurePosixPath(name)
                target.parent.mkdir(parents=True, exist_ok=True)
                self._write(target, data)
            for name, notebook in notebooks.items():
                self._write(self._new / f"{name}.ipynb", notebook_text(notebook).encode())
        except OSError as error:
            self.discard()
            raise UdlError(
                f"{self._place} cannot be written: {error.strerror}. Mend that and run the same "
                "command again: what is graded is kept."
            ) from error

    def _write(self, path: Path, data: bytes) -> None:
        path.write_bytes(data)
        path.chmod(self._permissions)

    def put_in_place(self) -> None:
        """Exchange the folder that is there, if any, for this one."""
        remove(self._old)
        if self._place.exists():
            self._place.rename(self._old)
        self._new.rename(self._place)
        remove(self._old)

    def discard(self) -> None:
        """Remove what was written aside."""
        shutil.rmtree(self._new, ignore_errors=True)


def clean_up(place: Path) -> None:
    """Remove what an interrupted run left beside *place*; put back what it had taken away."""
    old = place.with_name(f".{place.name}{_OLD}")
    if old.exists() and not place.exists():
        old.rename(place)
    remove(old)
    for unfinished in place.parent.glob(f".{place.name}.*{_NEW}"):
        remove(unfinished)


def stamp_of(place: Path) -> dict[str, str] | None:
    """Return what a graded folder was made from; None if it does not say."""
    for path in sorted(place.glob("*.ipynb")):
        stamp = _told(path)
        if not {"submission", "key"} <= stamp.keys():
            return None
        return {"submission": str(stamp["submission"]), "key": str(stamp["key"])}
    return None


def problems_in(place: Path) -> Iterator[tuple[str, str]]:
    """Yield the notebooks of a graded folder that could not be graded, and why."""
    for path in sorted(place.glob("*.ipynb")):
        problem = _told(path).get("problem")
        if problem:
            yield path.stem, str(problem)


def _told(path: Path) -> dict[str, Any]:
    """Return what the grader wrote into the metadata of a graded notebook."""
    try:
        told = json.loads(path.read_bytes())["metadata"]["udlgrader"]
    except (ValueError, KeyError, TypeError, OSError):
        return {}
    return told if isinstance(told, dict) else {}


def notebook_text(notebook: Mapping[str, Any]) -> str:
    """Return the text of a notebook's file, as nbformat writes it."""
    cells = [_with_lines(cell) for cell in notebook["cells"]]
    return (
        json.dumps({**notebook, "cells": cells}, ensure_ascii=False, indent=1, sort_keys=True)
        + "\n"
    )


def _with_lines(cell: Mapping[str, Any]) -> dict[str, Any]:
    return {**cell, "source": cell["source"].splitlines(keepends=True)}


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
