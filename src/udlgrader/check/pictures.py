"""Pictures of a failed comparison: yours against what is expected, in a notebook only.

Nobody looks at a terminal's pictures, nor at those of a grader: there nothing is drawn.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from udlgrader.check.claims import is_recorded
from udlgrader.check.failure import in_kernel
from udlgrader.check.values import Numbers, Refused, to_numbers


def in_notebook() -> bool:
    """Return whether a person looks on in a notebook."""
    return in_kernel() and not is_recorded()


def draw_curves(over: Any, given: Numbers, wanted: Numbers, what: str) -> None:
    """Draw two curves, told apart by their dashes as well as by their colours.

    Args:
        over: Where the values are taken, one number for each; else they are numbered.
        given: The student's values.
        wanted: The expected ones.
        what: What the values are.
    """
    if not in_notebook() or given.shape != wanted.shape or len(wanted.shape) != 1:
        return
    import matplotlib.pyplot as plt

    try:
        places = to_numbers(over).as_floats()
    except Refused:
        places = np.arange(wanted.size)
    if places.shape != wanted.shape:
        places = np.arange(wanted.size)
    _, axes = plt.subplots(figsize=(5, 2.8))
    axes.plot(places, wanted.as_floats(), "-", linewidth=3, alpha=0.5, label="expected")
    axes.plot(places, given.as_floats(), "--", label="yours")
    axes.set(title=what, xlabel="input")
    axes.legend()
    plt.show()


def draw_images(given: Numbers, wanted: Numbers, what: str) -> None:
    """Draw two matrices and their difference, side by side, on one scale.

    Args:
        given: The student's values.
        wanted: The expected ones.
        what: What the values are.
    """
    if not in_notebook() or given.shape != wanted.shape or len(wanted.shape) != 2:
        return
    import matplotlib.pyplot as plt

    own, right = given.as_floats(), wanted.as_floats()
    scale = {"vmin": float(np.nanmin(right)), "vmax": float(np.nanmax(right))}
    figure, axes = plt.subplots(1, 3, figsize=(7, 2.6), layout="constrained")
    for place, (title, values) in zip(
        axes, {"yours": own, "expected": right, "difference": own - right}.items(), strict=True
    ):
        image = place.imshow(values, cmap="gray", **({} if title == "difference" else scale))
        figure.colorbar(image, ax=place)
        place.set_title(title)
    figure.suptitle(what)
    plt.show()
