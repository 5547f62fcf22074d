"""How torch's values are written into frames; imported only where torch is in use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch

from udlgrader.exam.wire import arrays, modules, tags, tensors
from udlgrader.exam.wire.packing import Frame, Writer, Writing


@dataclass(frozen=True)
class _Activation:
    """Stands for a function among a module's attributes; functions elsewhere are no plain data."""

    name: str


def _write_tensor(writing: Writing, value: Any) -> Frame | None:
    found = tensors.read(value)
    if found is None or found[1].ndim > writing.limits.array_dims:
        writing.not_plain(value)
        return None
    name, array = found
    writing.need_bytes(array.nbytes)
    layout, moved = arrays.describe_layout(array)
    wants_grad = tensors.wants_grad(value)
    form = (name, type(value) is torch.nn.Parameter, wants_grad, layout)
    writing.words += (tags.TENSOR, *form, array.ndim, *array.shape)
    writing.blob(arrays.data_of(moved))
    writing.number(value)
    grad = tensors.grad_of(value) if wants_grad else None
    return None if grad is None else Frame(iter((grad.detach(),)), 2, (tags.WITH_GRAD,))


def _write_dtype(writing: Writing, value: Any) -> None:
    name = tensors.dtype_name(value)
    if name is None:
        writing.not_plain(value)
    else:
        writing.words += (tags.TORCH_DTYPE, name)


def _write_size(writing: Writing, value: Any) -> None:
    if len(value) > writing.limits.array_dims or not all(type(length) is int for length in value):
        writing.not_plain(value)
    else:
        writing.words += (tags.TORCH_SIZE, len(value), *value)


def _write_device(writing: Writing, value: Any) -> None:
    writing.words += (tags.TORCH_DEVICE, value.type, value.index)


def _write_random(writing: Writing, value: Any) -> None:
    state = tensors.random_state(value)
    if state is None:
        writing.not_plain(value)
    else:
        writing.words += (tags.TORCH_RANDOM, state)
        writing.number(value)


def _write_activation(writing: Writing, value: _Activation) -> None:
    writing.words += (tags.ACTIVATION, value.name)


def _write_module(writing: Writing, value: Any) -> Frame | None:
    parts = modules.read(value) if modules.is_plain(value) else None
    if parts is None:
        writing.not_plain(value)
        return None
    counts = [len(group) for group in parts.groups()]
    children = 2 * sum(counts) + len(parts.left_out)
    writing.need_words(children)
    writing.open(value)
    name = modules.class_name(type(value))
    tail = (tags.MODULE, name, parts.training, *counts, len(parts.left_out))
    return Frame(_children(parts), children + 1, tail, value)


def as_child(value: Any) -> Any:
    """Return how a part of a module is packed."""
    activation = modules.activation_name(value)
    return value if activation is None else _Activation(activation)


def _children(parts: modules.ModuleParts) -> Iterator[Any]:
    for group in parts.groups():
        for name, value in group.items():
            yield name
            yield as_child(value)
    yield from parts.left_out


_EXACT: dict[type, Writer] = {
    torch.dtype: _write_dtype,
    torch.Size: _write_size,
    torch.device: _write_device,
    torch.Generator: _write_random,
    _Activation: _write_activation,
}


def writer_of(kind: type) -> Writer | None:
    """Return the writer for values of a type of torch's, or None."""
    writer = _EXACT.get(kind)
    if writer is None and issubclass(kind, torch.Tensor):
        return _write_tensor
    if writer is None and modules.class_name(kind) is not None:
        return _write_module
    return writer
