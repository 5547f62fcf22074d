"""The demo, run once as a newcomer runs it: what the sample class shows is what comes out."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from udlgrader.data import data_folder

pytestmark = pytest.mark.sandbox

RIGHT = ["ada_right", "emmy_other_ways", "lost_cells", "renamed_file"]
WORTHLESS = ["forged_results", "hopeful_prints", "nothing_done"]
# Students who lose points, and the problems that they lose them in.
LOSSES = {
    "karl_mistakes": {"p3_3", "p3_5", "p3_12", "p3_17"},
    "sofia_mistakes": {"p3_6", "p3_14", "p3_16", "p3_18"},
    "crash": {"p3_17"},
    "endless_loop": {"p3_18"},
}


def udl(*arguments: object) -> subprocess.CompletedProcess:
    """Run the command as from a shell."""
    program = Path(sys.executable).with_name("udl")
    return subprocess.run(
        [program, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=300
    )


@dataclass(frozen=True)
class Demo:
    """A demo that was run."""

    folder: Path
    done: subprocess.CompletedProcess

    @property
    def report(self) -> dict:
        """The report that it wrote."""
        return json.loads((self.folder / "report.json").read_text(encoding="utf-8"))

    def submission(self, student: str) -> dict:
        """The report of one student."""
        return next(s for s in self.report["submissions"] if s["student"] == student)

    def verdicts(self, student: str) -> list[dict]:
        """The verdicts of all checks of one student."""
        return [v for n in self.submission(student)["notebooks"] for v in n["verdicts"]]

    def losses(self, student: str) -> dict[str, dict]:
        """The checks that did not give full marks, by grade id."""
        return {v["grade_id"]: v for v in self.verdicts(student) if v["points"] < v["max_points"]}


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Demo:
    folder = tmp_path_factory.mktemp("somewhere") / "demo"
    return Demo(folder, udl("demo", "--folder", folder))


def test_demo_grades_the_whole_class(demo):
    """Every student of the sample class has a row in the report; one file is named as broken."""
    assert demo.done.returncode == 0, demo.done.stderr
    assert len(demo.report["submissions"]) >= 12
    names = {notebook.stem for notebook in (demo.folder / "source").rglob("*.ipynb")}
    for submission in demo.report["submissions"]:
        assert {notebook["name"] for notebook in submission["notebooks"]} == names
        assert submission["student"] in demo.done.stdout


def test_demo_uses_the_real_chapter(demo):
    """What is released are the notebooks of chapter 3 in source/, without their solutions."""
    released = {path.name: path.read_text() for path in (demo.folder / "release").rglob("*.ipynb")}
    real = data_folder() / "source" / demo.report["assignment"]
    assert set(released) == {path.name for path in real.glob("*.ipynb")}
    assert not any("BEGIN SOLUTION" in text for text in released.values())


@pytest.mark.parametrize("student", RIGHT)
def test_right_answers_earn_full_marks(demo, student):
    """Whatever way an answer is right, and whatever happened to cells and file names."""
    submission = demo.submission(student)
    assert submission["status"] == "graded"
    assert submission["score"] == submission["max_score"] > 0, demo.losses(student)


@pytest.mark.parametrize("student", WORTHLESS)
def test_forged_or_missing_answers_earn_nothing(demo, student):
    """No check passes that no answer stands for, whatever was patched or printed."""
    assert demo.submission(student)["score"] == 0
    assert all(v["points"] == 0 for v in demo.verdicts(student))


@pytest.mark.parametrize("student", LOSSES)
def test_points_are_lost_where_the_mistake_is(demo, student):
    """A mistake, a crash or an endless loop costs its own problem and no other."""
    problems = {grade_id.rpartition("_")[0] for grade_id in demo.losses(student)}
    assert problems == LOSSES[student]


def test_crash_costs_the_check_that_it_happened_in(demo):
    """The process that os._exit ended is brought back: only the check that ended it is lost."""
    (lost,) = demo.losses("crash").values()
    assert (lost["grade_id"], lost["run"]) == ("p3_17_hidden", "crashed")


def test_endless_loop_is_told_as_such(demo):
    """A loop without end is stopped, and the check says that time was up."""
    assert {v["run"] for v in demo.losses("endless_loop").values()} == {"timed_out"}


def test_half_finished_earns_its_half(demo):
    """Three solved problems earn their points, the others nothing."""
    passed = {v["grade_id"] for v in demo.verdicts("half_finished") if v["outcome"] == "pass"}
    assert passed == {f"p3_{n}_{check}" for n in (1, 2, 3) for check in ("check", "hidden")}


def test_late_submission_is_late(demo):
    """Thirty hours are two days begun, and cost two tenths of what was earned."""
    late = demo.submission("zoë_späth")
    assert late["seconds_late"] == 30 * 3600
    assert late["penalty"] == pytest.approx(0.2 * late["max_score"])
    assert late["score"] == pytest.approx(0.8 * late["max_score"])
    assert "30.0 h late" in demo.done.stdout


def test_broken_file_is_named_and_the_others_are_graded(demo):
    """A file that breaks off is told with its reason; the other notebooks give full marks."""
    submission = demo.submission("broken_file")
    broken = [n for n in submission["notebooks"] if n["problem"]]
    assert submission["status"] == "not_graded"
    assert [n["name"] for n in broken] == ["3_general_networks"]
    assert "Not graded: broken_file, 3_general_networks.ipynb" in demo.done.stdout
    lost = sum(v["max_points"] for v in broken[0]["verdicts"])
    assert submission["score"] == submission["max_score"] - lost


def test_grading_again_grades_nothing(demo):
    """What has not changed since is skipped; what is broken is named again."""
    before = {s["student"]: s["score"] for s in demo.report["submissions"]}
    again = demo.folder / "again.json"
    done = udl("grade", demo.report["assignment"], "--course", demo.folder, "--json", again)
    submissions = json.loads(again.read_text(encoding="utf-8"))["submissions"]
    broken = {s["student"] for s in demo.report["submissions"] if s["status"] == "not_graded"}
    assert {s["student"] for s in submissions if s["status"] != "skipped"} == broken, done.stderr
    assert done.returncode == 1
    assert {s["student"]: s["score"] for s in submissions} == before


def test_demo_leaves_other_folders_alone(tmp_path):
    """A folder that the demo did not make is not replaced."""
    (tmp_path / "thesis.txt").write_text("years of work")
    done = udl("demo", "--folder", tmp_path)
    assert done.returncode == 2
    assert "was not made by udl demo" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
