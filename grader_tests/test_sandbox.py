"""What the sandbox keeps from a submission, and what it bounds, in each of its tiers."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from time import monotonic, sleep

import pytest
from papers import PATIENT, answer, graded, own, paper

from udlgrader.exam.hall import ExamHall
from udlgrader.exam.paper import Limits
from udlgrader.results import RunOutcome
from udlgrader.sandbox import preload, watch
from udlgrader.sandbox.channel import MESSAGE_BYTES, PACKET_BYTES, Channel
from udlgrader.sandbox.doctor import best_isolation, diagnose
from udlgrader.sandbox.host import Isolation

pytestmark = pytest.mark.sandbox
ROOT = Path(__file__).parents[1]
LONG_LINE = 40  # a line of a solution that is this long is found nowhere by chance
SLOW = Limits(cell_s=60.0, memory_mb=1500)


def printed(hall: ExamHall, source: str, limits: Limits = SLOW) -> str:
    """What one cell of a student's prints."""
    result = hall.sit(paper(own(source), limits=limits))
    outputs = result.cells[1].outputs
    return "".join(o.get("text", "") + "\n".join(o.get("traceback", [])) for o in outputs)


# ---- what a submission can read ------------------------------------------------------------------


def _long_lines(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines() if len(line.strip()) >= LONG_LINE}


def _solution_lines() -> set[str]:
    lines: set[str] = set()
    for path in sorted((ROOT / "source").glob("*/*.ipynb")):
        for cell in json.loads(path.read_text())["cells"]:
            entry = cell["metadata"].get("nbgrader", {})
            if cell["cell_type"] == "code" and (entry.get("solution") or entry.get("grade")):
                lines |= _long_lines("".join(cell["source"]))
    return lines


def _answer_lines() -> set[str]:
    lines: set[str] = set()
    for path in sorted((ROOT / "grader_tests" / "answers").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                lines |= _long_lines(node.value)
    return lines


# Hashes lines of every text that it can read; the hashes of secrets are handed in, so that the
# secrets themselves are not.
SEARCH = """
import hashlib, json, os
wanted = set(json.load(open("wanted.json")))
skipped = ("/proc", "/dev", "/sys", "/usr/lib", "/usr/share", "/usr/include", "/usr/bin")
found, read = [], 0
for folder, folders, files in os.walk("/"):
    folders[:] = [f for f in folders if not os.path.join(folder, f).startswith(skipped)]
    if "site-packages/" in folder and "udlgrader" not in folder and "dist-info" not in folder:
        continue
    for name in files:
        path = os.path.join(folder, name)
        if not name.endswith((".py", ".ipynb", ".json", ".md", ".txt", ".pyc", ".toml", "RECORD")):
            continue
        try:
            with open(path, errors="replace") as file:
                text = file.read(1_000_000)
        except OSError:
            continue
        read += 1
        for piece in (text, text.replace("\\\\n", "\\n").replace('\\\\"', '"')):
            for line in piece.splitlines():
                line = line.strip().strip('",')
                if len(line) >= 40 and hashlib.sha1(line.encode()).hexdigest() in wanted:
                    found.append((path, line))
print("read", read > 100, "found", found[:20])
"""


def test_no_readable_file_holds_a_solution(hall):
    """A submission that reads all it can finds no line of a solution, check or sample answer."""
    import hashlib

    lines = _solution_lines() | _answer_lines()
    assert len(lines) > 200, "there must be something to find"
    wanted = [hashlib.sha1(line.encode()).hexdigest() for line in lines]
    cells = paper(own(SEARCH), limits=SLOW, **{"wanted.json": json.dumps(wanted).encode()})
    text = hall.sit(cells).cells[1].outputs[0].get("text", "")
    # Common statements of the engine itself are no secrets.
    assert re.match(r"read True found \[", text), text
    found = ast.literal_eval(text.partition("found ")[2])
    assert not [path for path, _ in found if "/udlgrader/" not in path], found
    ours = "".join(p.read_text() for p in (ROOT / "src").rglob("*.py"))
    assert all(line in ours for _, line in found), found


# ---- what a submission is ------------------------------------------------------------------------

FACTS = {
    "no capabilities": (
        "print({l.split()[1] for l in open('/proc/self/status') if l.startswith('Cap')})",
        "{'0000000000000000'}",
    ),
    "no new privileges": (
        "print([l.split()[1] for l in open('/proc/self/status') if 'NoNewPrivs' in l])",
        "['1']",
    ),
    "system calls are filtered": (
        "print([l.split()[1] for l in open('/proc/self/status') if l.startswith('Seccomp:')])",
        "['2']",
    ),
    "only its own processes": (
        "import os\nprint(sorted(int(p) for p in os.listdir('/proc') if p.isdigit())[-1] < 30)",
        "True",
    ),
    "no network but its own loopback": (
        "import socket\nprint([name for _, name in socket.if_nameindex()])",
        "['lo']",
    ),
    "no route": (
        "import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
        "print(s.connect_ex(('192.0.2.1', 9)) != 0)",
        "True",
    ),
    "an empty home": (
        "import os\nprint(os.listdir(os.path.expanduser('~')), os.path.expanduser('~'))",
        "[] /tmp/exam",
    ),
    "an environment without the user's": (
        "import os\nprint(sorted(n for n in os.environ if n not in ('PATH', 'PYTHONPATH', 'HOME', "
        "'USER', 'LANG', 'TMPDIR', 'PWD', 'LC_CTYPE', 'NBGRADER_EXECUTION', 'GLIBC_TUNABLES') "
        "and not n.startswith(('PYTHON', 'MPL', 'IPYTHON', 'OMP', 'OPENBLAS', 'MKL', 'TORCH', "
        "'KMP', 'CUDA'))))",
        "[]",
    ),
    "one open socket and its own output": (
        "import os\nprint(sum(os.readlink(f'/proc/self/fd/{d}').startswith('socket') "
        "for d in os.listdir('/proc/self/fd') if os.path.lexists(f'/proc/self/fd/{d}')))",
        "1",
    ),
    "kernel settings cannot be opened for writing": (
        "try:\n    open('/proc/sys/kernel/core_pattern', 'r+')\n    print('open')\n"
        "except OSError:\n    print('refused')",
        "refused",
    ),
    "nothing is shared by submissions": (
        "try:\n    open('/dev/note', 'w')\n    print('open')\n"
        "except OSError:\n    print('refused')",
        "refused",
    ),
    "the interpreter's files cannot be written": (
        "import os\nprint(os.access(os.__file__, os.W_OK), os.access(np.__file__, os.W_OK))",
        "False False",
    ),
}


@pytest.mark.parametrize("fact", FACTS)
def test_submission_has(hall, fact):
    """A submission sees itself, the interpreter and an empty folder, and nothing more."""
    source, expected = FACTS[fact]
    assert printed(hall, source).strip() == expected


def test_nothing_is_left_of_an_exam():
    """Daemons, threads and children of a submission are gone when its exam is over."""
    with ExamHall() as fresh:
        fresh.warm_up()
        process = fresh._warm._process.pid
        before = set(watch.tree(process))
        fresh.sit(paper(own("import subprocess\nsubprocess.Popen(['setsid', 'sleep', '60'])")))
        fresh._warm.dismiss_spares()
        deadline = monotonic() + 3
        while (left := set(watch.tree(process)) - before) and monotonic() < deadline:
            sleep(0.01)
        assert not left


def test_fork_has_the_limits_that_were_asked_for(hall):
    """What was forked ahead for other limits is not used."""
    size = "import os\nprint(os.statvfs('/tmp').f_blocks * os.statvfs('/tmp').f_frsize >> 20)"
    for scratch_mb in (20, 20, 30):
        assert printed(hall, size, Limits(scratch_mb=scratch_mb)) == f"{scratch_mb}\n"


def test_closing_the_hall_ends_everything():
    """The warm process and its sandbox end with the hall."""
    with ExamHall() as short:
        short.warm_up()
        process = short._warm._process
    assert process.poll() is not None


# ---- bounds --------------------------------------------------------------------------------------

_TOUCH = "for i in range(0, len(m), 4096):\n    m[i] = 1\ntime.sleep(1)"
HOGS = {
    "anonymous memory": f"import mmap, time\nm = mmap.mmap(-1, 900 << 20)\n{_TOUCH}",
    "memory of many processes": "import os, time\nfor _ in range(6):\n    if os.fork() == 0:\n"
    "        x = bytearray(b'x') * (150 << 20)\n        time.sleep(3)\n        os._exit(0)\n"
    "time.sleep(3)",
    "private memory of a child": "import subprocess, sys\nsubprocess.run([sys.executable, '-c', "
    "'x = bytearray(900 << 20); import time; time.sleep(3)'])",
    "processes": "import os, time\nfor _ in range(40):\n    if os.fork() == 0:\n"
    "        time.sleep(3)\n        os._exit(0)\ntime.sleep(3)",
}


@pytest.mark.parametrize("hog", HOGS)
def test_memory_and_processes_are_bounded(hall, hog):
    """Whatever holds the memory, the cell that takes too much is stopped, root or not."""
    cells = answer("kept = 1"), own(HOGS[hog]), graded("assert kept == 1", "kept")
    result = hall.sit(paper(*cells, limits=PATIENT))
    assert result.cells[2].run is RunOutcome.OUT_OF_MEMORY
    assert result.cells[3].verdict.points == 2


REFUSED = {
    "a memfd": "import os\nos.memfd_create('x')",
    "a System V segment": "import ctypes\n"
    "libc = ctypes.CDLL(None, use_errno=True)\n"
    "if libc.shmget(0, ctypes.c_size_t(4096), 0o1600) < 0:\n    raise OSError('refused')",
    "shared memory without measure": "with open('/dev/shm/x', 'wb') as f:\n"
    "    for _ in range(400):\n        f.write(bytes(1 << 20))",
    "scratch space without measure": "with open('x', 'wb') as f:\n"
    "    for _ in range(400):\n        f.write(bytes(1 << 20))",
    "files without number": "for i in range(30_000):\n    open(f'f{i}', 'w').close()",
    "descriptors without number": "held = [open('/dev/null') for _ in range(2000)]",
}


@pytest.mark.parametrize("what", REFUSED)
def test_kernel_refuses(hall, what):
    """What the watcher cannot see is refused by the kernel, as an error of the cell."""
    assert "OSError" in printed(hall, REFUSED[what]) or "PermissionError" in printed(
        hall, REFUSED[what]
    )


def test_time_is_counted_for_all_processes(hall):
    """Children that compute count towards the time of the cell."""
    source = "import os\nfor _ in range(3):\n    os.fork()\nwhile True:\n    pass"
    start = monotonic()
    result = hall.sit(paper(own(source)))
    assert result.cells[1].run is RunOutcome.TIMED_OUT
    assert monotonic() - start < 10


# ---- tiers ---------------------------------------------------------------------------------------

CHECK = (
    'with check.claim("adds"):\n    check.equal(add(1, 2), 3)\n'
    'with check.claim("adds arrays"):\n    check.close(add(np.ones(2), 1), [2, 2])'
)


@pytest.fixture(params=[Isolation.SINGLE, Isolation.PROCESS], scope="module")
def other_hall(request):
    """A hall of each of the other tiers."""
    with ExamHall(request.param) as hall:
        yield hall


def test_other_tiers_give_the_same_points(other_hall):
    """Right, wrong and dying answers are told apart without nested namespaces, too."""
    result = other_hall.sit(
        paper(
            answer("def add(a, b):\n    return a + b"),
            graded(CHECK, "add"),
            answer("def add(a, b):\n    return 3"),
            graded(CHECK, "add"),
            own("import os; os._exit(1)"),
            own("while True: pass"),
            answer("def add(a, b):\n    return a + b"),
            graded(CHECK, "add"),
        )
    )
    points = [cell.verdict.points for cell in result.cells if cell.verdict]
    assert points == [2, 1, 2]
    runs = [result.cells[5].run, result.cells[6].run]
    assert runs == [RunOutcome.CRASHED, RunOutcome.TIMED_OUT]


def test_single_tier_hides_the_machine():
    """One bubblewrap per exam keeps network, home and kernel settings away as well."""
    source = (
        "import os, socket\nprint([n for _, n in socket.if_nameindex()], "
        "os.path.exists('/root/.bashrc'), os.path.exists('/home'))\n"
        "for path in ('/proc/sys/kernel/core_pattern', '/dev/note'):\n"
        "    try:\n        open(path, 'r+' if 'proc' in path else 'w')\n"
        "        print('OPEN', path)\n    except OSError:\n        pass"
    )
    with ExamHall(Isolation.SINGLE) as hall:
        assert printed(hall, source).strip() == "['lo'] False False"


def test_diagnosis_gives_facts():
    """The doctor names the tier, a reason in words, and what was looked at."""
    diagnosis = diagnose()
    assert diagnosis.tier is best_isolation()
    assert diagnosis.reason
    assert diagnosis.facts["platform"] == "linux"
    assert Path(diagnosis.facts["bwrap"]).exists()


def test_only_known_parts_are_preloaded():
    """A text can ask for the parts of the table, each spelled as in code, and for nothing else."""
    assert preload.parts_in(["import scipy.stats as st", "x = os.system"]) == {"scipy"}
    assert preload.parts_in(["torch.testing.assert_close(a, b)"]) == {"testing"}
    assert preload.parts_in(["optimal = option"]) == frozenset()


# ---- the channel ---------------------------------------------------------------------------------


def test_long_message_arrives_whole_and_too_long_ones_are_refused():
    """Messages are cut into packets and joined; the length of one is bounded on both sides."""
    from udlgrader.errors import ProtocolError

    ours, theirs = Channel.pair()
    other = Channel(theirs)
    payload = bytes(range(256)) * (PACKET_BYTES // 256)
    ours.send(7, payload + b"end")
    message = other.receive(1.0)
    assert message is not None
    assert (message.kind, message.payload) == (7, payload + b"end")
    with pytest.raises(ProtocolError):
        ours.send(7, memoryview(bytearray(MESSAGE_BYTES + 1)))
    theirs.send(b"\x07")
    with pytest.raises(ProtocolError):
        ours.receive(1.0)
    ours.close()
    with pytest.raises(EOFError):
        other.receive(1.0)
    other.close()
