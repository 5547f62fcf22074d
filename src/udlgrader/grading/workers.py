"""Processes that sit exams: each keeps a warm hall, and none of them is needed to survive.

A worker that is killed costs nothing but the exams it was at: they are given to others.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic
from typing import TypeVar

from udlgrader.errors import SandboxError
from udlgrader.exam.hall import ExamHall
from udlgrader.grading.mistakes import Mistakes, learn_once, remembered
from udlgrader.grading.reference import Reference, examine_key_once, known_reference
from udlgrader.grading.sitting import Sat, Sitting, sit, unreadable
from udlgrader.problems import Problem
from udlgrader.sandbox.host import Isolation

T = TypeVar("T")
Item = TypeVar("Item")

_TRIES = 3
_PR_SET_PDEATHSIG = 1
_DIED = "The process that graded this file ended every time. Please report it, with the file."


@cache
def hall_of_process(isolation: Isolation) -> ExamHall:
    """Return the hall of this process; it is closed when the process ends.

    One for the life of the process on purpose: a warm hall is what makes grading fast.
    """
    hall = ExamHall(isolation)
    atexit.register(hall.close)
    return hall


@dataclass(frozen=True)
class Workers:
    """How many workers there are, and what they sit in."""

    count: int
    isolation: Isolation

    def start(self, parts: frozenset[str]) -> Executor:
        """Start the processes; they warm up at once, with these library parts (see `preload`)."""
        return ProcessPoolExecutor(
            self.count,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_become_worker,
            initargs=(self.isolation, os.getpid(), parts),
        )


def kill_children_but(others: Collection[BaseProcess]) -> None:
    """Kill the processes that multiprocessing has started here since there were only *others*."""
    for child in multiprocessing.active_children():
        if child not in others:
            child.kill()


def _become_worker(isolation: Isolation, parent: int, parts: frozenset[str]) -> None:
    """Warm up; end with the grader, and leave Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
    with contextlib.suppress(SandboxError):  # the first sitting tells what is wrong
        hall_of_process(isolation).warm_up(parts)


def _sit_here(isolation: Isolation, sitting: Sitting) -> Sat:
    return sit(sitting, hall_of_process(isolation))


def _examine_here(isolation: Isolation, cache_folder: Path, sitting: Sitting) -> Reference:
    hall = hall_of_process(isolation)
    return examine_key_once(sitting.key, sitting.examiner_files, sitting.limits, hall, cache_folder)


def _learn_here(isolation: Isolation, cache_folder: Path, problem: Problem) -> Mistakes:
    return learn_once(problem, hall_of_process(isolation), cache_folder)


class Crew:
    """Workers, started when they are first needed and replaced when one is killed.

    Use it in a ``with`` statement.

    Args:
        workers: How many, and what in.
        parts: Library parts that most exams will need (see `udlgrader.sandbox.preload`).
    """

    def __init__(self, workers: Workers, parts: frozenset[str] = frozenset()) -> None:
        self._workers = workers
        self._parts = parts
        self._executor: Executor | None = None
        self._others = multiprocessing.active_children()
        self.start_s = 0.0  # spent on waiting until workers were warm

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:  # stopped: a second Ctrl-C while we waited could make Python hang
            kill_children_but(self._others)
        self._dismiss(wait=kind is None)

    def examine_keys(
        self, sittings: Iterable[Sitting], cache_folder: Path
    ) -> Iterator[tuple[Sitting, Reference]]:
        """Have the keys of *sittings* sit their own exam first, side by side.

        Raises:
            CourseError: If a locked cell of a key fails.
            SandboxError: If the sandbox does not work.
        """
        unknown = []
        for sitting in sittings:
            known = known_reference(sitting.key, sitting.examiner_files, cache_folder)
            if known is None:
                unknown.append(sitting)
            else:
                yield sitting, known
        task = partial(_examine_here, self._workers.isolation, cache_folder)
        for sitting, reference in self._run(task, unknown):
            if reference is None:
                raise SandboxError(f"{sitting.key.notebook}.ipynb ended the grader's own process.")
            yield sitting, reference

    def learn_mistakes(
        self, problems: Sequence[Problem], cache_folder: Path, progress: Callable[[int, int], None]
    ) -> Iterator[tuple[Problem, Mistakes]]:
        """Have the wrong sample answers of *problems* sit their exams, where that is not known yet.

        A problem whose answers end the worker every time has no known mistakes.

        Raises:
            SandboxError: If the sandbox does not work.
        """
        unknown = []
        for problem in problems:
            known = remembered(problem, cache_folder)
            if known is None:
                unknown.append(problem)
            else:
                yield problem, known
        task = partial(_learn_here, self._workers.isolation, cache_folder)
        for done, (problem, learned) in enumerate(self._run(task, unknown), start=1):
            progress(done, len(unknown))
            yield problem, learned or ()

    def sit_all(self, sittings: Iterable[Sitting]) -> Iterator[tuple[Sitting, Sat]]:
        """Yield what became of every sitting, as they end; takes new ones only as there is room.

        A sitting that a limit stopped is tried once more, alone, at the end: a busy machine must
        not cost a student marks.

        Raises:
            SandboxError: If the sandbox does not work.
        """
        task = partial(_sit_here, self._workers.isolation)
        again: list[Sitting] = []
        for sitting, sat in self._run(task, sittings):
            if sat is not None and sat.limit_hit:
                again.append(sitting)
            else:
                yield sitting, sat or unreadable(sitting, _DIED)
        for sitting in again:
            for _, sat in self._run(task, [sitting]):
                yield sitting, sat or unreadable(sitting, _DIED)

    def _run(
        self, task: Callable[[Item], T], items: Iterable[Item]
    ) -> Iterator[tuple[Item, T | None]]:
        """Run *task* on every item; None for one that killed its worker every time."""
        waiting = ((item, 0) for item in items)
        again: deque[tuple[Item, int]] = deque()
        running: dict[Future[T], tuple[Item, int]] = {}
        while True:
            # Who was at work when a worker died may have killed it: those go one at a time.
            while len(running) < (1 if again else 2 * self._workers.count):
                following = again.popleft() if again else next(waiting, None)
                if following is None:
                    break
                try:
                    running[self._at_work().submit(task, following[0])] = following
                except BrokenExecutor as broken:
                    lost: Future[T] = Future()
                    lost.set_exception(broken)
                    running[lost] = following
                    break
            if not running and not again:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                try:
                    result = future.result()
                except BrokenExecutor:
                    continue  # it is still among those that were running
                yield running.pop(future)[0], result
            if len(done) == 0 or any(future in running for future in done):
                for item, tries in running.values():
                    if tries + 1 < _TRIES:
                        again.append((item, tries + 1))
                    else:
                        yield item, None
                running.clear()
                self._dismiss(wait=False)

    def _at_work(self) -> Executor:
        if self._executor is None:
            start = monotonic()
            self._executor = self._workers.start(self._parts)
            wait([self._executor.submit(os.getpid)])
            self.start_s += monotonic() - start
        return self._executor

    def _dismiss(self, *, wait: bool) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=wait, cancel_futures=True)
            self._executor = None
