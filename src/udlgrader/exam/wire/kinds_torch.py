"""How torch's tensors, generators and modules are watched, told and written to after a call."""

from __future__ import annotations

from itertools import chain
from typing import Any

import torch

from udlgrader.exam.wire import modules, tensors
from udlgrader.exam.wire.kinds import Kind
from udlgrader.exam.wire.packing_torch import as_child

# ---- tensors -------------------------------------------------------------------------------------


def _remember_tensor(value: Any) -> tuple[Any, ...]:
    found = tensors.read(value)
    if found is None:
        return ()
    name, array = found
    wants_grad = tensors.wants_grad(value)
    grad = tensors.grad_of(value) if wants_grad else None
    return (array.tobytes(), wants_grad, grad, name, *array.shape)


def _tensor_content(value: Any) -> tuple[Any, ...]:
    wants_grad = tensors.wants_grad(value)
    return tensors.copy_of(value), wants_grad, tensors.grad_of(value) if wants_grad else None


def _tensor_fits(value: Any, content: Any) -> bool:
    if type(content) is not tuple or len(content) != 3:
        return False
    new, wants_grad, grad = content
    return (
        tensors.same_form(value, new)
        and type(wants_grad) is bool
        and (not wants_grad or tensors.is_differentiable(value))
        and (grad is None or tensors.is_grad_of(value, grad))
    )


def _write_tensor(value: Any, content: tuple[Any, ...]) -> None:
    new, wants_grad, grad = content
    if tensors.read_bytes(value) != tensors.read_bytes(new):
        tensors.overwrite(value, new)
    if value.is_leaf:  # what is computed keeps its place in the sender's graph
        value.requires_grad_(wants_grad)
        tensors.set_grad(value, grad)


_TENSOR = Kind(
    remember=_remember_tensor,
    content=_tensor_content,
    fits=_tensor_fits,
    write=_write_tensor,
    form=lambda memory: memory[3:],
)

# ---- generators ----------------------------------------------------------------------------------


def _random_fits(value: Any, content: Any) -> bool:
    tensors.set_random(torch.Generator(), content)
    return True


_RANDOM = Kind(
    remember=lambda value: (tensors.random_state(value),),
    content=tensors.random_state,
    fits=_random_fits,
    write=tensors.set_random,
)

# ---- modules -------------------------------------------------------------------------------------


def _remember_module(value: Any) -> tuple[Any, ...]:
    parts = modules.read(value)
    if parts is None:
        return ()
    groups = ((len(group), *chain.from_iterable(group.items())) for group in parts.groups())
    return (parts.training, *parts.left_out, *chain.from_iterable(groups))


def _module_content(value: Any) -> tuple[Any, ...]:
    parts = modules.read(value)
    if parts is None:
        raise TypeError(
            "a module that was passed as an argument was given parts (attributes, hooks, layers of "
            "other classes) that cannot be handed back"
        )
    groups = tuple(
        tuple(as_child(item) for item in chain.from_iterable(group.items()))
        for group in parts.groups()
    )
    return (parts.training, groups, parts.left_out)


def _parts_of(content: Any) -> modules.ModuleParts | None:
    """Return the parts that a received content tells, or None if it is malformed."""
    if type(content) is not tuple or len(content) != 3:
        return None
    training, groups, left_out = content
    if type(groups) is not tuple or len(groups) != 4 or type(left_out) is not tuple:
        return None
    for group in groups:
        if type(group) is not tuple or len(group) % 2 or not _are_names(group[::2]):
            return None
    named = [dict(zip(group[::2], group[1::2], strict=True)) for group in groups]
    if not _are_names(left_out):
        return None
    return modules.ModuleParts(training, left_out, *named)


def _are_names(values: tuple[Any, ...]) -> bool:
    return all(type(value) is str for value in values) and len(set(values)) == len(values)


def _module_fits(value: Any, content: Any) -> bool:
    parts = _parts_of(content)
    if parts is None:
        return False
    modules.need_fitting(type(value), parts)
    return True


def _write_module(value: Any, content: Any) -> None:
    parts = _parts_of(content)
    assert parts is not None, "content was checked before it is written"
    modules.fill(value, parts)


_MODULE = Kind(
    remember=_remember_module,
    content=_module_content,
    fits=_module_fits,
    write=_write_module,
)


def kind_of(value: Any) -> Kind:
    """Return the kind of one of torch's objects that a packer or unpacker numbered."""
    if isinstance(value, torch.Tensor):
        return _TENSOR
    return _RANDOM if isinstance(value, torch.Generator) else _MODULE
