"""Grade the same honest class with plain nbgrader and with `udl grade`, and compare.

    python benchmarks/grading.py                       # 60 submissions, 8 of them by nbgrader too
    python benchmarks/grading.py --submissions 60 --plain 60
    python benchmarks/grading.py --sizes 10,60,200     # how our cost grows

Plain nbgrader works in a copy of the course without our `nbgrader_config.py`, with its own
defaults: one kernel for each notebook. "Bare" is the least that any grader must do: the same cells,
executed once each in forks of one warm process, with nothing around them.

Processor time says more than wall time where other things run on the machine. It is counted for the
grader and all that it starts, where a control group (version 2) can be made: as root, usually.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import math
import os
import platform
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import psutil
from nbgrader.api import Gradebook

from udlgrader.bridge import Course
from udlgrader.bridge import release as releasing
from udlgrader.course import assemble, read_submission
from udlgrader.exam.paper import CellKind, Limits

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "grader_tests"))
from sample_answers import all_problems  # noqa: E402  (not part of the package)

BIN = Path(sys.executable).parent
CHAPTER = "ch03"
SAMPLE_S = 2.0
# The command, with a line on its output when the workers are warm.
BEGINS = "the first submission begins"
UDL = f"""
from udlgrader.cli import main
from udlgrader.grading.coordinator import _Grading
run = _Grading.run
_Grading.run = lambda self, crew: (
    crew._at_work(), print({BEGINS!r}, flush=True), run(self, crew)
)[2]
if __name__ == "__main__":
    main()
"""


@dataclass
class Measured:
    """One run of a grader.

    Attributes:
        seconds: Wall time of the command.
        start_s: Wall time until the first submission.
        cpu_s: Processor time of the grader and everything it started; NaN if not known.
        start_cpu_s: Processor time until the first submission.
        notebooks: How many were graded.
        memory_mb: The most that the grader and everything it started held, shared pages once.
    """

    seconds: float
    start_s: float
    cpu_s: float
    start_cpu_s: float
    notebooks: int
    memory_mb: float

    @property
    def each_s(self) -> float:
        """Wall time for one notebook, without the start."""
        return (self.seconds - self.start_s) / self.notebooks

    @property
    def each_cpu_s(self) -> float:
        """Processor time for one notebook, without the start."""
        return (self.cpu_s - self.start_cpu_s) / self.notebooks


class Group:
    """A control group that counts processor time; does nothing where none can be made."""

    def __init__(self) -> None:
        mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
        self._folder: Path | None = None
        for mount in mounts:
            if mount[2] == "cgroup2":
                with contextlib.suppress(OSError):
                    self._folder = Path(tempfile.mkdtemp(prefix="udl-benchmark-", dir=mount[1]))

    def join(self) -> None:
        """Put the calling process into the group; what it starts is in it too."""
        if self._folder is not None:
            (self._folder / "cgroup.procs").write_text(str(os.getpid()))

    def cpu_s(self) -> float:
        """Return the processor time that was used so far."""
        if self._folder is None:
            return math.nan
        usage = (self._folder / "cpu.stat").read_text().split()
        return int(usage[usage.index("usage_usec") + 1]) / 1e6

    def remove(self) -> None:
        """Remove the group."""
        if self._folder is not None:
            for _ in range(20):  # what was killed last may still be dying
                with contextlib.suppress(OSError):
                    self._folder.rmdir()
                    return
                time.sleep(0.1)


@dataclass
class MemoryWatch:
    """Samples the memory of a process and of all its descendants."""

    process: psutil.Process
    most_mb: float = 0.0
    _ended: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> MemoryWatch:
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(SAMPLE_S):
            total = 0
            with contextlib.suppress(psutil.Error):
                for process in [self.process, *self.process.children(recursive=True)]:
                    with contextlib.suppress(psutil.Error):
                        total += process.memory_full_info().pss
            self.most_mb = max(self.most_mb, total / 1e6)


def make_course(folder: Path, submissions: int) -> str:
    """Release the chapter in *folder* and hand in honest submissions; returns its name."""
    source = next((REPOSITORY / "source").glob(f"{CHAPTER}_*"))
    shutil.copytree(source, folder / "source" / source.name)
    shutil.copy(REPOSITORY / "nbgrader_config.py", folder)
    course = Course.open(folder)
    releasing.release(course, source.name)
    released = {path: path.read_text() for path in (folder / "release").rglob("*.ipynb")}
    for number in range(submissions):
        place = folder / "submitted" / f"student{number:04}" / source.name
        place.mkdir(parents=True)
        draw = random.Random(number)
        for path, text in released.items():
            notebook = json.loads(text)
            for cell in notebook["cells"]:
                write_answer(cell, draw)
            (place / path.name).write_text(json.dumps(notebook))
    return source.name


ANSWERS: dict[str, tuple[str, list[str], list[str]]] = {
    problem.problem_id: (
        problem.solution,
        [answer.text for answer in problem.answers if answer.is_right],
        [answer.text for answer in problem.answers if not answer.is_right],
    )
    for problem in all_problems()
    if problem.answers
}


def write_answer(cell: dict[str, Any], draw: random.Random) -> None:
    """Answer a cell as somebody might: half solutions, the rest other answers and open ones."""
    grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
    if grade_id not in ANSWERS:
        return
    solution, right, wrong = ANSWERS[grade_id]
    choices = [[solution], right or [solution], wrong or [solution], [cell["source"]]]
    (answers,) = draw.choices(choices, weights=[50, 25, 15, 10])
    cell["source"] = draw.choice(answers)


def run(
    command: Sequence[str | Path], folder: Path, is_start: Callable[[str], bool]
) -> tuple[Measured, list[str]]:
    """Run a command to its end.

    Args:
        command: What to run.
        folder: Where.
        is_start: Tells from a line that it prints that the first submission begins.

    Returns:
        What was measured, with no notebooks yet, and what was printed.
    """
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    group = Group()
    start = time.monotonic()
    process = subprocess.Popen(
        list(command), cwd=folder, env={**os.environ, "PATH": path}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=group.join,
    )  # fmt: skip
    assert process.stdout is not None
    lines: list[str] = []
    begun: tuple[float, float] | None = None
    with MemoryWatch(psutil.Process(process.pid)) as watch:
        for line in process.stdout:
            lines.append(line)
            if begun is None and is_start(line):
                begun = time.monotonic() - start, group.cpu_s()
        code = process.wait()
    if code not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {code}: {''.join(lines[-20:])}")
    seconds, cpu_s = time.monotonic() - start, group.cpu_s()
    group.remove()
    start_s, start_cpu_s = begun or (0.0, 0.0)
    return Measured(seconds, start_s, cpu_s, start_cpu_s, 0, watch.most_mb), lines


def run_nbgrader(folder: Path, assignment: str) -> Measured:
    """Grade a course with plain nbgrader."""
    command = [BIN / "nbgrader", "autograde", assignment, "--force"]
    measured, lines = run(command, folder, lambda line: "Converting notebook" in line)
    # Every notebook is converted twice: to put it in order, and to execute it.
    measured.notebooks = sum("Converting notebook" in line for line in lines) // 2
    return measured


def run_udl(folder: Path, assignment: str, students: Sequence[str], workers: int) -> Measured:
    """Grade some students of a course with `udl grade`."""
    chosen = [part for student in students for part in ("--student", student)]
    options = ["--force", "--workers", str(workers), "--json", "report.json", *chosen]
    measured, _ = run(
        [sys.executable, "-c", UDL, "grade", assignment, *options],
        folder,
        lambda line: BEGINS in line,
    )
    told = json.loads((folder / "report.json").read_text())
    measured.notebooks = sum(len(submission["notebooks"]) for submission in told["submissions"])
    return measured


def run_bare(folder: Path, assignment: str, students: Sequence[str]) -> tuple[float, float]:
    """Execute the cells of submissions in forks of this process.

    Returns:
        Wall time and processor time of one notebook.
    """
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot
    import torch

    import udlgrader.check  # noqa: F401

    torch.set_num_threads(1)
    torch.optim.Adam([torch.zeros(1, requires_grad=True)])  # imports much when it is first made
    course = Course.open(folder)
    keys = course.answer_keys(assignment)
    total = cpu = 0.0
    count = 0
    for student in students:
        for key in keys:
            place = course.folder("submitted", student, assignment) / f"{key.notebook}.ipynb"
            paper = assemble(
                key, read_submission(place.read_bytes()), limits=Limits(), candidate_files={},
                examiner_files={}, submitted_modules=frozenset(),
            ).paper  # fmt: skip
            cells = [cell.source for cell in paper.cells if cell.kind is not CellKind.TEXT]
            start = time.monotonic()
            fork = os.fork()
            if fork == 0:
                execute_bare(cells)
            _, _, used = os.wait4(fork, 0)
            total += time.monotonic() - start
            cpu += used.ru_utime + used.ru_stime
            count += 1
    return total / count, cpu / count


def execute_bare(cells: Sequence[str]) -> None:
    """Execute *cells* and end the process."""
    warnings.simplefilter("ignore")
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        for source in cells:
            with contextlib.suppress(BaseException):
                exec(compile(source, "<cell>", "exec"), namespace)
    os._exit(0)


def scores(folder: Path, assignment: str) -> dict[tuple[str, str, str], float]:
    """Return every score that a machine gave: by student, notebook and grade id."""
    found = {}
    with Gradebook(f"sqlite:///{folder}/gradebook.db") as gradebook:
        for submission in gradebook.assignment_submissions(assignment):
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    if grade.auto_score is not None:
                        key = (submission.student_id, notebook.name, grade.name)
                        found[key] = float(grade.auto_score)
    return found


def compare_scores(plain: Path, ours: Path, assignment: str) -> Iterator[str]:
    """Yield a line for every score that differs, and a summary."""
    theirs, own = scores(plain, assignment), scores(ours, assignment)
    differing = {
        key: (score, own.get(key)) for key, score in theirs.items() if own.get(key) != score
    }
    partly = {key for key, (score, mine) in differing.items() if score == 0 and mine}
    yield (
        f"{len(theirs)} scores by both: {len(theirs) - len(differing)} equal, "
        f"{len(partly)} where some claims passed (an ordinary kernel stops at the first that "
        f"fails), {len(differing) - len(partly)} that differ otherwise."
    )
    for key, (score, mine) in sorted(differing.items()):
        if key not in partly:
            yield f"  {'/'.join(key)}: nbgrader {score}, udl {mine}"


def load() -> str:
    """Return the load of the machine, for the record."""
    return f"load {os.getloadavg()[0]:.1f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--submissions", type=int, default=60, help="graded by udl")
    parser.add_argument("--plain", type=int, default=8, help="of these, graded by nbgrader too")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--sizes", default="", help="further class sizes, such as 10,60,200")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",") if size] or [options.submissions]

    print(f"{date.today()}, {os.cpu_count()} cores, {platform.machine()}, Python "
          f"{platform.python_version()}, {load()}")  # fmt: skip
    with tempfile.TemporaryDirectory() as temporary:
        ours, plain = Path(temporary, "udl"), Path(temporary, "nbgrader")
        ours.mkdir()
        assignment = make_course(ours, max(*sizes, options.plain))
        students = sorted(path.name for path in (ours / "submitted").iterdir())
        few = students[: options.plain]
        shutil.copytree(ours, plain)
        (plain / "nbgrader_config.py").unlink()
        for student in students[options.plain :]:
            shutil.rmtree(plain / "submitted" / student)

        first = run_udl(ours, assignment, few[:1], options.workers)
        print(
            f"first start of udl, with the solutions' own exams: {first.start_s:.1f} s ({load()})"
        )
        graded = students[: options.submissions]
        bare_s, bare_cpu_s = run_bare(ours, assignment, graded)
        print(f"bare cells, {len(graded)} submissions: {bare_s:.3f} s per notebook, "
              f"processor {bare_cpu_s:.3f} s ({load()})", flush=True)  # fmt: skip
        few_s, few_cpu_s = run_bare(ours, assignment, few)
        one = run_udl(ours, assignment, graded, 1)
        tell("udl, 1 worker", options.submissions, one)
        for size in sizes:
            grown = run_udl(ours, assignment, students[:size], options.workers)
            tell(f"udl, {options.workers} workers", size, grown)
        theirs = run_nbgrader(plain, assignment)
        tell("nbgrader", len(few), theirs)

        for what, own_s, their_s in (
            ("wall", one.each_s - bare_s, theirs.each_s - few_s),
            ("processor", one.each_cpu_s - bare_cpu_s, theirs.each_cpu_s - few_cpu_s),
        ):
            print(f"overhead over the bare cells, {what} time per notebook: udl {own_s:.3f} s, "
                  f"nbgrader {their_s:.3f} s: {their_s / own_s:.1f} times less")  # fmt: skip
        print(f"wall time per notebook, {options.workers} workers: "
              f"{theirs.each_s / grown.each_s:.1f} times less; processor time: "
              f"{theirs.each_cpu_s / grown.each_cpu_s:.1f} times less")  # fmt: skip
        for line in compare_scores(plain, ours, assignment):
            print(line)


def tell(who: str, submissions: int, measured: Measured) -> None:
    """Print one run."""
    print(f"{who}, {submissions} submissions: {measured.seconds:.1f} s, of which start "
          f"{measured.start_s:.1f} s; per notebook {measured.each_s:.3f} s, processor "
          f"{measured.each_cpu_s:.3f} s; {measured.memory_mb:.0f} MB ({load()})",
          flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
