"""Look at a process tree from outside: its processor time, memory, number; and end it.

Reads /proc of the conductor's own PID namespace, where every process of a sandbox is visible. The
limits that a process carries itself (rlimits) miss shared memory and do not bind a root user; what
is summed here holds for both.
"""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")


def tree(root: int) -> list[int]:
    """Return *root* and all its descendants, parents first."""
    found, queue = [], [root]
    while queue:
        pid = queue.pop()
        found.append(pid)
        with contextlib.suppress(OSError):
            for task in (_PROC / str(pid) / "task").iterdir():
                children = (task / "children").read_text()
                queue.extend(map(int, children.split()))
    return found


def parent_of(pid: int) -> int:
    """Return the parent's process id, 0 if the process is gone."""
    fields = _stat_fields(pid)
    return int(fields[1]) if fields else 0


def cpu_seconds(pids: list[int]) -> float:
    """Return the processor time of *pids* and of the children that they have waited for."""
    ticks = 0
    for pid in pids:
        fields = _stat_fields(pid)
        if fields:
            ticks += sum(map(int, fields[11:15]))  # utime, stime, cutime, cstime
    return ticks / _TICKS_PER_S


def _stat_fields(pid: int) -> list[str]:
    """The fields of /proc/PID/stat after the command name: state is 0, parent is 1."""
    try:
        text = (_PROC / str(pid) / "stat").read_text(errors="replace")
    except OSError:
        return []
    return text.rpartition(")")[2].split()


def memory_mb(pids: list[int], base_mb: float, enough_mb: float) -> float:
    """Return the memory that *pids* hold beyond what they inherited, in MB.

    Args:
        pids: The processes.
        base_mb: What a fork of the warm process holds from the start.
        enough_mb: Where the quick estimate (which counts shared pages once per process) exceeds
            this, the exact share of each process is read instead, which takes milliseconds.
    """
    estimate = sum(max(0.0, _resident_mb(pid) - base_mb) for pid in pids)
    if estimate <= enough_mb:
        return estimate
    return max(0.0, sum(map(_exact_mb, pids)) - base_mb)


def resident_mb(pid: int) -> float:
    """Return the anonymous and shared memory of one process in MB."""
    return _resident_mb(pid)


def _resident_mb(pid: int) -> float:
    return _sum_kb(pid, "status", (b"RssAnon:", b"RssShmem:")) / 1024


def _exact_mb(pid: int) -> float:
    return _sum_kb(pid, "smaps_rollup", (b"Pss_Anon:", b"Pss_Shmem:")) / 1024


def _sum_kb(pid: int, file: str, fields: tuple[bytes, ...]) -> int:
    try:
        lines = (_PROC / str(pid) / file).read_bytes().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(fields))


def kill(pids: list[int]) -> None:
    """Kill *pids*; those already gone are no error."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)


def resume(pid: int) -> None:
    """Let a process go on that something has stopped."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGCONT)


def interrupt(pid: int) -> None:
    """Ask one process to stop what it does, as Jupyter's stop button would."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGINT)
