"""Mutants of a solution: the same answer cell with one small mistake in it.

What the checks do not notice in a mutant, they would not notice in a student's answer.

Why the syntax tree, and no library: mutmut and Cosmic Ray mutate files of a package on disk and
run its test-suite; they know nothing of regions in a cell, and their operators are those of
general programs. The mistakes of array code (an axis, a transpose, a reduction, the order of
operands, a dropped term) would have to be written in any case, and are most of what is here. With
`ast` that is no more work than with their trees, needs no dependency, and leaves the text
around the mutated statement as it is.

The kinds of change are in `udlgrader.audit.rewrites`; here they become texts.
"""

from __future__ import annotations

import ast
import difflib
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from udlgrader.audit.rewrites import RULES, Site

_BEGIN, _END = "BEGIN SOLUTION", "END SOLUTION"
# Never entered: what they say has no effect, or only on the words of an error.
_COSMETIC_FIELDS = frozenset({"annotation", "returns", "type_params", "decorator_list", "exc"})
_BLOCKS = frozenset({"body", "orelse", "finalbody", "handlers", "cases"})
_DROPPABLE = (ast.Expr, ast.AugAssign, ast.Break, ast.Continue, ast.Raise, ast.Assert, ast.Delete)


@dataclass(frozen=True)
class Mutant:
    """One mutant of a solution.

    Attributes:
        operator: The kind of change (a key of `RULES`, or "statement dropped").
        line: Its line in the source cell, from 1.
        function: The function it is in; empty at top level.
        before: The statement, or the head of a block, as `ast.unparse` writes it.
        after: What stands there instead.
        text: The text of the whole answer cell, without solution markers.
        diff: A unified diff of the answer cell's text.
    """

    operator: str
    line: int
    function: str
    before: str
    after: str
    text: str
    diff: str


def mutants(source: str) -> tuple[Mutant, ...]:
    """Return the mutants of an answer cell, in the order of its lines; no two alike.

    Args:
        source: The cell as its author wrote it, with ``### BEGIN SOLUTION`` markers. Only what
            stands between the markers is mutated.
    """
    found = []
    seen = {_normal(_without_markers(source))}
    for edit in _edits(source):
        text = _without_markers(edit.applied_to(source, edit.after))
        try:
            normal = _normal(text)
            compile(text, "<mutant>", "exec")
        except SyntaxError:
            continue
        if normal not in seen:
            seen.add(normal)
            found.append(edit.mutant(source, text))
    return tuple(found)


def sample(mutants: Sequence[Mutant], n: int | None, seed: int = 0) -> tuple[Mutant, ...]:
    """Choose *n* mutants, as evenly from the operators as can be, in their order.

    Args:
        mutants: What to choose from.
        n: How many; None for all.
        seed: Gives the same choice again.
    """
    if n is None or n >= len(mutants):
        return tuple(mutants)
    rng = random.Random(seed)
    groups: dict[str, list[int]] = defaultdict(list)
    for index, mutant in enumerate(mutants):
        groups[mutant.operator].append(index)
    for group in groups.values():
        rng.shuffle(group)
    order = list(groups)
    rng.shuffle(order)
    chosen: list[int] = []
    while len(chosen) < n:
        chosen += [groups[name].pop() for name in order if groups[name]]
    return tuple(mutants[index] for index in sorted(chosen[:n]))


@dataclass(frozen=True)
class _Edit:
    """A stretch of the cell's text and what to write there."""

    operator: str
    function: str
    statement: ast.stmt
    end: tuple[int, int]  # line and column (in bytes) where the stretch ends
    before: str
    after: str
    is_normal: bool  # `before` is all that stands in the stretch

    def applied_to(self, source: str, text: str) -> str:
        """Return *source* with *text* in place of the stretch."""
        lines = source.splitlines()
        head = _bytes(lines, self.statement.lineno)[: self.statement.col_offset].decode()
        tail = _bytes(lines, self.end[0])[self.end[1] :].decode()
        kept = "el" if _bytes(lines, self.statement.lineno)[len(head) :].startswith(b"elif") else ""
        above, below = lines[: self.statement.lineno - 1], lines[self.end[0] :]
        return "\n".join([*above, head + kept + text + tail, *below])

    def mutant(self, source: str, text: str) -> Mutant:
        """Return the mutant whose cell reads *text*."""
        original = self.applied_to(source, self.before) if self.is_normal else source
        old, new = _without_markers(original).splitlines(), text.splitlines()
        lines = difflib.unified_diff(old, new, "solution", "mutant", n=1, lineterm="")
        return Mutant(
            self.operator,
            self.statement.lineno,
            self.function,
            self.before,
            self.after,
            text,
            "\n".join(lines),
        )


def _bytes(lines: list[str], number: int) -> bytes:
    return lines[number - 1].encode()


def _edits(source: str) -> Iterator[_Edit]:
    regions = _solution_lines(source)
    tree = ast.parse(source)
    for statement, function, known in _statements(tree, "", set()):
        if statement.lineno in regions and not _is_docstring(statement):
            yield from _rewritten(statement, function)
            yield from _dropped(statement, function, known)


def _rewritten(statement: ast.stmt, function: str) -> Iterator[_Edit]:
    before = _head(statement)
    end = _end_of_head(statement)
    for name, rule in RULES.items():
        for site in _sites(statement):
            for replacement in rule(site):
                after = _head(_replaced(statement, site.node, replacement))
                if after != before:
                    yield _Edit(name, function, statement, end, before, after, True)


def _dropped(statement: ast.stmt, function: str, known: set[str]) -> Iterator[_Edit]:
    """Drop a statement, unless a missing name or result would follow at once: that is no test."""
    match statement:
        case ast.Assign(targets=targets):
            names = {name for target in targets for name in _stored(target)}
            drop = not names - known
        case ast.If() | ast.For() | ast.While():
            drop = True
        case _:
            drop = isinstance(statement, _DROPPABLE)
    if drop:
        end = (statement.end_lineno or 0, statement.end_col_offset or 0)
        before, is_block = _head(statement), hasattr(statement, "body")
        yield _Edit("statement dropped", function, statement, end, before, "pass", not is_block)


def _stored(target: ast.expr) -> Iterator[str]:
    for node in ast.walk(target):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _statements(
    block: ast.AST, function: str, known: set[str]
) -> Iterator[tuple[ast.stmt, str, set[str]]]:
    """Yield every statement in its order, its function and the names that were bound before it."""
    for name in _BLOCKS:
        for child in getattr(block, name, None) or []:
            if not isinstance(child, ast.stmt):  # a handler, a case
                yield from _statements(child, function, known)
                continue
            yield child, function, known
            if isinstance(child, ast.FunctionDef):
                inside = {a.arg for a in ast.walk(child.args) if isinstance(a, ast.arg)}
                yield from _statements(child, f"{function}.{child.name}".strip("."), inside)
            elif isinstance(child, ast.ClassDef):
                yield from _statements(child, f"{function}.{child.name}".strip("."), set())
            else:
                heads = _Heads()
                heads.visit(child)
                known |= heads.names
                yield from _statements(child, function, known)


class _Heads(ast.NodeVisitor):
    """Collects the names that a statement itself binds, without those of its blocks."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def generic_visit(self, node: ast.AST) -> None:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            self.names.add(node.id)
        for name, value in ast.iter_fields(node):
            if name not in _BLOCKS or isinstance(node, ast.Lambda):
                for child in value if isinstance(value, list) else [value]:
                    if isinstance(child, ast.AST):
                        self.visit(child)


def _sites(statement: ast.stmt) -> Iterator[Site]:
    """Yield what a rule may replace in a statement's head, the statement itself first."""
    yield Site(statement, statement)
    yield from _sites_in(statement)


def _sites_in(parent: ast.AST, *, in_index: bool = False) -> Iterator[Site]:
    for name, value in ast.iter_fields(parent):
        is_block = name in _BLOCKS and not isinstance(parent, (ast.Lambda, ast.IfExp))
        if is_block or name in _COSMETIC_FIELDS or isinstance(parent, ast.JoinedStr):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                is_index = in_index or (isinstance(parent, ast.Subscript) and name == "slice")
                yield Site(child, parent, is_index)
                is_tuple = isinstance(child, ast.Tuple)
                yield from _sites_in(child, in_index=is_index and is_tuple)


def _replaced(node: ast.AST, old: ast.AST, new: ast.AST) -> ast.AST:
    """Return a copy of the tree with *new* in place of *old*."""
    if node is old:
        return new

    def copied(value: object) -> object:
        if isinstance(value, list):
            return [copied(entry) for entry in value]
        return _replaced(value, old, new) if isinstance(value, ast.AST) else value

    return type(node)(**{name: copied(value) for name, value in ast.iter_fields(node)})


def _head(node: ast.AST) -> str:
    """Write a statement in its normal form, of a block only the head."""
    if not isinstance(getattr(node, "body", None), list):
        return ast.unparse(ast.fix_missing_locations(node))
    fields = dict(ast.iter_fields(node))
    fields |= {name: [] for name in (*_BLOCKS, "decorator_list") if name in fields}
    fields["body"] = [ast.Pass()]
    head = ast.fix_missing_locations(type(node)(**fields))
    return ast.unparse(head).removesuffix("pass").rstrip()


def _end_of_head(statement: ast.stmt) -> tuple[int, int]:
    """Return line and column, in bytes, behind what `_head` writes."""
    body = getattr(statement, "body", None)
    if not body:
        return statement.end_lineno or 0, statement.end_col_offset or 0
    first = body[0]
    if first.lineno == statement.lineno:  # "if x: break" on one line
        return first.lineno, first.col_offset
    return first.lineno - 1 - len(getattr(first, "decorator_list", ())), 1 << 20


def _is_docstring(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(ast.Constant(str())):
            return True
    return False


def _solution_lines(source: str) -> set[int]:
    """Return the numbers of the lines between the markers."""
    inside, numbers = False, set()
    for number, line in enumerate(source.splitlines(), 1):
        if _BEGIN in line:
            inside = True
        elif _END in line:
            inside = False
        elif inside:
            numbers.add(number)
    return numbers


def _without_markers(source: str) -> str:
    """As `Problem.solution` does it."""
    lines = (line for line in source.splitlines() if not line.lstrip().startswith("### "))
    return "\n".join(lines)


def _normal(text: str) -> str:
    """Write a cell so that what differs in form only, such as 2 * 3 and 6, reads the same."""
    return ast.unparse(_Computed().visit(ast.parse(text)))


class _Computed(ast.NodeTransformer):
    """Computes what is made of numbers alone."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        match node:
            case ast.BinOp(
                ast.Constant(int() | float()), _, ast.Constant(int() | float())
            ) | ast.UnaryOp(ast.USub(), ast.Constant(int() | float())):
                try:
                    value = eval(compile(ast.Expression(node), "<number>", "eval"), {})
                except ArithmeticError:
                    return node
                whole = int(value) if isinstance(value, float) and value.is_integer() else value
                return ast.copy_location(ast.Constant(whole), node)
        return node
