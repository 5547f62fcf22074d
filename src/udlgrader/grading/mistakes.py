"""Known mistakes of an assignment: its labelled wrong answers sit the exam, once.

What they give is kept in the course's work folder, by content: a problem is asked again only when
its notebook, its answers or the versions of Python, numpy or torch change.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from udlgrader.data import answers_folder
from udlgrader.exam.hall import ExamHall
from udlgrader.exam.mistakes import KnownMistake, results_of
from udlgrader.grading.reference import versions
from udlgrader.problems import Problem, SampleAnswer, find_problems
from udlgrader.results import ExamResult

Mistakes = tuple[KnownMistake, ...]


def problems_of(root: Path, source: Path, notebook: str = "*") -> list[Problem]:
    """Return the problems of an assignment that have sample answers.

    Args:
        root: Folder of the course; answers in its `grader_tests/answers` go before ours.
        source: Folder of the assignment's solution notebooks.
        notebook: The only notebook to look at, as a pattern; all by default.
    """
    own = root / "grader_tests" / "answers"
    found = find_problems(
        sorted(source.glob(f"{notebook}.ipynb")), own if own.is_dir() else answers_folder()
    )
    return [problem for problem in found if problem.answers]


def learn_once(problem: Problem, hall: ExamHall, cache: Path) -> Mistakes:
    """Return the known mistakes of a problem: as remembered, or asked now.

    Args:
        problem: The problem, with its sample answers.
        hall: Where they sit the exam.
        cache: Folder of what was learned before; made if it is missing.
    """
    known = remembered(problem, cache)
    if known is not None:
        return known
    learned = learn(problem, hall)
    cache.mkdir(parents=True, exist_ok=True)
    place = _place(problem, cache)
    aside = place.with_suffix(".new")
    aside.write_text(json.dumps([asdict(mistake) for mistake in learned]), encoding="utf-8")
    aside.replace(place)
    return learned


def learn(problem: Problem, hall: ExamHall) -> Mistakes:
    """Have the wrong sample answers of a problem sit its exam."""
    wrong = [answer for answer in problem.answers if not answer.is_right]
    return tuple(
        mistake_in(problem, answer, hall.sit(problem.paper(answer.text))) for answer in wrong
    )


def mistake_in(problem: Problem, answer: SampleAnswer, result: ExamResult) -> KnownMistake:
    """Return what the exam of a wrong sample answer shows."""
    verdicts = [cell.verdict for cell in result.cells if cell.verdict is not None]
    given = {
        verdict.grade_id: results_of(verdict, result.transcript[verdict.grade_id])
        for verdict in verdicts
        if verdict.grade_id in result.transcript
    }
    label = "" if answer.is_silent else answer.label
    return KnownMistake(problem.problem_id, label, given)


def remembered(problem: Problem, cache: Path) -> Mistakes | None:
    """Return what `learn_once` remembers of a problem; None if it must be asked."""
    try:
        entries = json.loads(_place(problem, cache).read_text(encoding="utf-8"))
        return tuple(map(_from_json, entries))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # or it was damaged
        return None


def _place(problem: Problem, cache: Path) -> Path:
    digest = hashlib.sha256(problem.key.content_hash.encode())
    digest.update(problem.answers_path.read_bytes())
    digest.update(versions())
    return cache / f"{problem.problem_id}-{digest.hexdigest()[:32]}.json"


def _from_json(entry: dict[str, Any]) -> KnownMistake:
    results = {
        grade_id: {int(position): given for position, given in by_claim.items()}
        for grade_id, by_claim in entry["results"].items()
    }
    return KnownMistake(str(entry["problem"]), str(entry["label"]), results)
