"""What a failed check looks like in a notebook: one card, and a picture where curves differ."""

from __future__ import annotations

import nbformat
import pytest
from nbclient import NotebookClient

CELLS = [
    "import matplotlib.pyplot, numpy as np\nfrom udlgrader import check\nx = np.linspace(0, 1, 9)",
    "with check.claim('is a parabola'):\n    check.close(x**3, x**2, over=x, what='f(x)')",
    "with check.claim('is an image'):\n    check.close(np.eye(3), np.ones((3, 3)), image=True)",
    "with check.claim('is <b>two</b>'):\n    check.equal(1, 2)",
    "with check.claim('is a curve'):\n    check.close(x, x, over=x)",
]


@pytest.fixture(scope="module")
def executed():
    """The cells, executed in a kernel of their own."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in CELLS])
    NotebookClient(notebook, allow_errors=True, timeout=120).execute()
    return notebook.cells


def kinds(cell):
    """The richest form of each output, or the error's lines."""
    return [o.traceback if o.output_type == "error" else list(o.data)[-1] for o in cell.outputs]


@pytest.mark.parametrize("number", [1, 2])
def test_curves_and_images_are_drawn_where_they_differ(executed, number):
    """A picture, the card, and one line of the error."""
    picture, card, lines = kinds(executed[number])
    assert (picture, card) == ("image/png", "text/html")
    assert len(lines) == 1


def test_card_is_shown_once_and_escaped(executed):
    """The card holds the claim and the line that asks; what a claim says is text, not HTML."""
    (html,) = [o.data["text/html"] for o in executed[3].outputs if "data" in o]
    assert "is &lt;b&gt;two&lt;/b&gt;" in html
    assert "check.equal(1, 2)" in html


def test_what_passes_shows_nothing(executed):
    """A curve that is right is not drawn."""
    assert executed[4].outputs == []
