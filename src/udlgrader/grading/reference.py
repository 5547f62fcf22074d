"""The source's own solutions sit the exam before the first submission, once for each answer key."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from udlgrader.course import AnswerKey, reference_paper
from udlgrader.errors import CourseError
from udlgrader.exam.hall import ExamHall
from udlgrader.exam.paper import Limits
from udlgrader.results import ExamResult

_RELEVANT = ("udlgrader", "numpy", "torch", "ipython")


@dataclass(frozen=True)
class Reference:
    """What the solutions' own exam told about one answer key.

    Attributes:
        beside: Checks that only pass beside the student's objects, and so can be forged.
        failing: Checks that the solution does not pass in either way.
    """

    beside: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()


def examine_key(
    key: AnswerKey, files: Mapping[str, bytes], limits: Limits, hall: ExamHall
) -> Reference:
    """Have the solutions of a key sit its exam.

    A check that misses full marks is tried once more beside the student's objects, as in an
    ordinary kernel.

    Args:
        key: The answer key; without solutions there is nothing to try.
        files: The files beside the source notebook.
        limits: Bounds of the exam.
        hall: Where it is sat.

    Raises:
        CourseError: If a locked cell of the key fails.
        SandboxError: If the sandbox itself does not work.
    """
    if not key.has_solutions:
        return Reference()
    missed = _missed(_sit(key, files, limits, hall, frozenset()))
    if missed:  # an accident must not make a check forgeable, so only what is missed again counts
        again = _missed(_sit(key, files, limits, hall, frozenset()))
        missed = [grade_id for grade_id in missed if grade_id in again]
    if not missed:
        return Reference()
    still = _missed(_sit(key, files, limits, hall, frozenset(missed)))
    return Reference(
        beside=tuple(grade_id for grade_id in missed if grade_id not in still),
        failing=tuple(grade_id for grade_id in missed if grade_id in still),
    )


def examine_key_once(
    key: AnswerKey, files: Mapping[str, bytes], limits: Limits, hall: ExamHall, cache: Path
) -> Reference:
    """Return what `examine_key` told of this key before, or ask it now.

    Only that all is well is remembered: what an accident said must not last.

    Args:
        key: The answer key.
        files: The files beside the source notebook.
        limits: Bounds of the exam.
        hall: Where it is sat.
        cache: Folder of what was told before; made if it is missing.
    """
    known = known_reference(key, files, cache)
    if known is not None:
        return known
    reference = examine_key(key, files, limits, hall)
    if reference == Reference():
        cache.mkdir(parents=True, exist_ok=True)
        _place(key, files, cache).touch()
    return reference


def known_reference(key: AnswerKey, files: Mapping[str, bytes], cache: Path) -> Reference | None:
    """Return what `examine_key_once` remembers of this key; None if it must be asked."""
    return Reference() if _place(key, files, cache).exists() else None


def _place(key: AnswerKey, files: Mapping[str, bytes], cache: Path) -> Path:
    return cache / f"{_content_hash(key, files)}.passed"


def _content_hash(key: AnswerKey, files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(key.content_hash.encode())
    for name, data in sorted(files.items()):
        digest.update(f"{name} {hashlib.sha256(data).hexdigest()} ".encode())
    digest.update(versions())
    return digest.hexdigest()


def versions() -> bytes:
    """Return the versions on which it depends what an exam gives."""
    told = [f"{name} {version(name)} " for name in _RELEVANT]
    return "".join([*told, platform.python_version()]).encode()


def _sit(
    key: AnswerKey,
    files: Mapping[str, bytes],
    limits: Limits,
    hall: ExamHall,
    beside: frozenset[str],
) -> ExamResult:
    paper = reference_paper(key, limits=limits, examiner_files=files, beside=beside)
    result = hall.sit(paper)
    for index, text in sorted(result.examiner_errors.items()):
        cell = key.cells[index]
        name = cell.grade_id or cell.source.strip().partition("\n")[0][:60]
        raise CourseError(
            f"{key.notebook}.ipynb, cell {name}: the locked cell fails when the course's own "
            f"notebook is executed ({text}). Mend it in the source notebook and release it again."
        )
    return result


def _missed(result: ExamResult) -> list[str]:
    """Return the checks that did not give full marks, in order."""
    verdicts = [cell.verdict for cell in result.cells if cell.verdict is not None]
    return [v.grade_id for v in verdicts if v.points < v.max_points]
