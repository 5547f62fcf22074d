"""NumPy arrays, scalars and dtypes as bytes: which dtypes cross, and how a layout is described.

Not responsible for frames; everything here is checked before memory is asked for.
"""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np

from udlgrader.errors import ProtocolError
from udlgrader.exam.wire.limits import WireLimits

Array = np.ndarray[Any, Any]

_NATIVE = [
    np.dtype(name)
    for name in (
        *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "complex64", "complex128"),
    )
]
_NUMBER_DTYPES = {
    dtype.str: dtype for native in _NATIVE for dtype in (native, native.newbyteorder("S"))
}
_TEXT = re.compile(r"(?:[<>]U|\|S)[1-9][0-9]{0,5}")
_LAST_CODE_POINT = 0x10FFFF

SCALAR_TYPES = (*dict.fromkeys(dtype.type for dtype in _NATIVE), np.longlong, np.ulonglong)


def code_of(dtype: np.dtype[Any]) -> str | None:
    """Return the code of a dtype that may cross, else None."""
    code = dtype.str
    return code if code in _NUMBER_DTYPES or _TEXT.fullmatch(code) else None


def dtype_of(code: object) -> np.dtype[Any]:
    """Return the dtype of a code made by `code_of`.

    Raises:
        ProtocolError: If there is none.
    """
    if type(code) is str:
        found = _NUMBER_DTYPES.get(code)
        if found is not None:
            return found
        if _TEXT.fullmatch(code):
            return np.dtype(code)
    raise ProtocolError("An array has a dtype that may not cross.")


def describe_layout(array: Array) -> tuple[bytes, Array]:
    """Return how *array* lies in memory, and a view of it whose C order is that of its data.

    The layout is empty for C order; else one byte says whether the data has gaps, and two bytes
    per axis give the axes from slowest to fastest and which of them run backwards.
    """
    if array.flags.c_contiguous:
        return b"", array
    strides, shape = array.strides, array.shape
    order = sorted(range(array.ndim), key=lambda axis: -abs(strides[axis]))
    backwards = [strides[axis] < 0 and shape[axis] > 1 for axis in range(array.ndim)]
    flips = tuple(slice(None, None, -1 if backwards[axis] else 1) for axis in order)
    moved = array.transpose(order)[flips]
    return bytes([not moved.flags.c_contiguous, *order, *backwards]), moved


def data_of(moved: Array) -> bytes | memoryview:
    """Return the data of a view made by `describe_layout`, without a copy where that is cheap."""
    if moved.nbytes > 1 << 16 and moved.flags.c_contiguous:
        return moved.reshape(-1).view(np.uint8).data
    return moved.tobytes()


def data_size(shape: tuple[int, ...], itemsize: int, limits: WireLimits) -> int:
    """Return the number of bytes of an array.

    Raises:
        ProtocolError: If the array is too large, also in the axes beside an empty one.
    """
    if math.prod([length or 1 for length in shape]) * itemsize > limits.frame_bytes:
        raise ProtocolError("An array is larger than allowed.")
    return math.prod(shape) * itemsize


def rebuild(
    data: bytes | memoryview, dtype: np.dtype[Any], shape: tuple[int, ...], layout: bytes
) -> Array:
    """Make an array that owns its memory and lies in it as the sender's did.

    Args:
        data: Exactly the bytes of the array.
        dtype: Its dtype.
        shape: Its shape.
        layout: As `describe_layout` gives it.

    Raises:
        ProtocolError: If the layout or the data is not well-formed.
    """
    order, backwards, gaps = _read_layout(layout, len(shape))
    base_shape = tuple(shape[axis] for axis in order) if layout else shape
    if len(data) == 0:
        received = np.zeros(base_shape, dtype)
    else:
        received = np.ndarray(base_shape, dtype, buffer=data)
        _check_content(data, dtype)
        received = _with_gaps(received) if gaps else received.copy()
    if not layout:
        return received
    flips = tuple(slice(None, None, -1 if backwards[axis] else 1) for axis in order)
    return received[flips].transpose(np.argsort(order))


def _read_layout(layout: bytes, dimensions: int) -> tuple[list[int], list[int], int]:
    if not layout:
        return [], [], 0
    order, backwards = list(layout[1 : dimensions + 1]), list(layout[dimensions + 1 :])
    well_formed = (
        dimensions > 0
        and sorted(order) == list(range(dimensions))
        and len(backwards) == dimensions
        and max(layout[0], *backwards) <= 1
    )
    if not well_formed:
        raise ProtocolError("An array has a malformed layout.")
    return order, backwards, layout[0]


def _with_gaps(received: Array) -> Array:
    spread = np.zeros((*received.shape[:-1], 2 * received.shape[-1]), received.dtype)
    view = spread[..., ::2]
    view[...] = received
    return view


def _check_content(data: bytes | memoryview, dtype: np.dtype[Any]) -> None:
    """Refuse bytes that no honest array holds: truth values besides 0 and 1, impossible letters."""
    if dtype.kind == "b":
        largest, allowed = np.frombuffer(data, np.uint8).max(), 1
    elif dtype.kind == "U":
        largest, allowed = np.frombuffer(data, dtype.str[0] + "u4").max(), _LAST_CODE_POINT
    else:
        return
    if largest > allowed:
        raise ProtocolError("An array holds bytes that its dtype does not have.")


def scalar_of(code: object, data: object) -> Any:
    """Make a NumPy scalar from its dtype's code and its bytes.

    Raises:
        ProtocolError: If they do not fit.
    """
    dtype = dtype_of(code)
    if dtype.kind in "US" or type(data) is not bytes or len(data) != dtype.itemsize:
        raise ProtocolError("A NumPy scalar is malformed.")
    return rebuild(data, dtype, (), b"")[()]
