"""A small seccomp filter: refuse the system calls that dodge the limits of a candidate.

Memory in System V segments, message queues and memfds is mapped nowhere and therefore invisible to
a watcher that sums resident memory; the other calls have no use in a notebook and a history of
kernel bugs. Refused calls fail with EPERM, so an honest library can fall back.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_REFUSED = {
    "x86_64": {
        "shmget": 29, "semget": 64, "msgget": 68, "add_key": 248, "request_key": 249,
        "keyctl": 250, "perf_event_open": 298, "memfd_create": 319, "bpf": 321,
        "userfaultfd": 323, "io_uring_setup": 425, "memfd_secret": 447,
    },
    "aarch64": {
        "shmget": 194, "semget": 190, "msgget": 186, "add_key": 217, "request_key": 218,
        "keyctl": 219, "perf_event_open": 241, "memfd_create": 279, "bpf": 280,
        "userfaultfd": 282, "io_uring_setup": 425, "memfd_secret": 447,
    },
}  # fmt: skip
_LOAD, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
_X32_BIT = 0x40000000
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _MODE_FILTER = 38, 22, 2


def _instruction(code: int, k: int, jump_true: int = 0, jump_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, jump_true, jump_false, k)


def _program(machine: str) -> bytes:
    calls = sorted(_REFUSED[machine].values())
    to_refuse = len(calls) + 1  # instructions between the x32 test and the refusal
    lines = [
        _instruction(_LOAD, 4),  # seccomp_data.arch
        _instruction(_JUMP_EQUAL, _AUDIT_ARCH[machine], 0, to_refuse + 2),
        _instruction(_LOAD, 0),  # seccomp_data.nr
        _instruction(_JUMP_GREATER_EQUAL, _X32_BIT, to_refuse, 0),
    ]
    for position, number in enumerate(calls):
        lines.append(_instruction(_JUMP_EQUAL, number, len(calls) - position, 0))
    lines += [_instruction(_RETURN, _ALLOW), _instruction(_RETURN, _REFUSE)]
    return b"".join(lines)


def install() -> bool:
    """Apply the filter to this process and all its future children.

    Returns:
        False where the machine's system calls are not known here.

    Raises:
        OSError: If the kernel refuses the filter.
    """
    machine = platform.machine()
    if machine not in _REFUSED:
        return False
    program = _program(machine)
    buffer = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(
        _PR_SET_SECCOMP, _MODE_FILTER, ctypes.create_string_buffer(header, len(header)), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "the kernel refuses the seccomp filter")
    return True
