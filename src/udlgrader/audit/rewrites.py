"""Small changes to an expression or a statement, each a mistake that people make.

A rule looks at one node of a syntax tree and yields what might stand there instead. Rules know
nothing of text, regions or duplicates: see `udlgrader.audit.mutants`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True)
class Site:
    """A node in the place where it stands.

    Attributes:
        node: What a rule may replace.
        parent: The node around it.
        is_index: It is an index of a subscript, or one of several.
    """

    node: ast.AST
    parent: ast.AST
    is_index: bool = False


T = TypeVar("T")
Rule = Callable[[Site], Iterator[ast.AST]]

_ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
_HAS_ORDER = (ast.MatMult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
# The boundary first, then the opposite.
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_OTHER_FUNCTIONS = {
    "sum": ("mean", "prod"),
    "mean": ("sum",),
    "prod": ("sum",),
    "max": ("min",),
    "min": ("max",),
    "amax": ("amin",),
    "amin": ("amax",),
    "argmax": ("argmin",),
    "argmin": ("argmax",),
    "maximum": ("minimum",),
    "minimum": ("maximum",),
    "any": ("all",),
    "all": ("any",),
    "cumsum": ("cumprod",),
    "cumprod": ("cumsum",),
    "std": ("var",),
    "var": ("std",),
    "median": ("mean",),
    "zeros": ("ones",),
    "ones": ("zeros",),
    "zeros_like": ("ones_like",),
    "ones_like": ("zeros_like",),
    "vstack": ("hstack",),
    "hstack": ("vstack",),
    "floor": ("ceil",),
    "ceil": ("floor",),
    "sin": ("cos",),
    "cos": ("sin",),
    "tanh": ("sin",),
    "exp": ("expm1",),
    "expm1": ("exp",),
    "log": ("log1p",),
    "log1p": ("log",),
    "triu": ("tril",),
    "tril": ("triu",),
    "inner": ("outer",),
    "relu": ("sigmoid",),
    "sigmoid": ("tanh",),
    "permutations": ("combinations",),
    "combinations": ("permutations",),
    "ravel": ("squeeze",),
}
# What these do is forgotten: their (first) argument, or what the method belongs to, stays.
_FORGETTABLE = frozenset(
    {"sort", "sorted", "abs", "copy", "clone", "sqrt", "exp", "log", "square", "conj", "flip"}
    | {"reversed", "round", "cumsum", "diff", "maximum", "minimum", "clip", "unique", "ravel"}
    | {"flatten", "tanh", "relu", "norm", "softmax", "set", "inv", "pinv", "real"}
)
_TRANSPOSERS = frozenset({"transpose", "swapaxes", "permute", "moveaxis", "t"})
_TRANSPOSED = frozenset({"T", "mT", "H", "mH"})
# Functions whose arguments may stand in any order.
_SYMMETRIC = frozenset(
    {"max", "min", "maximum", "minimum", "logaddexp", "add", "multiply", "hypot", "gcd", "lcm"}
    | {"isclose", "allclose", "array_equal", "logical_and", "logical_or"}
)
_AXES = ("axis", "dim")
_KEPT_KEYWORDS = frozenset({"dtype", "device", "axis", "dim", "strict", "indexing"})
# What is to be filled has no sign yet.
_BLANK = frozenset({"empty", "empty_like", "zeros", "zeros_like"})
_RANGES = frozenset({"range", "arange"})


def _arithmetic(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.BinOp(left, op, right):
            for other in _ARITHMETIC.get(type(op), ()):
                yield ast.BinOp(left, other(), right)
        case ast.AugAssign(target, op, value):
            for other in _ARITHMETIC.get(type(op), ()):
                yield ast.AugAssign(target, other(), value)


def _operand_order(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.BinOp(left, op, right) if isinstance(op, _HAS_ORDER):
            yield ast.BinOp(right, op, left)


def _term(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.BinOp(left, ast.Sub(), right):
            yield left
            yield ast.UnaryOp(ast.USub(), right)
        case ast.BinOp(left, ast.Div(), right):
            yield left
            if not (isinstance(left, ast.Constant) and left.value == 1):
                yield ast.BinOp(ast.Constant(1), ast.Div(), right)
        case ast.BinOp(left, ast.Pow() | ast.FloorDiv() | ast.Mod(), _):
            yield left
        case ast.BinOp(left, _, right):
            yield left
            yield right


def _comparison(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Compare(left, ops, comparators):
            for index, op in enumerate(ops):
                for other in _COMPARISONS[type(op)]:
                    yield ast.Compare(left, _with(ops, index, other()), comparators)


def _number(site: Site) -> Iterator[ast.AST]:
    """One more, one less, none, the opposite; a number behind a minus is one number."""
    number = _number_at(site)
    if number is None or (isinstance(site.parent, ast.keyword) and site.parent.arg in _AXES):
        return
    for other in dict.fromkeys((number + 1, number - 1, type(number)(0), -number)):
        is_flip = site.is_index and other == -number  # nobody writes x[-1] for x[1]
        if other != number and not is_flip and not _says_the_same(site.parent, other, number):
            yield _constant(other)


def _says_the_same(parent: ast.AST, other: float, number: float) -> bool:
    """True if a dropped term, or the other operator, is the same mutant."""
    match parent:
        case ast.BinOp(op=ast.Add() | ast.Sub()):
            return other in (0, -number)
        case ast.BinOp(op=ast.Mult() | ast.Div() | ast.Pow()):
            return other == 1
        case ast.BinOp(op=ast.Mod()):
            return other == -number
    return False


def _number_at(site: Site) -> int | float | None:
    match site.node:
        case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as value)) if not _is_bool(value):
            return -value
        case ast.Constant(int() | float() as value) if not _is_bool(value):
            return None if _is_minus(site.parent) else value
    return None


def _is_minus(node: ast.AST) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)


def _constant(value: int | float) -> ast.expr:
    if value < 0:
        return ast.UnaryOp(ast.USub(), ast.Constant(-value))
    return ast.Constant(value)


def _truth(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)


def _letter(site: Site) -> Iterator[ast.AST]:
    """Another option of a choice; a longer text is no choice that can be guessed at."""
    match site.node, site.parent:
        case ast.Constant(str() as value), parent if len(value) == 1 and value in "ABCDEFGH":
            if not (isinstance(parent, ast.Dict) and site.node in parent.keys):
                yield ast.Constant("B" if value == "A" else chr(ord(value) - 1))
                yield ast.Constant(chr(ord(value) + 1))


def _sign(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.UnaryOp(ast.USub(), operand) if not isinstance(operand, ast.Constant):
            yield operand
        case ast.BinOp() | ast.Call() | ast.Name() | ast.Subscript() | ast.Attribute() as value:
            if _is_result(site):
                yield ast.UnaryOp(ast.USub(), value)


def _is_result(site: Site) -> bool:
    """True for what a statement assigns or returns."""
    match site.parent:
        case ast.Assign(targets=[ast.Tuple()]):  # a pair has no sign
            return False
        case ast.Assign(value=ast.Call(ast.Attribute(attr=name))) if name in _BLANK:
            return False
        case ast.Assign(value=value) | ast.AugAssign(value=value) | ast.Return(value=value):
            return value is site.node
    return False


def _axis(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Call(function, arguments, keywords):
            for index, keyword in enumerate(keywords):
                if keyword.arg not in _AXES:
                    continue
                number = _number_at(Site(keyword.value, keyword))
                if number is not None:
                    other = ast.keyword(keyword.arg, ast.Constant(1 if number == 0 else 0))
                    yield ast.Call(function, arguments, _with(keywords, index, other))
                yield ast.Call(function, arguments, _without(keywords, index))


def _function(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Call(ast.Attribute(value, name), arguments, keywords):
            for other in _OTHER_FUNCTIONS.get(name, ()):
                yield ast.Call(ast.Attribute(value, other), arguments, keywords)
        case ast.Call(ast.Name(name), arguments, keywords) if name in ("max", "min", "any", "all"):
            for other in _OTHER_FUNCTIONS[name]:
                yield ast.Call(ast.Name(other), arguments, keywords)


def _forgotten(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Call(ast.Attribute(value, name), []) if name in _FORGETTABLE:
            yield value
        case ast.Call(ast.Attribute(attr=name) | ast.Name(name), [first, *_]):
            if name in _FORGETTABLE and not isinstance(first, ast.Starred):
                yield first


def _transpose(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Attribute(value, name) if name in _TRANSPOSED:
            yield value
        case ast.Call(ast.Attribute(ast.Name("np" | "torch"), name), [first, *_]):
            if name in _TRANSPOSERS:
                yield first
        case ast.Call(ast.Attribute(value, name)) if name in _TRANSPOSERS:
            yield value


def _index(site: Site) -> Iterator[ast.AST]:
    """An index, or the bound of a slice, that is no number: one more, one less, none."""
    match site.node, site.parent:
        case ast.Slice(lower, upper, step), _:
            for bound in _off_by_one(lower):
                yield ast.Slice(bound, upper, step)
            for bound in _off_by_one(upper):
                yield ast.Slice(lower, bound, step)
            if lower is not None:
                yield ast.Slice(None, upper, step)
            if upper is not None:
                yield ast.Slice(lower, None, step)
            if step is not None:
                yield ast.Slice(lower, upper, None)
        case ast.Name() as name, ast.Subscript(slice=index) if index is name:
            if name.id != "_":
                yield from _off_by_one(name)


def _range(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Call(ast.Attribute(attr=name) | ast.Name(name), arguments, keywords):
            if name in _RANGES and arguments:
                stop = min(1, len(arguments) - 1)
                for other in _off_by_one(arguments[stop]):
                    yield ast.Call(site.node.func, _with(arguments, stop, other), keywords)


def _off_by_one(node: ast.expr | None) -> Iterator[ast.expr]:
    """One more and one less than a name, a call and the like; numbers have a rule of their own."""
    if isinstance(node, (ast.Name, ast.Call, ast.Attribute, ast.Subscript)):
        yield ast.BinOp(node, ast.Add(), ast.Constant(1))
        yield ast.BinOp(node, ast.Sub(), ast.Constant(1))


def _arguments(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Call(ast.Attribute(attr=name) | ast.Name(name), arguments, keywords):
            if name not in _SYMMETRIC:
                for others in _neighbours_exchanged(arguments):
                    yield ast.Call(site.node.func, others, keywords)


def _keyword(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Call(function, arguments, keywords):
            for index, keyword in enumerate(keywords):
                if keyword.arg is not None and keyword.arg not in _KEPT_KEYWORDS:
                    yield ast.Call(function, arguments, _without(keywords, index))


def _elements(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Tuple(elements, ast.Load()):
            for others in _neighbours_exchanged(elements):
                yield ast.Tuple(others, ast.Load())
        case ast.List(elements, ast.Load()):
            for others in _neighbours_exchanged(elements):
                yield ast.List(others, ast.Load())


def _neighbours_exchanged(nodes: Sequence[ast.expr]) -> Iterator[list[ast.expr]]:
    for index in range(len(nodes) - 1):
        left, right = nodes[index : index + 2]
        starred = isinstance(left, ast.Starred) or isinstance(right, ast.Starred)
        if not starred and ast.dump(left) != ast.dump(right):
            yield [*nodes[:index], right, left, *nodes[index + 2 :]]


def _logic(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            for index in range(len(values)):
                others = _without(values, index)
                yield ast.BoolOp(op, others) if len(others) > 1 else others[0]
        case ast.UnaryOp(ast.Not() | ast.Invert(), operand):
            yield operand


def _condition(site: Site) -> Iterator[ast.AST]:
    """The opposite of a condition; that of one comparison is the business of another rule."""
    match site.parent:
        case ast.If(test) | ast.While(test) | ast.IfExp(test) if test is site.node:
            is_simple = isinstance(test, ast.Compare) and len(test.ops) == 1
            is_not = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
            if not is_simple and not is_not:
                yield ast.UnaryOp(ast.Not(), test)
        case ast.comprehension(ifs=tests) if site.node in tests:
            yield ast.Constant(True)


def _jump(site: Site) -> Iterator[ast.AST]:
    match site.node:
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()


def _with(nodes: Sequence[T], index: int, node: T) -> list[T]:
    return [*nodes[:index], node, *nodes[index + 1 :]]


def _without(nodes: Sequence[T], index: int) -> list[T]:
    return [*nodes[:index], *nodes[index + 1 :]]


RULES: dict[str, Rule] = {
    "arithmetic": _arithmetic,
    "operand order": _operand_order,
    "term dropped": _term,
    "comparison": _comparison,
    "number": _number,
    "truth": _truth,
    "choice": _letter,
    "sign": _sign,
    "axis": _axis,
    "function": _function,
    "step forgotten": _forgotten,
    "transpose": _transpose,
    "index": _index,
    "range": _range,
    "argument order": _arguments,
    "keyword dropped": _keyword,
    "element order": _elements,
    "logic": _logic,
    "condition": _condition,
    "jump": _jump,
}
