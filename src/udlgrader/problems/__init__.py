"""The problems of a course as their authors see them: cells, metadata, labelled sample answers.

source/chNN_slug/*.ipynb ──find_problems──▶ problems ──paper──▶ exam
grader_tests/answers/chNN/*.py ──read_answers──┘
"""

from udlgrader.problems.answers import SampleAnswer, read_answers
from udlgrader.problems.problem import LIMITS, Problem, find_problems, grade_id

__all__ = ["LIMITS", "Problem", "SampleAnswer", "find_problems", "grade_id", "read_answers"]
