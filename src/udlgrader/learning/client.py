"""Ask the warm server, and start it where there is none."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from udlgrader.errors import SandboxError, UdlError, UsageError
from udlgrader.learning import wire
from udlgrader.learning.chapters import Target

_START_S = 120.0
_ANSWER_S = 1800.0
_POLL_S = 0.05


def check(target: Target) -> dict[str, Any]:
    """Have a notebook checked.

    Args:
        target: The file, and the only problem to check.

    Returns:
        The record of `udlgrader.learning.checking.check_notebook`.

    Raises:
        UsageError: If the file cannot be read.
        UdlError: If it cannot be checked.
        SandboxError: If no server can be started.
    """
    try:
        text = target.path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(f"{target.path} cannot be read: {error.strerror}.") from error
    return check_text(text, target.problem)


def check_text(notebook: str, problem: str) -> dict[str, Any]:
    """Have the text of a notebook checked, as `check`."""
    message = ask({"notebook": notebook, "problem": problem})
    if "error" in message:
        raise UdlError(str(message["error"]))
    result: dict[str, Any] = message["result"]
    return result


def ask(request: dict[str, Any]) -> dict[str, Any]:
    """Send a request to the server, started now if need be.

    Raises:
        SandboxError: If it cannot be started, or ends meanwhile.
    """
    with _connect() or _start() as connection:
        connection.settimeout(_ANSWER_S)
        try:
            wire.send(connection, request)
            return wire.receive(connection)
        except (OSError, EOFError) as error:
            raise SandboxError(
                "The check server ended while it was at work. Run the same command again."
            ) from error


def stop() -> bool:
    """End the server; returns False if there was none."""
    connection = _connect()
    if connection is None:
        return False
    with connection:
        wire.send(connection, {"stop": True})
        return True


def _connect() -> socket.socket | None:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(str(wire.socket_path()))
    except OSError:  # there is none, or only the socket of one that was killed
        connection.close()
        return None
    return connection


def _start() -> socket.socket:
    """Start the server in the background and wait until it answers.

    Raises:
        SandboxError: If it ends, or does not answer in time.
    """
    log = wire.socket_path().with_suffix(".log")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "udlgrader.learning.server"],
            stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            start_new_session=True, cwd=Path(log.anchor),
        )  # fmt: skip
    deadline = monotonic() + _START_S
    while monotonic() < deadline:
        connection = _connect()
        if connection is not None:
            process.returncode = 0  # it outlives us on purpose, and nobody is to be warned of that
            return connection
        if process.poll() is not None:
            break
        sleep(_POLL_S)
    lines = log.read_text(errors="replace").strip().splitlines()
    raise SandboxError(f"The check server did not start: {lines[-1] if lines else 'no reason'}.")
