"""What each cell of an answer key is for in the exam, and whose the names are at each check.

A name is the student's at a check if the last cell of the key before it that binds the name is a
solution cell, and it is no import there. Cells of the key that use such names while they run show
the student's results: they run in the candidate only, and what they bind is the student's too.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from udlgrader.course.answer_key import AnswerKey, KeyCell
from udlgrader.course.names import CellNames, analyse, import_statements
from udlgrader.exam.paper import CellKind, PaperCell
from udlgrader.exam.segments import split_tail

_BUILTINS = frozenset(dir(builtins)) | {"get_ipython", "In", "Out", "display", "__name__"}


@dataclass(frozen=True)
class Role:
    """The part of one key cell in the exam.

    Attributes:
        kind: What the cell is for.
        examiner_source: What the examiner executes in step with it.
        student_names: For a CHECK: the names that are the student's there.
    """

    kind: CellKind
    examiner_source: str = ""
    student_names: frozenset[str] = frozenset()


def assign_roles(key: AnswerKey, beside: frozenset[str] = frozenset()) -> tuple[Role, ...]:
    """Return the role of every cell of the key, in its order.

    Args:
        key: The answer key.
        beside: Ids of checks that run in the candidate, beside the student's objects.
    """
    owners = _Owners()
    roles = []
    for cell in key.cells:
        if not cell.is_code:
            roles.append(Role(CellKind.TEXT))
            continue
        names = analyse(cell.source)
        theirs = owners.student_loads(names)
        roles.append(_role(cell, owners, theirs))
        shows_results = bool(theirs) and not cell.is_check
        owners.bind(names, cell.is_solution or shows_results or cell.grade_id in beside)
        owners.open_answers = owners.open_answers or (cell.is_solution and _is_open(cell))
    return tuple(roles)


@dataclass
class _Owners:
    """Who owns each name so far, going down the key.

    Attributes:
        student: Names whose last binding is the student's.
        others: Names whose last binding is the key's, imports of solution cells included.
        deferred: Names that the body of a function loads when it is called.
        open_answers: Some solution cell before has no solution in the key.
        star: Some cell of the key before imports everything of a module.
    """

    student: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    deferred: dict[str, frozenset[str]] = field(default_factory=dict)
    open_answers: bool = False
    star: bool = False

    def bind(self, names: CellNames, by_student: bool) -> None:
        """Go past one cell."""
        theirs = names.binds - names.imports if by_student else frozenset()
        self.student = (self.student - names.binds) | theirs
        self.others = (self.others - names.binds) | (names.binds - theirs)
        self.star = self.star or (names.star and not by_student)
        for name in names.binds:
            self.deferred.pop(name, None)
        self.deferred.update(names.deferred)

    def student_loads(self, names: CellNames) -> set[str]:
        """Return the student's names that running a cell loads, through helpers too.

        A name that nothing in the key binds is the student's if some answer before is open and
        no star import can have brought it.
        """
        deferred = {**self.deferred, **names.deferred}
        loads: set[str] = set()
        stack = list(names.loads)
        while stack:
            name = stack.pop()
            if name not in loads:
                loads.add(name)
                stack.extend(deferred.get(name, ()))
        loads -= names.binds - names.needs
        theirs = loads & self.student
        if self.open_answers and not self.star and not names.star:
            theirs |= loads - names.binds - self.others - _BUILTINS
        return theirs


def _role(cell: KeyCell, owners: _Owners, theirs: set[str]) -> Role:
    if cell.is_check:
        return Role(CellKind.CHECK, "", frozenset(owners.student | theirs))
    if cell.is_solution:
        return Role(CellKind.ANSWER, import_statements(cell.source))
    examiner_source = import_statements(cell.source) if theirs else cell.source
    if cell.is_plain:
        return Role(CellKind.OWN, examiner_source)
    return Role(CellKind.VIEW if theirs else CellKind.SETUP, examiner_source)


def _is_open(cell: KeyCell) -> bool:
    return cell.source.strip() == cell.released_source.strip()


def checks_to_release(cells: Sequence[PaperCell]) -> frozenset[int]:
    """Return the indices of the checks whose released part the candidate must execute too.

    These are the checks that bind a name which a later cell of the candidate loads, with no
    binding by another cell in between. A module that the candidate has imported already does not
    count.
    """
    binder: dict[str, int] = {}
    imported: set[str] = set()
    snapshots: dict[int, dict[str, int]] = {}
    chosen: set[int] = set()
    for index, cell in enumerate(cells):
        if cell.kind is CellKind.TEXT:
            continue
        if cell.kind is CellKind.CHECK and not cell.beside:
            names = analyse(cell.released_source)
            snapshots[index] = dict(binder)
            known = {name for name in names.imports & imported if name not in binder}
            binder.update(dict.fromkeys(names.binds - known, index))
            continue
        names = analyse(cell.source)
        wanted = [binder[name] for name in names.needs if name in binder]
        while wanted:
            check = wanted.pop()
            if check not in chosen:
                chosen.add(check)
                needs = analyse(cells[check].released_source).needs
                before = snapshots[check]
                wanted.extend(before[name] for name in needs if name in before)
        for name in names.binds:
            binder.pop(name, None)
        imported = (imported - names.binds) | names.imports
    return frozenset(chosen)


def without_pictures(cells: Sequence[PaperCell]) -> tuple[PaperCell, ...]:
    """Return the cells, checks without what they draw behind their last claim.

    Nobody looks at a figure in an exam, and drawing one takes longer than most answers. What binds
    a name that a later cell needs is kept.
    """
    kept: list[PaperCell] = []
    needed: set[str] = set()
    for cell in reversed(cells):
        if cell.kind is CellKind.CHECK and not cell.beside:
            head, tail = split_tail(cell.source)
            if tail and not analyse(tail).binds & needed:
                cell = replace(cell, source=head)
        if cell.kind is not CellKind.TEXT:
            names = analyse(cell.source)
            needed |= names.needs.union(*names.deferred.values())
        kept.append(cell)
    return tuple(reversed(kept))
