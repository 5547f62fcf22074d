"""Chapters, notebooks and problems by the names that learners use, and working copies of chapters.

Reads the solution notebooks as plain JSON: a hint must not wait for a library to be imported.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from udlgrader.data import data_folder
from udlgrader.errors import UsageError

_PROBLEM = re.compile(r"x?(\d+)\.\d+")
_CHAPTER = re.compile(r"(?:ch)?0*(\d+)(?:_\w*)?")


@dataclass(frozen=True)
class ProblemEntry:
    """What a statement says of its problem.

    Attributes:
        number: As in the book, such as 3.3; x3.1 for one of our own.
        title: Its title.
        hints: Three hints, from where to look to the next step.
        notebook_path: The solution notebook.
    """

    number: str
    title: str
    hints: tuple[str, ...]
    notebook_path: Path


@dataclass(frozen=True)
class Target:
    """What is to be checked: a notebook of the learner's, whole or one problem of it."""

    path: Path
    problem: str = ""


def chapter_name(word: str) -> str:
    """Return the name of the chapter that a learner calls `ch03`, `3` or by its whole name.

    Raises:
        UsageError: If there is none, with those that there are.
    """
    match = _CHAPTER.fullmatch(word.strip("/"))
    known = sorted(path.name for path in (data_folder() / "release").glob("ch*"))
    found = [name for name in known if match and name.startswith(f"ch{int(match[1]):02}_")]
    if not found:
        raise UsageError(f"There is no chapter {word!r}. There are {', '.join(known)}.")
    return found[0]


def problems_in(chapter: str) -> Iterator[ProblemEntry]:
    """Yield the problems of a chapter, in order."""
    for path in sorted((data_folder() / "source" / chapter).glob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            udl: dict[str, Any] | None = cell["metadata"].get("udl")
            if udl is not None:
                yield ProblemEntry(udl["problem"], udl["title"], tuple(udl["hints"]), path)


def find_problem(number: str) -> ProblemEntry:
    """Return the problem with this number.

    Raises:
        UsageError: If there is none.
    """
    match = _PROBLEM.fullmatch(number)
    if not match:
        raise UsageError(f"{number!r} is no problem: give a number such as 3.3 or x3.1.")
    chapter = chapter_name(match[1])
    entries = list(problems_in(chapter))
    found = [entry for entry in entries if entry.number == number]
    if not found:
        numbers = ", ".join(entry.number for entry in entries)
        raise UsageError(f"There is no problem {number}. {chapter} has {numbers}.")
    return found[0]


def start_chapter(word: str, folder: Path) -> Path:
    """Copy a released chapter into *folder* and return where; what is there stays as it is.

    Raises:
        UsageError: If the chapter is there already, or the folder cannot be written to.
    """
    name = chapter_name(word)
    place = folder / name
    if place.exists() or place.is_symlink():
        raise UsageError(
            f"{place} is there already and stays as it is. For a second copy, give another folder: "
            f"udl start {word} --folder again"
        )
    aside = folder / f".{name}.new"
    try:
        shutil.rmtree(aside, ignore_errors=True)
        shutil.copytree(data_folder() / "release" / name, aside)
        aside.rename(place)
    except OSError as error:
        raise UsageError(f"{place} cannot be written: {error.strerror}.") from error
    return place


def find_targets(word: str, folder: Path) -> list[Target]:
    """Return what a learner wants to have checked.

    Args:
        word: A notebook file, a chapter or a problem.
        folder: Where the learner's working copies are, or one of them.

    Raises:
        UsageError: If there is no such thing.
    """
    if word.endswith(".ipynb"):
        path = folder / word
        if not path.is_file():
            raise UsageError(f"There is no file {word}.")
        return [Target(path)]
    if _PROBLEM.fullmatch(word):
        entry = find_problem(word)
        copy = _working_copy(entry.notebook_path.parent.name, folder)
        path = copy / entry.notebook_path.name
        if not path.is_file():
            raise UsageError(f"Problem {word} is in {path.name}, which is not in {copy}.")
        return [Target(path, word)]
    copy = _working_copy(chapter_name(word), folder)
    paths = sorted(copy.glob("*.ipynb"))
    if not paths:
        raise UsageError(f"There is no notebook in {copy}.")
    return [Target(path) for path in paths]


def _working_copy(chapter: str, folder: Path) -> Path:
    for place in (folder / chapter, folder):
        if place.is_dir() and place.resolve().name == chapter:
            return place
    raise UsageError(
        f"There is no working copy of {chapter} here. Make one with: udl start {chapter[:4]}"
    )
