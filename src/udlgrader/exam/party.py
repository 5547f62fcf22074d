"""One side of an exam as the conductor sees it: a channel, a process tree, and its limits."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic, sleep
from typing import Any

from udlgrader.errors import ProtocolError, SandboxError
from udlgrader.exam.messages import Kind
from udlgrader.results import RunOutcome
from udlgrader.sandbox import watch
from udlgrader.sandbox.channel import Message, pack_data
from udlgrader.sandbox.host import WarmProcess, WarmProcesses
from udlgrader.sandbox.limits import Limits

_TICK_S = 0.05
_FIRST_TICK_S = 0.02
_INTERRUPT_S = 1.0  # after an interrupt, before the kill
_GRACE_S = 2.0  # for a checkpoint to wake, and for what was killed to be gone
_START_S = 30.0
_DYING_S = 0.002


class Ended(Exception):  # noqa: N818  (a way to end a wait, not a fault)
    """The party cannot go on with what it was asked; `run` says how it ended."""

    def __init__(self, run: RunOutcome) -> None:
        super().__init__(run.value)
        self.run = run


@dataclass
class _Clock:
    """Time that one piece of work may take: CPU seconds first, wall time as a multiple.

    Most work ends before the first look at the limits, so processor time counts from there.
    """

    cpu_limit_s: float
    wall_limit_s: float
    wall_start_s: float
    cpu_start_s: float | None = None


class Party:
    """A candidate or an examiner, with the process that speaks for it.

    Only packets from that process count; whatever else holds the same descriptor (a student's own
    forks) is not listened to.

    Args:
        warm: Where it is forked.
        role: "candidate" or "examiner".
        limits: Its bounds.
        files: What its folder holds.
    """

    def __init__(
        self,
        warm: WarmProcess | WarmProcesses,
        role: str,
        limits: Limits,
        files: Mapping[str, bytes],
    ) -> None:
        self._limits = limits
        self.channel = warm.fork(role, limits)
        with contextlib.suppress(OSError):  # `begin` tells why it is gone
            self.channel.send_data(Kind.FILES, dict(files))
        self._root = 0  # the init process
        self._speaker = 0  # the process that executes cells
        self._parked = 0  # the checkpoint that waits for the speaker's death
        self._base_mb = 0.0
        self._clock: _Clock | None = None
        self._check_at = 0.0  # when the limits are looked at next

    def begin(self) -> None:
        """Wait until the party is ready.

        Raises:
            SandboxError: If the fork could not be isolated.
        """
        try:
            message = self.channel.receive(_START_S)
        except EOFError as error:
            raise SandboxError("A fork of the sandbox ended before it began.") from error
        if message is None:
            raise SandboxError("A fork of the sandbox did not begin in time.")
        if message.kind == Kind.FAILED:
            raise SandboxError(f"A fork could not be isolated: {message.data()['text']}")
        self._root = self._speaker = message.sender
        self._base_mb = watch.resident_mb(self._root)

    def accept_runner(self) -> None:
        """Wait for the runner that the init process starts.

        Raises:
            Ended: If none comes.
        """
        self._speaker = self._new_runner(parent=self._root)

    def accept_fork(self) -> None:
        """Wait for the speaker's fork to go on; the speaker stays behind as checkpoint.

        Raises:
            Ended: If none comes.
        """
        fork = self._new_runner(parent=self._speaker)
        self._parked, self._speaker = self._speaker, fork

    def _new_runner(self, parent: int) -> int:
        message = self._next(
            lambda m: m.kind == Kind.RUNNER and watch.parent_of(m.sender) == parent, _START_S
        )
        return message.sender

    def start_clock(self, cpu_limit_s: float) -> None:
        """Begin to count time for the next piece of work."""
        wall_limit_s = cpu_limit_s * self._limits.wall_factor
        self._clock = _Clock(cpu_limit_s, wall_limit_s, monotonic())
        self._check_at = monotonic() + _FIRST_TICK_S

    def wait(self) -> Message:
        """Return the speaker's next message; watch the limits meanwhile.

        Raises:
            Ended: If a limit was passed, the process ended, or it broke the protocol.
        """
        return self._next(lambda message: message.sender == self._speaker, None)

    def send(self, kind: int, payload: bytes) -> None:
        """Send to a party that may not be reading; watch the limits meanwhile.

        Raises:
            Ended: As `wait`.
        """
        try:
            self.channel.send(kind, payload, self._watch)
        except (OSError, ProtocolError) as error:
            raise Ended(RunOutcome.CRASHED) from error

    def send_data(self, kind: int, data: Any) -> None:
        """Send plain *data*, as `send`.

        Raises:
            Ended: As `wait`.
        """
        self.send(kind, pack_data(data))

    def interrupt(self) -> None:
        """Stop the speaker's work as Jupyter's stop button would, and give it a moment."""
        watch.interrupt(self._speaker)
        self._clock = _Clock(_INTERRUPT_S, _INTERRUPT_S, monotonic())

    def recover(self) -> bool:
        """Go on after the speaker's end.

        Returns:
            True at the state of the last checkpoint, False with a fresh runner.

        Raises:
            Ended: If nothing of the party is left.
        """
        self._clock = None
        if self._parked and self._speaker != self._parked:
            self._kill_all_but(self._root, self._parked)
            watch.resume(self._parked)
            with contextlib.suppress(Ended):
                self._next(self._is_resumed, _GRACE_S)
        at_checkpoint = bool(self._parked and self._speaker == self._parked)
        self._parked = 0
        if at_checkpoint:
            self._restart()
        else:
            self._kill_all_but(self._root)
            self._restart()
            self.accept_runner()
        return at_checkpoint

    def _restart(self) -> None:
        """Tell who goes on that whatever was sent before, and not read, is void."""
        self.channel.forget_unfinished()
        self._clock = _Clock(_START_S, _START_S, monotonic())
        self.send(Kind.RESTART, b"")

    def end(self) -> None:
        """Kill the whole tree; with its init process every namespace goes."""
        if self._root:
            watch.kill(watch.tree(self._root))
        self.channel.close()

    def _is_resumed(self, message: Message) -> bool:
        if message.kind == Kind.RESUMED and message.sender == self._parked:
            self._speaker = self._parked
            return True
        return False

    def _next(self, wanted: Callable[[Message], bool], timeout_s: float | None) -> Message:
        """Return the next message that is *wanted*; others are ignored, an end is an end."""
        deadline = None if timeout_s is None else monotonic() + timeout_s
        while True:
            self._watch()  # also while messages pour in
            try:
                message = self.channel.receive(max(0.0, self._check_at - monotonic()))
            except EOFError as error:
                raise Ended(RunOutcome.CRASHED) from error
            except ProtocolError as error:
                raise Ended(RunOutcome.BROKE_PROTOCOL) from error
            if message is None:
                pass
            elif wanted(message):
                return message
            elif self._is_resumed(message):
                raise Ended(RunOutcome.CRASHED)
            elif message.kind == Kind.GONE and message.sender == self._root:
                self._speaker = self._parked = 0
                raise Ended(RunOutcome.CRASHED)
            if deadline is not None and monotonic() > deadline:
                raise Ended(RunOutcome.CRASHED)

    def _watch(self) -> None:
        """Look at the limits if it is time to."""
        if monotonic() >= self._check_at:
            self._check_limits()
            self._check_at = monotonic() + _TICK_S

    def _check_limits(self) -> None:
        pids = watch.tree(self._root)
        if len(pids) > self._limits.processes:
            raise Ended(RunOutcome.OUT_OF_MEMORY)
        if watch.memory_mb(pids, self._base_mb, self._limits.memory_mb) > self._limits.memory_mb:
            raise Ended(RunOutcome.OUT_OF_MEMORY)
        clock = self._clock
        if clock is not None:
            cpu_s = watch.cpu_seconds(pids)
            if clock.cpu_start_s is None:
                clock.cpu_start_s = cpu_s
            cpu_s -= clock.cpu_start_s
            wall_s = monotonic() - clock.wall_start_s
            if cpu_s > clock.cpu_limit_s or wall_s > clock.wall_limit_s:
                raise Ended(RunOutcome.TIMED_OUT)

    def _kill_all_but(self, *spared: int) -> None:
        """Kill every process of the tree but *spared*, and what is born meanwhile.

        Waits until none is left: what is still dying would count as the next one's processes.
        """
        deadline = monotonic() + _GRACE_S
        while left := [pid for pid in watch.tree(self._root) if pid not in spared]:
            watch.kill(left)
            if monotonic() > deadline:
                return
            sleep(_DYING_S)
