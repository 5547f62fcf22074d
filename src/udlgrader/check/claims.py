"""Claims: named blocks of a check, each with a generator of its own and a record of what it did.

Holds the one piece of state of the package: the claim that is open, in a context variable.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from dataclasses import dataclass, field
from functools import cached_property
from types import TracebackType
from typing import Literal

import numpy as np

from udlgrader.check.failure import CheckFailed
from udlgrader.errors import CourseError

Kind = Literal["value", "form"]


@dataclass(frozen=True)
class ClaimRecord:
    """What became of one claim.

    Attributes:
        sentence: The claim's sentence.
        weight: Its share of the cell's points, relative to the other claims.
        passed: True if its body ran to the end.
        kinds: The kinds of comparison that passed in it: "value", "form".
        error: What its body raised, if it did.
    """

    sentence: str
    weight: float
    passed: bool
    kinds: frozenset[Kind]
    error: BaseException | None = None


@dataclass
class _OpenClaim:
    """The claim whose body is running."""

    sentence: str
    kinds: set[Kind] = field(default_factory=set)

    @cached_property
    def generator(self) -> np.random.Generator:
        digest = hashlib.sha256(self.sentence.encode()).digest()
        return np.random.default_rng(int.from_bytes(digest[:16], "big"))


@dataclass(frozen=True)
class _Desk:
    """What comparisons and claims find on their way: the open claim, the engine's list."""

    claim: _OpenClaim | None = None
    records: list[ClaimRecord] | None = None


_DESK: ContextVar[_Desk] = ContextVar("udlgrader_check_desk", default=_Desk())  # noqa: B039  (frozen)


class claim:  # noqa: N801  (used as a statement)
    """Name the property that the body tests: ``with check.claim("adds the bias once"):``.

    Inside, `rng` gives the claim's own generator. A comparison that fails raises `CheckFailed`
    with this sentence; every other exception gets it as a note.

    Args:
        sentence: A sentence that a student may read: the property, never the expected value.
        weight: The claim's share of the cell's points, relative to the other claims.

    Raises:
        CourseError: If the sentence is empty, the weight is not positive, or a claim is open.
    """

    def __init__(self, sentence: str, weight: float = 1) -> None:
        if not isinstance(sentence, str) or not sentence.strip():
            raise CourseError("claim(): give a sentence that says which property is tested.")
        is_number = isinstance(weight, (int, float)) and not isinstance(weight, bool)
        if not is_number or not math.isfinite(weight) or weight <= 0:
            raise CourseError(f"claim({sentence!r}): the weight must be a positive number.")
        self._sentence = sentence
        self._weight = float(weight)

    def __enter__(self) -> None:
        desk = _DESK.get()
        if desk.claim is not None:
            raise CourseError(
                f"claim({self._sentence!r}) stands inside claim({desk.claim.sentence!r}). "
                "Put each claim at the top level of its cell."
            )
        self._open = _OpenClaim(self._sentence)
        self._token: Token[_Desk] = _DESK.set(_Desk(self._open, desk.records))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _DESK.reset(self._token)
        if isinstance(error, CheckFailed):
            error.claim = self._sentence
        records = _DESK.get().records
        if records is not None:
            kinds = frozenset(self._open.kinds)
            records.append(ClaimRecord(self._sentence, self._weight, error is None, kinds, error))
        if error is not None and not isinstance(error, CheckFailed):
            BaseException.add_note(error, f"This was tested: {self._sentence}")


def rng() -> np.random.Generator:
    """Return the open claim's generator, seeded by its sentence: the same numbers on every run.

    Raises:
        CourseError: Outside a claim.
    """
    desk = _DESK.get()
    if desk.claim is None:
        raise CourseError("check.rng() works inside a claim: with check.claim('…'): ….")
    return desk.claim.generator


@contextmanager
def record() -> Iterator[list[ClaimRecord]]:
    """Collect a `ClaimRecord` for each claim that ends in the body, in order (for the engine)."""
    records: list[ClaimRecord] = []
    token = _DESK.set(_Desk(None, records))
    try:
        yield records
    finally:
        _DESK.reset(token)


def is_recorded() -> bool:
    """Return whether an engine collects what claims say, instead of a person who looks on."""
    return _DESK.get().records is not None


def note_pass(kind: Kind) -> None:
    """Remember for the open claim, if any, that a comparison of this kind passed."""
    desk = _DESK.get()
    if desk.claim is not None:
        desk.claim.kinds.add(kind)
