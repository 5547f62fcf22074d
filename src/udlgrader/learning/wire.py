"""What client and server agree on: where the socket is, and how a message looks on it."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import struct
import sys
import tempfile
from pathlib import Path
from typing import Any

from udlgrader import __version__

MESSAGE_BYTES = 64 << 20
_LENGTH = struct.Struct("!I")
_PACKAGE = Path(__file__).resolve().parents[1]


def socket_path() -> Path:
    """Return the path of this user's socket, for exactly this version of the program.

    A server of another version, or of edited code, has another path, and ends when it is idle.
    """
    changed = max(path.stat().st_mtime_ns for path in _PACKAGE.rglob("*.py"))
    parts = (__version__, sys.version, str(_PACKAGE), str(changed))
    version = hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]
    return _folder() / f"{version}.sock"


def _folder() -> Path:
    """Return a folder that only this user can enter; made if it is missing.

    Raises:
        OSError: If somebody else owns the place.
    """
    base = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    folder = Path(base, f"udlgrader-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or found.st_mode & 0o077 or folder.is_symlink():
        raise PermissionError(f"{folder} is not yours alone. Remove it.")
    return folder


def send(connection: socket.socket, message: dict[str, Any]) -> None:
    """Send one message."""
    data = json.dumps(message).encode()
    connection.sendall(_LENGTH.pack(len(data)) + data)


def receive(connection: socket.socket) -> dict[str, Any]:
    """Return the next message.

    Raises:
        EOFError: If the other side is gone, or says nothing that can be read.
    """
    (length,) = _LENGTH.unpack(_exactly(connection, _LENGTH.size))
    if length > MESSAGE_BYTES:
        raise EOFError("The message is too long.")
    try:
        message: dict[str, Any] = json.loads(_exactly(connection, length))
    except ValueError as error:
        raise EOFError("The message could not be read.") from error
    return message


def _exactly(connection: socket.socket, length: int) -> bytes:
    parts = []
    while length:
        part = connection.recv(min(length, 1 << 20))
        if not part:
            raise EOFError("The other side is gone.")
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
