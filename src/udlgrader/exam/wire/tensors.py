"""torch tensors, dtypes, devices and generators; imported only where torch is in use.

Not responsible for frames (`packing`, `unpacking`) nor for modules (`modules`).
"""

from __future__ import annotations

import contextlib
import warnings
from typing import Any

import numpy as np
import torch

from udlgrader.errors import ProtocolError
from udlgrader.exam.wire.arrays import Array

_CARRIERS = {
    "bool": "bool", "uint8": "uint8", "uint16": "uint16", "uint32": "uint32", "uint64": "uint64",
    "int8": "int8", "int16": "int16", "int32": "int32", "int64": "int64",
    "float16": "float16", "bfloat16": "int16", "float32": "float32", "float64": "float64",
    "complex64": "complex64", "complex128": "complex128",
}  # fmt: skip
DTYPES = {name: getattr(torch, name) for name in _CARRIERS}
_NAMES = {dtype: name for name, dtype in DTYPES.items()}
_NUMPY_DTYPES = {name: np.dtype(carrier) for name, carrier in _CARRIERS.items()}
_DEVICES = frozenset({"cpu", "cuda", "mps", "xpu", "meta"})
_RANDOM_BYTES = torch.Generator().get_state().numel()
_Tensor = torch.Tensor


def is_exact(value: object) -> bool:
    """Return whether *value* is a tensor or parameter and of no subclass."""
    return type(value) in (torch.Tensor, torch.nn.Parameter)


def is_readable(tensor: Any) -> bool:
    """Return whether an exact tensor holds plain numbers of a dtype that may cross."""
    return (
        tensor.dtype in _NAMES and tensor.layout is torch.strided and tensor.device.type != "meta"
    )


def _no_interception(tensor: Any) -> contextlib.AbstractContextManager[Any]:
    """Keep a subclass from answering for torch; Tensor itself needs no guard, which costs time."""
    if is_exact(tensor):
        return contextlib.nullcontext()
    guard: contextlib.AbstractContextManager[Any] = torch._C.DisableTorchFunctionSubclass()
    return guard


def read(tensor: Any) -> tuple[str, Array] | None:
    """Return dtype name and numbers of a tensor, as a view where it lies on the CPU.

    Returns:
        None for what holds no plain numbers: sparse, nested, quantized, meta, functorch's wrappers.
    """
    with _no_interception(tensor):
        name = _NAMES.get(tensor.dtype)
        if name is None or tensor.layout is not torch.strided:
            return None
        try:
            plain = _Tensor.detach(tensor)
            if plain.device.type != "cpu":
                plain = _Tensor.cpu(plain)
            if name.startswith("complex"):
                plain = _Tensor.resolve_conj(plain)
            if plain.is_neg():
                plain = _Tensor.resolve_neg(plain)
            if name == "bfloat16":
                plain = _Tensor.view(plain, torch.int16)
            return name, _Tensor.numpy(plain)
        except (RuntimeError, TypeError, NotImplementedError):
            return None


def wants_grad(tensor: Any) -> bool:
    """Return whether a tensor is a leaf that collects gradients."""
    with _no_interception(tensor):
        return bool(tensor.requires_grad and tensor.is_leaf)


def grad_of(tensor: Any) -> Any:
    """Return the gradient that a leaf has collected, or None."""
    with _no_interception(tensor):
        return tensor.grad if tensor.is_leaf else None


def carrier_dtype(name: object) -> np.dtype[Any]:
    """Return the NumPy dtype that carries the bytes of a torch dtype.

    Raises:
        ProtocolError: If the dtype may not cross.
    """
    if type(name) is not str or name not in _NUMPY_DTYPES:
        raise ProtocolError("A tensor has a dtype that may not cross.")
    return _NUMPY_DTYPES[name]


def make(array: Array, name: str) -> Any:
    """Make a tensor on the memory of *array*."""
    tensor = torch.from_numpy(array)
    return tensor.view(torch.bfloat16) if name == "bfloat16" else tensor


def is_differentiable(tensor: Any) -> bool:
    """Return whether a tensor of this dtype can collect gradients."""
    return bool(tensor.dtype.is_floating_point or tensor.dtype.is_complex)


def same_form(tensor: Any, other: Any) -> bool:
    """Return whether *other* is a tensor with the shape and dtype of *tensor*."""
    return is_exact(other) and other.shape == tensor.shape and other.dtype == tensor.dtype


def is_grad_of(tensor: Any, grad: Any) -> bool:
    """Return whether *grad* can be kept as the gradient of *tensor*, and makes no cycle."""
    return (
        same_form(tensor, grad)
        and grad is not tensor
        and bool(grad.is_leaf)
        and not grad.requires_grad
        and grad.grad is None
    )


def set_grad(tensor: Any, grad: Any) -> None:
    """Let a leaf keep *grad* (a tensor that `is_grad_of` accepts, or None)."""
    if tensor.grad is not grad:
        tensor.grad = grad if grad is None else grad.to(tensor.device)


def read_bytes(tensor: Any) -> bytes | None:
    """Return the numbers of a tensor as bytes."""
    found = read(tensor)
    return None if found is None else found[1].tobytes()


def copy_of(tensor: Any) -> Any:
    """Return a copy of a tensor's numbers that collects no gradient.

    Raises:
        TypeError: If the tensor holds no plain numbers.
    """
    found = read(tensor)
    if found is None:
        raise TypeError("a tensor was changed into one that has no plain numbers")
    name, array = found
    return make(np.array(array), name)


def overwrite(tensor: Any, new: Any) -> None:
    """Copy the numbers of *new* into *tensor*, which keeps its place in a graph.

    Raises:
        ProtocolError: If the tensor cannot be written to.
    """
    try:
        with torch.no_grad(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tensor.copy_(new)
    except RuntimeError as error:
        raise ProtocolError("A tensor that cannot be written to was changed.") from error


# ---- dtypes, devices, generators ----------------------------------------------------------------


def dtype_name(dtype: Any) -> str | None:
    """Return the name of a dtype that may cross."""
    return _NAMES.get(dtype)


def make_dtype(name: object) -> Any:
    """Return the dtype of that name.

    Raises:
        ProtocolError: If it may not cross.
    """
    if type(name) is not str or name not in DTYPES:
        raise ProtocolError("A torch dtype is not known.")
    return DTYPES[name]


def make_device(kind: object, index: object) -> Any:
    """Return a device.

    Raises:
        ProtocolError: If there is no such device.
    """
    good_index = index is None or (type(index) is int and 0 <= index < 64)
    if type(kind) is not str or kind not in _DEVICES or not good_index:
        raise ProtocolError("A torch device is not known.")
    return torch.device(kind) if index is None else torch.device(kind, index)


def make_size(shape: tuple[int, ...]) -> Any:
    """Return a torch.Size."""
    return torch.Size(shape)


def random_state(generator: Any) -> bytes | None:
    """Return the state of a generator; None if it does not live on the CPU."""
    if generator.device.type != "cpu":
        return None
    state: bytes = generator.get_state().numpy().tobytes()
    return state


def set_random(generator: Any, data: object) -> None:
    """Put a generator into the state that `random_state` told.

    Raises:
        ProtocolError: If there is no such state.
    """
    if type(data) is not bytes or len(data) != _RANDOM_BYTES:
        raise ProtocolError("The state of a random generator has the wrong length.")
    try:
        generator.set_state(torch.frombuffer(bytearray(data), dtype=torch.uint8))
    except RuntimeError as error:
        raise ProtocolError("The state of a random generator is malformed.") from error
