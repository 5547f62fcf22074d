"""Autograded problem sets for the textbook *Understanding Deep Learning* (Prince, 2023)."""

from typing import Any

__version__ = "0.1.0"


def load_ipython_extension(shell: Any) -> None:
    """Add the magics `%check` and `%hint` to a notebook: ``%load_ext udlgrader``."""
    from udlgrader.learning.magics import register

    register(shell)
