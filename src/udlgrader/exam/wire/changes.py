"""What a call changed in place: found by the receiver of the arguments, written back by the sender.

    sender                                   receiver
    packed = packer.pack(arguments) ───────▶ received = unpacker.unpack(frame)
                                             before = snapshot(received.mutables)
                                             … the call …
    apply_changes(packed.mutables, ◀──────── changes = pack_changes(before, packer)
                  changes, unpacker)

A change is the whole new content of one object. It is written into the same object of the sender's,
of the same type, shape and dtype; parts that crossed before keep their identity.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from udlgrader.errors import ProtocolError
from udlgrader.exam.wire.kinds import kind_of
from udlgrader.exam.wire.limits import WireLimits
from udlgrader.exam.wire.packing import Packer, type_mro, type_name
from udlgrader.exam.wire.unpacking import Unpacker

_BY_VALUE = frozenset({bytes, str, int, float, bool})


@dataclass(frozen=True)
class Snapshot:
    """The state of received objects before a call.

    Attributes:
        mutables: The objects.
        memories: What `Kind.remember` told of each.
        read_only: The numbers of the arrays that could not be written to.
    """

    mutables: list[Any]
    memories: list[tuple[Any, ...]]
    read_only: frozenset[int]


def snapshot(mutables: list[Any]) -> Snapshot:
    """Remember the state of `Unpacked.mutables` before a call.

    Costs a copy of every array; lists and the like are remembered by the identity of their parts.
    """
    memories = [kind_of(value).remember(value) for value in mutables]
    read_only = frozenset(
        number
        for number, value in enumerate(mutables)
        if type(value) is np.ndarray and not value.flags.writeable
    )
    return Snapshot(mutables, memories, read_only)


def pack_changes(before: Snapshot, packer: Packer) -> bytes:
    """Pack what is different from *before*.

    Returns:
        A frame for `apply_changes`; empty if nothing was changed.

    Raises:
        TypeError: If a change cannot be handed back: a read-only array, another shape or dtype, or
            new parts that the packer refuses.
        ValueError: If an object was changed so that it contains itself, or is too large now.
    """
    contents: dict[int, Any] = {}
    for number, (value, memory) in enumerate(zip(before.mutables, before.memories, strict=True)):
        kind = kind_of(value)
        now = kind.remember(value)
        if _is_same(now, memory):
            continue
        if number in before.read_only or kind.form(now) != kind.form(memory):
            raise TypeError(
                f"the {type_name(value)} that was passed as an argument is read-only, or its shape "
                "or dtype was changed in place; return a new one instead"
            )
        contents[number] = kind.content(value)
    if not contents:
        return b""
    _refuse_cycles(before.mutables, contents, packer.limits)
    return packer.pack(tuple(contents.items()), known=before.mutables).data


def apply_changes(mutables: list[Any], data: bytes, unpacker: Unpacker | None = None) -> None:
    """Write the changes that a receiver tells into the objects that were sent.

    Everything is checked before the first object is written to.

    Args:
        mutables: `Packed.mutables` of what was sent.
        data: What `pack_changes` returned.
        unpacker: Makes the new parts; without one, only plain data may be new.

    Raises:
        ProtocolError: If the frame is malformed, names an object twice or one that was not sent,
            changes a type, shape or dtype or a read-only array, or makes a cycle.
    """
    if not data:
        return
    unpacker = unpacker or Unpacker(WireLimits())
    contents = _read_contents(unpacker.unpack(data, known=mutables).value, len(mutables))
    for number, content in contents.items():
        if not kind_of(mutables[number]).fits(mutables[number], content):
            raise ProtocolError(
                f"An argument of type {type_name(mutables[number])} was changed in a way that "
                "cannot be written back."
            )
    try:
        _refuse_cycles(mutables, contents, unpacker.limits)
    except ValueError as error:
        raise ProtocolError("An argument was changed so that it contains itself.") from error
    for number, content in contents.items():
        kind_of(mutables[number]).write(mutables[number], content)


def _read_contents(value: object, count: int) -> dict[int, Any]:
    if type(value) is not tuple:
        raise ProtocolError("The changes of arguments are malformed.")
    contents: dict[int, Any] = {}
    for item in value:
        number, content = item if type(item) is tuple and len(item) == 2 else (None, None)
        if type(number) is not int or not 0 <= number < count or number in contents:
            raise ProtocolError("The changes of arguments are malformed.")
        contents[number] = content
    return contents


def _is_same(now: tuple[Any, ...], before: tuple[Any, ...]) -> bool:
    return len(now) == len(before) and all(
        one is other or (type(one) is type(other) and type(one) in _BY_VALUE and one == other)
        for one, other in zip(now, before, strict=True)
    )


class _Open:
    """An object whose parts are being walked, and how many values were met in it."""

    __slots__ = ("key", "parts", "size")

    def __init__(self, value: Any, parts: Iterable[Any]) -> None:
        self.key = id(value)
        self.parts: Iterator[Any] = iter(parts)
        self.size = 1


def _refuse_cycles(mutables: list[Any], contents: dict[int, Any], limits: WireLimits) -> None:
    """Raise ValueError if the objects with their new contents contain themselves.

    So too if they are nested too deep, or if a reader would meet too many values in them.
    """
    new = {id(mutables[number]): content for number, content in contents.items()}
    sizes: dict[int, int] = {}  # of what was walked to its end
    stack = [_Open(contents, [mutables[number] for number in contents])]
    open_keys = {stack[0].key}
    while stack:
        top = stack[-1]
        opened = _walk(top, new, sizes)
        if opened is not None:
            # An object and its new content are two levels.
            if opened.key in open_keys or len(stack) > 2 * limits.depth:
                raise ValueError("an argument was changed so that it contains itself")
            open_keys.add(opened.key)
            stack.append(opened)
            continue
        stack.pop()
        open_keys.discard(top.key)
        sizes[top.key] = top.size
        if stack:
            stack[-1].size += top.size
        if top.size > 2 * limits.numbers:
            raise ValueError("an argument was changed so that it is too large to be handed over")


def _walk(top: _Open, new: dict[int, Any], sizes: dict[int, int]) -> _Open | None:
    """Walk on to the next part that was not walked yet and may have parts; None at the end."""
    for part in top.parts:
        size = sizes.get(id(part))
        if size is not None:
            top.size += size
            continue
        parts = (new[id(part)],) if id(part) in new else _parts_of(part)
        if parts is not None:
            return _Open(part, parts)
        top.size += 1
    return None


def _parts_of(value: Any) -> Iterable[Any] | None:
    """Return what is inside a value; None if nothing can be."""
    if type(value) in _LEAVES:
        return None
    bases = type_mro(type(value))
    for base in _SEQUENCES:
        if base in bases:
            return tuple(base.__iter__(value))
    if dict in bases:
        return tuple(dict.values(value))
    if any(base.__module__ == "torch.nn.modules.module" for base in bases):
        modules: dict[str, Any] = object.__getattribute__(value, "_modules")
        return tuple(modules.values())
    return None


_SEQUENCES: tuple[Any, ...] = (list, tuple, set, frozenset)
_LEAVES = frozenset({type(None), bool, int, float, complex, str, bytes, np.ndarray})
