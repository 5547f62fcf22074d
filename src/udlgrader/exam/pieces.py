"""A check cell made ready for the examiner: cut and compiled once for a whole class.

Compiling takes the examiner of every submission as long as many a check itself, and gives the same
code each time. The conductor does it and sends the code; the examiner trusts the conductor.
"""

from __future__ import annotations

import ast
import marshal
from dataclasses import astuple, dataclass
from functools import lru_cache
from types import CodeType
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager

from udlgrader.exam.segments import Segment, cut


@dataclass(frozen=True)
class Piece:
    """A segment of a check, compiled.

    Attributes:
        hidden: True if any of its lines lies in a hidden region.
        sentence: The claim's public sentence; None for a plain piece.
        weight: The claim's share of the cell's points.
        asserts: True if a statement asserts something itself.
        statements: The marshalled code of its statements.
        value: The marshalled code of the check's final expression; empty if it has none here.
    """

    hidden: bool
    sentence: str | None
    weight: float
    asserts: bool
    statements: bytes
    value: bytes = b""

    def code(self) -> tuple[CodeType, CodeType | None]:
        """Return what to execute and, if there is one, the final expression."""
        return marshal.loads(self.statements), marshal.loads(self.value) if self.value else None


@lru_cache(1024)
def prepare(source: str, hidden_lines: frozenset[int]) -> dict[str, Any]:
    """Make a check cell ready to be sent.

    Args:
        source: The cell, as it stands in the notebook.
        hidden_lines: The numbers of its lines in hidden regions.

    Returns:
        Its ``lines`` as plain Python, and its ``pieces``: the fields of one `Piece` each.

    Raises:
        SyntaxError, ValueError: If the source is not Python.
    """
    plain = TransformerManager().transform_cell(source)
    segments = cut(plain, hidden_lines)
    last = len(segments) - 1
    pieces = [_compiled(segment, is_last=at == last) for at, segment in enumerate(segments)]
    return {"lines": plain.splitlines(), "pieces": [astuple(piece) for piece in pieces]}


def _compiled(segment: Segment, *, is_last: bool) -> Piece:
    body = list(segment.body)
    last = body[-1]
    value = b""
    if is_last and isinstance(last, ast.Expr):  # its value may be the points
        body.pop()
        value = _compile(ast.Expression(last.value), "eval")
    statements = _compile(ast.Module(body, []), "exec")
    told = segment.hidden, segment.sentence, segment.weight, segment.asserts
    return Piece(*told, statements, value)


def _compile(tree: ast.Module | ast.Expression, mode: str) -> bytes:
    code = compile(tree, "<check>", mode, flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    return marshal.dumps(code)
