"""Samples against the law that they should follow, with a stated rate of false alarms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from udlgrader.check.claims import note_pass
from udlgrader.check.differences import ANSWER, fail_refused, fail_told
from udlgrader.check.values import Refused, to_numbers
from udlgrader.errors import CourseError

_LEAST = 50
_LEAST_EXPECTED = 5.0  # in each cell of a chi-square test, the usual rule


def distribution(samples: Any, law: Any, *, false_alarms: float = 1e-6, what: str = "") -> None:
    """Pass unless samples contradict a law.

    Numbers from a continuous law are tested by the Kolmogorov-Smirnov test, values from a list by
    the chi-square test.

    Args:
        samples: At least 50 numbers, of any shape.
        law: A frozen continuous distribution of scipy.stats, or a mapping from each possible value
            to its probability.
        false_alarms: How often samples that follow the law may fail.
        what: What the samples are, for messages.

    Raises:
        CheckFailed: If they contradict it.
        CourseError: If the law is neither, or the rate is not between 0 and 1.
    """
    what = what or ANSWER
    if not 0 < false_alarms < 1:
        raise CourseError("check.distribution(): false_alarms must lie between 0 and 1.")
    try:
        values = np.asarray(to_numbers(samples).as_floats()).ravel()
    except Refused as refusal:
        fail_refused(what, refusal)
    if values.dtype.kind != "f" or not np.isfinite(values).all():
        fail_told(what, " holds entries that are no finite real numbers.")
    if values.size < _LEAST:
        fail_told(what, f" has {values.size} entries; at least {_LEAST} are needed.")
    is_listed = isinstance(law, Mapping)
    p = _chi_square(values, law, what) if is_listed else _kolmogorov_smirnov(values, law)
    if p < false_alarms:
        middle, spread = float(values.mean()), float(values.std())
        fail_told(
            what,
            f" does not follow the law that is asked: mean {middle:.3g}, standard deviation "
            f"{spread:.3g}, smallest {values.min():.3g}, largest {values.max():.3g}.",
        )
    note_pass("value")


def _kolmogorov_smirnov(values: np.ndarray[Any, Any], law: Any) -> float:
    from scipy import stats

    if not callable(getattr(law, "cdf", None)):
        raise CourseError(
            "check.distribution(): give a frozen distribution of scipy.stats, or a mapping."
        )
    return float(stats.kstest(values, law.cdf).pvalue)


def _chi_square(values: np.ndarray[Any, Any], law: Mapping[float, float], what: str) -> float:
    """Return how likely counts at least as far from the law's are; rare values are put together."""
    from scipy import stats

    possible = np.array(list(law), dtype=float)
    odds = np.array(list(law.values()), dtype=float)
    if (odds < 0).any() or not np.isclose(odds.sum(), 1):
        raise CourseError("check.distribution(): the probabilities must add up to 1.")
    strange = ~np.isin(values, possible[odds > 0])
    if strange.any():
        fail_told(what, f" holds {values[strange][0]:g}, which the law does not allow.")
    expected = odds * values.size
    counts = np.array([(values == value).sum() for value in possible], dtype=float)
    rare = expected < _LEAST_EXPECTED
    counts = np.append(counts[~rare], counts[rare].sum())
    expected = np.append(expected[~rare], expected[rare].sum())
    keep = expected > 0
    if keep.sum() < 2:  # nothing is left to chance
        return 1.0
    return float(stats.chisquare(counts[keep], expected[keep]).pvalue)
