"""The failure of a check, told twice: in full, and without anything that was expected.

Also draws the card that stands in the place of a traceback. Knows nothing of values: sentences
come in ready-made.
"""

from __future__ import annotations

import linecache
import sys
from html import escape
from pathlib import Path
from types import TracebackType

_HOME = str(Path(__file__).parent)
_UNTOLD = "The check did not pass."


class CheckFailed(AssertionError):  # noqa: N818  (reads as what happened)
    """A comparison did not hold.

    Attributes:
        message: The full story, with what was expected; for checks that a student may read.
        public_message: What a student may read about a hidden check: what was compared, their
            own value, the sort of difference; never an expected value.
        claim: The sentence of the claim that failed; empty outside a claim.
    """

    def __init__(self, message: str, public_message: str = _UNTOLD, claim: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.public_message = public_message
        self.claim = claim
        self._is_shown = False

    def _render_traceback_(self) -> list[str]:
        """Return the card that IPython prints in the place of a traceback.

        A notebook shows the card as HTML first, and one line stays of the traceback.
        """
        title = f"✗ This does not hold yet: {self.claim}" if self.claim else "✗ This check failed."
        if in_kernel():
            if not self._is_shown:  # a kernel asks twice
                self._is_shown = True
                display = sys.modules["IPython"].display
                where = "\n".join(_where(self.__traceback__)).strip()
                display.display(display.HTML(card_html(f"{self.message}\n\n{where}", self.claim)))
            return ["✗ This does not hold yet."]
        return [title, "", *self.message.splitlines(), *_where(self.__traceback__)]

    def _repr_html_(self) -> str:
        """Return the full card as HTML."""
        return card_html(self.message, self.claim)


def in_kernel() -> bool:
    """Return whether this process is the kernel of a notebook."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return type(shell).__name__ == "ZMQInteractiveShell"


def card_html(message: str, sentence: str = "") -> str:
    """Draw one failure as HTML; both texts are escaped.

    Args:
        message: `CheckFailed.message` or `CheckFailed.public_message`.
        sentence: The claim's sentence, shown above the message if there is one.
    """
    first, _, rest = message.partition("\n")
    title = f"<p style='margin:0.2em 0'>✗ <b>{escape(sentence)}</b></p>" if sentence else ""
    lines = f"<pre style='white-space:pre-wrap;margin:0.2em 0'>{escape(rest)}</pre>" if rest else ""
    return f"<div>{title}<p style='margin:0.2em 0'>{escape(first)}</p>{lines}</div>"


def _where(trace: TracebackType | None) -> list[str]:
    """Return the line of the check that compared, if its source is known."""
    line = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if not code.co_filename.startswith(_HOME):
            line = linecache.getline(code.co_filename, trace.tb_lineno).strip()
        trace = trace.tb_next
    return ["", f"The line that asks: {line}"] if line else []
