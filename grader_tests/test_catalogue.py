"""The catalogue: complete, true to the notebooks, and the page in docs/ in step with them."""

from __future__ import annotations

import json

from courses import REPOSITORY
from sample_answers import all_problems
from typer.testing import CliRunner

from udlgrader.cli import app
from udlgrader.problems import Entry, as_markdown

ENTRIES = [Entry.of(problem) for problem in all_problems()]
# How many problems the book has in each chapter of its first part.
NUMBERED = {2: 3, 3: 18, 4: 11, 5: 10, 6: 11, 7: 17, 8: 9, 9: 6}


def test_page_in_docs_is_in_step():
    """`udl catalogue --markdown docs/catalogue.md` would change nothing."""
    assert (REPOSITORY / "docs/catalogue.md").read_text(encoding="utf-8") == as_markdown(ENTRIES)


def test_every_problem_of_part_one_is_there():
    """Chapters 2 to 9 have the book's problems under their numbers, and three of our own each."""
    numbers = {entry.number for entry in ENTRIES}
    wanted = {f"{c}.{n + 1}" for c, count in NUMBERED.items() for n in range(count)}
    assert not wanted - numbers
    assert not {f"x{c}.{n}" for c in NUMBERED for n in (1, 2, 3)} - numbers


def test_nine_of_ten_are_checked_by_machine():
    """Essays are few."""
    assert sum("essay" in entry.form for entry in ENTRIES) <= len(ENTRIES) / 10


def test_command_writes_json_and_page(tmp_path):
    """The command lists a chapter and writes what it is asked to write."""
    report, page = tmp_path / "list.json", tmp_path / "page.md"
    arguments = ["catalogue", "ch02", "--course", str(REPOSITORY)]
    done = CliRunner().invoke(app, [*arguments, "--json", str(report), "--markdown", str(page)])
    assert done.exit_code == 0, done.output
    assert "The best line in closed form" in done.output
    told = json.loads(report.read_text(encoding="utf-8"))
    assert [each["number"] for each in told][:2] == ["2.1", "2.2"]
    assert told[0] == {
        "chapter": "ch02_supervised_learning",
        "notebook": "1_fitting_a_line",
        "number": "2.1",
        "title": "Which way is down",
        "section": "2.2",
        "level": 1,
        "minutes": told[0]["minutes"],
        "points": 3.0,
        "form": ["expression"],
    }
    assert page.read_text(encoding="utf-8").count("\n| ") > len(told)
