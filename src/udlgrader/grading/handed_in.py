"""What one student handed in: notebooks and files, read without following anything out of it."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from udlgrader.course import AnswerKey, read_submission
from udlgrader.course.matching import grade_id_of
from udlgrader.errors import SubmissionError

MAX_FILES = 1000
MAX_FILE_BYTES = 100 << 20
MAX_TOTAL_BYTES = 200 << 20
TIMESTAMP = "timestamp.txt"


@dataclass(frozen=True)
class HandedIn:
    """One student's folder for one assignment, as bytes.

    Attributes:
        notebooks: By the name of the key's notebook; missing ones have no entry.
        files: Everything else by relative path, as far as it is a plain file of the folder.
        problems: Why a notebook could not even be read, by its name.
        renamed: A sentence for the student about each notebook that had another name.
        notes: What was left out, one sentence each, for the student.
        digest: Changes whenever anything of the above changes.
    """

    notebooks: dict[str, bytes] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    digest: str = ""


def read_folder(
    folder: Path, keys: Sequence[AnswerKey], is_ignored: Callable[[str], bool]
) -> HandedIn:
    """Read what was handed in.

    A notebook under another name takes the place of a missing one whose cells it has.

    Args:
        folder: The student's folder.
        keys: The answer keys of all notebooks of the assignment.
        is_ignored: Tells names of files and folders that do not count.
    """
    files: dict[str, bytes] = {}
    problems: dict[str, str] = {}
    room = MAX_TOTAL_BYTES
    for number, path in enumerate(_walk(folder, is_ignored)):
        name = path.relative_to(folder).as_posix()
        try:
            if number >= MAX_FILES:
                raise SubmissionError(f"there are more than {MAX_FILES} files")
            files[name] = _read(path, folder, min(room, MAX_FILE_BYTES))
            room -= len(files[name])
        except SubmissionError as problem:
            problems[name] = str(problem)
    names = {f"{key.notebook}.ipynb": key.notebook for key in keys}
    notebooks = {names[name]: files.pop(name) for name in list(files) if name in names}
    unread = {names[name]: f"The file cannot be read: {problem}." for name, problem
              in problems.items() if name in names}  # fmt: skip
    notes = [
        f"Your file {_quote(name)} was left out: {problem}."
        for name, problem in sorted(problems.items())
        if name not in names
    ]
    missing = [key for key in keys if key.notebook not in {*notebooks, *unread}]
    renamed = dict(_take_renamed(files, notebooks, missing))
    for name in [name for name in files if name.endswith(".ipynb")]:
        del files[name]  # a notebook that nobody asked for, as nbgrader leaves it out
    if not notebooks and not unread:
        unread = {key.notebook: "The folder holds no notebook of this assignment." for key in keys}
    digest = _digest({**notebooks, **files}, unread, [*renamed.values(), *notes])
    return HandedIn(notebooks, files, unread, renamed, tuple(notes), digest)


def read_course_files(folder: Path, is_ignored: Callable[[str], bool]) -> dict[str, bytes]:
    """Read the files beside the source notebooks: what every student gets."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in _walk(folder, is_ignored)
        if path.is_file() and path.suffix != ".ipynb"
    }


def _walk(folder: Path, is_ignored: Callable[[str], bool]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):  # follows no links to folders
        folders[:] = sorted(name for name in folders if not is_ignored(name))
        # What os.walk does not follow it lists as a folder: name it, so that it is told.
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted([*names, *links]):
            if not is_ignored(name):
                yield Path(parent, name)


def _read(path: Path, folder: Path, limit: int) -> bytes:
    """Read a plain file inside *folder*.

    Raises:
        SubmissionError: If it is anything else; the message completes "… was left out: ".
    """
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            raise SubmissionError("it is a link to something outside of the submission")
        # A pipe must not be waited for, so nothing is opened before it is known to be a file.
        if not stat.S_ISREG(path.stat().st_mode):
            raise SubmissionError("it is not a plain file")
        if path.stat().st_size > limit:
            raise SubmissionError(f"it is larger than {limit >> 20} MB, or the submission is")
        return path.read_bytes()
    except FileNotFoundError:
        raise SubmissionError("it is a link to nothing") from None
    except PermissionError:
        raise SubmissionError("the grader has no permission to read it") from None
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "it is a link to itself"
        raise SubmissionError(reason) from None


def _take_renamed(
    files: dict[str, bytes], notebooks: dict[str, bytes], missing: Sequence[AnswerKey]
) -> Iterator[tuple[str, str]]:
    """Move notebooks with a wrong name from *files* to *notebooks*; yields a note for each."""
    wanted = {
        key.notebook: {cell.grade_id for cell in key.cells if cell.grade_id} for key in missing
    }
    for name in sorted(name for name in files if name.endswith(".ipynb")):
        ids = _grade_ids(files[name]) if wanted else set()
        best = max(wanted, key=lambda notebook: len(wanted[notebook] & ids), default="")
        if best and 2 * len(wanted[best] & ids) > len(wanted[best]):
            del wanted[best]
            notebooks[best] = files.pop(name)
            yield best, f"Your file {_quote(name)} was graded as `{best}.ipynb`: it has its cells."


def _grade_ids(data: bytes) -> set[str]:
    try:
        return {grade_id_of(cell) for cell in read_submission(data).cells} - {""}
    except SubmissionError:
        return set()


def _digest(files: Mapping[str, bytes], problems: Mapping[str, str], notes: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for name, data in sorted(files.items()):
        digest.update(f"{len(name)} {name} {len(data)} ".encode("utf-8", "surrogateescape"))
        digest.update(data)
    digest.update(repr((sorted(problems.items()), notes)).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


def _quote(name: str) -> str:
    """Return a file's name as inline code that cannot break out of it."""
    return f"`{''.join(c if c.isprintable() and c != '`' else '?' for c in name)[:80]}`"
