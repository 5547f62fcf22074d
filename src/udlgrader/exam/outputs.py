"""Jupyter outputs from a candidate's events: merged, bounded, and clean for a reader's browser."""

from __future__ import annotations

import base64
import binascii
import html
import re
from typing import Any

import nh3

from udlgrader.exam.shell import Event
from udlgrader.results import MARKS, VERDICT_MIME, CheckOutcome, Verdict, looks_like

_PLAIN_TYPES = {"text/plain", "text/latex"}
_HTML_TYPES = {"text/html", "image/svg+xml"}
_IMAGE_TYPES = {"image/png", "image/jpeg", "image/gif"}
_PICTURES = ("data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,")
_MAX_OUTPUTS = 200
_MAX_IMAGE_BYTES = 4 << 20
_OTHER_LINK = re.compile(r"\](?=\()(?!\(\s*(?:https?://|mailto:))", re.I)
_PICTURE = re.compile(r'\bsrc="data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]*"')
_MAX_HTML_CHARACTERS = 512 << 10
_MAX_MARKS = 10_000  # of tags and entities in one piece of HTML
_MAX_TAG_CHARACTERS = 32 << 10
_TRUNCATED = "\n… output truncated …\n"
_SVG_TAGS = {
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "defs", "clippath", "title", "desc",
}  # fmt: skip
_SVG_ATTRIBUTES = {
    "viewbox", "width", "height", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx",
    "ry", "points", "transform", "fill", "stroke", "stroke-width", "fill-opacity", "opacity",
    "stroke-dasharray", "font-size", "text-anchor", "clip-path", "id", "class",
}  # fmt: skip


class OutputLog:
    """Collects the events of one cell, at most *limit_kb* of them.

    The student's process chooses what it sends, so every field is checked and anything unknown is
    dropped; what looks like a verdict of ours is never taken over.
    """

    def __init__(self, limit_kb: int) -> None:
        self._room = limit_kb << 10
        self._outputs: list[dict[str, Any]] = []
        self._ids: dict[str, int] = {}
        self._clear_next = False
        self._truncated = False

    def add(self, event: Event) -> None:
        """Take one event; malformed ones are dropped."""
        if not isinstance(event, dict):
            return
        kind = event.get("type")
        if kind == "clear":
            self._clear_next = True
            if not event.get("wait"):
                self._clear()
            return
        if self._clear_next:
            self._clear()
        if kind == "stream":
            self._add_stream(event)
        elif kind in ("display", "update", "result"):
            self._add_display(event, kind)
        elif kind == "error":
            self._add_error(event)

    def outputs(self) -> list[dict[str, Any]]:
        """Return what was collected as nbformat outputs."""
        return self._outputs

    def _clear(self) -> None:
        self._outputs, self._ids, self._clear_next = [], {}, False

    def _fits(self, size: int) -> bool:
        """Take *size* bytes of the room left; False, with one note, when there is none."""
        if size <= self._room and len(self._outputs) < _MAX_OUTPUTS:
            self._room -= size
            return True
        if not self._truncated:
            self._truncated = True
            self._outputs.append(stream(_TRUNCATED))
        return False

    def _add_stream(self, event: Event) -> None:
        name = "stderr" if event.get("name") == "stderr" else "stdout"
        text = _text(event.get("text"))[: max(self._room, 1)]
        if not text or self._truncated:
            return
        last = self._outputs[-1] if self._outputs else None
        if last is not None and last["output_type"] == "stream" and last["name"] == name:
            size = len(text)
            if size <= self._room:
                self._room -= size
                last["text"] += text
            else:
                self._fits(size)
        elif self._fits(len(text)):
            self._outputs.append(stream(text, name))

    def _add_display(self, event: Event, kind: str) -> None:
        raw = event.get("data")
        if not isinstance(raw, dict) or self._truncated:
            return
        # Paid for as it came, because cleaning costs time, too.
        if not self._fits(sum(len(value) for value in raw.values() if isinstance(value, str))):
            return
        data = clean_bundle(raw)
        if not data:
            return
        output: dict[str, Any] = {"output_type": "display_data", "data": data, "metadata": {}}
        if kind == "result":
            output |= {"output_type": "execute_result", "execution_count": None}
        display_id = event.get("id")
        position = self._ids.get(display_id) if isinstance(display_id, str) else None
        if kind == "update" and position is not None:
            self._outputs[position] = output
            return
        if isinstance(display_id, str) and kind != "update":
            self._ids[display_id] = len(self._outputs)
        self._outputs.append(output)

    def _add_error(self, event: Event) -> None:
        lines = event.get("traceback")
        lines = [_text(line) for line in lines[:200]] if isinstance(lines, list) else []
        if self._fits(sum(map(len, lines)) if self._room else 0):
            self._outputs.append(
                error(_text(event.get("ename")), _text(event.get("evalue")), lines)
            )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def stream(text: str, name: str = "stdout") -> dict[str, Any]:
    """Make a stream output."""
    return {"output_type": "stream", "name": name, "text": text}


def error(ename: str, evalue: str, traceback: list[str]) -> dict[str, Any]:
    """Make an error output; *ename* is never empty, so that it counts as one everywhere."""
    return {
        "output_type": "error",
        "ename": ename[:200] or "Error",
        "evalue": evalue[:2000],
        "traceback": traceback,
    }


def clean_bundle(data: object) -> dict[str, str]:
    """Keep the representations that are safe in an instructor's browser.

    HTML, SVG and Markdown are cleaned; JavaScript, JSON of any vendor and widgets are dropped.
    """
    if not isinstance(data, dict):
        return {}
    kept: dict[str, str] = {}
    for mime, value in data.items():
        if not isinstance(value, str):
            continue
        if mime in _PLAIN_TYPES:
            kept[mime] = value
        elif mime in _HTML_TYPES and _is_quickly_cleaned(value):
            kept[mime] = clean_html(value)
        elif mime == "text/markdown":
            kept[mime] = clean_markdown(value)
        elif mime in _IMAGE_TYPES and len(value) <= _MAX_IMAGE_BYTES and _is_base64(value):
            kept[mime] = value
    if "text/latex" in kept:
        kept["text/latex"] = html.escape(kept["text/latex"], quote=False)
    return kept


def clean_markdown(text: str) -> str:
    """Keep Markdown without raw HTML, pictures, and links to anything but pages and addresses.

    Cleaning it as if it were HTML would not do: what is HTML to one is code to the other.
    """
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    text = text.replace("![", "&#33;[").replace("]:", "]&#58;")  # pictures, definitions of links
    return _OTHER_LINK.sub("] ", text)


def _is_quickly_cleaned(text: str) -> bool:
    """False for text whose cleaning would take time that grows with the square of its length."""
    bare = _PICTURE.sub("", text)
    return (
        len(bare) <= _MAX_HTML_CHARACTERS
        and bare.count("<") + bare.count("&") <= _MAX_MARKS
        and max(map(len, bare.split(">"))) <= _MAX_TAG_CHARACTERS
    )


def clean_html(text: str) -> str:
    """Remove scripts, event handlers, forms, styles and everything else that acts."""
    cleaned: str = nh3.clean(
        text,
        tags=nh3.ALLOWED_TAGS | _SVG_TAGS,
        attributes={**nh3.ALLOWED_ATTRIBUTES, "*": _SVG_ATTRIBUTES},
        attribute_filter=_kept_attribute,
        url_schemes={"http", "https", "mailto", "data"},
    )
    return cleaned


def _kept_attribute(tag: str, attribute: str, value: str) -> str | None:
    """Keep pictures that are in the text itself; a reader's browser fetches nothing by itself."""
    address = value.strip().lower()
    if attribute == "src":
        return value if address.startswith(_PICTURES) else None
    if attribute in ("href", "cite"):
        return None if address.startswith("data:") else value
    return value


def _is_base64(value: str) -> bool:
    try:
        base64.b64decode("".join(value.split()), validate=True)
    except binascii.Error:
        return False
    return True


def scored_outputs(
    verdict: Verdict, card_html: str, others: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Put the one scoring output first, our card second, and *others* so that none of them scores.

    nbgrader reads the first output that scores and pays an empty cell in full, so: an error for no
    points, the points for part of them, nothing for all of them.
    """
    scoring: list[dict[str, Any]]
    if verdict.outcome is CheckOutcome.PASS and verdict.points >= verdict.max_points:
        scoring = []
    elif verdict.points > 0:
        scoring = [
            {
                "output_type": "execute_result",
                "data": {"text/plain": repr(float(verdict.points))},
                "metadata": {},
                "execution_count": None,
            }
        ]
    else:
        # The card below says why.
        told = f"{round(verdict.points, 2):g} of {verdict.max_points:g} points"
        scoring = [error("CheckFailed", verdict.message, [told])]
    card = {
        "output_type": "display_data",
        "data": {
            VERDICT_MIME: verdict.to_json(),
            "text/plain": "\n".join(_card_lines(verdict)),
            "text/html": card_html,
        },
        "metadata": {},
    }
    return [*scoring, card, *map(_without_score, others)]


def _without_score(output: dict[str, Any]) -> dict[str, Any]:
    """Keep an output of a graded cell readable but worth nothing in nbgrader's eyes."""
    match output["output_type"]:
        case "execute_result":
            return {"output_type": "display_data", "data": output["data"], "metadata": {}}
        case "stream":
            return stream(output["text"])
        case "error":
            return stream("\n".join(output["traceback"]))
    return output


def _card_lines(verdict: Verdict) -> list[str]:
    lines = []
    for claim in verdict.claims:
        lines.append(f"{MARKS[claim.outcome]} {claim.sentence}")
        if claim.misconception:
            lines.append(f"  {looks_like(claim.misconception)}")
    if verdict.message:
        lines.append(verdict.message)
    lines.append(f"{round(verdict.points, 2):g} of {verdict.max_points:g} points")
    return lines
