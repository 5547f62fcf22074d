"""Messages between two processes over a Unix socket that keeps packet boundaries.

A message is a kind (one byte) and a payload; long payloads travel in several packets. The kernel
stamps every packet with its sender's process id, so a receiver can tell the process it talks to
from any other process that holds the same descriptor.
"""

from __future__ import annotations

import select
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

import msgpack

from udlgrader.errors import ProtocolError

PACKET_BYTES = 64 * 1024
MESSAGE_BYTES = 256 * 1024 * 1024
_HEADER = struct.Struct("!BBI")  # kind, 1 if more packets follow, bytes of the whole message
_CREDENTIALS = struct.Struct("3i")  # struct ucred: pid, uid, gid
_SCM_CREDENTIALS = 2
_LAST, _MORE = 0, 1
_SENDERS = 64  # that may be in the middle of a message


@dataclass(frozen=True)
class Message:
    """One received message; `sender` is the process id as the receiver's kernel sees it."""

    kind: int
    payload: bytes
    sender: int

    def data(self) -> Any:
        """Decode a payload made by `Channel.send_data`.

        Raises:
            ProtocolError: If the payload is not well-formed.
        """
        try:
            return msgpack.unpackb(self.payload, strict_map_key=False)
        except (ValueError, TypeError, msgpack.UnpackException, RecursionError) as error:
            # TypeError: a map with a key that cannot be one.
            raise ProtocolError("A message could not be decoded.") from error


def pack_data(data: Any) -> bytes:
    """Encode a payload for `Message.data`."""
    packed: bytes = msgpack.packb(data, unicode_errors="replace")
    return packed


class Channel:
    """One end of a packet socket; owns the descriptor.

    Args:
        sock: A connected `SOCK_SEQPACKET` Unix socket.
        message_bytes: Longest message accepted.
    """

    def __init__(self, sock: socket.socket, message_bytes: int = MESSAGE_BYTES) -> None:
        self._sock = sock
        self._message_bytes = message_bytes
        self._parts: dict[int, list[bytes]] = {}
        self._held = 0  # bytes of messages that are not complete, of all senders together
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        self._readable = select.poll()
        self._readable.register(self._sock, select.POLLIN)

    @classmethod
    def pair(cls) -> tuple[Channel, socket.socket]:
        """Make a channel and the raw socket for the other process."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        return cls(ours), theirs

    def fileno(self) -> int:
        """Return the descriptor."""
        return self._sock.fileno()

    def close(self) -> None:
        """Close the descriptor."""
        self._sock.close()

    def send_data(self, kind: int, data: Any) -> None:
        """Send plain *data* as msgpack."""
        self.send(kind, pack_data(data))

    def send(self, kind: int, payload: bytes = b"", wait: Callable[[], None] | None = None) -> None:
        """Send one message; blocks while the other side does not read.

        Args:
            kind: What the message is.
            payload: Its content.
            wait: Called again and again while the other side is not reading fast enough; may raise
                to give up.

        Raises:
            ProtocolError: If the payload is longer than a message may be.
            OSError: If the other side is gone.
        """
        if len(payload) > self._message_bytes:
            raise ProtocolError(f"A message of {len(payload) >> 20} MB is too long to be sent.")
        size = PACKET_BYTES - _HEADER.size
        view = memoryview(payload)
        for start in range(0, max(len(payload), 1), size):
            more = _MORE if start + size < len(payload) else _LAST
            packet: list[bytes | memoryview] = [
                _HEADER.pack(kind, more, len(payload)),
                view[start : start + size],
            ]
            if wait is None:
                self._sock.sendmsg(packet)
            else:
                self._send_patiently(packet, wait)

    def _send_patiently(self, packet: list[Any], wait: Callable[[], None]) -> None:
        while True:
            try:
                self._sock.sendmsg(packet, [], socket.MSG_DONTWAIT)
                return
            except BlockingIOError:
                poll = select.poll()
                poll.register(self._sock, select.POLLOUT)
                poll.poll(50)
                wait()

    def receive(self, timeout_s: float | None = None) -> Message | None:
        """Return the next whole message, or None if none is complete in time.

        Raises:
            EOFError: If every holder of the other end is gone.
            ProtocolError: If the packets are malformed or the message is too long.
        """
        deadline = None if timeout_s is None else monotonic() + timeout_s
        while True:
            if timeout_s is not None:
                left = max(0.0, (deadline or 0.0) - monotonic())
                if not self._readable.poll(left * 1000):
                    return None
            message = self._receive_packet()
            if message is not None:
                return message
            if deadline is not None and monotonic() > deadline:
                return None

    def _receive_packet(self) -> Message | None:
        try:
            # Room for the credentials only: descriptors that a hostile sender attaches are closed.
            packet, ancillary, flags, _ = self._sock.recvmsg(
                PACKET_BYTES, socket.CMSG_SPACE(_CREDENTIALS.size)
            )
        except ConnectionResetError as error:
            raise EOFError("The other process is gone.") from error
        if not packet:
            raise EOFError("The other process is gone.")
        sender = _sender_of(ancillary)
        if len(packet) < _HEADER.size or flags & socket.MSG_TRUNC:
            raise ProtocolError("A packet is malformed.")
        kind, more, total = _HEADER.unpack_from(packet)
        parts = self._parts.setdefault(sender, [])
        parts.append(packet[_HEADER.size :])
        self._held += len(parts[-1])
        received = (len(parts) - 1) * (PACKET_BYTES - _HEADER.size) + len(parts[-1])
        too_long = max(total, self._held) > self._message_bytes or received > total
        if too_long or len(self._parts) > _SENDERS:
            self.forget_unfinished()
            raise ProtocolError("A message is longer than allowed.")
        if more:
            return None
        del self._parts[sender]
        self._held -= sum(map(len, parts))
        if received != total:
            raise ProtocolError("A message ended early.")
        return Message(kind, b"".join(parts), sender)

    def forget_unfinished(self) -> None:
        """Drop the beginnings of messages; their senders are dead, or not to be believed."""
        self._parts.clear()
        self._held = 0


def _sender_of(ancillary: list[tuple[int, int, bytes]]) -> int:
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == _SCM_CREDENTIALS:
            return int(_CREDENTIALS.unpack_from(data)[0])
    return 0
