"""Autograd through a function, beside the function: in the exam, in the candidate's process.

What it returns is the student's word, and is compared like any other value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def pullback(function: Callable[..., Any], inputs: tuple[Any, ...], weights: Any) -> list[Any]:
    """Return the gradients of the weighted sum of a function's outputs, one for each input.

    Args:
        function: Takes tensors, returns one tensor.
        inputs: Arrays of floats, at which the gradients are taken.
        weights: Array of the output's shape.

    Returns:
        Arrays of the inputs' shapes; zeros where the output does not depend on an input.

    Raises:
        TypeError: If the function returns no tensor, or one that autograd does not follow.
    """
    import torch

    tensors = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in inputs]
    output = function(*tensors)
    if not isinstance(output, torch.Tensor):
        raise TypeError(f"the function returns {type(output).__name__}, no tensor")
    if not output.requires_grad:
        raise TypeError(
            "autograd cannot follow the function: it leaves torch, or uses detach() or no_grad()"
        )
    total = (output * torch.as_tensor(weights, dtype=output.dtype)).sum()
    gradients = torch.autograd.grad(total, tensors, allow_unused=True)
    return [
        torch.zeros_like(tensor).numpy() if gradient is None else gradient.detach().numpy()
        for tensor, gradient in zip(tensors, gradients, strict=True)
    ]
