"""Whatever stops the grader, the same command finishes the job, and nothing is counted twice."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
from courses import BIN, OUR_CONFIG, TestCourse, leftovers
from exam_course import HONEST, submission

from udlgrader.sandbox import watch

STUDENTS = [f"s{number:02}" for number in range(9)]
LOOPS = STUDENTS[2]
SLOW = {**HONEST, "p4": "import time\ntime.sleep(0.2)"}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A class that was graded without any trouble."""
    course = TestCourse.small(tmp_path_factory.mktemp("calm") / "course")
    for number, student in enumerate(STUDENTS):
        course.hand_in(student, submission(SLOW if number % 2 else {**SLOW, "p3": "total = sum"}))
    done = course.grade()
    assert done.code == 0, done.err
    return course


@pytest.fixture(scope="module")
def ungraded(graded, tmp_path_factory):
    """The same class before it was graded, but for one student with a score given by hand."""
    course = graded.copy(tmp_path_factory.mktemp("before") / "course", OUR_CONFIG)
    with course.gradebook() as gradebook:
        for student in STUDENTS[1:]:
            gradebook.remove_submission("ps1", student)
        gradebook.find_grade("p4", "small", "ps1", STUDENTS[0]).manual_score = 2.0
        gradebook.db.commit()
    for student in STUDENTS[1:]:
        shutil.rmtree(course.root / "autograded" / student)
    return course


@pytest.fixture
def course(ungraded, tmp_path):
    """A course of the test's own."""
    return ungraded.copy(tmp_path / "course", OUR_CONFIG)


def assert_finishes(course: TestCourse, graded: TestCourse) -> None:
    """The same command ends well, and its result is that of a run without trouble."""
    done = course.grade()
    assert done.code == 0, done.err
    dump, calm = course.dump(), graded.dump()
    assert dump[STUDENTS[0]].pop("small/p4")[1] == 2.0, "the score given by hand is kept"
    calm[STUDENTS[0]].pop("small/p4")
    assert dump == calm
    assert not leftovers(course)
    for student in STUDENTS:
        assert (course.folder("autograded", student) / "small.ipynb").exists()


def start(course: TestCourse, **options) -> subprocess.Popen:
    """Start grading in a session of its own."""
    return subprocess.Popen(
        [str(BIN / "udl"), "grade", "ps1", "--workers", "2"],
        cwd=course.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        **options,
    )


def wait_for_graded(course: TestCourse, count: int) -> None:
    """Wait until so many submissions are in their place."""
    deadline = time.monotonic() + 90
    while len(list((course.root / "autograded").glob("s*/ps1"))) < count:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def is_running(pid: int) -> bool:
    """Whether a process is there, and not only waiting to be buried."""
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def workers_of(grader: subprocess.Popen) -> list[int]:
    """The processes that the grader has started to sit exams."""
    told = Path(f"/proc/{grader.pid}/task/{grader.pid}/children").read_text()
    return [
        int(pid)
        for pid in told.split()
        if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


def test_kill_9_of_the_grader(course, graded):
    """Killed three times at different moments, the grader finishes; its workers end with it."""
    calm = (course.folder("submitted", LOOPS) / "small.ipynb").read_bytes()
    course.hand_in(LOOPS, submission({**HONEST, "p3": "while True:\n    pass"}))
    for count in (2, 4, 6):
        grader = start(course)
        wait_for_graded(course, count)
        processes = watch.tree(grader.pid)
        assert len(processes) > 4, "workers, sandboxes and exams"
        grader.kill()
        grader.communicate()
        deadline = time.monotonic() + 10
        while any(map(is_running, processes)) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not any(map(is_running, processes))
    course.hand_in(LOOPS, calm)
    assert_finishes(course, graded)


def test_kill_9_of_workers(course, graded):
    """Workers that are killed are replaced within the run: nobody notices."""
    grader = start(course)
    for count in (2, 4):
        wait_for_graded(course, count)
        os.kill(max(workers_of(grader)), signal.SIGKILL)
    out, err = grader.communicate(timeout=120)
    assert grader.returncode == 0, err
    assert "8 graded, 1 graded before" in out
    assert_finishes(course, graded)


def test_ctrl_c(course, graded):
    """Ctrl-C ends with one sentence and exit code 130, and what is graded is kept."""
    grader = start(course)
    wait_for_graded(course, 3)
    os.killpg(grader.pid, signal.SIGINT)
    _, err = grader.communicate(timeout=60)
    assert grader.returncode == 130
    assert err == "udl: Stopped. What is graded is kept; the same command goes on from here.\n"
    assert_finishes(course, graded)


def test_gradebook_locked_for_a_while(course, graded):
    """A gradebook that another program writes to is waited for."""
    grader = start(course)
    wait_for_graded(course, 2)
    with sqlite3.connect(course.root / "gradebook.db", timeout=30) as other:
        other.execute("BEGIN EXCLUSIVE")
        time.sleep(2)
        other.rollback()
    _, err = grader.communicate(timeout=120)
    assert grader.returncode == 0, err
    assert_finishes(course, graded)


def test_full_disk(course, graded):
    """Where files cannot be written the run ends with one sentence, and a later one finishes."""

    def take_no_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 10, resource.RLIM_INFINITY))

    grader = start(course, preexec_fn=take_no_files)
    _, err = grader.communicate(timeout=60)
    assert grader.returncode == 2
    assert "run the same command again" in err
    assert len(err.strip().splitlines()) == 1
    assert_finishes(course, graded)


def test_interrupted_exchange_of_folders(course, graded):
    """Killed between two renames: the old folder is put back, and the submission graded again."""
    place = course.folder("autograded", STUDENTS[0])
    place.rename(place.with_name(".ps1.old"))
    unfinished = place.with_name(".ps1.0123456789abcdef.new")
    unfinished.mkdir()
    assert_finishes(course, graded)


def test_gradebook_without_the_submission(course, graded):
    """A graded folder that the gradebook knows nothing of is graded again."""
    with course.gradebook() as gradebook:
        gradebook.remove_submission("ps1", STUDENTS[0])
    assert course.grade().code == 0
    assert course.scores()[STUDENTS[0]] == graded.scores()[STUDENTS[0]]


def test_second_grader_is_kept_away(course):
    """Two runs over the same assignment do not mix."""
    grader = start(course)
    wait_for_graded(course, 2)
    grader.send_signal(signal.SIGSTOP)  # it would be done before the second one has begun
    second = course.grade()
    grader.send_signal(signal.SIGCONT)
    assert second.code == 2
    assert "is being graded by another run" in second.err
    grader.communicate(timeout=120)
    assert grader.returncode == 0
