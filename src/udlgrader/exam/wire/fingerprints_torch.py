"""Fingerprints of torch's values."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import torch

from udlgrader.exam.wire import modules, tensors

_MAX_TENSORS = 32


def told(value: Any, tell_array: Callable[[Any, str], dict[str, Any]]) -> dict[str, Any] | None:
    """Return the fingerprint of one of torch's values; None if it is none of them.

    Args:
        value: Any value.
        tell_array: Tells a NumPy array under the name of its dtype.
    """
    kind = type(value)
    if issubclass(kind, torch.Tensor):
        found = tensors.read(value)
        return None if found is None else {"tensor": tell_array(found[1], found[0])}
    if kind is torch.dtype:
        return {"dtype": str(value)}
    if kind is torch.device:
        return {"device": str(value)}
    if kind is torch.Generator:
        state = tensors.random_state(value) or b""
        return {"random": "torch", "digest": hashlib.blake2b(state, digest_size=12).hexdigest()}
    name = modules.class_name(kind)
    if name is None or not modules.is_plain(value):
        return None
    entries = list(torch.nn.Module.named_parameters(value))
    tensors_told = {key: told(entry, tell_array) for key, entry in entries[:_MAX_TENSORS]}
    layers = [str(module) for _, module in torch.nn.Module.named_modules(value)][1:_MAX_TENSORS]
    return {"module": name, "layers": layers, "parameters": tensors_told, "count": len(entries)}
