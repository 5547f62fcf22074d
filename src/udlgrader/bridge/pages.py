"""Markdown on the pages of feedback and formgrader: what a student writes there must not act."""

from __future__ import annotations

from functools import cache

from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert.exporters import HTMLExporter

from udlgrader.exam.outputs import clean_html


@pass_context
def markdown_to_clean_html(context: Context, source: str) -> str:
    """Render a markdown cell as nbconvert does, without scripts, handlers, forms and styles.

    Stands where nbconvert's filter `markdown2html` stood: the templates of nbgrader ask for no
    cleaning themselves.
    """
    return clean_html(_exporter().markdown2html(context, source))


@cache
def _exporter() -> HTMLExporter:
    return HTMLExporter()
