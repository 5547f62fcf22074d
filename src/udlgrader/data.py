"""Where the course's own files are: notebooks, sample class, nbgrader's configuration.

Never inside the package: the sandbox mounts that, and a candidate must not read a solution.
"""

from __future__ import annotations

import site
import sys
from pathlib import Path

from udlgrader.errors import CourseError

_CONTENT = ("source", "examples", "nbgrader_config.py")


def answers_folder() -> Path:
    """Return the folder with the sample answers that we ship.

    Raises:
        CourseError: As `data_folder`.
    """
    shared = data_folder() / "answers"
    return shared if shared.is_dir() else data_folder() / "grader_tests" / "answers"


def data_folder() -> Path:
    """Return the folder that holds source/, release/, examples/ and nbgrader_config.py.

    It is the repository for an editable install, and share/udlgrader/ for a wheel.

    Raises:
        CourseError: If there is none.
    """
    repository = Path(__file__).resolve().parents[2]
    shared = (Path(base, "share", "udlgrader") for base in (sys.prefix, site.getuserbase()))
    for folder in (repository, *shared):
        if all((folder / name).exists() for name in _CONTENT):
            return folder
    raise CourseError(
        f"The course's files are neither in {repository} nor in {sys.prefix}/share/udlgrader. "
        "Install udlgrader again, or work in a copy of its repository."
    )
