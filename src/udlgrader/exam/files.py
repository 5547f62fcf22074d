"""Lay out the files of an exam in the current folder."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath

from udlgrader.errors import ProtocolError
from udlgrader.exam.messages import Kind
from udlgrader.sandbox.channel import Channel


def receive_files(channel: Channel) -> None:
    """Write the files that the conductor sends, and let imports find them as a kernel would.

    Raises:
        ProtocolError: If a path leaves the folder or something else than files arrives.
    """
    message = channel.receive()
    if message is None or message.kind != Kind.FILES:
        raise ProtocolError("The exam must begin with its files.")
    for name, content in message.data().items():
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise ProtocolError(f"The file name {name!r} leaves the folder.")
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    sys.path.insert(0, "")
