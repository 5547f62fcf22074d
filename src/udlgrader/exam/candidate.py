"""The candidate: executes the student's cells and answers the examiner's questions.

    init (PID 1: reaps, restarts) ─fork─▶ runner ─fork before a risky cell─▶ runner …
                                            └ stays behind as checkpoint, wakes if the child dies

Never sees a hidden check or an expected value. Everything said here is the student's word: the
student's code lives in the same process and may do to it what it likes.
"""

from __future__ import annotations

import builtins
import contextlib
import importlib
import linecache
import os
import random
import signal
import struct
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import msgpack
import numpy as np
import torch

from udlgrader.errors import ProtocolError
from udlgrader.exam import wire
from udlgrader.exam.files import receive_files
from udlgrader.exam.messages import Kind
from udlgrader.exam.shell import Event, ExamShell
from udlgrader.sandbox.channel import Channel, Message
from udlgrader.sandbox.limits import Limits

MAX_CALLBACK_DEPTH = 16
_MAX_TRACEBACK_LINES = 20
_MAX_MESSAGE_CHARACTERS = 2000


def main(channel: Channel, limits: Limits) -> None:
    """Be the init process of an exam: keep a runner alive until the conductor is done."""
    receive_files(channel)
    channel.send_data(Kind.READY, {})
    while True:
        if os.fork() == 0:
            Runner(channel, limits).serve()
        _reap_all()
        channel.send(Kind.GONE)
        _await_restart(channel)


def _await_restart(channel: Channel) -> None:
    """Read past orders that were meant for a process that died.

    Raises:
        EOFError: If the conductor is done.
    """
    while (message := channel.receive()) is not None:
        if message.kind == Kind.RESTART:
            return


def _reap_all() -> None:
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)


def seed_everything(seed: int) -> None:
    """Seed random, numpy and torch alike, so that both sides draw the same numbers."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    torch.default_generator.manual_seed(seed)  # manual_seed looks for every accelerator there is


class Runner:
    """The process that executes cells and answers; replaced by its fork before a risky cell."""

    def __init__(self, channel: Channel, limits: Limits) -> None:
        self._channel = channel
        self._limits = limits
        self._parked: int | None = None
        self._thread = threading.get_ident()
        self._calls = 0
        self._handles: dict[int, Any] = {}
        self._handle_ids: dict[int, int] = {}
        self._lent: dict[str, Any] = {}  # objects that cross as handles, by the name asked for
        self._packer = wire.Packer(wire.WireLimits(), handle_of=self._handle_of)
        self._callback_packer = wire.Packer(wire.WireLimits())
        self._unpacker = wire.Unpacker(
            wire.WireLimits(),
            handle=lambda number, _: self._handles[number],
            callback=self._callback,
            named=self._named,
        )

    def serve(self) -> NoReturn:
        """Obey orders until the channel closes."""
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self._shell = ExamShell.instance()
        self._shell.attach(self._emit)
        self._channel.send_data(Kind.RUNNER, {})
        while True:
            with contextlib.suppress(KeyboardInterrupt):  # an interrupt that came a moment late
                self._obey(self._receive())

    def _receive(self) -> Message:
        try:
            message = self._channel.receive()
        except EOFError:
            os._exit(0)
        assert message is not None  # without a timeout there is always a message
        return message

    def _obey(self, message: Message) -> None:
        if message.kind == Kind.EXECUTE:
            self._execute(message.data())
        elif message.kind == Kind.BEGIN_CHECK:
            self._begin_check(message.data())
        elif message.kind == Kind.ASK:
            self._answer(message.payload)
        else:
            raise ProtocolError(f"An order of kind {message.kind} is not known here.")

    def _emit(self, event: Event) -> None:
        self._channel.send_data(Kind.OUTPUT, event)

    def _execute(self, order: dict[str, Any]) -> None:
        if order["checkpoint"] and not self._go_on_in_fork():
            return
        if order["seed"] is not None:
            seed_everything(order["seed"])
        result = self._shell.run(order["source"])
        error = result.error_before_exec or result.error_in_exec
        value = result.result if order["numeric"] else None
        self._channel.send_data(
            Kind.DONE,
            {"error": wire.type_name(error) if error else None, "value": plain_number(value)},
        )

    def _begin_check(self, order: dict[str, Any]) -> None:
        if order["checkpoint"] and not self._go_on_in_fork():
            return
        self._handles.clear()
        self._handle_ids.clear()
        self._lent.clear()
        seed_everything(order["seed"])
        self._channel.send_data(Kind.DONE, {"error": None, "value": None})

    def _go_on_in_fork(self) -> bool:
        """Leave a checkpoint behind; returns True in the fork, False where the fork died."""
        self._shell.flush()
        fork = os.fork()
        if fork == 0:
            if self._parked is not None:  # the older checkpoint is not needed any more
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self._parked, signal.SIGKILL)
            self._parked = os.getppid()
            self._channel.send_data(Kind.RUNNER, {})
            return True
        status = self._wait_for(fork)
        self._parked = None
        self._channel.send_data(Kind.RESUMED, {"status": status})
        _await_restart(self._channel)
        return False

    @staticmethod
    def _wait_for(fork: int) -> int:
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                return os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1])

    def _handle_of(self, value: object) -> int:
        number = self._handle_ids.get(id(value))
        if number is None:
            number = len(self._handles) + 1
            self._handles[number] = value  # also keeps the object, so its id stays its own
            self._handle_ids[id(value)] = number
        return number

    def _named(self, module: str, qualname: str) -> object:
        if module == "__main__":
            value: object = self._shell.user_ns[qualname]
            return value
        value = importlib.import_module(module)
        for part in filter(None, qualname.split(".")):
            value = getattr(value, part)
        return value

    def _answer(self, payload: bytes) -> None:
        try:
            status, value, changes = self._result_of(payload)
        except KeyboardInterrupt:
            status, value, changes = "interrupted", b"", b""
        except BaseException as error:  # noqa: BLE001  (whatever student code raises is its answer)
            told = describe_exception(error)
            status, value, changes = "error", msgpack.packb(told, unicode_errors="replace"), b""
        with contextlib.suppress(KeyboardInterrupt):
            self._shell.flush()
        self._channel.send(Kind.ANSWER, msgpack.packb([status, value, changes, self._same_names()]))

    def _result_of(self, payload: bytes) -> tuple[str, bytes, bytes]:
        question = self._unpacker.unpack(payload)
        before = wire.snapshot(question.mutables)
        operation, *operands = question.value
        result = _OPERATIONS[operation](self, *operands)
        changes = wire.pack_changes(before, self._packer)
        packed = self._packer.pack(result).data
        if operation == "name" and id(result) in self._handle_ids:
            self._lent[operands[0]] = result
        return "ok", packed, changes

    def _same_names(self) -> bool:
        """Tell whether the names that the examiner asked for still mean the same objects."""
        namespace = self._shell.user_ns
        return all(namespace.get(name) is value for name, value in self._lent.items())

    def _lookup(self, name: str) -> object:
        namespace = self._shell.user_ns
        if name in namespace:
            value: object = namespace[name]
            return value
        raise NameError(f"name '{name}' is not defined")

    def _callback(self, number: int) -> Callable[..., Any]:
        """Stand in for a function of the examiner's: it can be called, and nothing else."""

        def callback(*args: Any, **kwargs: Any) -> Any:
            if threading.get_ident() != self._thread:
                raise RuntimeError("this function can only be called from the main thread")
            if self._calls >= MAX_CALLBACK_DEPTH:
                raise RecursionError("calls between the check and the answer are nested too deep")
            self._calls += 1
            try:
                packed = self._callback_packer.pack((args, kwargs)).data
                self._channel.send(Kind.CALLBACK, struct.pack("!I", number) + packed)
                return self._await_reply()
            finally:
                self._calls -= 1

        return callback

    def _await_reply(self) -> Any:
        while True:
            message = self._receive()
            if message.kind == Kind.ASK:
                self._answer(message.payload)
                continue
            if message.kind != Kind.REPLY:
                raise ProtocolError(f"A reply was expected, not a message of kind {message.kind}.")
            status, value = msgpack.unpackb(message.payload)
            if status == "ok":
                return self._unpacker.unpack(value).value
            told = msgpack.unpackb(value)
            raise _builtin_exception(told["type"])(told["message"])


def _next(runner: Runner, iterator: Iterator[Any]) -> tuple[Any, ...]:
    for item in iterator:
        return (item,)
    return ()


_OPERATIONS: dict[str, Callable[..., Any]] = {
    "name": Runner._lookup,
    "call": lambda runner, function, args, kwargs: function(*args, **kwargs),
    "attribute": lambda runner, value, name: getattr(value, name),
    "item": lambda runner, value, key: value[key],
    "length": lambda runner, value: len(value),
    "iterator": lambda runner, value: _Iterator(iter(value)),
    "next": lambda runner, iterator: _next(runner, iterator.inner),
    "module": lambda runner, module, name: getattr(importlib.import_module(module), name),
}


class _Iterator:
    """Keeps an iterator from crossing by value: it must be advanced here."""

    def __init__(self, inner: Iterator[Any]) -> None:
        self.inner = inner


def _builtin_exception(name: str) -> type[Exception]:
    found = getattr(builtins, name, None)
    if isinstance(found, type) and issubclass(found, Exception):
        return found
    return RuntimeError


def plain_number(value: object) -> float | None:
    """Return *value* as a float if it is a real number (the meaning nbgrader gives a result)."""
    if type(value) in (int, float, bool) or isinstance(value, (np.integer, np.floating)):
        return float(value)  # type: ignore[arg-type]
    return None


def describe_exception(error: BaseException) -> dict[str, Any]:
    """Tell an exception as plain data: built-in ancestors, message, the student's own lines."""
    ancestors = [c.__name__ for c in type(error).__mro__ if c.__module__ == "builtins"]
    try:
        message = str(error)
    except Exception:  # noqa: BLE001  (a student's __str__ may raise anything)
        message = ""
    return {
        "type": type(error).__name__[:200],
        "ancestors": ancestors[:10],
        "message": message[:_MAX_MESSAGE_CHARACTERS],
        "lines": _own_lines(error),
    }


def _own_lines(error: BaseException) -> list[str]:
    """The frames in the student's own code, innermost last: ``line 3, in f: return 1 / x``."""
    lines = []
    for frame, number in traceback.walk_tb(error.__traceback__):
        filename = frame.f_code.co_filename
        if filename.startswith("<ipython-input") or not filename.startswith(_LIBRARIES):
            code = linecache.getline(filename, number).strip()
            lines.append(f"line {number}, in {frame.f_code.co_name}: {code}"[:300])
    return lines[-_MAX_TRACEBACK_LINES:]


_LIBRARIES = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[1]), "<frozen")
