"""The examiner's side of the student's objects: handles, exceptions, names that resolve late.

A handle stands for an object that stays in the candidate. It can be called, its attributes and
items read, its length taken, it can be iterated; it has no truth value, equality, hash, order or
array form, so that no student object is ever compared.
"""

from __future__ import annotations

import builtins
import types
from collections.abc import Iterator
from typing import Any, NoReturn, Protocol

from udlgrader.errors import ProtocolError


class Desk(Protocol):
    """Where questions to the candidate are asked."""

    def ask(self, operation: str, *operands: Any) -> Any:
        """Send one question and return the answer."""
        ...

    def fetch(self, name: str) -> Any:
        """Return what a name of the student's means now."""
        ...


class HandleMisuse(TypeError):  # noqa: N818  (reads as what happened)
    """A check used a student's object as if it were plain data."""


class StudentError(Exception):
    """An exception raised by student code; also inherits the built-in class it was.

    Attributes:
        type_name: The name of the class that was raised.
        lines: The student's own lines on the way, innermost last.
    """

    type_name = "Exception"
    lines: tuple[str, ...] = ()


_NEVER = ("StopIteration", "StopAsyncIteration", "GeneratorExit", "SystemExit", "KeyboardInterrupt")


def student_error(told: dict[str, Any]) -> StudentError:
    """Make the exception that a check sees from what the candidate told.

    Raises:
        ProtocolError: If that is malformed.
    """
    match told:
        case {"type": str(), "ancestors": list(), "message": str(), "lines": list()}:
            pass
        case _:
            raise ProtocolError("An exception is told in a malformed way.")
    base: type = StudentError
    for name in told["ancestors"]:
        found = getattr(builtins, str(name), None)
        plain = isinstance(found, type) and issubclass(found, Exception) and found is not Exception
        if found is not None and plain and name not in _NEVER:
            base = _combined(found)
            break
    error: StudentError = base(str(told["message"]))
    error.type_name = str(told["type"])
    error.lines = tuple(str(line) for line in told["lines"])
    return error


def _combined(builtin: type) -> type:
    try:
        both = type("StudentError", (StudentError, builtin), {"__module__": __name__})
        both("probe")
    except TypeError:  # a class with a layout or a constructor of its own (UnicodeDecodeError)
        return StudentError
    return both


class Handle:
    """An object of the student's that stays in the candidate."""

    __udl_handle__ = True
    __slots__ = ("_desk", "_number", "_type_name")

    def __init__(self, desk: Desk, number: int, type_name: str) -> None:
        object.__setattr__(self, "_desk", desk)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_type_name", type_name)

    def __repr__(self) -> str:
        return f"<student's object of type {self._type_name}>"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: D102
        return self._desk.ask("call", self, args, kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # protocols (array, copy, pickle, …) are never remote
            raise AttributeError(name)
        return self._desk.ask("attribute", self, name)

    def __getitem__(self, key: Any) -> Any:
        return self._desk.ask("item", self, key)

    def __len__(self) -> int:
        length = self._desk.ask("length", self)
        return length if type(length) is int and length >= 0 else 0

    def __iter__(self) -> Iterator[Any]:
        iterator = self._desk.ask("iterator", self)
        while item := self._desk.ask("next", iterator):
            yield item[0]

    def _refuse(self, *_: Any) -> NoReturn:
        raise HandleMisuse(
            f"The answer is an object of type {self._type_name}, which stays with the student's "
            "code. A check can call it or read its attributes, but not compare or convert it."
        )

    __bool__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __hash__ = _refuse
    __array__ = __float__ = __int__ = __index__ = __complex__ = __contains__ = _refuse
    __setattr__ = __delattr__ = __setitem__ = __delitem__ = _refuse


class RemoteModule(types.ModuleType):
    """A submitted file, imported in a check: its attributes are the candidate's."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(name)
        self.__dict__["_desk"] = desk

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.__dict__["_desk"].ask("module", self.__name__, name)


_BUILTINS = {name: value for name, value in vars(builtins).items() if not name.startswith("__")}


class ExamNamespace(dict[str, Any]):
    """The globals of checks: a name that belongs to the student is fetched when it is used."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.student_names: frozenset[str] = frozenset()

    def __missing__(self, name: str) -> Any:
        if name in self.student_names:
            return self.desk.fetch(name)
        raise KeyError(name)

    def give_to_student(self, names: frozenset[str]) -> None:
        """From now on *names* are the student's, whatever was bound to them here before."""
        for name, value in _BUILTINS.items():  # found here, they are not first missed at each use
            self.setdefault(name, value)
        for name in names:
            self.pop(name, None)
        self.student_names = names
