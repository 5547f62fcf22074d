"""Names of cells: what a cell binds, imports and loads, read from its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from udlgrader.course.names import (
    MAX_SOURCE_CHARS,
    analyse,
    bound_names,
    import_statements,
    imported_names,
    loaded_names,
    parses,
)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("x = 1", {"x"}),
        ("x, (y, *z) = f()", {"x", "y", "z"}),
        ("def f(a):\n    b = a", {"f"}),
        ("class A:\n    b = 1", {"A"}),
        ("import a.b, c as d\nfrom e import f as g", {"a", "d", "g"}),
        ("for i in range(3):\n    j = i", {"i", "j"}),
        ("with open('a') as f:\n    pass", {"f"}),
        ("if (n := 3) > 2:\n    pass", {"n"}),
        ("[(last := i) for i in range(3)]", {"last"}),
        ("[i for i in range(3)]", set()),
        ("{k: v for k, v in {}.items()}", set()),
        ("def f():\n    global g\n    g = 1", {"f", "g"}),
        ("match x:\n    case [a, *b]:\n        pass", {"a", "b"}),
        ("x += 1", {"x"}),
        ("phi[0] = 1\nphi.a = 2", set()),
        ("result = await f()", {"result"}),
        ("async with a as b:\n    c = [d async for d in b]", {"b", "c"}),
        ("%matplotlib inline\nx = 1", {"x"}),
        ("files = !ls\ny = 2", {"files", "y"}),
        ("%%time\nx = f()", {"x"}),
        ("%time x = f()", {"x"}),
        ("%%bash\nx=1", set()),
        ("len?", set()),
        ("def broken(:", set()),
        ("x = 1\0", set()),
        ("", set()),
    ],
)
def test_bound_names(source, names):
    """A cell binds what it assigns, defines or imports at module level."""
    assert bound_names(source) == names


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("print(x)", {"print", "x"}),
        ("def f(a):\n    return a + b", {"b"}),
        ("class A(B):\n    c = d\n    def m(self):\n        return e", {"B", "d", "e"}),
        ("f = lambda a: a + b", {"b"}),
        ("[w * x for x in xs]", {"w", "xs"}),
        ("[x for x in x]", {"x"}),
        ("x += 1", {"x"}),
        ("@d\ndef f(a=b):\n    pass", {"d", "b"}),
        ("%matplotlib inline", set()),
        ("await f(x)", {"f", "x"}),
        ("print(f'{x:{w}} {y!r}')", {"print", "x", "w", "y"}),
        ("f'''{g(\"\"\"\n\"\"\", x)}'''", {"g", "x"}),
        ("a = 0x" + "f" * 9000 + " + b", {"b"}),
        ("def broken(:", set()),
    ],
)
def test_loaded_names(source, names):
    """A cell loads global names wherever they stand; parameters and locals are none."""
    assert loaded_names(source) == names


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import numpy as np\nx = 1", {"np"}),
        ("import relu\ndef relu(x):\n    return x", set()),
        ("relu = 1\nfrom torch import relu", {"relu"}),
        ("try:\n    import a\nexcept ImportError:\n    import b as a", {"a"}),
        ("try:\n    import a\n    a.f()\nexcept ImportError:\n    pass", set()),
        ("def f():\n    import g", set()),
    ],
)
def test_imported_names(source, names):
    """A name is imported if its last binding in the cell is an import at the top level."""
    assert imported_names(source) == names


def test_import_statements_keep_their_order_and_nothing_else():
    """The imports of a solution can be executed without the solution."""
    source = "from a import b\nimport c as d\n\ndef f():\n    import e\n    return d\nx = f()"
    assert import_statements(source) == "from a import b\nimport c as d"


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("x = 1\nprint(x)", {"print"}),
        ("print(x)\nx = 1", {"print", "x"}),
        ("x = x + 1", {"x"}),
        ("with a as b:\n    c(b)", {"a", "c"}),
        ("for i in r:\n    s += i", {"r", "s"}),
        ("x += 1", {"x"}),
        ("def f():\n    return g()\ndef g():\n    return h", {"h"}),
    ],
)
def test_needs_are_names_loaded_before_they_are_bound(source, names):
    """A plain statement loads before it binds; a block is taken to bind before it loads."""
    assert analyse(source).needs == names


def test_bodies_of_functions_are_deferred_until_they_are_called():
    """What a function's body loads is listed under the function, not with the cell."""
    names = analyse("def plot():\n    draw(net(1))\nclass A:\n    def m(self):\n        return k")
    assert names.deferred == {"plot": {"draw", "net"}, "A": {"k"}}
    assert names.loads == set()


@pytest.mark.parametrize(
    "source",
    [
        "(" * 5000,
        "-" * 30_000 + "1",
        "x = " + "[" * 90 + "]" * 90,
        "\n".join(["!ls"] * 5000),
        "x = 1\n" * (MAX_SOURCE_CHARS // 5),
        "a" + ".b" * 20_000,
        "x = '\ud800'",
    ],
)
def test_hostile_sources_neither_raise_nor_take_long(source):
    """Text that is made to break a parser has names or none, but breaks nothing."""
    assert isinstance(bound_names(source), frozenset)


@given(st.text())
def test_any_text_has_names_or_does_not_parse(text):
    """Whatever a student typed, reading its names works, and broken text has none."""
    assert parses(text) or not bound_names(text)
