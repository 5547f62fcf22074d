"""How each type of object that can be changed in place is watched, told and written to.

Not responsible for frames, nor for what may contain what; see `changes`.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np

from udlgrader.errors import ProtocolError
from udlgrader.exam.wire import randomness
from udlgrader.exam.wire.packing import is_plain_key, type_mro
from udlgrader.exam.wire.unpacking import need_keys


@dataclass(frozen=True)
class Kind:
    """One type of mutable object.

    Attributes:
        remember: Returns what to compare with later. Entries are compared by identity, and those
            of exact types bytes, str, int, float and bool by value, so that no method of a
            student's decides.
        content: Returns the content as something immutable to be packed, arrays as copies; raises
            TypeError if it cannot be told.
        fits: Returns whether received content can be written into the object; may raise
            ProtocolError.
        write: Writes it.
        form: Returns the part of a memory that a change must leave as it was.
    """

    remember: Callable[[Any], tuple[Any, ...]]
    content: Callable[[Any], Any]
    fits: Callable[[Any, Any], bool]
    write: Callable[[Any, Any], None]
    form: Callable[[tuple[Any, ...]], object] = lambda memory: None


def kind_of(value: Any) -> Kind:
    """Return the kind of an object that a packer or unpacker numbered."""
    for base in type_mro(type(value)):
        if base in _KINDS:
            return _KINDS[base]
    assert "torch" in sys.modules, "only torch's objects are left"
    from udlgrader.exam.wire import kinds_torch

    return kinds_torch.kind_of(value)


def _need_plain_keys(keys: Iterable[Any]) -> None:
    if not all(map(is_plain_key, keys)):
        raise TypeError(
            "a dict or set that was passed as an argument was given keys that cannot be handed back"
        )


# ---- arrays --------------------------------------------------------------------------------------


def _remember_array(value: Any) -> tuple[Any, ...]:
    return (value.tobytes(), value.dtype.str, *value.shape)


def _array_fits(value: Any, content: Any) -> bool:
    return (
        type(content) is np.ndarray
        and content.shape == value.shape
        and content.dtype == value.dtype
        and bool(value.flags.writeable)
    )


_ARRAY = Kind(
    remember=_remember_array,
    content=np.array,
    fits=_array_fits,
    write=np.copyto,
    form=lambda memory: memory[1:],
)

# ---- built-in containers -------------------------------------------------------------------------


def _write_list(value: list[Any], content: tuple[Any, ...]) -> None:
    value[:] = content


_LIST = Kind(
    remember=tuple,
    content=tuple,
    fits=lambda value, content: type(content) is tuple,
    write=_write_list,
)


def _flat_items(value: dict[Any, Any]) -> tuple[Any, ...]:
    return tuple(chain.from_iterable(value.items()))


def _dict_content(value: dict[Any, Any]) -> tuple[Any, ...]:
    _need_plain_keys(value)
    return _flat_items(value)


def _dict_fits(value: dict[Any, Any], content: Any) -> bool:
    if type(content) is not tuple or len(content) % 2:
        return False
    need_keys(list(content[::2]))
    return len(set(content[::2])) == len(content) // 2


def _write_dict(value: dict[Any, Any], content: tuple[Any, ...]) -> None:
    value.clear()
    value.update(zip(content[::2], content[1::2], strict=True))


_DICT = Kind(remember=_flat_items, content=_dict_content, fits=_dict_fits, write=_write_dict)


def _set_content(value: set[Any]) -> tuple[Any, ...]:
    _need_plain_keys(value)
    return tuple(value)


def _set_fits(value: set[Any], content: Any) -> bool:
    if type(content) is not tuple:
        return False
    need_keys(list(content))
    return len(set(content)) == len(content)


def _write_set(value: set[Any], content: tuple[Any, ...]) -> None:
    value.clear()
    value.update(content)


_SET = Kind(remember=tuple, content=_set_content, fits=_set_fits, write=_write_set)


def _write_bytearray(value: bytearray, content: bytes) -> None:
    try:
        value[:] = content
    except BufferError as error:  # something looks into it, so its length must stay
        raise ProtocolError("A bytearray in use was given another length.") from error


_BYTEARRAY = Kind(
    remember=lambda value: (bytes(value),),
    content=bytes,
    fits=lambda value, content: type(content) is bytes,
    write=_write_bytearray,
)

# ---- random generators ---------------------------------------------------------------------------


def _numpy_state(value: Any) -> tuple[Any, ...]:
    state = randomness.numpy_state(value)
    if state is None:
        raise TypeError("a random generator was given another bit generator")
    return state


def _numpy_random_fits(value: Any, content: Any) -> bool:
    if type(content) is not tuple or len(content) != 2:
        return False
    randomness.make_numpy(*content)
    return bool(content[0] == _numpy_state(value)[0])


def _legacy_state(value: Any) -> bytes:
    state = randomness.legacy_state(value)
    if state is None:
        raise TypeError("a random generator was given another bit generator")
    return state


def _legacy_random_fits(value: Any, content: Any) -> bool:
    randomness.set_legacy(np.random.RandomState(0), content)
    return True


def _python_random_fits(value: Any, content: Any) -> bool:
    randomness.set_python(random.Random(0), content)
    return True


_KINDS: dict[type, Kind] = {
    np.ndarray: _ARRAY,
    list: _LIST,
    dict: _DICT,
    set: _SET,
    bytearray: _BYTEARRAY,
    np.random.Generator: Kind(
        remember=_numpy_state,
        content=_numpy_state,
        fits=_numpy_random_fits,
        write=lambda value, content: randomness.set_numpy(value, *content),
    ),
    np.random.RandomState: Kind(
        remember=lambda value: (_legacy_state(value),),
        content=_legacy_state,
        fits=_legacy_random_fits,
        write=randomness.set_legacy,
    ),
    random.Random: Kind(
        remember=lambda value: (randomness.python_state(value),),
        content=randomness.python_state,
        fits=_python_random_fits,
        write=randomness.set_python,
    ),
}
