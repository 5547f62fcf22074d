"""The warm process: imports the libraries once, then forks a candidate or examiner on request.

Started by `udlgrader.sandbox.host`, inside bubblewrap where there is one. Single-threaded, so that
forking is safe. Requests arrive on a control socket with the fork's channel attached; when the
control socket closes, this process ends and takes every fork with it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import random
import signal
import socket
import sys
from pathlib import Path
from typing import Any

import matplotlib.font_manager
import matplotlib.pyplot  # noqa: F401
import numpy as np
import torch

from udlgrader import check
from udlgrader.exam import candidate, examiner, wire
from udlgrader.exam.messages import Kind
from udlgrader.exam.shell import warm_up
from udlgrader.sandbox import namespaces, preload
from udlgrader.sandbox.channel import PACKET_BYTES, Channel
from udlgrader.sandbox.host import python_folders
from udlgrader.sandbox.limits import Limits

_ROLES = {"candidate": candidate.main, "examiner": examiner.main}


def main(descriptor: int) -> None:
    """Serve fork requests from the control socket *descriptor* until it closes."""
    control = socket.socket(fileno=descriptor)
    torch.set_num_threads(1)
    warm_up()
    _rehearse()
    python_folders()  # remembered, for every fork
    _settle()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control.send(b"ready")
    forks: list[int] = []
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, PACKET_BYTES, 1)
        if not data:
            return _end_sessions(forks)
        request = json.loads(data)
        if "preload" in request:
            preload.load(request["preload"])
            _settle()
            continue
        stone = os.fork()
        if stone == 0:
            _become(request, descriptors[0], control)
        os.close(descriptors[0])
        if request["isolation"] == "nested":
            os.waitpid(stone, 0)  # the stepping stone ends at once; PID 1 belongs to bwrap's reaper
        else:
            forks = [*_still_running(forks), stone]


def _rehearse() -> None:
    """Let one value of each kind cross and be compared, so that forks find every table made."""
    packer, unpacker = wire.Packer(wire.WireLimits()), wire.Unpacker(wire.WireLimits())
    values = [np.ones(2), torch.ones(2), torch.nn.Linear(1, 1), np.random.default_rng(0), {"a": 1}]
    received = unpacker.unpack(packer.pack(values).data)
    wire.pack_changes(wire.snapshot(received.mutables), packer)
    wire.summary(received.value)
    with check.record(), check.claim("is rehearsed"):
        check.close(received.value[1], check.rng().normal(size=2) * 0 + 1)


def _settle() -> None:
    """Leave imports behind: known random states, and nothing for collections in forks to touch."""
    np.random.seed(0)
    random.seed(0)
    gc.collect()
    gc.freeze()  # collections in a fork would touch, and so copy, every page


def _still_running(forks: list[int]) -> list[int]:
    return [fork for fork in forks if os.waitpid(fork, os.WNOHANG)[0] == 0]


def _end_sessions(forks: list[int]) -> None:
    """Without a PID namespace that dies with this process, end what the forks left running."""
    for fork in _still_running(forks):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(fork, signal.SIGKILL)


def _become(request: dict[str, Any], descriptor: int, control: socket.socket) -> None:
    """Turn this fork into the init process of an exam; never returns."""
    try:
        control.close()
        os.setsid()
        limits = Limits(**request["limits"])
        if request["isolation"] == "nested":
            namespaces.unshare()
            if os.fork():
                os._exit(0)
            namespaces.mount_own_view(limits)
        else:
            namespaces.adopt_orphans()
        folder = Path(request.get("folder", namespaces.EXAM_FOLDER))
        folder.mkdir(exist_ok=True)
        os.environ.update(HOME=str(folder), TMPDIR=str(folder.parent))
        os.chdir(folder)
        namespaces.close_descriptors(keep=descriptor)
        namespaces.limit_resources(limits)
        if request["isolation"] != "process":
            namespaces.drop_privileges()
        channel = Channel(socket.socket(fileno=descriptor))
        _ROLES[request["role"]](channel, limits)
    except BaseException as error:  # noqa: BLE001  (a fork must never fall back into the server's loop)
        _report_failure(descriptor, error)
    finally:
        os._exit(0)


def _report_failure(descriptor: int, error: BaseException) -> None:
    text = f"{type(error).__name__}: {error}"
    try:
        channel = Channel(socket.socket(fileno=descriptor))
        channel.send_data(Kind.FAILED, {"text": text[:500]})
    except OSError:
        sys.stderr.write(text)


if __name__ == "__main__":
    main(int(sys.argv[1]))
