"""The problems of a course as their authors see them: cells, metadata, labelled sample answers.

source/chNN_slug/*.ipynb ──find_problems──▶ problems ──paper──▶ exam
grader_tests/answers/chNN/*.py ──read_answers──┘    └──Entry.of──▶ catalogue
"""

from udlgrader.problems.answers import SampleAnswer, read_answers
from udlgrader.problems.catalogue import FORMS, Entry, as_markdown
from udlgrader.problems.problem import LIMITS, Problem, find_problems, grade_id

__all__ = [
    "FORMS",
    "LIMITS",
    "Entry",
    "Problem",
    "SampleAnswer",
    "as_markdown",
    "find_problems",
    "grade_id",
    "read_answers",
]
