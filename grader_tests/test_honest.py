"""Every file in `honest/` is an honest submission of an unusual kind, and gets full marks.

`corpus.py` says what a file looks like. Solution cells that a file does not answer have the
reference answer; `# earns: N` stands where a file is right but for one point.
"""

from __future__ import annotations

from pathlib import Path

import exam_course
import pytest
from corpus import read_sample
from exam_course import FULL_MARKS, HONEST, KEY, hand_in, submission
from test_attacks import html_of

from udlgrader.exam.paper import Limits
from udlgrader.results import CheckOutcome

SAMPLES = [read_sample(path) for path in sorted((Path(__file__).parent / "honest").glob("*.py"))]
ROOMY = Limits(cell_s=10.0, memory_mb=1500, processes=64, scratch_mb=128)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_honest_submission_gets_full_marks(sample, hall):
    """However an answer is written: if it is right, every check passes."""
    notebook = submission({**HONEST, **sample.answers}, sample.own, sample.edit)
    sat = hand_in(hall, notebook, sample.files, ROOMY)
    verdicts = [cell.verdict for cell in sat.result.cells if cell.verdict]
    assert sat.points == FULL_MARKS, [v.message for v in verdicts if v.message]
    assert all(verdict.outcome is CheckOutcome.PASS for verdict in verdicts)
    assert not sat.result.examiner_errors
    exec(
        compile(sample.verify, f"{sample.name}: verify", "exec"),
        {"sat": sat, "filled": sat.filled, "course": exam_course, "html_of": html_of},
    )


def test_corpus_is_large():
    """At least sixteen kinds of honest submissions, most of which answer for themselves."""
    assert len(SAMPLES) >= 16
    assert sum(1 for sample in SAMPLES if sample.answers) >= 14
    assert {"p1", "p2", "p3"} <= {cell.grade_id for cell in KEY.cells}
