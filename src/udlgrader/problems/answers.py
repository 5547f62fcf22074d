"""Labelled sample answers: what a problem's author knows about right and wrong.

An answer file `answers/ch03/p3_3.py` has percent cells. Each is the text of a whole answer cell,
to be graded in the place of the solution::

    # %% right: loops instead of broadcasting
    # %% wrong: the output bias φ0 is missing
    # %% wrong (silent): naming this mistake would hand over the answer
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from udlgrader.errors import CourseError

_HEADER = re.compile(r"^# %% *(?P<kind>right|wrong)(?P<silent> \(silent\))?: *(?P<label>.+?) *$")


@dataclass(frozen=True)
class SampleAnswer:
    """One sample answer.

    Attributes:
        label: What is special about it; of a wrong one, the mistake, as a student may read it.
        is_right: It should earn full marks.
        is_silent: Its label would hand over the answer, and is not shown.
        text: The text of the answer cell.
    """

    label: str
    is_right: bool
    is_silent: bool
    text: str


def read_answers(text: str) -> tuple[SampleAnswer, ...]:
    """Read the percent cells of an answer file.

    Raises:
        CourseError: If a percent line is no label, or text stands before the first one.
    """
    answers = []
    for part in re.split(r"^(?=# %%)", text, flags=re.MULTILINE):
        first, _, body = part.partition("\n")
        match = _HEADER.match(first)
        if match:
            is_silent = match["silent"] is not None
            answers.append(
                SampleAnswer(match["label"], match["kind"] == "right", is_silent, body.strip("\n"))
            )
        elif part.strip():
            raise CourseError(f"{first!r} is neither '# %% right: …' nor '# %% wrong: …'.")
    return tuple(answers)
