"""The states of NumPy's and Python's random generators as bytes of fixed length.

The C code behind a state trusts its position counters, so each is checked before it is set.
torch's generator is in `tensors`.
"""

from __future__ import annotations

import random
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np

from udlgrader.errors import ProtocolError

_WORDS = 624  # of the Mersenne Twister
_TWISTER = struct.Struct(f"<{_WORDS}II")
_LEGACY = struct.Struct(f"<{_WORDS}IIBd")
_PYTHON = struct.Struct(f"<{_WORDS}IIBd")
_PCG64 = struct.Struct("<16s16sBI")
_PHILOX = struct.Struct("<4Q2Q4QBBI")
_SFC64 = struct.Struct("<4QBI")


def _need(*, condition: bool) -> None:
    if not condition:
        raise ProtocolError("The state of a random generator is malformed.")


def _unpack(layout: struct.Struct, data: object) -> tuple[Any, ...]:
    if type(data) is not bytes or len(data) != layout.size:
        raise ProtocolError("The state of a random generator has the wrong length.")
    return layout.unpack(data)


# ---- NumPy's generators --------------------------------------------------------------------------


def _pcg64_bytes(state: dict[str, Any]) -> bytes:
    inner = state["state"]
    words = (inner[key].to_bytes(16, "little") for key in ("state", "inc"))
    return _PCG64.pack(*words, state["has_uint32"], state["uinteger"])


def _pcg64_state(data: object) -> dict[str, Any]:
    state, inc, has_uint32, uinteger = _unpack(_PCG64, data)
    _need(condition=has_uint32 <= 1)
    words = {"state": int.from_bytes(state, "little"), "inc": int.from_bytes(inc, "little")}
    return {"state": words, "has_uint32": has_uint32, "uinteger": uinteger}


def _twister_bytes(state: dict[str, Any]) -> bytes:
    inner = state["state"]
    return _TWISTER.pack(*inner["key"].tolist(), inner["pos"])


def _twister_state(data: object) -> dict[str, Any]:
    *key, position = _unpack(_TWISTER, data)
    _need(condition=position <= _WORDS)
    return {"state": {"key": np.array(key, np.uint32), "pos": position}}


def _philox_bytes(state: dict[str, Any]) -> bytes:
    inner = state["state"]
    words = (*inner["counter"].tolist(), *inner["key"].tolist(), *state["buffer"].tolist())
    return _PHILOX.pack(*words, state["buffer_pos"], state["has_uint32"], state["uinteger"])


def _philox_state(data: object) -> dict[str, Any]:
    *words, position, has_uint32, uinteger = _unpack(_PHILOX, data)
    _need(condition=position <= 4 and has_uint32 <= 1)
    numbers = np.array(words, np.uint64)
    return {
        "state": {"counter": numbers[:4], "key": numbers[4:6]},
        "buffer": numbers[6:],
        "buffer_pos": position,
        "has_uint32": has_uint32,
        "uinteger": uinteger,
    }


def _sfc64_bytes(state: dict[str, Any]) -> bytes:
    words = state["state"]["state"].tolist()
    return _SFC64.pack(*words, state["has_uint32"], state["uinteger"])


def _sfc64_state(data: object) -> dict[str, Any]:
    *words, has_uint32, uinteger = _unpack(_SFC64, data)
    _need(condition=has_uint32 <= 1)
    numbers = np.array(words, np.uint64)
    return {"state": {"state": numbers}, "has_uint32": has_uint32, "uinteger": uinteger}


@dataclass(frozen=True)
class _Kind:
    """One of NumPy's bit generators and how its state becomes bytes and back."""

    make: Any
    to_bytes: Any
    to_state: Any


_KINDS = {
    "PCG64": _Kind(np.random.PCG64, _pcg64_bytes, _pcg64_state),
    "PCG64DXSM": _Kind(np.random.PCG64DXSM, _pcg64_bytes, _pcg64_state),
    "MT19937": _Kind(np.random.MT19937, _twister_bytes, _twister_state),
    "Philox": _Kind(np.random.Philox, _philox_bytes, _philox_state),
    "SFC64": _Kind(np.random.SFC64, _sfc64_bytes, _sfc64_state),
}
_NAMES = {kind.make: name for name, kind in _KINDS.items()}


def numpy_state(generator: np.random.Generator) -> tuple[str, bytes] | None:
    """Return name and state of the bit generator; None if it is not one of NumPy's own."""
    bits = generator.bit_generator
    name = _NAMES.get(type(bits))
    return None if name is None else (name, _KINDS[name].to_bytes(bits.state))


def make_numpy(name: object, data: object) -> np.random.Generator:
    """Make a generator in the state that `numpy_state` told.

    Raises:
        ProtocolError: If there is no such state.
    """
    if type(name) is not str or name not in _KINDS:
        raise ProtocolError("A random generator is of an unknown kind.")
    generator = np.random.Generator(_KINDS[name].make(0))
    set_numpy(generator, name, data)
    return generator


def set_numpy(generator: np.random.Generator, name: object, data: object) -> None:
    """Put a generator into the state that `numpy_state` told.

    Raises:
        ProtocolError: If the generator has no such state.
    """
    bits = generator.bit_generator
    if type(name) is not str or _NAMES.get(type(bits)) != name:
        raise ProtocolError("A random generator changed its kind.")
    bits.state = {"bit_generator": name, **_KINDS[name].to_state(data)}


# ---- np.random.RandomState and random.Random ---------------------------------------------------


def legacy_state(generator: np.random.RandomState) -> bytes | None:
    """Return the state of a RandomState; None if it does not use the Mersenne Twister."""
    state = generator.get_state(legacy=False)
    if state["bit_generator"] != "MT19937":
        return None
    inner = state["state"]
    return _LEGACY.pack(*inner["key"].tolist(), inner["pos"], state["has_gauss"], state["gauss"])


def set_legacy(generator: np.random.RandomState, data: object) -> None:
    """Put a RandomState into the state that `legacy_state` told.

    Raises:
        ProtocolError: If there is no such state.
    """
    *key, position, has_gauss, gauss = _unpack(_LEGACY, data)
    _need(condition=position <= _WORDS and has_gauss <= 1)
    generator.set_state(("MT19937", np.array(key, np.uint32), position, has_gauss, gauss))


def python_state(generator: random.Random) -> bytes:
    """Return the state of a random.Random."""
    _, words, gauss = random.Random.getstate(generator)
    return _PYTHON.pack(*words, gauss is not None, gauss or 0.0)


def set_python(generator: random.Random, data: object) -> None:
    """Put a random.Random into the state that `python_state` told.

    Raises:
        ProtocolError: If there is no such state.
    """
    *words, has_gauss, gauss = _unpack(_PYTHON, data)
    _need(condition=words[-1] <= _WORDS and has_gauss <= 1)
    random.Random.setstate(generator, (3, tuple(words), gauss if has_gauss else None))
