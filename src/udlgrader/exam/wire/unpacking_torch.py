"""How torch's values are read from frames; imported when the first of them arrives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from udlgrader.errors import ProtocolError
from udlgrader.exam.wire import modules, tags, tensors
from udlgrader.exam.wire.unpacking import Reading, read_array


def _tensor(reading: Reading) -> None:
    name = reading.word()
    dtype = tensors.carrier_dtype(name)
    is_parameter, requires_grad = reading.boolean(), reading.boolean()
    tensor = tensors.make(read_array(reading, dtype), name)
    if requires_grad and not tensors.is_differentiable(tensor):
        raise ProtocolError("A tensor of whole numbers is said to collect gradients.")
    if is_parameter:
        tensor = torch.nn.Parameter(tensor, requires_grad)
    elif requires_grad:
        tensor.requires_grad_(True)
    reading.push_mutable(tensor)


def _with_grad(reading: Reading) -> None:
    tensor, grad = reading.take(2)
    if not (tensors.is_exact(tensor) and tensor.is_leaf and tensors.is_grad_of(tensor, grad)):
        raise ProtocolError("A tensor cannot have the gradient that came with it.")
    tensors.set_grad(tensor, grad)
    reading.push(tensor, 2)


def _dtype(reading: Reading) -> None:
    reading.stack.append(tensors.make_dtype(reading.word()))


def _size(reading: Reading) -> None:
    reading.stack.append(tensors.make_size(reading.shape()))


def _device(reading: Reading) -> None:
    reading.stack.append(tensors.make_device(reading.word(), reading.word()))


def _random(reading: Reading) -> None:
    generator = torch.Generator()
    tensors.set_random(generator, reading.word())
    reading.push_mutable(generator)


def _activation(reading: Reading) -> None:
    function = modules.ACTIVATIONS.get(reading.name())
    if function is None:
        raise ProtocolError("A function of torch is not known.")
    reading.stack.append(function)


def _module(reading: Reading) -> None:
    cls = modules.class_of(reading.word())
    training = reading.boolean()
    counts = [reading.children() for _ in range(5)]
    items = reading.take(2 * sum(counts[:4]) + counts[4])
    size = len(items) + 1
    groups = [_named_values(items, count) for count in counts[:4]]
    if not all(type(name) is str for name in items):
        raise ProtocolError("A module is malformed.")
    module = modules.blank(cls)
    modules.fill(module, modules.ModuleParts(training, tuple(items), *groups))
    reading.push(module, size, mutable=True)


def _named_values(items: list[Any], count: int) -> dict[str, Any]:
    """Cut the first *count* pairs from *items*."""
    names, values = items[: 2 * count : 2], items[1 : 2 * count : 2]
    del items[: 2 * count]
    if not all(type(name) is str for name in names):
        raise ProtocolError("A module is malformed.")
    named = dict(zip(names, values, strict=True))
    if len(named) != count:
        raise ProtocolError("A module has a part twice.")
    return named


OPERATIONS: dict[int, Callable[[Reading], None]] = {
    tags.TENSOR: _tensor,
    tags.WITH_GRAD: _with_grad,
    tags.TORCH_DTYPE: _dtype,
    tags.TORCH_SIZE: _size,
    tags.TORCH_DEVICE: _device,
    tags.TORCH_RANDOM: _random,
    tags.ACTIVATION: _activation,
    tags.MODULE: _module,
}
