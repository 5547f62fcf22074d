"""Fixtures that every test may use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from udlgrader.exam.hall import ExamHall


@pytest.fixture(scope="session")
def hall() -> Iterator[ExamHall]:
    """A warm exam hall in the best sandbox of this machine."""
    with ExamHall() as warm:
        warm.warm_up()
        yield warm
