"""Every file in `attacks/` is a submission that tries to get what it did not earn, or to do harm.

`corpus.py` says what a file looks like. `outside.json` tells a submission where a server listens on
this machine's loopback and where the test's folder is, so that it can try to reach them;
`packets.py` speaks the engine's own protocol. Every payload is bounded and ends by itself, sandbox
or not.
"""

from __future__ import annotations

import gc
import json
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from time import monotonic, sleep

import exam_course
import pytest
from corpus import Sample, read_sample
from exam_course import CANARIES, FULL_MARKS, HONEST, KEY, Sat, hand_in, submission
from nbconvert import HTMLExporter

from udlgrader.sandbox import watch

FOLDER = Path(__file__).parent / "attacks"
PACKETS = (FOLDER / "packets.py.txt").read_bytes()
MOST_SECONDS = 15.0  # an exam of this notebook: each cell at most 2 s of wall time, and grace
MOST_MEMORY_MB = 800  # the grader may hold one message of 256 MB, in parts and joined


ATTACKS = [read_sample(path) for path in sorted(FOLDER.glob("*.py"))]


# ---- what a submission may try to reach from inside ---------------------------------------------


@dataclass
class Outside:
    """The world that an attack looks for: a server, files with secrets, the grader itself."""

    folder: Path
    port: int
    visitors: list[object]

    def told(self) -> bytes:
        """What the submission is told of it."""
        place = {"port": self.port, "folder": str(self.folder), "source": str(FOLDER.parent)}
        return json.dumps(place).encode()


@pytest.fixture
def outside(tmp_path):
    """A listening server, and a folder with the answer key, a gradebook and another submission."""
    (tmp_path / "source").mkdir()
    key = json.dumps(exam_course.source_notebook())
    (tmp_path / "source" / "small.ipynb").write_text(key)
    (tmp_path / "gradebook.db").write_text(key)
    (tmp_path / "other.ipynb").write_text(json.dumps(submission(HONEST)))
    visitors: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        done = threading.Event()

        def serve() -> None:
            while not done.is_set():
                try:
                    connection, address = server.accept()
                except TimeoutError:
                    continue
                visitors.append(address)
                connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        yield Outside(tmp_path, server.getsockname()[1], visitors)
        done.set()
        thread.join()


class PeakMemory:
    """How much more memory this process held at its worst than when it began, in MB."""

    def __enter__(self):
        gc.collect()
        Path("/proc/self/clear_refs").write_text("5")
        self._before = self._peak_mb()
        return self

    def __exit__(self, *_):
        self.grown_mb = self._peak_mb() - self._before

    @staticmethod
    def _peak_mb() -> float:
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _processes(hall) -> set[int]:
    hall._warm.dismiss_spares()
    return set(watch.tree(hall._warm._process.pid))


def _wait_until_only(hall, expected: set[int]) -> set[int]:
    """Give processes that were killed a moment to be gone; returns those that are left."""
    deadline = monotonic() + 3
    while (left := _processes(hall) - expected) and monotonic() < deadline:
        sleep(0.02)
    return left


# ---- the corpus ----------------------------------------------------------------------------------


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_attack_gains_nothing(attack, hall, outside):
    """No points, no secrets, no harm, and the next exam in the same hall is as any other."""
    if hall._warm is None or not hall._warm.is_alive:
        hall.warm_up()
    before = _processes(hall)
    files = {"outside.json": outside.told(), **attack.files}
    texts = [*attack.answers.values(), *(text for _, text in attack.own)]
    if any("packets" in text for text in texts):
        files["packets.py"] = PACKETS
    notebook = submission(attack.answers, attack.own, attack.edit)
    start = monotonic()
    with PeakMemory() as memory:
        sat = hand_in(hall, notebook, files)
    seconds = monotonic() - start

    assert sum(sat.points.values()) == attack.earns, sat.points
    assert not [secret for secret in CANARIES if secret in sat.outputs()]
    assert_no_active_content(sat)
    assert not _wait_until_only(hall, before), "processes of the exam are left"
    assert not outside.visitors, "a submission reached the network"
    exec(
        compile(attack.verify, f"{attack.name}: verify", "exec"),
        {
            "result": sat.result,
            "filled": sat.filled,
            "sat": sat,
            "tmp_path": outside.folder,
            "hall": hall,
            "course": exam_course,
            "html_of": html_of,
            "active_parts": active_parts,
        },
    )
    assert seconds < MOST_SECONDS, f"the exam took {seconds:.1f} s"
    assert memory.grown_mb < MOST_MEMORY_MB, f"the grader grew by {memory.grown_mb:.0f} MB"
    assert hand_in(hall, submission(HONEST)).points == FULL_MARKS


def html_of(filled) -> str:
    """The notebook as feedback and formgrader show it, without the page around it."""
    exporter = HTMLExporter(template_name="basic", sanitize_html=True)
    body, _ = exporter.from_notebook_node(filled)
    return body


def assert_no_active_content(sat: Sat) -> None:
    """An instructor's browser finds nothing to execute in any output that is HTML."""
    for cell in sat.filled.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            assert "application/javascript" not in data
            for mime in ("text/html", "image/svg+xml", "text/markdown"):
                assert not active_parts(data.get(mime, "")), mime


class _ActiveParts(HTMLParser):
    """Collects elements and attributes that act."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        """Note what a browser would execute, load or send."""
        if tag in ("script", "iframe", "object", "embed", "form", "style", "link", "meta", "base"):
            self.found.append(tag)
        for name, value in attrs:
            address = "".join((value or "").split()).lower()
            acts = address.startswith(("javascript:", "vbscript:", "data:text"))
            if name.startswith("on") or acts:
                self.found.append(f"{tag} {name}={value}")
            if tag in ("img", "image", "use") and not address.startswith("data:image/"):
                self.found += [f"{tag} {name}={value}"] * (name in ("src", "href", "xlink:href"))


def active_parts(html: str) -> list[str]:
    """The elements and attributes in *html* that act or load something."""
    parser = _ActiveParts()
    parser.feed(html)
    parser.close()
    return parser.found


# ---- the corpus is not toothless -----------------------------------------------------------------


@pytest.fixture(scope="module")
def naive_grading():
    """For every attack that says so, the checks that one plain namespace lets it pass."""
    fooling = [attack for attack in ATTACKS if attack.fools]
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("naive.py")],
        input=json.dumps([_cells_of(attack) for attack in fooling]),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return {
        attack.name: frozenset(passed)
        for attack, passed in zip(fooling, json.loads(done.stdout), strict=True)
    }


def _cells_of(attack: Sample) -> list[tuple[str, str, float]]:
    """The submission with the checks of the key in full, as (grade id, source, points)."""
    cells = []
    for cell in KEY.cells:
        if cell.is_code:
            source = attack.answers.get(cell.grade_id, cell.released_source)
            source = source if cell.is_solution else cell.source
            cells.append((cell.grade_id, source, cell.points if cell.is_check else 0.0))
        cells += [("", text, 0.0) for after, text in attack.own if after == cell.grade_id]
    return cells


@pytest.mark.parametrize(
    "attack", [attack for attack in ATTACKS if attack.fools], ids=lambda attack: attack.name
)
def test_attack_fools_a_plain_kernel(attack, naive_grading):
    """Where the checks run beside the submission, the same attack gets points for nothing."""
    assert naive_grading[attack.name] >= attack.fools


def test_corpus_is_large_and_has_teeth():
    """At least sixty attacks, ten of them forgeries that a plain kernel pays for."""
    assert len(ATTACKS) >= 60
    assert sum(1 for attack in ATTACKS if attack.fools) >= 10


def test_naive_grading_is_fair():
    """The plain kernel of these tests gives honest answers full marks and empty ones none."""
    honest = Sample("honest", "", answers=dict(HONEST))
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("naive.py")],
        input=json.dumps([_cells_of(honest), _cells_of(Sample("empty", ""))]),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert json.loads(done.stdout) == [list(FULL_MARKS), []]
