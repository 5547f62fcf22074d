"""Make the student version of an assignment, by nbgrader."""

from __future__ import annotations

import contextlib
import io
import logging

from nbgrader.apps import NbGraderAPI

from udlgrader.bridge.course import Course
from udlgrader.bridge.gradebook import own_programs_first
from udlgrader.errors import CourseError, UsageError


def assignments_in_source(course: Course) -> list[str]:
    """Return the names of the assignments that the course has a source folder of."""
    folder = course.source("").resolve()
    if not folder.is_dir():
        raise UsageError(f"The course {course.root} has no folder {folder.name}.")
    return sorted(path.name for path in folder.iterdir() if any(path.glob("*.ipynb")))


def find_assignment(course: Course, wanted: str) -> str:
    """Return the assignment that is meant by its name or the beginning of it ("ch03").

    Raises:
        UsageError: If there is none, or several.
    """
    known = assignments_in_source(course)
    found = [name for name in known if name == wanted] or [
        name for name in known if name.startswith(wanted)
    ]
    if len(found) != 1:
        which = "no assignment" if not found else "several assignments"
        raise UsageError(
            f"There is {which} {wanted!r} in {course.source('')}; there are: {', '.join(known)}."
        )
    return found[0]


def release(course: Course, assignment: str) -> None:
    """Write the student version of an assignment into `release/` and its cells into the gradebook.

    Raises:
        CourseError: If nbgrader cannot make it.
    """
    quiet = contextlib.redirect_stderr(io.StringIO())
    with contextlib.chdir(course.root), quiet, own_programs_first():
        api = NbGraderAPI(coursedir=course.directory, config=course.config)
        api.log.setLevel(logging.INFO)  # what it says is captured, to tell what went wrong
        done = api.generate_assignment(assignment, force=True, create=True)
    if not done["success"]:
        raise CourseError(f"{assignment} cannot be released: {_reason(done)}")


def _reason(done: dict[str, str]) -> str:
    text = f"{done.get('error') or ''}\n{done.get('log') or ''}"
    lines = [line.strip() for line in text.splitlines() if "Error" in line]
    return (lines or [text.strip() or "nbgrader does not say why"])[-1]
