"""An IPython shell that emits what Jupyter would keep: streams, displays, results, errors.

Used by candidate and examiner alike. Outputs leave through a callback as small events; `outputs.py`
turns events into nbformat outputs. Nothing here knows of scores.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import io
import os
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from typing import Any

import matplotlib
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell
from matplotlib_inline.backend_inline import configure_inline_support
from traitlets import Any as AnyTrait
from traitlets.config import Config

from udlgrader.errors import SandboxError

Event = dict[str, Any]
Emit = Callable[[Event], None]

INLINE_BACKEND = "module://matplotlib_inline.backend_inline"
_FLUSH_CHARACTERS = 8192
_TRACEBACK_FRAMES = 20


def _no_input(prompt: object = "") -> str:
    raise StdinNotImplementedError(
        "input() cannot be answered here: nobody sits at the keyboard while a notebook is graded. "
        "Put the value into the code instead."
    )


def _nothing() -> None:
    """Emit nothing: no other stream is ahead."""


class OutputStream(io.TextIOBase):
    """A text stream that emits what is written to it, in order with everything else."""

    def __init__(self, name: str, emit: Emit) -> None:
        self.name = name
        self._emit = emit
        self._before: Callable[[], None] = _nothing
        self._held: list[str] = []
        self._length = 0

    def follow(self, before: Callable[[], None]) -> None:
        """Call *before* ahead of every write, to emit what came earlier by another way."""
        self._before = before

    def writable(self) -> bool:
        """Tell that the stream takes text."""
        return True

    def write(self, text: str) -> int:
        """Take *text*; it is emitted when enough has come together."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._before()
        self._held.append(text)
        self._length += len(text)
        if self._length > _FLUSH_CHARACTERS:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Emit what is held back."""
        if self._held:
            text, self._held, self._length = "".join(self._held), [], 0
            self._emit({"type": "stream", "name": self.name, "text": text})

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding that libraries ask for."""
        return "utf-8"


class _Publisher(DisplayPublisher):
    emit = AnyTrait()

    def publish(self, data: Any, metadata: Any = None, **options: Any) -> None:
        transient = options.get("transient") or {}
        kind = "update" if options.get("update") else "display"
        display_id = transient.get("display_id")
        self.emit({"type": kind, "data": data, "metadata": metadata or {}, "id": display_id})

    def clear_output(self, wait: bool = False) -> None:
        self.emit({"type": "clear", "wait": wait})


class _ResultHook(DisplayHook):
    emit = AnyTrait()

    def __call__(self, result: Any = None) -> None:
        self.check_for_underscore()
        if result is None or self.quiet():
            return
        data, metadata = self.compute_format_data(result)
        self.update_user_ns(result)
        self.fill_exec_result(result)
        if data:
            self.emit({"type": "result", "data": data, "metadata": metadata})


class ExamShell(InteractiveShell):
    """Runs cells as a kernel would and emits events; call `attach` before the first cell."""

    displayhook_class = _ResultHook
    display_pub_class = _Publisher

    def attach(self, emit: Emit) -> None:
        """Send all outputs to *emit*; take over standard output, error and input."""
        self._emit_raw = emit
        self._raw = _RawOutput()
        self._out = OutputStream("stdout", emit)
        self._err = OutputStream("stderr", emit)
        self._err.follow(self._out.flush)
        self._out.follow(self._before_stdout)
        self.displayhook.emit = self.display_pub.emit = self.emit
        sys.stdout, sys.stderr = self._out, self._err
        sys.__stdout__, sys.__stderr__ = self._out, self._err  # type: ignore[misc,assignment]
        builtins.input = _no_input

    def _before_stdout(self) -> None:
        self._drain()
        self._err.flush()

    def use_namespace(self, namespace: dict[str, Any]) -> None:
        """Execute further cells in *namespace*, which may be a dict that finds names itself."""
        self.user_module, self.user_ns = self.prepare_user_module(None, namespace)
        self.init_user_ns()
        sys.modules["__main__"] = self.user_module

    def emit(self, event: Event) -> None:
        """Emit *event* after everything that was written before it."""
        self.flush()
        self._emit_raw(event)

    def flush(self) -> None:
        """Emit whatever was written so far, by Python, C code or child processes."""
        self._drain()
        self._out.flush()
        self._err.flush()

    def _drain(self) -> None:
        text = self._raw.take()
        if text:
            self._out.flush()
            self._emit_raw({"type": "stream", "name": "stdout", "text": text})

    def run(self, source: str, *, store_history: bool = True) -> ExecutionResult:
        """Execute one cell and emit all its outputs, figures included."""
        try:
            return self.run_cell(source, store_history=store_history)
        finally:
            with contextlib.suppress(KeyboardInterrupt):
                self.flush()

    def transform_cell(self, raw_cell: str) -> str:
        """Turn magics and pasted prompts into Python; what is plain Python already stays.

        IPython would read all of it token by token, which takes as long as executing it.
        """
        if "\n" not in raw_cell.strip() or "In [" in raw_cell or not _is_python(raw_cell):
            return str(super().transform_cell(raw_cell))  # one line may be `exit` or `ls`
        return f"{raw_cell.rstrip()}\n"

    def system(self, cmd: str) -> None:
        """Run a shell line (``!cmd``) and emit what it prints."""
        done = subprocess.run(
            self.var_expand(cmd, depth=1),
            shell=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        self._out.write(done.stdout)
        self.user_ns["_exit_code"] = done.returncode

    system_piped = system_raw = system

    def ask_exit(self) -> None:
        """End the cell, not the exam: ``exit()`` in a notebook stops that cell only."""
        raise SystemExit("exit() was called; the rest of this cell was not executed.")

    def enable_gui(self, gui: str | None = None) -> None:
        """Accept and ignore requests for a GUI event loop: there is no screen."""

    def init_history(self) -> None:
        """Keep the history in memory; there is no session to remember."""
        self.config.HistoryManager.hist_file = ":memory:"
        self.config.HistoryManager.enabled = False
        super().init_history()

    def _get_exc_info(self, exc_tuple: Any = None) -> tuple[Any, Any, Any]:
        kind, value, trace = super()._get_exc_info(exc_tuple)
        trace = _shortened(trace)
        if isinstance(value, BaseException):
            BaseException.with_traceback(value, trace)
        return kind, value, trace

    def _showtraceback(self, etype: Any, evalue: Any, stb: list[str]) -> None:
        name = str(getattr(etype, "__name__", etype))
        self.emit(
            {"type": "error", "ename": name, "evalue": _text_of(evalue), "traceback": list(stb)}
        )


def _is_python(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _shortened(trace: types.TracebackType | None) -> types.TracebackType | None:
    """Leave out the middle of a very deep traceback, which IPython needs seconds to format."""
    links = []
    while trace is not None:
        links.append(trace)
        trace = trace.tb_next
    if len(links) > 2 * _TRACEBACK_FRAMES:
        links = links[:_TRACEBACK_FRAMES] + links[-_TRACEBACK_FRAMES:]
    short = None
    for link in reversed(links):
        short = types.TracebackType(short, link.tb_frame, link.tb_lasti, link.tb_lineno)
    return short


class _RawOutput:
    """What C code and child processes write to descriptors 1 and 2: a file, read piece by piece."""

    def __init__(self) -> None:
        self._file = os.open(".", os.O_TMPFILE | os.O_RDWR | os.O_APPEND, 0o600)
        self._read = 0
        for standard in (1, 2):
            os.dup2(self._file, standard)

    def take(self) -> str:
        size = os.fstat(self._file).st_size
        if size <= self._read:
            return ""
        data = os.pread(self._file, min(size - self._read, 1 << 20), self._read)
        self._read = size
        return data.decode("utf-8", "replace")


def _text_of(value: object) -> str:
    try:
        return str(value)
    except Exception:  # noqa: BLE001  (a student's __str__ may raise anything)
        return f"<{type(value).__name__}>"


def make_shell() -> ExamShell:
    """Make the process's shell, with inline figures as in a kernel."""
    config = Config()
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.xmode = "Context"
    shell: ExamShell = ExamShell.instance(config=config)
    configure_inline_support(shell, INLINE_BACKEND)
    matplotlib.interactive(True)
    return shell


def warm_up() -> None:
    """Run and fail a cell and draw a figure, so that forks find every module loaded.

    Raises:
        SandboxError: If a figure cannot be drawn in this environment.
    """
    events: list[Event] = []
    with _restored_streams():
        shell = make_shell()
        shell.attach(events.append)
        shell.run("import numpy as np\nimport torch\ndef f(x):\n    return 1 / x\nf(0)")
        shell.run("import matplotlib.pyplot as plt\nplt.plot([0, 1]);")
        shell.reset(new_session=True)
    if not any(event["type"] == "display" for event in events):
        raise SandboxError(f"Figures cannot be drawn in the sandbox; it printed: {events}")


@contextlib.contextmanager
def _restored_streams() -> Iterator[None]:
    streams = sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__
    saved = os.dup(1), os.dup(2)
    try:
        yield
    finally:
        sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__ = streams  # type: ignore[misc]
        for number, standard in zip(saved, (1, 2), strict=True):
            os.dup2(number, standard)
            os.close(number)
