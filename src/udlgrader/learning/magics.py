"""`%check` and `%hint` in a notebook: the same as in a terminal, on what was executed so far.

Load them with ``%load_ext udlgrader``. What is checked is the latest version of every cell that
binds a name, as the kernel has executed it; the notebook need not be saved.
"""

from __future__ import annotations

import json
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.display import HTML, display

from udlgrader.course.names import analyse
from udlgrader.errors import UdlError, UsageError
from udlgrader.learning import client, pages
from udlgrader.learning.chapters import find_problem
from udlgrader.learning.hints import next_hint


def register(shell: InteractiveShell) -> None:
    """Make the magics known to a shell."""
    shell.register_magic_function(_told(_check, shell), magic_name="check")
    shell.register_magic_function(_told(_hint, shell), magic_name="hint")


def _told(magic: Any, shell: InteractiveShell) -> Any:
    """Tell an expected error in one sentence, without a traceback."""

    def run(line: str) -> None:
        try:
            display(HTML(magic(line.strip(), shell)))
        except UdlError as error:
            print(error)

    return run


def _check(line: str, shell: InteractiveShell) -> str:
    number = find_problem(_number(line, "check")).number
    return pages.page(client.check_text(_executed(number, shell), number))


def _hint(line: str, shell: InteractiveShell) -> str:
    number = _number(line, "hint")
    hint = next_hint(find_problem(number), seen=True)
    return pages.hint_page(number, hint.__dict__).replace("<details", "<details open")


def _number(line: str, magic: str) -> str:
    if not line:
        raise UsageError(f"Give the number of a problem, for example: %{magic} 3.3")
    return line


def _executed(number: str, shell: InteractiveShell) -> str:
    """Return what was executed as a notebook: helpers and answers, each in its latest version.

    Raises:
        UsageError: If no answer of the problem's notebook was executed.
    """
    source = json.loads(find_problem(number).notebook_path.read_text(encoding="utf-8"))
    code = [cell for cell in source["cells"] if cell["cell_type"] == "code"]
    answers = {_id(cell): _own_names("".join(cell["source"])) for cell in code if _is_answer(cell)}
    locked = {"".join(cell["source"]).strip() for cell in code if not _is_answer(cell)}
    latest: dict[str, str] = {}
    helpers: dict[frozenset[str], str] = {}
    for text in shell.user_ns["In"]:
        names = _own_names(text)
        answered = [grade_id for grade_id, asked in answers.items() if asked & names]
        latest.update(dict.fromkeys(answered, text))
        if names and not answered and text.strip() not in locked:
            helpers[names] = text
    if not latest:
        raise UsageError("No answer was executed yet. Run your answer cell, then check it.")
    cells = [_cell(text, {}) for text in helpers.values()]
    cells += [
        _cell(latest.get(_id(cell), ""), cell["metadata"]) for cell in code if _is_answer(cell)
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def _own_names(text: str) -> frozenset[str]:
    names = analyse(text)
    return names.binds - names.imports


def _id(cell: dict[str, Any]) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def _is_answer(cell: dict[str, Any]) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get("solution"))


def _cell(text: str, metadata: dict[str, Any]) -> dict[str, Any]:
    return {
        "cell_type": "code", "metadata": metadata, "source": text,
        "outputs": [], "execution_count": None,
    }  # fmt: skip
