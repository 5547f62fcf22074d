"""Read the files of `attacks/` and `honest/`: submissions of the small course, one file each.

The first line of a file says what it does; comment lines `# earns: N` (points) and
`# fools: p1_check p2_check` (checks that a plain kernel lets it pass) may follow. Cells:

    # %% answer [p2]          text of a solution cell (p1 unless named)
    # %% own [p3_check]       an extra cell of the student's after that cell (p1 unless named)
    # %% file: NAME           an extra file that is handed in
    # %% notebook             Python that changes the submitted notebook `nb` in place
    # %% verify               what must hold afterwards, executed by the test
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from exam_course import KEY

SOLUTIONS = {cell.grade_id for cell in KEY.cells if cell.is_solution}
_CELL = re.compile(r"^# %% (answer|own|file:|notebook|verify)[ \t]*(\S*)[ \t]*$", re.MULTILINE)


@dataclass
class Sample:
    """One file."""

    name: str
    aim: str
    earns: float = 0.0
    fools: frozenset[str] = frozenset()
    answers: dict[str, str] = field(default_factory=dict)
    own: list[tuple[str, str]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    edit: str = ""
    verify: str = ""


def read_sample(path: Path) -> Sample:
    """Read one file."""
    head, *rest = _CELL.split(path.read_text())
    sample = Sample(path.stem, head.splitlines()[0].strip('"'))
    assert head.startswith('"""'), f"{path.name}: say in a docstring what it tries"
    for key, value in re.findall(r"^# (earns|fools): (.+)$", head, re.MULTILINE):
        if key == "earns":
            sample.earns = float(value)
        else:
            sample.fools = frozenset(value.split())
    for kind, name, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        text = text.strip("\n") + "\n"
        match kind:
            case "answer":
                sample.answers[name or "p1"] = text
            case "own":
                sample.own.append((name or "p1", text))
            case "file:":
                sample.files[name] = text.encode()
            case "notebook":
                sample.edit = text
            case "verify":
                sample.verify = text
    assert sample.answers.keys() <= SOLUTIONS, f"{path.name}: no such solution cell"
    assert sample.answers or sample.own or sample.edit, f"{path.name}: nothing is submitted"
    return sample
