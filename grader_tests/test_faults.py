"""Every file in `faults/` makes the bytes of a damaged or failing submission and says what is kept.

A file is Python, executed with these names: `nb` (an honest submission), `text` (the same as JSON),
`cell(grade_id)`, `own(after, source)` (adds a cell of the student's), `HONEST`, `FULL_MARKS`,
`json`, `nbformat`. It may bind

    data       the bytes that are handed in; else `nb` as it was changed
    refused    a part of the sentence of the SubmissionError
    loses      the checks that earn nothing; all others must keep their points
    points     exact points of single checks
    note       a part of the notes to the student; else there must be none
    shown      grade id (or own-AFTER) to what its outputs say
    runs       how the runs of the cells end besides "finished"
"""

from __future__ import annotations

import json
from pathlib import Path
from time import monotonic

import nbformat
import pytest
from exam_course import FULL_MARKS, HONEST, hand_in, submission

from udlgrader.course import read_submission
from udlgrader.errors import SubmissionError
from udlgrader.results import RunOutcome

FAULTS = sorted((Path(__file__).parent / "faults").glob("*.py"))
MOST_SECONDS = 15.0


def read_fault(path: Path) -> dict:
    """Execute one file; returns what it binds, `data` among it."""
    nb = submission(HONEST)

    def cell(grade_id):
        return next(c for c in nb.cells if c.id == grade_id.replace("_", "-"))

    def own(after, source):
        new = nbformat.v4.new_code_cell(source, id=f"own-{after}")
        nb.cells.insert(nb.cells.index(cell(after)) + 1, new)

    names = {
        "nb": nb,
        "text": json.dumps(nb, indent=1),
        "cell": cell,
        "own": own,
        "HONEST": HONEST,
        "FULL_MARKS": FULL_MARKS,
        "json": json,
        "nbformat": nbformat,
    }
    exec(compile(path.read_text(), str(path), "exec"), names)
    assert names["__doc__"], f"{path.name}: say in a docstring what must happen"
    names.setdefault("data", json.dumps(nb).encode())
    return names


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_fault_costs_only_what_it_broke(path, hall):
    """A sentence if there is no notebook; else every mark that the fault does not concern."""
    fault = read_fault(path)
    start = monotonic()
    if "refused" in fault:
        with pytest.raises(SubmissionError, match=fault["refused"]):
            read_submission(fault["data"])
    else:
        sat = hand_in(hall, fault["data"])
        expected = {**FULL_MARKS, **dict.fromkeys(fault.get("loses", ()), 0.0)}
        assert sat.points == expected | fault.get("points", {})
        assert_told(fault, sat)
    assert monotonic() - start < MOST_SECONDS


def assert_told(fault, sat) -> None:
    """Notes, outputs and runs are what the file says."""
    notes = " ".join(sat.filled.metadata.get("udlgrader", {}).get("notes", []))
    assert fault.get("note", "") in notes
    assert bool(notes) == ("note" in fault), notes
    for place, words in fault.get("shown", {}).items():
        assert words in sat.outputs(place), sat.outputs(place)[:2000]
    runs = {cell.run for cell in sat.result.cells} - {RunOutcome.FINISHED}
    assert "runs" not in fault or runs == fault["runs"]
    assert sat.result.run is RunOutcome.FINISHED


def test_corpus_is_large():
    """At least 32 kinds of faults: files, cells and runs."""
    assert len(FAULTS) >= 32
