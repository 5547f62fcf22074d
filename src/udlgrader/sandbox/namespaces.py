"""Isolate one fork of the warm process: namespaces, mounts, capabilities, limits of its own.

    warm process ─fork─▶ stepping stone (unshare, id maps) ─fork─▶ PID 1 of the new namespaces

Works without privileges; the order of the steps matters and each says why.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
from pathlib import Path

from udlgrader.sandbox import seccomp
from udlgrader.sandbox.host import python_folders
from udlgrader.sandbox.limits import Limits

EXAM_FOLDER = Path("/tmp/exam")  # inside the candidate's own tmpfs

_CLONE_NEWNS, _CLONE_NEWUTS, _CLONE_NEWIPC = 0x20000, 0x04000000, 0x08000000
_CLONE_NEWUSER, _CLONE_NEWPID, _CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
_MS_RDONLY, _MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_REMOUNT = 1, 2, 4, 8, 32
_MS_BIND, _MS_REC = 4096, 16384
_PR_CAPBSET_DROP, _PR_SET_CHILD_SUBREAPER, _PR_SET_NO_NEW_PRIVS = 24, 36, 38
_CAPABILITY_VERSION_3 = 0x20080522
_SHM_MB = 64
_DESCRIPTORS = 256

_libc = ctypes.CDLL(None, use_errno=True)


def _call(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def _mount_tmpfs(target: str, size_mb: int) -> None:
    options = f"size={size_mb}m,nr_inodes=20000,mode=0700".encode()
    flags = _MS_NOSUID | _MS_NODEV
    _call(_libc.mount(b"tmpfs", target.encode(), b"tmpfs", flags, options), f"mount {target}")


def unshare() -> None:
    """Leave the warm process's namespaces; the next fork is PID 1 of the new ones.

    Raises:
        OSError: If the kernel or a security module does not allow nested namespaces.
    """
    uid, gid = os.getuid(), os.getgid()
    flags = _CLONE_NEWUSER | _CLONE_NEWPID | _CLONE_NEWNS
    flags |= _CLONE_NEWNET | _CLONE_NEWIPC | _CLONE_NEWUTS
    _call(_libc.unshare(flags), "unshare")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")


def mount_own_view(limits: Limits) -> None:
    """Give PID 1 a /proc that shows only its own processes, and scratch space with a size."""
    _mount_scratch(limits.scratch_mb)
    try:
        flags = _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
        _call(_libc.mount(b"proc", b"/proc", b"proc", flags, None), "mount /proc")
    except OSError:
        _mount_tmpfs("/proc", 1)  # hosts that mask /proc refuse a fresh one; none is safe too
    _mount_tmpfs("/dev/shm", _SHM_MB)
    for setting, value in (
        ("user/max_user_namespaces", 0),  # no further namespaces, so no capabilities to regain
        ("kernel/pid_max", 512),  # per PID namespace since Linux 6.14: a hard end for fork bombs
    ):
        with contextlib.suppress(OSError):
            Path("/proc/sys", setting).write_text(str(value))
    # A grader that runs as root owns the kernel's settings, and needs no capability to write them.
    flags = _MS_REMOUNT | _MS_BIND | _MS_RDONLY | _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
    _call(_libc.mount(None, b"/proc", None, flags, None), "remount /proc")


def _mount_scratch(size_mb: int) -> None:
    """Mount an empty /tmp; what of Python is installed below it stays seen."""
    python = [folder for folder in python_folders() if Path(folder).is_relative_to("/tmp")]
    opened = [os.open(folder, os.O_PATH) for folder in python]
    _mount_tmpfs("/tmp", size_mb)
    for folder, descriptor in zip(python, opened, strict=True):
        source = Path(f"/proc/self/fd/{descriptor}")
        Path(folder).parent.mkdir(parents=True, exist_ok=True)
        Path(folder).mkdir() if source.is_dir() else Path(folder).touch()
        flags = _MS_BIND | _MS_REC
        _call(_libc.mount(bytes(source), folder.encode(), None, flags, None), f"bind {folder}")
        os.close(descriptor)


def adopt_orphans() -> None:
    """Become the parent of descendants that lose theirs, as PID 1 of a namespace is anyway."""
    _call(_libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), "child subreaper")


def drop_privileges() -> None:
    """Give up every capability, for good. A candidate that kept them could mount its own tmpfs."""
    for capability in range(64):
        if _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break
    _call(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()
    _call(_libc.capset(ctypes.byref(header), ctypes.byref(nothing)), "capset")
    seccomp.install()


def limit_resources(limits: Limits) -> None:
    """Set the limits that a process can carry itself; memory and time are watched from outside."""
    file_bytes = limits.scratch_mb << 20
    for what, value in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, file_bytes),
        (resource.RLIMIT_NOFILE, _DESCRIPTORS),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_MEMLOCK, 64 << 10),
    ):
        hard = resource.getrlimit(what)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(what, (value, value))


def close_descriptors(keep: int) -> None:
    """Close everything but *keep*; standard input, output and error become /dev/null."""
    null = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(null, standard)
    os.closerange(3, keep)
    os.closerange(keep + 1, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
