"""Reading submitted files: a notebook if there is one, or one sentence that says what is wrong."""

import contextlib
import io
import json
import zipfile

import nbformat
import pytest
from course_notebooks import ESSAY_ANSWER, RELU_ANSWER, answered, cell_of
from hypothesis import given
from hypothesis import strategies as st

from udlgrader.course.reading import MAX_BYTES, MAX_CELLS, read_submission
from udlgrader.errors import SubmissionError

TEXT = nbformat.writes(answered())
DATA = TEXT.encode()


def notebook_of(*cells, **fields):
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, **fields}).encode()


def zip_of(*names):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return buffer.getvalue()


BROKEN = {
    "empty": (b"", "is empty"),
    "only_zeros": (b"\0" * 4096, "is empty"),
    "white_space": (b" \n\n", "is empty"),
    "too_large": (b"{" + b" " * MAX_BYTES, "50 MB"),
    "truncated_in_a_string": (
        DATA[: DATA.index(b"np.maximum") if b"np.maximum" in DATA else 500],
        "at byte",
    ),
    "truncated_between_cells": (DATA[: DATA.rindex(b"}")], "ends in the middle"),
    "truncated_in_outputs": (
        b'{"cells": [{"cell_type": "code", "outputs": [{"data": {"text/plain": "1"}}, ',
        "ends in the middle, at byte 76",
    ),
    "truncated_in_a_character": ('{"cells": ["é'.encode()[:-1], "ends in the middle"),
    "missing_comma": (b'{"cells": [1 2], "x": 3}', "line 1"),
    "comma_too_many": (b'{"cells": [],\n\n"metadata": {},}', "not valid JSON"),
    "json_list": (b"[1, 2]", "JSON, but not a notebook"),
    "json_without_cells": (b'{"a": 1}', "no list of cells"),
    "cells_of_wrong_type": (b'{"cells": "none"}', "no list of cells"),
    "web_page": (b"<!-- saved -->\n<!DOCTYPE html><html><body>login</body></html>", "web page"),
    "xml": (b"<?xml version='1.0'?><a/>", "XML"),
    "word": (zip_of("[Content_Types].xml", "word/document.xml"), "Word document"),
    "zip": (zip_of("notebook.ipynb"), "zip archive"),
    "pdf": (b"%PDF-1.7 ...", "PDF"),
    "gzip": (b"\x1f\x8b\x08\0", "gzip"),
    "picture": (b"\x89PNG\r\n\x1a\n", "PNG"),
    "script": (b"import numpy as np\n\n\ndef relu(z):\n    return z\n", "Python script"),
    "prose": ('It didn\'t save — "sorry"'.encode(), "text, but not a notebook"),
    "binary": (bytes(range(128, 256)) * 4 + b"\0\1" * 8, "binary"),
    "merge_conflict": (
        b'{"cells": [\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n]}',
        "merge-conflict markers of git in it, from line 2",
    ),
    "nested_lists": (b"[" * 200_000, "nested"),
    "nested_metadata": (b'{"metadata": ' + b'{"a":' * 5000 + b"1" + b"}" * 5000, "nested"),
    "divided": (b'{"cells": [' + b"[]," * 300_000 + b"[]]}", "divided"),
    "too_many_cells": (notebook_of(*[{}] * (MAX_CELLS + 1)), f"{MAX_CELLS}"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_notebook_is_told_in_one_sentence(name):
    """Every kind of broken file has its own sentence, and nothing else is raised."""
    data, message = BROKEN[name]
    with pytest.raises(SubmissionError) as caught:
        read_submission(data)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_notebook_is_read_as_it_is():
    """Texts, types, ids and nbgrader's flags of an honest notebook come through."""
    notebook = read_submission(DATA)
    nbformat.validate(notebook)
    for cell, original in zip(notebook.cells, answered().cells, strict=True):
        assert (cell.id, cell.cell_type, cell.source) == (
            original.id,
            original.cell_type,
            original.source,
        )
    entry = cell_of(notebook, "p1_1_check").metadata.nbgrader
    assert entry == {
        "grade": True,
        "grade_id": "p1_1_check",
        "locked": True,
        "solution": False,
        "task": False,
    }


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_of_editors_are_read(encoding):
    """A byte order mark or two bytes per character cost nothing."""
    data = TEXT.replace("linear", "linéaire").encode(encoding)
    assert cell_of(read_submission(data), "p1_3").source == ESSAY_ANSWER


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_eight_bit_encodings_are_read(encoding):
    """A file written in an old encoding keeps its accents."""
    data = notebook_of({"cell_type": "markdown", "source": "x"}).replace(
        b"x", "é à ü".encode(encoding)
    )
    assert read_submission(data).cells[0].source == "é à ü"


def test_one_damaged_byte_costs_one_character():
    """A byte that went wrong does not change the encoding of the rest."""
    data = notebook_of({"cell_type": "markdown", "source": "?"})
    data = data.replace(b"?", "äöü ß".encode() + b"\xff")
    assert read_submission(data).cells[0].source == "äöü ß\ufffd"


def test_tail_of_an_older_version_is_ignored():
    """A file that was overwritten by a shorter version ends with the tail of the longer one."""
    assert read_submission(DATA + b'"old tail"]}\0\0').cells == read_submission(DATA).cells


def test_outputs_are_dropped_before_anything_is_parsed():
    """Huge, deep or malformed outputs cost neither time nor the submission."""
    outputs = '[{"data": {"application/json": ' + "[" * 50_000 + "NaN oops" + "]" * 50_000 + "}}]"
    text = f'{{"cells": [{{"cell_type": "code", "outputs": {outputs}, "source": "x = 1"}}]}}'
    (cell,) = read_submission(text.encode()).cells
    assert (cell.source, cell.outputs) == ("x = 1", [])


def test_word_outputs_in_a_text_is_only_text():
    """What looks like outputs inside of a source is part of the source."""
    source = 'd = {"outputs": [1, 2]}  # \\" "outputs": ['
    (cell,) = read_submission(notebook_of({"cell_type": "code", "source": source})).cells
    assert cell.source == source


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a\nb", "a\nb"),
        (["a\n", "b"], "a\nb"),
        (["a", "b"], "a\nb"),
        (["a\n", None, 3, "b"], "a\nb"),
        ("a\r\nb\rc", "a\nb\nc"),
        (None, ""),
        (17, ""),
        ({"a": 1}, ""),
        ("\ud800", "\ufffd"),
    ],
)
def test_source_of_any_form_becomes_a_text(source, text):
    """A text, lines with or without line ends, or nothing."""
    (cell,) = read_submission(notebook_of({"cell_type": "code", "source": source})).cells
    assert cell.source == text


@pytest.mark.parametrize(
    ("cell", "cell_type"),
    [
        ({"cell_type": "code"}, "code"),
        ({"outputs": []}, "code"),
        ({"source": "words"}, "markdown"),
        ({"cell_type": ["code"], "execution_count": 1}, "code"),
        ({"cell_type": "raw", "outputs": "x", "metadata": 3, "id": 5}, "raw"),
        ({"cell_type": "markdown", "attachments": [1]}, "markdown"),
        (
            {"cell_type": "markdown", "metadata": {"nbgrader": {"grade_id": 3, "grade": "yes"}}},
            "markdown",
        ),
        (
            {"cell_type": "code", "metadata": {"nbgrader": []}, "source": "x", "outputs": None},
            "code",
        ),
    ],
)
def test_missing_and_mistyped_fields_are_mended(cell, cell_type):
    """Whatever is missing or of the wrong type is replaced by what the format asks for."""
    notebook = read_submission(notebook_of(cell))
    nbformat.validate(notebook)
    assert notebook.cells[0].cell_type == cell_type


def test_ids_are_made_unique():
    """The first cell with an id keeps it; bad, missing and repeated ids are replaced."""
    ids = ["a", "a", None, "no spaces", "mended-2", "x" * 65]
    cells = [{"cell_type": "raw", "id": i} for i in ids]
    notebook = read_submission(notebook_of(*cells))
    nbformat.validate(notebook)
    assert notebook.cells[0].id == "a"
    assert len({cell.id for cell in notebook.cells}) == len(ids)


def test_entries_that_are_no_cells_are_skipped():
    """A list of cells may have nulls in it."""
    notebook = read_submission(notebook_of(None, "x", 3, {"cell_type": "raw", "source": "kept"}))
    assert [cell.source for cell in notebook.cells] == ["kept"]


def test_numbers_that_json_does_not_know_are_read():
    """NaN, infinities and endless digits in metadata do not make a file unreadable."""
    text = '{"nbformat": %s, "metadata": {"a": NaN, "b": -Infinity, "c": 1e999}, "cells": []}' % (
        "9" * 10_000
    )
    assert read_submission(text.encode()).cells == []


def test_version_3_is_upgraded():
    """Notebooks of 2014 had worksheets, inputs and headings."""
    old = {
        "nbformat": 3,
        "worksheets": [
            {
                "cells": [
                    {"cell_type": "heading", "level": 2, "source": ["Title"]},
                    {
                        "cell_type": "code",
                        "input": ["x = 1\n", "y"],
                        "outputs": [{"output_type": "pyout"}],
                        "metadata": {"nbgrader": {"grade_id": "p1", "solution": True}},
                    },
                    {"cell_type": "html", "source": "<b>x</b>"},
                ]
            },
            None,
        ],
    }
    notebook = read_submission(json.dumps(old).encode())
    nbformat.validate(notebook)
    assert [(c.cell_type, c.source) for c in notebook.cells] == [
        ("markdown", "## Title"),
        ("code", "x = 1\ny"),
        ("markdown", "<b>x</b>"),
    ]
    assert notebook.cells[1].metadata.nbgrader.grade_id == "p1"


def test_raw_line_breaks_inside_of_texts_are_read():
    """A file that was edited by hand may have real line breaks in its strings."""
    text = '{"cells": [{"cell_type": "code", "source": "x = 1\ny = 2"}]}'
    assert read_submission(text.encode()).cells[0].source == "x = 1\ny = 2"


@given(st.integers(1, len(DATA) - 1))
def test_every_truncated_notebook_is_said_to_be_truncated(length):
    """Wherever an upload broke off, the sentence says that it did."""
    with pytest.raises(SubmissionError, match=f"ends in the middle, at byte {length}"):
        read_submission(DATA[:length])


@given(st.binary(max_size=200))
def test_any_bytes_are_a_notebook_or_a_submission_error(data):
    """Nothing else is ever raised for what a student handed in."""
    for prefix in (b"", b"{", b'{"cells": [{"source": "', b'{"cells": [{"outputs": ['):
        with contextlib.suppress(SubmissionError):
            nbformat.validate(read_submission(prefix + data))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "cells",
                    "source",
                    "metadata",
                    "nbgrader",
                    "grade_id",
                    "outputs",
                    "id",
                    "cell_type",
                    "attachments",
                    "worksheets",
                    "kernelspec",
                    "name",
                    "a.png",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=30,
)


@given(st.lists(JSON, max_size=4), JSON)
def test_any_json_with_a_list_of_cells_becomes_a_valid_notebook(cells, metadata):
    """Fields of any type are mended into what the format asks for."""
    data = json.dumps({"cells": cells, "metadata": metadata}).encode()
    nbformat.validate(read_submission(data))


def test_answers_survive_the_way_through_a_file():
    """What was written into an answer is what will be executed."""
    assert cell_of(read_submission(DATA), "p1_1").source == RELU_ANSWER
