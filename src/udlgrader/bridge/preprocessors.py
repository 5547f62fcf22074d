"""What stands in nbgrader's pipelines: the exam in the place of `Execute`, feedback without tests.

`udlgrader.bridge.configure` puts them there, so that `nbgrader autograde` and formgrader's buttons
give what `udl grade` gives.
"""

from __future__ import annotations

import glob
from dataclasses import replace
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor
from nbgrader.utils import is_grade
from traitlets.config import Config

from udlgrader.bridge.course import Course
from udlgrader.course.answer_key import cut_regions
from udlgrader.course.nodes import to_node
from udlgrader.errors import SubmissionError
from udlgrader.grading.coordinator import WORK_FOLDER, AssignmentExam
from udlgrader.grading.handed_in import read_folder
from udlgrader.grading.mistakes import learn_once, problems_of
from udlgrader.grading.reference import examine_key_once
from udlgrader.grading.sitting import sit
from udlgrader.grading.workers import hall_of_process
from udlgrader.sandbox.doctor import best_isolation

Converted = tuple[NotebookNode, dict[str, Any]]


class SitExam(NbGraderPreprocessor):
    """Grades the notebook as it was handed in; what nbgrader made of it so far is not looked at."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> Converted:
        """Return the executed notebook.

        Raises:
            SubmissionError: If the file cannot be graded; nbgrader goes on with the next student.
            CourseError: If the course's own files cannot be used.
            SandboxError: If the sandbox does not work.
        """
        told = resources["nbgrader"]
        student, assignment, notebook = told["student"], told["assignment"], told["notebook"]
        # Preprocessor, exporter, converter: the converter knows the folders.
        course = Course.of(self.parent.parent.coursedir, self.config)
        exam = AssignmentExam.of(course, assignment)
        hall = hall_of_process(best_isolation())
        cache = course.root / WORK_FOLDER / "reference"
        key = next(key for key in exam.keys if key.notebook == notebook)
        reference = examine_key_once(key, exam.files, exam.limits, hall, cache)
        exam = exam.with_told({notebook: reference})
        problems = problems_of(course.root, course.source(assignment), glob.escape(notebook))
        learned = [
            mistake
            for problem in problems
            for mistake in learn_once(problem, hall, course.root / WORK_FOLDER / "mistakes")
        ]
        exam = replace(exam, mistakes={notebook: tuple(learned)})
        folder = course.folder("submitted", student, assignment)
        handed_in = read_folder(folder, exam.keys, course.is_ignored)
        sitting = next(s for s in exam.sittings(student, handed_in) if s.key is key)
        sat = sit(sitting, hall)
        if sat.limit_hit:  # a busy machine must not cost a student marks
            sat = sit(sitting, hall)
        if sat.problem:
            raise SubmissionError(f"{student}, {notebook}.ipynb: {sat.problem}")
        return to_node(sat.executed), resources


class HideHiddenChecks(NbGraderPreprocessor):
    """Takes hidden regions out of checks, for pages that students read."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], index: int
    ) -> Converted:
        """Return the cell without its hidden region."""
        if cell.cell_type == "code" and is_grade(cell):
            marks = ClearHiddenTests(config=Config(ClearHiddenTests=self.config.ClearHiddenTests))
            cell.source, _ = cut_regions(
                cell.source, marks.begin_test_delimeter, marks.end_test_delimeter
            )
        return cell, resources
