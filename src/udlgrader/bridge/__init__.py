"""nbgrader: its configuration, gradebook, releases and preprocessors. The only importer of it.

A course's own `nbgrader_config.py` needs two lines for our engine to stand where `Execute` stood::

    from udlgrader.bridge import configure
    configure(c)
"""

from __future__ import annotations

from typing import Any

from udlgrader.bridge.course import Course

__all__ = ["Course", "configure"]


def configure(config: Any) -> None:
    """Use our engine for `nbgrader autograde`, and show no hidden check in feedback.

    Args:
        config: The object ``c`` of an `nbgrader_config.py`.
    """
    preprocessors = "udlgrader.bridge.preprocessors"
    nbgrader, nbconvert = "nbgrader.preprocessors", "nbconvert.preprocessors"
    # The exam reads what was handed in and repairs it; nothing needs to be overwritten before.
    config.Autograde.sanitize_preprocessors = []
    config.Autograde.autograde_preprocessors = [
        f"{preprocessors}.SitExam",
        f"{nbgrader}.SaveAutoGrades",
        f"{nbgrader}.AssignLatePenalties",
        f"{nbgrader}.CheckCellMetadata",
    ]
    config.GenerateFeedback.preprocessors = [
        f"{nbgrader}.GetGrades",
        f"{preprocessors}.HideHiddenChecks",
        f"{nbconvert}.CSSHTMLHeaderPreprocessor",
    ]
    # What a student writes into a markdown cell must not act in the browser of its reader.
    config.HTMLExporter.filters = {"markdown2html": "udlgrader.bridge.pages.markdown_to_clean_html"}
