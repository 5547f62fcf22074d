"""Cut a check cell into the pieces that the examiner executes one by one.

A claim is a top-level ``with check.claim("sentence", weight=…):`` block; everything between two
claims is one plain piece. Claims are counted here, in the text, before anything runs.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Segment:
    """One piece of a check cell.

    Attributes:
        body: Its statements.
        hidden: True if any of its lines lies in a hidden region.
        sentence: The claim's public sentence; None for a plain piece.
        weight: The claim's share of the cell's points.
    """

    body: tuple[ast.stmt, ...]
    hidden: bool
    sentence: str | None = None
    weight: float = 1.0

    @property
    def asserts(self) -> bool:
        """True if a statement asserts something itself (``assert``, ``np.testing.assert_…``)."""
        nodes = [node for statement in self.body for node in ast.walk(statement)]
        calls = [ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)]
        return any(isinstance(node, ast.Assert) for node in nodes) or any(
            "assert" in call for call in calls
        )


def cut(source: str, hidden_lines: frozenset[int]) -> list[Segment]:
    """Cut Python *source* (no IPython syntax) into segments.

    Raises:
        SyntaxError: If the source is not Python.
    """
    segments: list[Segment] = []
    plain: list[ast.stmt] = []

    def is_hidden(body: list[ast.stmt]) -> bool:
        return any(
            line in hidden_lines
            for statement in body
            for line in range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
        )

    for statement in ast.parse(source).body:
        claim = _claim_of(statement)
        # A plain piece is either hidden or not, so that what it prints can be shown or dropped.
        turns = plain and is_hidden([plain[-1]]) != is_hidden([statement])
        if plain and (claim or turns):
            segments.append(Segment(tuple(plain), is_hidden(plain)))
            plain = []
        if claim:
            segments.append(Segment((statement,), is_hidden([statement]), *claim))
        else:
            plain.append(statement)
    if plain:
        segments.append(Segment(tuple(plain), is_hidden(plain)))
    return segments


@lru_cache(1024)  # a class hands in the same checks over and over
def split_tail(source: str) -> tuple[str, str]:
    """Split a check into what decides and the pictures behind its last claim.

    Returns:
        Both parts; the second is empty if there is no claim, or if it asserts something itself.
    """
    try:
        segments = cut(source, frozenset())
    except SyntaxError:
        return source, ""
    claims = [segment for segment in segments if segment.sentence is not None]
    if not claims or segments[-1].sentence is not None or segments[-1].asserts:
        return source, ""
    lines = source.splitlines(keepends=True)
    end = claims[-1].body[0].end_lineno or len(lines)
    return "".join(lines[:end]), "".join(lines[end:])


def _claim_of(statement: ast.stmt) -> tuple[str, float] | None:
    """Return sentence and weight if *statement* is a claim."""
    if not isinstance(statement, ast.With) or len(statement.items) != 1:
        return None
    call = statement.items[0].context_expr
    if not (isinstance(call, ast.Call) and _is_claim_function(call.func) and call.args):
        return None
    sentence = call.args[0]
    if not (isinstance(sentence, ast.Constant) and isinstance(sentence.value, str)):
        return None
    weight = 1.0
    for keyword in call.keywords:
        if keyword.arg == "weight" and isinstance(keyword.value, ast.Constant):
            weight = float(keyword.value.value)  # type: ignore[arg-type]
    return sentence.value, weight


def _is_claim_function(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "claim"
        and isinstance(function.value, ast.Name)
        and function.value.id == "check"
    )
