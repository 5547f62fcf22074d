"""Checks of what networks are and do: gradients, batches, parameters, what was learned."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from udlgrader.check import autograd, words
from udlgrader.check.claims import note_pass
from udlgrader.check.comparisons import close
from udlgrader.check.differences import ANSWER, fail_refused, fail_told
from udlgrader.check.values import Refused, to_numbers
from udlgrader.errors import CourseError

_STEP = 1e-5
_MAX_ENTRIES = 500
_GRADIENT_RTOL, _GRADIENT_ATOL = 1e-4, 1e-6  # central differences in double precision give 1e-7


def gradient(
    function: Callable[..., Any],
    *inputs: Any,
    expected: Callable[[np.ndarray[Any, Any]], Sequence[Any]] | None = None,
    what: str = "",
) -> None:
    """Pass if autograd gives the right gradients through a function that is written in torch.

    The gradients are those of a fixed weighted sum of the outputs. Without *expected* they are
    compared with central differences of the function's own outputs, which a function that is wrong
    but differentiable passes: that is a check of form. With *expected* it is one of value.

    Args:
        function: Takes float64 tensors, returns one tensor.
        inputs: Arrays of floats, one for each argument.
        expected: Takes the weights as an array of the output's shape when it is called, and
            returns the gradients; or None.
        what: What the function is, for messages.

    Raises:
        CheckFailed: If a gradient is missing or wrong.
        CourseError: If there are too many inputs for differences.
    """
    what = what or "Your function"
    arrays = [np.array(value, dtype=np.float64) for value in inputs]
    if expected is None and sum(array.size for array in arrays) > _MAX_ENTRIES:
        raise CourseError(f"check.gradient(): more than {_MAX_ENTRIES} inputs; give `expected`.")
    output = _array(function(*map(_tensor, arrays)), what)
    weights = np.random.default_rng(0).normal(size=output.shape)
    given = _pullback(function)(function, tuple(arrays), weights)
    wanted = expected(weights) if expected else _differences(function, arrays, weights, what)
    for position, (found, right) in enumerate(zip(given, wanted, strict=True), start=1):
        told = f"the gradient of {what} with respect to argument {position}"
        _compare(found, right, told, is_value=expected is not None)


def batch_independent(
    function: Callable[[Any], Any], batch: Any, *, axis: int = 0, what: str = ""
) -> None:
    """Pass if a function treats every sample of a batch as it treats that sample alone.

    Args:
        function: Takes a batch, returns one output for each sample.
        batch: An array with at least two samples.
        axis: The axis of samples, in inputs and outputs; 1 where samples are columns.
        what: What the function is, for messages.

    Raises:
        CheckFailed: If the output for a sample depends on the others.
        CourseError: If there are fewer than two samples.
    """
    what = what or "Your function"
    samples = np.asarray(batch)
    if samples.ndim <= axis or samples.shape[axis] < 2:
        raise CourseError("check.batch_independent(): give a batch of at least two samples.")
    together = _array(function(samples), what)
    if together.ndim <= axis or together.shape[axis] != samples.shape[axis]:
        told = f" returns shape {together.shape} for {samples.shape[axis]} samples."
        fail_told(what, told)
    for number in range(samples.shape[axis]):
        alone = _array(function(np.take(samples, [number], axis)), what)
        of_batch = np.take(together, [number], axis)
        same = alone.shape == of_batch.shape and np.allclose(alone, of_batch, 1e-4, 1e-6)
        if not same:
            told = (
                f" gives sample {number} of a batch another output than the same sample alone. "
                "Look for a sum, mean or maximum over the samples."
            )
            fail_told(what, told)
    note_pass("form")


def module(
    network: Any,
    *,
    parameters: int | None = None,
    shapes: Mapping[str, Sequence[int]] | Sequence[Sequence[int]] | None = None,
    what: str = "",
) -> None:
    """Pass if a torch module has these parameters.

    Args:
        network: A torch.nn.Module, of torch's classes or the student's own.
        parameters: How many numbers it learns.
        shapes: The shapes of its parameters: by name, or in any order.
        what: What the network is, for messages.

    Raises:
        CheckFailed: If it is no module, or has other parameters.
    """
    what = what or ANSWER
    found = _parameters(network, what)
    count = sum(int(np.prod(shape)) for shape in found.values())
    if parameters is not None and count != parameters:
        told = f" has {count} parameters"
        fail_told(what, f"{told}, expected {parameters}.", f"{told}, not as many as asked.")
    if isinstance(shapes, Mapping):
        wanted = {name: tuple(shape) for name, shape in shapes.items()}
        wrong = [name for name in wanted if found.get(name) != wanted[name]]
        if wrong:
            own = found.get(wrong[0], "missing")
            told = f": the parameter {wrong[0]} is {own}"
            fail_told(what, f"{told}, expected {wanted[wrong[0]]}.", f"{told}.")
    elif shapes is not None:
        own_shapes, asked = sorted(found.values()), sorted(tuple(shape) for shape in shapes)
        if own_shapes != asked:
            told = f" has parameters of the shapes {words.join(map(str, own_shapes[:8]))}"
            full = f"{told}, expected {words.join(map(str, asked[:8]))}."
            fail_told(what, full, f"{told}, not those that are asked.")
    note_pass("form")


def learns(
    predict: Callable[[Any], Any],
    inputs: Any,
    loss: Callable[[np.ndarray[Any, Any]], float],
    *,
    below: float,
    what: str = "",
) -> None:
    """Pass if the loss of predictions, computed here, is below a level.

    Args:
        predict: Takes the inputs, returns predictions.
        inputs: What to predict for.
        loss: Takes the predictions as an array; the check's own.
        below: The level that every honest answer reaches.
        what: What makes the predictions, for messages.

    Raises:
        CheckFailed: If the loss is not below the level, or not a number.
    """
    what = what or "Your model"
    value = float(loss(_array(predict(inputs), what)))
    if not value < below:
        told = f" has a loss of {value:.4g} here; below {below:g} is asked."
        fail_told(what, told)
    note_pass("value")


def _array(value: Any, what: str) -> np.ndarray[Any, Any]:
    try:
        return to_numbers(value).as_floats()
    except Refused as refusal:
        fail_refused(what, refusal)


def _tensor(array: np.ndarray[Any, Any]) -> Any:
    import torch

    return torch.tensor(array)


def _pullback(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return `autograd.pullback` where the function lives: here, or in the candidate."""
    if not words.is_handle(function):
        return autograd.pullback
    desk = object.__getattribute__(function, "_desk")
    there: Callable[..., Any] = desk.ask("module", autograd.__name__, "pullback")
    return there


def _differences(
    function: Callable[..., Any],
    arrays: list[np.ndarray[Any, Any]],
    weights: np.ndarray[Any, Any],
    what: str,
) -> list[np.ndarray[Any, Any]]:
    """Return central differences of the weighted sum of outputs, in the inputs' shapes."""

    def weighted() -> float:
        return float((_array(function(*map(_tensor, arrays)), what) * weights).sum())

    gradients = []
    for array in arrays:
        slopes = np.zeros_like(array)
        for index in np.ndindex(array.shape):
            kept = array[index]
            array[index] = kept + _STEP
            above = weighted()
            array[index] = kept - _STEP
            slopes[index] = (above - weighted()) / (2 * _STEP)
            array[index] = kept
        gradients.append(slopes)
    return gradients


def _compare(found: Any, right: Any, what: str, *, is_value: bool) -> None:
    if is_value:
        close(found, right, rtol=_GRADIENT_RTOL, atol=_GRADIENT_ATOL, what=what)
        return
    given = _array(found, what)
    if given.shape != np.shape(right) or not np.allclose(
        given, right, _GRADIENT_RTOL, _GRADIENT_ATOL
    ):
        told = f" is not the slope of its outputs: {words.show_numbers(to_numbers(found))}."
        fail_told(what, told)
    note_pass("form")


def _parameters(network: Any, what: str) -> dict[str, tuple[int, ...]]:
    """Return the shapes of the parameters by name."""
    try:
        listed = [(str(name), tuple(value.shape)) for name, value in network.named_parameters()]
    except (AttributeError, TypeError, ValueError):
        told = " is no torch module with parameters."
        fail_told(what, told)
    return dict(listed)
