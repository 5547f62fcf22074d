"""`udl start`, `udl check`, `udl hint` and the magics, as a learner uses them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest
from courses import BIN
from IPython.core.interactiveshell import InteractiveShell

from udlgrader.learning import client, magics, wire
from udlgrader.learning.chapters import find_problem
from udlgrader.learning.hints import next_hint

WRONG = """
def loss_gradient(x, y, phi):
    residual = phi[0] + phi[1] * x - y
    return residual.sum(), (residual * x).sum()
"""
RIGHT = WRONG.replace("residual = phi", "residual = 2 * phi").replace("phi[1]", "2 * phi[1]")
RIGHT = RIGHT.replace("- y", "- 2 * y")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A learner's own folders for state and sockets; their server ends with the tests."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
            patch.setenv(name, str(home))
        patch.chdir(home)
        yield home
        client.stop()


def udl(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BIN / "udl", *arguments], capture_output=True, text=True, timeout=200, check=False
    )


def write_answer(home: Path, grade_id: str, text: str) -> Path:
    """Put an answer into the learner's working copy of chapter 2."""
    place = home / "ch02_supervised_learning"
    if not place.exists():
        assert udl("start", "ch02").returncode == 0
    for path in place.glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id:
                cell.source = text
                nbformat.write(notebook, path)
                return path
    raise AssertionError(grade_id)


def test_start_copies_a_chapter_and_never_overwrites_it(home):
    """A second start leaves the learner's work alone and says so."""
    path = write_answer(home, "p2_1", "mine = 1")
    before = path.read_bytes()
    again = udl("start", "2")
    assert again.returncode == 2
    assert "is there already" in again.stderr
    assert path.read_bytes() == before


def test_check_names_the_mistake_and_gives_the_hint(home):
    """A wrong answer gets its claims, the author's label, and the first hint."""
    write_answer(home, "p2_1", WRONG)
    done = udl("check", "2.1")
    assert done.returncode == 0, done.stderr
    words = " ".join(done.stdout.split())
    assert "✗ 2.1" in words
    assert "It looks as if the factor 2 from the square is missing." in words
    assert "Hint 1 of 3: " + find_problem("2.1").hints[0] in words


def test_check_of_a_right_answer_gives_all_points(home):
    """A solved problem is told in one line, and in the documented JSON."""
    path = write_answer(home, "p2_1", RIGHT)
    (notebook,) = json.loads(udl("check", "2.1", "--json").stdout)["notebooks"]
    (problem,) = notebook["problems"]
    assert problem["solved"]
    assert problem["points"] == problem["max_points"] > 0
    assert problem["hint"] is None
    first = udl("check", str(path)).stdout.splitlines()[0]
    assert first.startswith("✓ 2.1")


def test_open_problems_are_told_in_a_line(home):
    """A chapter that was just started is a list of what is to do, not of failures."""
    done = udl("check", "ch02")
    assert done.returncode == 0, done.stderr
    assert "Not answered yet." in done.stdout
    assert "NotImplementedError" not in done.stdout


def test_hints_climb_the_ladder(home):
    """Each call gives the next rung; the last one stays."""
    texts = [" ".join(udl("hint", "2.2").stdout.split()) for _ in range(4)]
    hints = find_problem("2.2").hints
    assert texts == [f"Hint {n + 1} of 3: {hints[n]}" for n in (0, 1, 2, 2)]
    assert next_hint(find_problem("2.2"), seen=False).rung == 3


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "2.99"], "There is no problem 2.99."),
        (["check", "nothing.ipynb"], "There is no file nothing.ipynb."),
        (["check", "ch03"], "There is no working copy of ch03_shallow_networks here."),
        (["check", "broken.ipynb"], "The file ends in the middle"),
        (["check", "foreign.ipynb"], "This is not a notebook of this course."),
        (["check"], "Say what to check"),
        (["hint", "two"], "'two' is no problem"),
        (["start", "ch99"], "There is no chapter 'ch99'."),
    ],
)
def test_wrong_usage_gets_one_sentence(home, arguments, sentence):
    """A learner's slip is answered in words, with exit code 2."""
    (home / "broken.ipynb").write_text('{"cells": [')
    foreign = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
    nbformat.write(foreign, home / "foreign.ipynb")
    done = udl(*arguments)
    assert done.returncode == 2
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_server_stays_private_and_stops(home):
    """The socket is in a folder that only its owner enters; --stop ends the server."""
    write_answer(home, "p2_1", RIGHT)
    assert udl("check", "2.1").returncode == 0
    folder = wire.socket_path().parent
    assert folder.stat().st_mode & 0o077 == 0
    assert "Stopped" in udl("check", "--stop").stdout
    deadline = time.monotonic() + 20
    while wire.socket_path().exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not wire.socket_path().exists()
    assert "No check server" in udl("check", "--stop").stdout


def test_check_goes_on_after_its_server_was_killed(home):
    """The socket of a killed server is no obstacle."""
    write_answer(home, "p2_1", RIGHT)
    assert udl("check", "2.1").returncode == 0
    listed = subprocess.run(
        ["pgrep", "-f", "udlgrader.learning.server"], capture_output=True, text=True, check=False
    )
    mine = [int(pid) for pid in listed.stdout.split() if _is_of(int(pid), home)]
    assert mine
    for pid in mine:
        os.kill(pid, signal.SIGKILL)
    assert udl("check", "2.1").stdout.startswith("✓ 2.1")


def _is_of(pid: int, home: Path) -> bool:
    return f"XDG_RUNTIME_DIR={home}".encode() in Path(f"/proc/{pid}/environ").read_bytes()


def test_magics_check_what_was_executed(home, capsys):
    """%check looks at the latest version of an answer, with the helpers that it needs."""
    shell = InteractiveShell()
    magics.register(shell)
    shown = []
    shell.display_pub.publish = lambda data, **_: shown.append(data["text/html"])
    magics.display = lambda page: shown.append(page.data)
    for text in (WRONG, "factor = 2", RIGHT.replace("2 * phi", "factor * phi")):
        shell.run_cell(text, store_history=True)
    shell.run_line_magic("check", "2.1")
    assert "✓ 2.1" in shown[-1]
    shell.run_line_magic("hint", "2.3")
    assert "Hint 1 of 3 for 2.3" in shown[-1]
    shell.run_line_magic("check", "")
    assert "Give the number of a problem" in capsys.readouterr().out


def test_server_ends_when_it_is_idle(home):
    """A server that nobody asks is gone after its time."""
    code = "from udlgrader.learning import server\nserver.IDLE_S = 0.5\nserver.main()\n"
    done = subprocess.run([sys.executable, "-c", code], timeout=120, check=False)
    assert done.returncode == 0
