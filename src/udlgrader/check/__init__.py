"""Checks that compare values and fail in words: what a notebook does with ``check``.

For authors::

    with check.claim("agrees with slow loops on random weights"):
        phi = check.rng().normal(size=4)
        check.close(slopes(phi), slow_slopes(phi), what="slopes(phi)")

- `claim` names the property that its body tests; `rng` is the claim's own generator.
- Value comparisons: `close`, `equal`, `choice` with a correct option, `gradient` with expected
  gradients, `distribution`, `learns`. They earn points.
- Form comparisons: `choice` without one, `number`, `shape`, `finite`, `raises`, `unchanged`,
  `gradient` without expected ones, `batch_independent`, `module`.

Which representations count as the same value is told in `udlgrader.check.values`.

For the exam engine:

- ``with record() as claims:`` collects a `ClaimRecord` for each claim that ends in its body, in
  order: ``sentence``, ``weight``, ``passed``, ``kinds`` (a frozenset of ``"value"`` and
  ``"form"``: the comparisons that passed), ``error`` (what the body raised, or None).
- `CheckFailed` has ``message`` (full), ``public_message`` (no expected value; for hidden checks)
  and ``claim`` (the sentence, empty outside a claim).
- ``card_html(message, sentence="")`` draws one failure; everything in it is escaped.
- An object whose type has a true ``__udl_handle__`` never passes a comparison; an exception whose
  type has one is never what `raises` expects.

A check that is written wrongly (claims inside claims, `rng` outside one) raises `CourseError`.
"""

from udlgrader.check.behaviour import raises, unchanged
from udlgrader.check.claims import ClaimRecord, claim, record, rng
from udlgrader.check.comparisons import close, equal
from udlgrader.check.failure import CheckFailed, card_html
from udlgrader.check.forms import choice, finite, number, shape
from udlgrader.check.laws import distribution
from udlgrader.check.networks import batch_independent, gradient, learns, module

__all__ = [
    "CheckFailed",
    "ClaimRecord",
    "batch_independent",
    "card_html",
    "choice",
    "claim",
    "close",
    "distribution",
    "equal",
    "finite",
    "gradient",
    "learns",
    "module",
    "number",
    "raises",
    "record",
    "rng",
    "shape",
    "unchanged",
]
