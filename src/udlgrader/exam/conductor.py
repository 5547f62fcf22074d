"""The conductor: leads one exam through its paper, keeps the time, carries questions and answers.

    paper ─▶ conductor ──▶ candidate   executes cells, answers
                 │  ▲
                 ▼  │
              examiner                 executes checks, asks

Runs outside both sandboxes and reads nothing of what crosses between them but its size.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from functools import lru_cache
from time import monotonic
from typing import Any

from udlgrader.errors import ProtocolError
from udlgrader.exam import cards
from udlgrader.exam.messages import Kind
from udlgrader.exam.mistakes import named
from udlgrader.exam.outputs import OutputLog, error, scored_outputs
from udlgrader.exam.paper import CellKind, Paper, PaperCell
from udlgrader.exam.party import Ended, Party
from udlgrader.exam.pieces import prepare
from udlgrader.exam.scoring import LOST_MESSAGES, beside_verdict, lost_verdict, verdict_of
from udlgrader.results import CellResult, ExamResult, RunOutcome, Verdict
from udlgrader.sandbox.channel import Message
from udlgrader.sandbox.host import WarmProcess, WarmProcesses

_MAX_EVENT_BYTES = 8 << 20
_MAX_DONE_BYTES = 4096
_RECOVERIES = 3
_QUICK_SETUP_S = 0.1
# Modules that the warm process has loaded: importing one again executes nothing.
_LOADED = {
    *("__future__", "collections", "copy", "dataclasses", "fractions", "functools", "itertools"),
    *("math", "matplotlib", "numpy", "random", "torch", "typing"),
}
_SIMPLE = (
    *(ast.Constant, ast.Name, ast.Attribute, ast.Subscript, ast.UnaryOp),
    *(ast.List, ast.Tuple, ast.Set, ast.Dict),
    *(ast.expr_context, ast.unaryop),
)
_CANDIDATE_KINDS = (CellKind.SETUP, CellKind.VIEW, CellKind.ANSWER, CellKind.OWN)


def conduct(paper: Paper, warm: WarmProcess | WarmProcesses) -> ExamResult:
    """Sit one exam.

    Args:
        paper: What to execute.
        warm: Where candidate and examiner are forked.

    Returns:
        One result per cell of the paper; nothing that a student did raises.

    Raises:
        SandboxError: If the sandbox itself does not work.
    """
    exam = _Exam(paper, warm)
    try:
        return exam.run()
    finally:
        exam.end()


class _Exam:
    """The state of one exam; `run` may be called once."""

    def __init__(self, paper: Paper, warm: WarmProcess | WarmProcesses) -> None:
        self._paper = paper
        self._warm = warm
        self._limits = paper.limits
        self._examiner_errors: dict[int, str] = {}
        self._transcript: dict[str, list[dict[str, Any]]] = {}
        self._examined: dict[int, tuple[dict[str, Any], list[dict[str, Any]]]] = {}
        self._checkpoint_cell = 0  # cells before this one are part of the checkpoint's state
        self._unkept: set[int] = set()  # what ran since, and is not to be executed again
        self._lost_cells: set[int] = set()  # what ended the candidate once is not executed again
        self._candidate = Party(warm, "candidate", paper.limits, paper.candidate_files)
        self._examiner = Party(warm, "examiner", paper.limits, paper.examiner_files)

    def end(self) -> None:
        """End both parties."""
        self._candidate.end()
        self._examiner.end()

    def run(self) -> ExamResult:
        """Lead through the whole paper."""
        start = monotonic()
        self._candidate.begin()
        self._examiner.begin()
        self._candidate.accept_runner()
        results: list[CellResult] = []
        run = RunOutcome.FINISHED
        for index, cell in enumerate(self._paper.cells):
            if run is RunOutcome.FINISHED and monotonic() - start > self._notebook_wall_s():
                run = RunOutcome.TIMED_OUT
            if run is not RunOutcome.FINISHED:
                results.append(self._not_run(cell))
                continue
            cell_start = monotonic()
            try:
                result = self._sit(index, cell)
            except Ended as ended:  # nothing of the candidate is left to go on with
                run = ended.run
                result = self._not_run(cell)
            results.append(
                CellResult(result.run, result.outputs, result.verdict, monotonic() - cell_start)
            )
        return ExamResult(
            cells=tuple(self._with_mistakes(results)),
            run=run,
            seconds=monotonic() - start,
            transcript=self._transcript,
            examiner_errors=self._examiner_errors,
        )

    def _with_mistakes(self, results: list[CellResult]) -> list[CellResult]:
        """Name the mistakes that are known, now that all checks of each problem have been sat."""
        verdicts = [result.verdict for result in results if result.verdict is not None]
        if len({verdict.grade_id for verdict in verdicts}) < len(verdicts):
            return results  # whose transcript is whose cannot be told
        told = {v.grade_id: v for v in named(verdicts, self._transcript, self._paper.mistakes)}
        for index, (record, outputs) in self._examined.items():
            verdict = told[self._paper.cells[index].grade_id]
            if verdict != results[index].verdict:
                graded = _graded(verdict, outputs, record)
                results[index] = replace(graded, seconds=results[index].seconds)
        return results

    def _notebook_wall_s(self) -> float:
        return self._limits.notebook_s * self._limits.wall_factor

    def _not_run(self, cell: PaperCell) -> CellResult:
        if cell.kind is not CellKind.CHECK:
            return CellResult(RunOutcome.NOT_RUN)
        return _graded(lost_verdict(cell, RunOutcome.NOT_RUN), [], None)

    def _sit(self, index: int, cell: PaperCell) -> CellResult:
        if not cell.source.strip() or cell.kind is CellKind.TEXT:
            return CellResult(RunOutcome.FINISHED)
        if cell.kind is CellKind.CHECK:
            return self._sit_beside(index, cell) if cell.beside else self._sit_check(index, cell)
        return self._sit_code(index, cell)

    # ---- cells that the candidate executes ----------------------------------------------------

    def _sit_code(self, index: int, cell: PaperCell) -> CellResult:
        source = cell.source if cell.kind is CellKind.SETUP else cell.examiner_source
        examined = cell.kind in (CellKind.SETUP, CellKind.OWN, CellKind.ANSWER) and source.strip()
        if examined:
            self._examiner.start_clock(self._limits.cell_s)
            self._examiner.send_data(Kind.EXECUTE, self._examiner_order(index, source))
        log = OutputLog(self._limits.output_kb)
        checkpoint = cell.kind is not CellKind.SETUP and not _only_defines(cell.source)
        run, _ = self._execute(index, cell.source, log, checkpoint=checkpoint)
        if examined:
            self._finish_examiner(index)
        outputs = log.outputs()
        if run is not RunOutcome.FINISHED:
            outputs = [*outputs, error("CellStopped", LOST_MESSAGES[run], [LOST_MESSAGES[run]])]
        return CellResult(run, outputs)

    def _execute(
        self, index: int, source: str, log: OutputLog, *, checkpoint: bool, numeric: bool = False
    ) -> tuple[RunOutcome, dict[str, Any]]:
        """Have the candidate execute *source*; recover where that ends it."""
        start = monotonic()
        try:
            self._order(
                Kind.EXECUTE,
                index,
                checkpoint=checkpoint,
                source=source,
                numeric=numeric,
                seed=self._paper.seed if index == 0 else None,
            )
            done = self._candidate_says(Kind.DONE, log=log).data()
            is_setup = self._paper.cells[index].kind is CellKind.SETUP
            is_quick = is_setup and monotonic() - start < _QUICK_SETUP_S
            if not is_quick and not _only_defines(source):
                self._unkept.add(index)
            return RunOutcome.FINISHED, done
        except (Ended, ProtocolError) as ended:
            run = ended.run if isinstance(ended, Ended) else RunOutcome.BROKE_PROTOCOL
            if self._interrupted(run, Kind.DONE, log) is None:
                self._lost_cells.add(index)
                self._recover(index)
            self._unkept.add(index)
            return run, {}

    def _order(self, kind: Kind, index: int, *, checkpoint: bool, **order: Any) -> None:
        """Send an order; with *checkpoint*, the candidate goes on in a fork where that is needed.

        It is not where only definitions, quick set-up and checks came after the last checkpoint:
        what is lost with a candidate that dies is executed again. A candidate that does not fork
        was broken by the other cells since: they are given up, and the order is sent to what was
        before them.
        """
        for is_last in (False, True):
            fork = checkpoint and bool(self._unkept)
            self._candidate.start_clock(self._limits.cell_s)
            self._candidate.send_data(kind, {"checkpoint": fork, **order})
            if not fork:
                return
            try:
                self._candidate.accept_fork()
                self._checkpoint_cell = index
                self._unkept.clear()
                return
            except Ended:
                if is_last:
                    raise
                self._lost_cells.update(self._unkept)
                self._recover(index)

    def _candidate_says(self, *kinds: Kind, log: OutputLog | None) -> Message:
        """Wait for a message of one of *kinds*; outputs go to *log* meanwhile.

        Raises:
            Ended: Also if the candidate says anything else.
        """
        while True:
            message = self._candidate.wait()
            if message.kind in kinds:
                if message.kind == Kind.DONE and len(message.payload) > _MAX_DONE_BYTES:
                    raise Ended(RunOutcome.BROKE_PROTOCOL)
                return message
            if message.kind != Kind.OUTPUT or len(message.payload) > _MAX_EVENT_BYTES:
                raise Ended(RunOutcome.BROKE_PROTOCOL)
            if log is not None:
                try:
                    log.add(message.data())
                except ProtocolError as broken:
                    raise Ended(RunOutcome.BROKE_PROTOCOL) from broken

    def _interrupted(self, run: RunOutcome, kind: Kind, log: OutputLog | None) -> Message | None:
        """After a time limit: interrupt, as nbgrader does, which keeps the state; None if deaf."""
        if run is not RunOutcome.TIMED_OUT:
            return None
        self._candidate.interrupt()
        try:
            return self._candidate_says(kind, log=log)
        except (Ended, ProtocolError):
            return None

    def _recover(self, index: int) -> None:
        """Bring the candidate back to where it was before cell *index*.

        Raises:
            Ended: If it dies on the way there, too.
        """
        for _ in range(_RECOVERIES):
            try:
                first = self._go_back()
                self._checkpoint_cell = first
                self._unkept = set(range(first, index)) - self._lost_cells
                return self._replay(first, index)
            except _ReplayEnded as ended:
                self._lost_cells.add(ended.cell)
        raise Ended(RunOutcome.CRASHED)

    def _go_back(self) -> int:
        """Bring back a candidate; returns the first cell that is not part of its state."""
        try:
            return self._checkpoint_cell if self._candidate.recover() else 0
        except Ended:  # nothing of it is left: not even the init process
            self._candidate.end()
            files = self._paper.candidate_files
            self._candidate = Party(self._warm, "candidate", self._limits, files)
            self._candidate.begin()
            self._candidate.accept_runner()
            return 0

    def _replay(self, first: int, index: int) -> None:
        for earlier in range(first, index):
            cell = self._paper.cells[earlier]
            source = _candidate_source(cell)
            if not source.strip() or earlier in self._lost_cells:
                continue
            try:
                self._order(
                    Kind.EXECUTE,
                    earlier,
                    checkpoint=False,
                    source=source,
                    numeric=False,
                    seed=self._paper.seed if earlier == 0 else None,
                )
                self._candidate_says(Kind.DONE, log=None)
            except Ended as ended:
                raise _ReplayEnded(earlier) from ended

    # ---- checks -------------------------------------------------------------------------------

    def _sit_check(self, index: int, cell: PaperCell) -> CellResult:
        log = OutputLog(self._limits.output_kb)
        record, run = self._examine(index, cell, log)
        if record is None:
            verdict = lost_verdict(cell, run)
        else:
            verdict = verdict_of(cell, record)
            self._transcript[cell.grade_id] = record["transcript"]
            self._examined[index] = record, log.outputs()
        if cell.run_released and cell.released_source.strip():
            self._execute(index, cell.released_source, OutputLog(0), checkpoint=True)
        return _graded(verdict, log.outputs(), record)

    def _examine(
        self, index: int, cell: PaperCell, log: OutputLog
    ) -> tuple[dict[str, Any] | None, RunOutcome]:
        """Have the examiner execute a check; returns its record, or None and what went wrong."""
        try:
            seed = self._paper.seed + index
            self._order(Kind.BEGIN_CHECK, index, checkpoint=True, seed=seed)
            self._candidate_says(Kind.DONE, log=None)
        except Ended as ended:
            self._recover(index)
            return None, ended.run
        try:
            prepared = prepare(cell.source, cell.hidden_lines)
        except (SyntaxError, ValueError):  # the chapter's own; its solutions' exam tells the author
            return None, RunOutcome.BROKE_PROTOCOL
        order = {**prepared, "student_names": sorted(cell.student_names), "seed": seed}
        try:
            self._examiner.start_clock(self._limits.cell_s)
            self._examiner.send_data(Kind.CHECK, order)
            return self._carry_questions(index, log), RunOutcome.FINISHED
        except Ended as ended:
            self._replace_examiner(index)
            self._recover(index)
            timed_out = ended.run is RunOutcome.TIMED_OUT
            return None, ended.run if timed_out else RunOutcome.BROKE_PROTOCOL

    def _carry_questions(self, index: int, log: OutputLog) -> dict[str, Any]:
        """Carry questions to the candidate and answers to the examiner until it has concluded.

        Raises:
            Ended: If the examiner cannot go on.
        """
        lost: RunOutcome | None = None
        while True:
            message = self._examiner.wait()
            if message.kind == Kind.CHECKED:
                record: dict[str, Any] = message.data()
                return record
            if message.kind == Kind.OUTPUT:
                log.add(message.data())
                continue
            if lost is None:
                try:
                    answer = self._put_to_candidate(message, log)
                    self._examiner.send(answer.kind, answer.payload)
                    continue
                except _CandidateEnded as ended:
                    lost = ended.run
                    if not ended.state_kept:
                        self._recover(index)
            self._examiner.send_data(Kind.LOST, {"run": lost.value})

    def _put_to_candidate(self, message: Message, log: OutputLog) -> Message:
        """Pass a question (or the reply to a callback) on and return what the candidate says."""
        hidden = message.kind == Kind.ASK and message.payload[:1] == b"\x01"
        payload = message.payload[1:] if message.kind == Kind.ASK else message.payload
        shown = None if hidden else log
        try:
            self._candidate.send(message.kind, payload)
            return self._candidate_says(Kind.ANSWER, Kind.CALLBACK, log=shown)
        except Ended as ended:
            kept = self._interrupted(ended.run, Kind.ANSWER, shown) is not None
            raise _CandidateEnded(ended.run, state_kept=kept) from ended

    def _sit_beside(self, index: int, cell: PaperCell) -> CellResult:
        """Run a check that cannot be asked from outside beside the student's objects."""
        log = OutputLog(0 if cell.hidden_lines else self._limits.output_kb)
        run, done = self._execute(index, cell.source, log, checkpoint=True, numeric=True)
        if run is RunOutcome.FINISHED and not _is_done(done):
            run = RunOutcome.BROKE_PROTOCOL
        return _graded(beside_verdict(cell, run, done), log.outputs(), None)

    # ---- the examiner -------------------------------------------------------------------------

    def _examiner_order(self, index: int, source: str) -> dict[str, Any]:
        return {
            "source": source,
            "seed": self._paper.seed if index == 0 else None,
            "student_names": [],
            "submitted_modules": sorted(self._paper.submitted_modules),
        }

    def _finish_examiner(self, index: int) -> None:
        try:
            message = self._examiner.wait()
            while message.kind != Kind.DONE:
                message = self._examiner.wait()
            text = message.data()["error"]
        except Ended as ended:
            text = LOST_MESSAGES[ended.run]
            self._replace_examiner(index + 1)
        if text:
            self._examiner_errors[index] = text

    def _replace_examiner(self, index: int) -> None:
        """Seat a fresh examiner and bring it to where cell *index* begins."""
        self._examiner.end()
        files = self._paper.examiner_files
        self._examiner = Party(self._warm, "examiner", self._limits, files)
        self._examiner.begin()
        for earlier, cell in enumerate(self._paper.cells[:index]):
            source = cell.source if cell.kind is CellKind.SETUP else cell.examiner_source
            if cell.kind in _CANDIDATE_KINDS and source.strip() and cell.kind is not CellKind.VIEW:
                self._examiner.start_clock(self._limits.cell_s)
                order = self._examiner_order(earlier, source)
                self._examiner.send_data(Kind.EXECUTE, order)
                while self._examiner.wait().kind != Kind.DONE:
                    pass


class _ReplayEnded(Exception):  # noqa: N818  (says what happened)
    """A cell that was executed before ended the candidate when it was executed again."""

    def __init__(self, cell: int) -> None:
        super().__init__(cell)
        self.cell = cell


class _CandidateEnded(Exception):  # noqa: N818  (says what happened)
    """The candidate did not answer; `state_kept` if an interrupt was enough to stop it."""

    def __init__(self, run: RunOutcome, *, state_kept: bool) -> None:
        super().__init__(run.value)
        self.run = run
        self.state_kept = state_kept


def _candidate_source(cell: PaperCell) -> str:
    """What the candidate executes of a cell: of most checks nothing."""
    if cell.kind in _CANDIDATE_KINDS or cell.beside:
        return cell.source
    return cell.released_source if cell.run_released else ""


def _is_done(done: dict[str, Any]) -> bool:
    value = done.get("value") if isinstance(done, dict) else ""
    return "error" in done and (value is None or type(value) is float)


def _graded(
    verdict: Verdict, outputs: list[dict[str, Any]], record: dict[str, Any] | None
) -> CellResult:
    card = cards.cell_card(verdict, record)
    return CellResult(verdict.run, scored_outputs(verdict, card, outputs), verdict)


@lru_cache(256)
def _only_defines(source: str) -> bool:
    """True if *source* only defines and imports, so that executing it twice tells nothing apart."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return False
    return all(map(_is_harmless, tree.body))


def _is_harmless(statement: ast.stmt) -> bool:
    match statement:
        case ast.FunctionDef(args=arguments):
            annotations = [a.annotation for a in ast.walk(arguments) if isinstance(a, ast.arg)]
            return _are_simple(
                *(*statement.decorator_list, *arguments.defaults, *arguments.kw_defaults),
                *(*annotations, statement.returns),
            )
        case ast.ClassDef(keywords=[]):
            simple = _are_simple(*statement.decorator_list, *statement.bases)
            return simple and all(map(_is_harmless, statement.body))
        case ast.Assign(targets=[ast.Name()], value=ast.Lambda(args=arguments)):
            return _are_simple(*arguments.defaults, *arguments.kw_defaults)
        case ast.Assign(targets=[ast.Name()], value=value) | ast.Expr(value=value):
            return _are_simple(value)
        case ast.AnnAssign(target=ast.Name(), value=value):
            return _are_simple(value)
        case ast.Import(names=names):
            return all(name.name.partition(".")[0] in _LOADED for name in names)
        case ast.ImportFrom(module=str() as module, level=0):
            return module.partition(".")[0] in _LOADED
        case ast.Raise(exc=ast.Call(func=ast.Name(), args=args, keywords=[])):  # not answered yet
            return _are_simple(*args)
    return isinstance(statement, ast.Pass)


def _are_simple(*parts: ast.expr | None) -> bool:
    """True if evaluating these expressions calls nothing (but for types, as in ``list[int]``)."""
    return all(isinstance(node, _SIMPLE) for part in parts if part for node in ast.walk(part))
