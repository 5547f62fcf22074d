"""The exam hall: keeps a warm process ready and sits one exam after another in it."""

from __future__ import annotations

from types import TracebackType

from udlgrader.exam.conductor import conduct
from udlgrader.exam.paper import Paper
from udlgrader.results import ExamResult
from udlgrader.sandbox.doctor import best_isolation
from udlgrader.sandbox.host import Isolation, WarmProcess, WarmProcesses
from udlgrader.sandbox.preload import parts_in


class ExamHall:
    """Owns a warm process; starts another when it was lost. One exam at a time.

    Args:
        isolation: The tier to use; None for the best that this machine gives. A plain process must
            be asked for by name.
        hash_seed: PYTHONHASHSEED of everything in the hall.

    Raises:
        SandboxError: If the sandbox does not start.
    """

    def __init__(self, isolation: Isolation | str | None = None, hash_seed: int = 0) -> None:
        self.isolation = Isolation(isolation) if isolation else best_isolation()
        self._hash_seed = hash_seed
        self._warm: WarmProcess | WarmProcesses | None = None

    def sit(self, paper: Paper) -> ExamResult:
        """Sit one exam; nothing that a student did raises.

        Raises:
            SandboxError: If the sandbox itself does not work.
        """
        if self._warm is None or not self._warm.is_alive:
            self.warm_up()
        assert self._warm is not None
        self._warm.preload(parts_in(cell.source for cell in paper.cells))
        try:
            return conduct(paper, self._warm)
        finally:
            if isinstance(self._warm, WarmProcesses):
                self._warm.close()

    def warm_up(self, parts: frozenset[str] = frozenset()) -> None:
        """Start the warm process now, so that the first exam need not wait.

        Args:
            parts: Library parts to import at once (see `udlgrader.sandbox.preload`).
        """
        self.close()
        single = self.isolation is Isolation.SINGLE
        self._warm = (
            WarmProcesses(self._hash_seed)
            if single
            else WarmProcess(self.isolation, self._hash_seed)
        )
        self._warm.preload(parts)

    def close(self) -> None:
        """End the warm process and everything in it."""
        if self._warm is not None:
            self._warm.close()
            self._warm = None

    def __enter__(self) -> ExamHall:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
