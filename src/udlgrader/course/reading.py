"""A submitted file as a notebook, whatever it was, or one sentence that says what is wrong with it.

    bytes ─▶ known file kinds ─▶ text ─▶ outputs cut out ─▶ bounds ─▶ JSON ─▶ mended notebook

Every step is bounded before the next begins. Only what grading uses is kept: types, texts, ids,
nbgrader's entries and pictures of markdown cells. Outputs are never looked at.
"""

from __future__ import annotations

import ast
import codecs
import json
import math
import re
import warnings
from collections.abc import Iterator
from typing import Any

from nbformat import NotebookNode

from udlgrader.course.nodes import to_node
from udlgrader.errors import SubmissionError

MAX_BYTES = 50 * 1024 * 1024
MAX_DEPTH = 100  # an honest notebook without its outputs has about ten
MAX_CONTAINERS = 200_000
MAX_CELLS = 2_000
MAX_SCRIPT_CHARS = 200_000  # how much of a text is parsed to tell whether it is Python

_MAGIC_NUMBERS = (
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_OFFICE = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint document"),
    (b"opendocument", "an OpenDocument file"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Possessive: a text made to make the pattern turn back costs no more than any other.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]|"', re.DOTALL)
_VALUE_IS_LIST = re.compile(r"\s*:\s*\[")
_JSON_WORDS = ("true", "false", "null", "-", ".", "e+", "e-")  # what a file may break off in
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_HTML = re.compile(
    r"\s*+(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.DOTALL
)
_CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}\Z")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOTEBOOK_METADATA = {"kernelspec": {"name", "display_name"}, "language_info": {"name"}}
_FLAGS = ("grade", "solution", "locked", "task")
_DOWNLOAD_AGAIN = "Download the .ipynb file itself and hand in that."


def read_submission(data: bytes) -> NotebookNode:
    """Return the notebook in the current format (4.5), mended where it was malformed.

    Raises:
        SubmissionError: If there is no notebook in the file; the message is one clear sentence.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise SubmissionError("The file is empty.")
    if len(data) > MAX_BYTES:
        raise SubmissionError(
            f"The file has {len(data) // 2**20} MB, more than {MAX_BYTES // 2**20} MB. "
            "Clear the outputs (Edit, Clear Outputs of All Cells) and save it again."
        )
    _refuse_known_kinds(data)
    text = _decode(data)
    _refuse_other_texts(text)
    return _mend(_parse(text))


def _refuse_known_kinds(data: bytes) -> None:
    if data.startswith(b"PK\x03\x04"):
        kind = next((name for mark, name in _OFFICE if mark in data), "a zip archive")
    else:
        kind = next((name for mark, name in _MAGIC_NUMBERS if data.startswith(mark)), "")
    if kind:
        raise SubmissionError(f"The file is {kind}, not a notebook. {_DOWNLOAD_AGAIN}")


def _decode(data: bytes) -> str:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "")
    if not encoding and data[:2] == b"{\0":
        encoding = "utf-16-le"
    if not encoding and data[:2] == b"\0{":
        encoding = "utf-16-be"
    if encoding:
        return data.decode(encoding, errors="replace")
    data = data.rstrip(b"\0")  # some file systems pad a file after a crash
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as broken:
        if b"\0" in data:
            raise SubmissionError("The file is binary data, not a notebook.") from None
        if broken.start >= len(data) - 3:  # the file ends inside a character
            return data[: broken.start].decode("utf-8")
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    if damaged * 2 > len(_NOT_ASCII.findall(text)):
        return data.decode("cp1252", errors="replace")
    return text


def _refuse_other_texts(text: str) -> None:
    head = text.lstrip()[:1]
    if _HTML.match(text):
        raise SubmissionError(f"The file is a web page, not a notebook. {_DOWNLOAD_AGAIN}")
    if head == "{":
        conflict = _CONFLICT.search(text)
        if conflict:
            line = text.count("\n", 0, conflict.start()) + 1
            raise SubmissionError(
                f"The file has merge-conflict markers of git in it, from line {line} on: "
                "resolve the conflict, open the notebook once in Jupyter, and save it."
            )
        return
    if head == "[":
        return
    if head == "<":
        raise SubmissionError(f"The file is XML, not a notebook. {_DOWNLOAD_AGAIN}")
    if _is_python(text):
        raise SubmissionError(
            "The file is a Python script, not a notebook: hand in the .ipynb file."
        )
    raise SubmissionError("The file is text, but not a notebook.")


def _is_python(text: str) -> bool:
    if len(text) > MAX_SCRIPT_CHARS:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            body = ast.parse(text).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return any(not isinstance(statement, ast.Expr) for statement in body)


# JSON


def _parse(text: str) -> Any:
    slim = _without_outputs(text)
    decoder = json.JSONDecoder(
        strict=False, parse_int=_parse_int, parse_float=_parse_float, parse_constant=_parse_constant
    )
    start = len(slim) - len(slim.lstrip())
    try:
        value, _ = decoder.raw_decode(slim, start)  # what follows is the tail of an older version
    except json.JSONDecodeError as broken:
        rest = slim[broken.pos :].rstrip()
        if any(word.startswith(rest) for word in _JSON_WORDS):
            raise _truncated(text) from None
        raise _not_json(text, slim, broken) from None
    return value


def _parse_int(digits: str) -> int:
    return int(digits) if len(digits) < 20 else 0


def _parse_float(digits: str) -> float:
    value = float(digits)
    return value if math.isfinite(value) else 0.0


def _parse_constant(_: str) -> None:
    """NaN and Infinity are no JSON, and nothing that grading reads is one."""


def _without_outputs(text: str) -> str:
    """Return the text with the outputs of all cells emptied, checking its bounds on the way.

    Raises:
        SubmissionError: If the text ends inside a string or an output, or is nested or divided
            too much.
    """
    kept: list[str] = []
    start = depth = containers = 0
    resume_at_depth = 0  # inside outputs: the depth at which they end
    for token in _TOKEN.finditer(text):
        mark = token.group()[0]
        if mark in "[{":
            depth += 1
            if resume_at_depth:
                continue
            containers += 1
            if depth > MAX_DEPTH or containers > MAX_CONTAINERS:
                raise SubmissionError(
                    "The file is nested or divided far more than a notebook ever is."
                )
        elif mark in "]}":
            depth -= 1
            if resume_at_depth and depth < resume_at_depth:
                start, resume_at_depth = token.start(), 0
            if depth <= 0:
                break
        elif token.group() == '"':
            raise _truncated(text)
        elif depth in (3, 5) and not resume_at_depth and token.group() == '"outputs"':
            opening = _VALUE_IS_LIST.match(text, token.end())
            if opening:
                kept.append(text[start : opening.end()])
                resume_at_depth = depth + 1
    if resume_at_depth:
        raise _truncated(text)
    kept.append(text[start:])
    return "".join(kept)


def _truncated(text: str) -> SubmissionError:
    return SubmissionError(
        f"The file ends in the middle, at byte {len(text.encode(errors='replace'))}: "
        "it was probably not saved or uploaded completely."
    )


def _not_json(text: str, slim: str, broken: json.JSONDecodeError) -> SubmissionError:
    """Say where the file breaks, in lines of the file as it was handed in."""
    around = slim[broken.pos : broken.pos + 40]
    at = text.find(around) if around and slim.count(around) == text.count(around) == 1 else -1
    if at < 0:
        return SubmissionError(f"The file is not valid JSON: {broken.msg}.")
    line = text.count("\n", 0, at) + 1
    return SubmissionError(f"The file is not valid JSON: line {line}: {broken.msg}.")


# Notebook


def _mend(value: Any) -> NotebookNode:
    if not isinstance(value, dict):
        raise SubmissionError("The file is JSON, but not a notebook.")
    raw_cells = list(_raw_cells(value))
    if len(raw_cells) > MAX_CELLS:
        raise SubmissionError(
            f"The notebook has {len(raw_cells)} cells; more than {MAX_CELLS} are not graded."
        )
    used: set[str] = set()
    cells = [_mend_cell(cell, number, used) for number, cell in enumerate(raw_cells, start=1)]
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": _mend_metadata(value.get("metadata")),
        "cells": cells,
    }
    return to_node(notebook)


def _raw_cells(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the cells of any version of the format: version 3 had them in worksheets."""
    cells = value.get("cells")
    if not isinstance(cells, list):
        sheets = value.get("worksheets")
        if not isinstance(sheets, list):
            raise SubmissionError("The file is JSON, but not a notebook: it has no list of cells.")
        parts = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        cells = [cell for part in parts if isinstance(part, list) for cell in part]
    yield from (cell for cell in cells if isinstance(cell, dict))


def _mend_cell(raw: dict[str, Any], number: int, used: set[str]) -> dict[str, Any]:
    source = next((raw[name] for name in ("source", "input", "code", "text") if name in raw), "")
    text = _text(source)
    cell_type = raw.get("cell_type")
    if cell_type == "heading":
        level = raw.get("level")
        text = "#" * (level if isinstance(level, int) and 1 <= level <= 6 else 1) + " " + text
        cell_type = "markdown"
    elif cell_type == "html":
        cell_type = "markdown"
    elif cell_type not in ("code", "markdown", "raw"):
        is_code = any(name in raw for name in ("outputs", "execution_count", "input"))
        cell_type = "code" if is_code else "markdown"
    cell: dict[str, Any] = {
        "id": _mend_id(raw.get("id"), number, used),
        "cell_type": cell_type,
        "metadata": _mend_cell_metadata(raw.get("metadata")),
        "source": text,
    }
    if cell_type == "code":
        cell |= {"execution_count": None, "outputs": []}
    attachments = _mend_attachments(raw.get("attachments"))
    if cell_type == "markdown" and attachments:
        cell["attachments"] = attachments
    return cell


def _text(source: Any) -> str:
    """Return the text of a cell: a string, a list of lines (with or without line ends), nothing."""
    if isinstance(source, list):
        lines = [line for line in source if isinstance(line, str)]
        ended = any(line.endswith("\n") for line in lines[:-1])
        source = ("" if ended else "\n").join(lines)
    if not isinstance(source, str):
        return ""
    return _SURROGATE.sub("\ufffd", source.replace("\r\n", "\n").replace("\r", "\n"))


def _mend_id(wanted: Any, number: int, used: set[str]) -> str:
    """Return the cell's id; a new one if it is missing, malformed or used before."""
    if isinstance(wanted, str) and _CELL_ID.match(wanted) and wanted not in used:
        cell_id = wanted
    else:
        cell_id = f"mended-{number}"
        while cell_id in used:
            cell_id += "-"
    used.add(cell_id)
    return cell_id


def _mend_cell_metadata(raw: Any) -> dict[str, Any]:
    entry = raw.get("nbgrader") if isinstance(raw, dict) else None
    if not isinstance(entry, dict):
        return {}
    grade_id = entry.get("grade_id")
    kept: dict[str, Any] = {flag: entry[flag] is True for flag in _FLAGS if flag in entry}
    if isinstance(grade_id, str):
        kept["grade_id"] = _SURROGATE.sub("\ufffd", grade_id)
    return {"nbgrader": kept} if kept else {}


def _mend_metadata(raw: Any) -> dict[str, Any]:
    """Keep the kernel and the language of a notebook, as far as they are plain texts."""
    if not isinstance(raw, dict):
        return {}
    kept: dict[str, Any] = {}
    for name, required in _NOTEBOOK_METADATA.items():
        entry = raw.get(name)
        if isinstance(entry, dict):
            texts = {key: _text(value) for key, value in entry.items() if isinstance(value, str)}
            if required <= texts.keys():
                kept[name] = texts
    return kept


def _mend_attachments(raw: Any) -> dict[str, dict[str, str]]:
    if not isinstance(raw, dict):
        return {}
    bundles = {
        _text(name): {_text(mime): _text(data) for mime, data in bundle.items() if _text(data)}
        for name, bundle in raw.items()
        if isinstance(bundle, dict)
    }
    return {name: bundle for name, bundle in bundles.items() if bundle}
