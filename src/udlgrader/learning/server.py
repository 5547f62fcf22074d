"""The warm server: keeps an exam hall ready, so that a second check answers at once.

Started by the first `udl check`; ends after ten idle minutes, or when told to. One request at a
time. Whoever can open its socket is the learner: its folder lets nobody else in.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import warnings
from pathlib import Path
from typing import Any

from udlgrader.errors import SandboxError, UdlError
from udlgrader.exam.hall import ExamHall
from udlgrader.learning import wire
from udlgrader.learning.checking import check_notebook
from udlgrader.sandbox.doctor import best_isolation
from udlgrader.sandbox.host import Isolation

IDLE_S = 600.0
_REQUEST_S = 10.0


def main() -> None:
    """Listen on the socket until idle for ten minutes."""
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the client
    path = wire.socket_path()
    with socket.socket(socket.AF_UNIX) as listener, make_hall() as hall:
        hall.warm_up()
        _bind(listener, path)
        own = path.stat().st_ino
        try:
            serve(listener, hall, IDLE_S)
        finally:
            if path.exists() and path.stat().st_ino == own:  # and not that of a second server
                path.unlink()


def make_hall() -> ExamHall:
    """Return a hall in the best isolation; a learner's own code may also run without any."""
    try:
        return ExamHall(best_isolation())
    except SandboxError:
        return ExamHall(Isolation.PROCESS)


def serve(listener: socket.socket, hall: ExamHall, idle_s: float) -> None:
    """Answer requests until none comes for *idle_s* seconds, or one says to stop."""
    listener.settimeout(idle_s)
    while True:
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            return
        with connection, contextlib.suppress(OSError, EOFError):  # a client that gave up
            connection.settimeout(_REQUEST_S)
            request = wire.receive(connection)
            if request.get("stop"):
                return
            wire.send(connection, answer(request, hall))


def answer(request: dict[str, Any], hall: ExamHall) -> dict[str, Any]:
    """Return the result of one request, or the sentence that says why there is none."""
    try:
        data = str(request["notebook"]).encode()
        return {"result": check_notebook(data, str(request["problem"]), hall)}
    except UdlError as error:
        return {"error": str(error)}


def _bind(listener: socket.socket, path: Path) -> None:
    """Listen on *path*; a socket that a killed server left behind is replaced."""
    aside = path.with_suffix(f".{os.getpid()}")
    listener.bind(str(aside))
    listener.listen(8)
    aside.rename(path)


if __name__ == "__main__":
    sys.exit(main())  # type: ignore[func-returns-value]
