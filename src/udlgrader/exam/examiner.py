"""The examiner: executes the check cells and asks the candidate for what is the student's.

Lives in a process and sandbox of its own, where no student code runs. What it concludes goes to the
conductor as one record per check; points are computed there (`scoring.py`).
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import inspect
import os
import struct
import sys
import types
from collections.abc import Callable, Sequence
from typing import Any

import msgpack
from matplotlib._pylab_helpers import Gcf

from udlgrader import check
from udlgrader.errors import CandidateLostError, ExamError, ProtocolError
from udlgrader.exam import cards, wire
from udlgrader.exam.candidate import MAX_CALLBACK_DEPTH, plain_number, seed_everything
from udlgrader.exam.files import receive_files
from udlgrader.exam.messages import Kind
from udlgrader.exam.pieces import Piece
from udlgrader.exam.remote import (
    ExamNamespace,
    Handle,
    RemoteModule,
    StudentError,
    student_error,
)
from udlgrader.exam.shell import Event, ExamShell
from udlgrader.results import CheckOutcome
from udlgrader.sandbox.channel import Channel, Message
from udlgrader.sandbox.limits import Limits

_MAX_CALLBACKS = 100_000
_MAX_TRANSCRIPT = 200
_MAX_RAISED_CHARACTERS = 200
_HOMES = ("builtins", "math", "operator", "numpy", "torch", "torch.nn.functional")


def main(channel: Channel, limits: Limits) -> None:
    """Be the examiner of one notebook until the conductor is done."""
    Examiner(channel).serve()


class Examiner:
    """Executes set-up and check cells on the conductor's order."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._hidden = False
        self._depth = 0
        self._callbacks: list[Callable[..., Any]] = []
        self._callback_count = 0
        self._callback_failure: BaseException | None = None
        self._lost: CandidateLostError | None = None
        self._transcript: list[dict[str, Any]] = []
        self._claim = -1  # position of the claim that is being examined; -1 outside
        self._locked: dict[int, str] = {}
        self._known: dict[str, Handle] = {}  # names that the candidate need not be asked for again
        self._namespace = ExamNamespace(self)
        self._packer = wire.Packer(
            wire.WireLimits(),
            handle_of=lambda value: value._number if type(value) is Handle else None,
            callback_of=self._callback_of,
            name_of=self._name_of,
        )
        self._unpacker = wire.Unpacker(
            wire.WireLimits(), handle=lambda number, kind: Handle(self, number, kind)
        )
        self._plain_unpacker = wire.Unpacker(wire.WireLimits())

    def serve(self) -> None:
        """Obey orders until the channel closes."""
        receive_files(self._channel)
        self._shell = ExamShell.instance()
        self._shell.attach(self._emit)
        # Figures of a check are looked at in JupyterLab, never here: spare the drawing.
        self._shell.display_formatter.active_types = ["text/plain", "text/html", "text/markdown"]
        self._shell.use_namespace(self._namespace)
        self._channel.send_data(Kind.READY, {})
        while True:
            message = self._receive()
            order = message.data()
            if message.kind == Kind.EXECUTE:
                self._execute(order)
            elif message.kind == Kind.CHECK:
                self._channel.send_data(Kind.CHECKED, self._examine(order))

    def _receive(self) -> Message:
        try:
            message = self._channel.receive()
        except EOFError:
            os._exit(0)
        assert message is not None  # without a timeout there is always a message
        return message

    def _emit(self, event: Event) -> None:
        if not self._hidden:
            self._channel.send_data(Kind.OUTPUT, event)

    # ---- locked cells -------------------------------------------------------------------------

    def _execute(self, order: dict[str, Any]) -> None:
        for name in order["submitted_modules"]:
            sys.modules.setdefault(name, RemoteModule(self, name))
        self._namespace.student_names = frozenset(order["student_names"])
        if order["seed"] is not None:
            seed_everything(order["seed"])
        self._hidden = True  # the candidate executes the same cell and shows its outputs
        result = self._shell.run(order["source"])
        self._hidden = False
        error = result.error_before_exec or result.error_in_exec
        self._locked |= {
            id(value): name
            for name, value in self._namespace.items()
            if isinstance(value, (types.FunctionType, type)) and value.__module__ == "__main__"
        }
        text = f"{type(error).__name__}: {error}" if error else None
        self._channel.send_data(Kind.DONE, {"error": text, "value": None})

    # ---- checks -------------------------------------------------------------------------------

    def _examine(self, order: dict[str, Any]) -> dict[str, Any]:
        """Execute one check cell; the record says what each claim and the cell as a whole said."""
        self._namespace.give_to_student(frozenset(order["student_names"]))
        self._callbacks, self._callback_count, self._transcript = [], 0, []
        self._known.clear()
        seed_everything(order["seed"])
        sitting = Sitting(self)
        try:
            pieces = [Piece(*fields) for fields in order["pieces"]]
            return sitting.run(pieces, order["lines"]) | {"transcript": self._transcript}
        finally:
            self._hidden = False
            Gcf.destroy_all()

    def execute(self, piece: Piece, claim: int) -> object:
        """Execute one piece of a check; returns the value of its final expression.

        Args:
            piece: The piece.
            claim: The position of its claim; -1 if it is none.

        Raises:
            BaseException: Whatever the check raises.
        """
        self._hidden, self._claim = piece.hidden, claim
        self._callback_failure = self._lost = None
        statements, final = piece.code()
        try:
            self._run(statements)
            value = self._run(final) if final else None
        finally:
            self._shell.flush()
        if self._callback_failure:  # student code may have swallowed what a check's function raised
            raise self._callback_failure
        if self._lost:  # the check may have swallowed it: `except Exception`
            raise self._lost
        return value

    def _run(self, code: types.CodeType) -> Any:
        if code.co_flags & inspect.CO_COROUTINE:
            return asyncio.run(eval(code, self._namespace))
        return eval(code, self._namespace)

    # ---- questions ----------------------------------------------------------------------------

    def ask(self, operation: str, *operands: Any) -> Any:
        """Ask the candidate one thing and return its answer.

        Raises:
            StudentError: What the student's code raised.
            CandidateLostError: If the candidate was killed or broke off.
            ProtocolError: If the answer is malformed.
        """
        packed = self._packer.pack((operation, *operands))
        self._channel.send(Kind.ASK, bytes([self._hidden]) + packed.data)
        try:
            status, value, changes, same_names = self._await_answer()
        except CandidateLostError as lost:
            self._record(operation, operands, raised=str(lost))
            raise
        if not same_names:
            self._known.clear()
        if self._callback_failure:
            raise self._callback_failure
        if status == "error":
            error = student_error(_unpack(value))
            self._record(operation, operands, raised=f"{error.type_name}: {error}")
            raise error
        if status != "ok":
            raise ProtocolError(f"The candidate answered {status!r}.")
        wire.apply_changes(packed.mutables, changes)
        answer = self._unpacker.unpack(value).value
        self._record(operation, operands, answer=answer)
        return answer

    def fetch(self, name: str) -> Any:
        """Return what a name of the student's means now.

        Raises:
            StudentError, CandidateLostError, ProtocolError: As `ask`.
        """
        if name in self._known:
            return self._known[name]
        value = self.ask("name", name)
        if type(value) is Handle:
            self._known[name] = value
        return value

    def _await_answer(self) -> tuple[str, bytes, bytes, bool]:
        while True:
            message = self._receive()
            if message.kind == Kind.CALLBACK:
                self._call_back(message.payload)
            elif message.kind == Kind.LOST:
                self._lost = CandidateLostError(message.data()["run"])
                raise self._lost
            else:
                match _unpack(message.payload):
                    case [str() as status, bytes() as value, bytes() as changes, bool() as same]:
                        return status, value, changes, same
                raise ProtocolError("An answer is malformed.")

    def _call_back(self, payload: bytes) -> None:
        """Call a function of the check for the student's code, with plain data only."""
        self._known.clear()  # the student's code is in the middle of something
        try:
            self._callback_count += 1
            if self._callback_count > _MAX_CALLBACKS or self._depth >= MAX_CALLBACK_DEPTH:
                raise ProtocolError("The answer calls the check's functions too often or too deep.")
            if len(payload) < 4 or (number := struct.unpack("!I", payload[:4])[0]) >= len(
                self._callbacks
            ):
                raise ProtocolError("The answer called a function that it was not given.")
            args, kwargs = self._call_arguments(payload[4:])
            self._depth += 1
            result = self._callbacks[number](*args, **kwargs)
            reply = ["ok", self._packer.pack(result).data]
        except Exception as error:  # noqa: BLE001  (kept, and raised when the call returns)
            if not isinstance(error, StudentError):
                self._callback_failure = error
            told = {"type": type(error).__name__, "message": str(error)[:500]}
            reply = ["error", msgpack.packb(told)]
        finally:
            self._depth = max(0, self._depth - 1)
        self._channel.send(Kind.REPLY, msgpack.packb(reply))

    def _call_arguments(self, payload: bytes) -> tuple[tuple[Any, ...], dict[str, Any]]:
        value = self._plain_unpacker.unpack(payload).value
        match value:
            case (tuple() as args, dict() as kwargs) if all(isinstance(k, str) for k in kwargs):
                return args, kwargs
        raise ProtocolError("The answer called a function of the check in a malformed way.")

    def _record(
        self,
        operation: str,
        operands: tuple[Any, ...],
        answer: object = None,
        raised: str = "",
    ) -> None:
        if self._depth or len(self._transcript) >= _MAX_TRANSCRIPT:
            return
        entry: dict[str, Any] = {
            "claim": self._claim,
            "operation": operation,
            "asked": wire.summary(operands),
        }
        if raised:
            entry["raised"] = raised[:_MAX_RAISED_CHARACTERS]
        else:
            entry["answered"] = wire.summary(answer)
        self._transcript.append(entry)

    # ---- what crosses by name or as a callback --------------------------------------------------

    def _callback_of(self, value: object) -> int | None:
        if not callable(value) or isinstance(value, (Handle, type)):
            return None
        self._callbacks.append(value)
        return len(self._callbacks) - 1

    def _name_of(self, value: object) -> tuple[str, str] | None:
        if isinstance(value, types.ModuleType):
            return (value.__name__, "")
        if id(value) in self._locked and self._namespace.get(self._locked[id(value)]) is value:
            return ("__main__", self._locked[id(value)])
        name = getattr(value, "__qualname__", None) or getattr(value, "__name__", None)
        home = getattr(value, "__module__", None)
        if not isinstance(name, str) or home == "__main__" or "<" in name:
            return None
        homes = [home] if isinstance(home, str) else []
        for module in (*homes, *_HOMES):
            with contextlib.suppress(AttributeError, ImportError, TypeError):
                found: object = importlib.import_module(module)
                for part in name.split("."):
                    found = getattr(found, part)
                if found is value:
                    return (module, name)
        return None


def _unpack(data: bytes) -> Any:
    """Decode what the candidate packed: few values, whatever their number claims to be.

    Raises:
        ProtocolError: If it is malformed.
    """
    try:
        return msgpack.unpackb(data, max_array_len=64, max_map_len=8)
    except (ValueError, TypeError, msgpack.UnpackException) as error:
        raise ProtocolError("An answer could not be decoded.") from error


class Sitting:
    """One check cell being examined, piece by piece."""

    def __init__(self, examiner: Examiner) -> None:
        self._examiner = examiner
        self._claims: list[dict[str, Any]] = []
        self._failure: dict[str, Any] | None = None
        self._run = "finished"
        self._value: float | None = None

    def run(self, pieces: Sequence[Piece], lines: list[str]) -> dict[str, Any]:
        """Execute the whole cell, whose source has these *lines*, and return its record."""
        self._source_lines = lines
        for piece in pieces:
            if self._failure is not None and self._failure["stops"]:
                self._skip(piece)
            else:
                self._examine(piece)
        return {
            "run": self._run,
            "claims": self._claims,
            "failure": self._failure,
            "value": self._value,
        }

    def _examine(self, piece: Piece) -> None:
        outcome, failure, kinds = CheckOutcome.PASS, None, frozenset[str]()
        with check.record() as claims:
            try:
                claim = -1 if piece.sentence is None else len(self._claims)
                value = self._examiner.execute(piece, claim)
                self._value = plain_number(value)
            except BaseException as error:  # noqa: BLE001
                # Whatever a check raises, the claim has not passed: that is all that is concluded.
                outcome, failure = self._judge(error, piece)
        if piece.sentence is not None:
            kinds = claims[0].kinds if claims else kinds
            self._claims.append(
                {
                    "sentence": piece.sentence,
                    "weight": piece.weight,
                    "outcome": outcome,
                    "message": failure["message"] if failure else "",
                    "html": failure["html"] if failure else "",
                    "form_only": "value" not in kinds and not piece.asserts,
                }
            )
        if failure and (piece.sentence is None or failure["stops"]):
            self._failure = failure

    def _judge(self, error: BaseException, piece: Piece) -> tuple[CheckOutcome, dict[str, Any]]:
        stops = piece.sentence is None
        if isinstance(error, (CandidateLostError, ExamError)):
            lost = isinstance(error, CandidateLostError)
            self._run = str(error) if lost else "broke_protocol"
            stops = True
        card = cards.card_of(error, piece, self._source_lines)
        outcome = CheckOutcome.FAIL if isinstance(error, AssertionError) else CheckOutcome.ERROR
        return outcome, {
            "outcome": outcome,
            "message": card.message,
            "html": card.html,
            "stops": stops,
        }

    def _skip(self, piece: Piece) -> None:
        if piece.sentence is not None:
            self._claims.append(
                {
                    "sentence": piece.sentence,
                    "weight": piece.weight,
                    "outcome": CheckOutcome.SKIPPED,
                    "message": "",
                    "html": "",
                    "form_only": False,
                }
            )
