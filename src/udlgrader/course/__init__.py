"""Course files as pure data: answer keys, submissions and their repair, papers, tidy notebooks.

    submission bytes ──read_submission──▶ notebook ─┐
    source + gradebook ──key_from_source──▶ key ────┴─assemble──▶ paper ──exam──▶ result
                                                          └──────fill◀──────────────┘

Nothing here executes a cell, imports nbgrader or starts a process.
"""

from udlgrader.course.answer_key import (
    AnswerKey,
    Delimiters,
    KeyCell,
    StoredCell,
    key_from_release,
    key_from_source,
)
from udlgrader.course.assemble import Assembled, assemble, fill, reference_paper
from udlgrader.course.reading import read_submission
from udlgrader.course.tidy import tidy, tidy_text

__all__ = [
    "AnswerKey",
    "Assembled",
    "Delimiters",
    "KeyCell",
    "StoredCell",
    "assemble",
    "fill",
    "key_from_release",
    "key_from_source",
    "read_submission",
    "reference_paper",
    "tidy",
    "tidy_text",
]
