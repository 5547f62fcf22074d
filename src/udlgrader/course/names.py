"""Which names a cell binds, imports and loads, read from its text without running it.

Cells may use IPython's syntax. A cell that does not parse has no names. Nothing here knows what a
cell is for; `udlgrader.course.roles` draws the conclusions.
"""

from __future__ import annotations

import ast
import re
import symtable
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from IPython.core.inputtransformer2 import TransformerManager

# IPython adds it; a cell that uses a magic loads it without meaning a name of the course.
MAGIC_HOOK = "get_ipython"

# Parsing takes a time that grows with the text, and IPython's transformer tokenizes a cell once
# per magic: beyond these bounds, which no honest cell comes near, a cell has no names.
MAX_SOURCE_CHARS = 200_000
MAX_MAGIC_LINES = 60

# Cell magics whose body runs in the notebook's own namespace.
_BODY_MAGIC = re.compile(r"\A\s*%%(?:time|capture|prun|debug)\b[^\n]*\n")
_LINE_MAGIC = re.compile(r"^([ \t]*)%(?:time|prun)[ \t]+(?=[^-\s])", re.MULTILINE)
_MAGIC_LINE = re.compile(r"^\s*[%!?,;/]|[!%]|\?\s*$")
# In these, a name is taken to be bound before it is loaded; in others it is loaded first.
_COMPOUND = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)
_ANONYMOUS_SCOPES = frozenset({"lambda", "genexpr", "<lambda>", "<genexpr>"})


@dataclass(frozen=True)
class CellNames:
    """The names of one cell at module level.

    Attributes:
        binds: Names that the cell binds, `global` in its functions included.
        imports: Those of *binds* whose last binding is an import statement.
        loads: Global names loaded while the cell runs (not those in bodies of named functions).
        deferred: Function or class name to the global names that its body loads when called.
        needs: Global names that the cell loads before, or without, binding them itself.
        star: True if the cell imports everything of some module.
        parses: False if the cell is no valid Python (then everything else is empty).
    """

    binds: frozenset[str] = frozenset()
    imports: frozenset[str] = frozenset()
    loads: frozenset[str] = frozenset()
    deferred: Mapping[str, frozenset[str]] = field(default_factory=dict)
    needs: frozenset[str] = frozenset()
    star: bool = False
    parses: bool = True


def bound_names(source: str) -> frozenset[str]:
    """Return the names that the cell binds at module level."""
    return analyse(source).binds


def imported_names(source: str) -> frozenset[str]:
    """Return the names whose last binding in the cell is a top-level import statement."""
    return analyse(source).imports


def loaded_names(source: str) -> frozenset[str]:
    """Return the global names that the cell loads anywhere, inside functions included."""
    names = analyse(source)
    return names.loads.union(*names.deferred.values())


def import_statements(source: str) -> str:
    """Return the top-level import statements of the cell, as source."""
    tree = _parse(source)
    if tree is None:
        return ""
    return "\n".join(ast.unparse(node) for node in tree.body if _is_import(node))


def parses(source: str) -> bool:
    """Tell whether the cell is valid Python (IPython's syntax allowed)."""
    return analyse(source).parses


def compiles(source: str) -> bool:
    """Tell whether the cell could be executed: unlike `parses`, no stray `return` and the like."""
    tree = _parse(source)
    if tree is None:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(tree, "<cell>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


@lru_cache(maxsize=4096)
def analyse(source: str) -> CellNames:
    """Return everything about the names of one cell."""
    tree = _parse(source)
    if tree is None:
        return CellNames(parses=False)
    try:
        statements = [_scan_statement(node) for node in tree.body]
    except (SyntaxError, ValueError, RecursionError):
        return CellNames(parses=False)
    return _join(statements, star=_imports_star(tree))


@dataclass(frozen=True)
class _Statement:
    binds: frozenset[str]
    loads: frozenset[str]
    needs: frozenset[str]
    deferred: Mapping[str, frozenset[str]]
    is_import: bool


def _join(statements: list[_Statement], *, star: bool) -> CellNames:
    bound: set[str] = set()
    imports: set[str] = set()
    loads: set[str] = set()
    needs: set[str] = set()
    deferred: dict[str, frozenset[str]] = {}
    for each in statements:
        loads |= each.loads
        needs |= each.needs - bound
        bound |= each.binds
        imports = imports | each.binds if each.is_import else imports - each.binds
        for name, names in each.deferred.items():
            deferred[name] = deferred.get(name, frozenset()) | names
    needs |= frozenset().union(*deferred.values()) - bound
    return CellNames(
        binds=frozenset(bound),
        imports=frozenset(imports),
        loads=frozenset(loads) - {MAGIC_HOOK},
        deferred=deferred,
        needs=frozenset(needs) - {MAGIC_HOOK},
        star=star,
    )


def _parse(source: str) -> ast.Module | None:
    if len(source) > MAX_SOURCE_CHARS:
        return None
    tree = _parse_python(source)
    if tree is None:
        plain = _plain_python(source)
        tree = _parse_python(plain) if plain is not None else None
    return tree


def _parse_python(source: str) -> ast.Module | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes and the like are the author's business
        try:
            return ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def _plain_python(source: str) -> str | None:
    """Return the cell as Python, magics turned into calls; None if it is not reasonable."""
    source = _LINE_MAGIC.sub(r"\1", _BODY_MAGIC.sub("", source))
    if sum(1 for line in source.splitlines() if _MAGIC_LINE.search(line)) > MAX_MAGIC_LINES:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _transform(source)


def _transform(source: str) -> str | None:
    try:
        plain: str = TransformerManager().transform_cell(source)
    except (SyntaxError, ValueError, RecursionError):
        return None
    return plain


def _is_import(node: ast.stmt) -> bool:
    """Tell whether a statement only imports: an import, or a `try` made of imports."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return True
    if not isinstance(node, ast.Try):
        return False
    parts = [node.body, node.orelse, node.finalbody, *(handler.body for handler in node.handlers)]
    statements = [statement for part in parts for statement in part]
    return any(_is_import(each) for each in statements) and all(
        isinstance(each, ast.Pass) or _is_import(each) for each in statements
    )


def _imports_star(tree: ast.Module) -> bool:
    return any(
        alias.name == "*"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    )


class _OwnScopes(ast.NodeTransformer):
    """Leaves of a statement what matters for its names, in a form that every Python reads alike.

    From Python 3.12 on, symtable lists the variables of a comprehension with the names of the
    scope around it, and it may refuse `await` outside of a function. `ast.unparse` fails on some
    f-strings and long numbers.
    """

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        return ast.Constant(0)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        parts: list[ast.expr] = []
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                parts += [value.value, *([value.format_spec] if value.format_spec else [])]
        return self.generic_visit(ast.Tuple(parts, ast.Load()))

    def visit_ListComp(self, node: ast.ListComp) -> ast.AST:
        return self.generic_visit(ast.GeneratorExp(node.elt, node.generators))

    def visit_SetComp(self, node: ast.SetComp) -> ast.AST:
        return self.generic_visit(ast.GeneratorExp(node.elt, node.generators))

    def visit_DictComp(self, node: ast.DictComp) -> ast.AST:
        pair = ast.Tuple([node.key, node.value], ast.Load())
        return self.generic_visit(ast.GeneratorExp(pair, node.generators))

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        node.is_async = 0
        return self.generic_visit(node)

    def visit_Await(self, node: ast.Await) -> ast.AST:
        value: ast.AST = self.visit(node.value)
        return value

    def visit_AsyncFor(self, node: ast.AsyncFor) -> ast.AST:
        return self.generic_visit(ast.For(node.target, node.iter, node.body, node.orelse))

    def visit_AsyncWith(self, node: ast.AsyncWith) -> ast.AST:
        return self.generic_visit(ast.With(node.items, node.body))


def _scan_statement(node: ast.stmt) -> _Statement:
    is_import = _is_import(node)
    augments = {
        each.target.id
        for each in _walk_module_level(node)
        if isinstance(each, ast.AugAssign) and isinstance(each.target, ast.Name)
    }
    text = ast.unparse(ast.fix_missing_locations(_OwnScopes().visit(node)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = symtable.symtable(text, "<cell>", "exec")
    binds = {s.get_name() for s in table.get_symbols() if s.is_assigned() or s.is_imported()}
    binds.update(_declared_global(table))
    loads, deferred = _loads(table)
    return _Statement(
        binds=frozenset(binds),
        loads=frozenset(loads | augments),
        needs=frozenset(loads - binds if isinstance(node, _COMPOUND) else loads) | augments,
        deferred=deferred,
        is_import=is_import,
    )


def _walk_module_level(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a statement that run with it, not those in bodies of functions."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        if not isinstance(current, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            stack.extend(ast.iter_child_nodes(current))


def _descendants(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    stack = list(table.get_children())
    while stack:
        current = stack.pop()
        yield current
        stack.extend(current.get_children())


def _declared_global(table: symtable.SymbolTable) -> set[str]:
    return {
        symbol.get_name()
        for scope in _descendants(table)
        for symbol in scope.get_symbols()
        if symbol.is_declared_global() and (symbol.is_assigned() or symbol.is_imported())
    }


def _global_loads(table: symtable.SymbolTable) -> set[str]:
    return {s.get_name() for s in table.get_symbols() if s.is_referenced() and s.is_global()}


def _loads(table: symtable.SymbolTable) -> tuple[set[str], dict[str, frozenset[str]]]:
    """Return what runs with the statement, and what waits in the bodies of its functions."""
    loads = _global_loads(table)
    deferred: dict[str, frozenset[str]] = {}
    stack = [(child, child.get_name()) for child in table.get_children()]
    while stack:
        scope, owner = stack.pop()
        name = scope.get_name()
        if scope.get_type() == "function" and name not in _ANONYMOUS_SCOPES:
            inside = _global_loads(scope).union(*map(_global_loads, _descendants(scope)))
            deferred[owner] = deferred.get(owner, frozenset()) | inside
        else:
            loads |= _global_loads(scope)
            stack.extend(
                (child, owner if owner not in _ANONYMOUS_SCOPES else child.get_name())
                for child in scope.get_children()
            )
    return loads, deferred
