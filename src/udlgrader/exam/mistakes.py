"""Name a mistake by its transcript: the same wrong values under the same check, the same mistake.

An author's labelled wrong answers sit the exam once (`udlgrader.grading.mistakes`). What they gave
back under every claim that they failed is their fingerprint. A student's failed claim with the same
fingerprint gets the label; wrong values that no author knows are told apart by a digest, so that a
class's common unknown mistakes can be found.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from udlgrader.results import CheckOutcome, Verdict

_WHOLE_ENTRIES = 64  # as fingerprints tell them: more are sampled
_SAMPLES = 32
_RELATIVE, _ABSOLUTE = 1e-5, 1e-6  # single precision, and sums in another order
_DIGITS = 5
# What says nothing of how the student thinks; that memory or time ran out does.
_UNANSWERED = ("NotImplementedError", "NameError", "crashed", "broke_protocol")
_FAILED = (CheckOutcome.FAIL, CheckOutcome.ERROR)


Results = dict[int, tuple[Any, ...]]  # what calls gave, by the position of the claim


@dataclass(frozen=True)
class KnownMistake:
    """What one labelled wrong answer does.

    Attributes:
        problem: The problem that it answers.
        label: The mistake in the author's words; empty where naming it would hand over the answer.
        results: What its outermost calls gave: by the grade id of the check, then by the position
            of each claim that it fails.
    """

    problem: str
    label: str
    results: Mapping[str, Mapping[int, Sequence[Any]]]


def results_of(verdict: Verdict, transcript: Iterable[Mapping[str, Any]]) -> Results:
    """Return what a student's code gave under every claim that failed.

    Values are told alike in whatever form they came: lists, arrays and tensors of any float width.

    Args:
        verdict: Of one check.
        transcript: What crossed while it ran.
    """
    entries = list(transcript)
    return {
        position: tuple(_result(e) for e in entries if e["claim"] == position and _tells(e))
        for position, claim in enumerate(verdict.claims)
        if claim.outcome in _FAILED
    }


def named(
    verdicts: Iterable[Verdict],
    transcripts: Mapping[str, Iterable[Mapping[str, Any]]],
    mistakes: Iterable[KnownMistake],
) -> list[Verdict]:
    """Return the verdicts of a notebook with the mistakes that their failed claims show.

    A mistake that fails the same claims of all checks of a problem with the same results is
    preferred, then one that does so in a single check; else every claim is looked up for itself,
    since an answer may hold two mistakes. What fits several labels gets none.

    Args:
        verdicts: Of the checks, in order.
        transcripts: What crossed while each of them ran, by its grade id.
        mistakes: What is known of the notebook's problems.
    """
    checks = {verdict.grade_id: verdict for verdict in verdicts}
    given = {name: results_of(checks[name], transcript) for name, transcript in transcripts.items()}
    for name, results in given.items():
        checks[name] = replace(checks[name], cluster=_cluster(results))
    problems: dict[str, list[KnownMistake]] = {}
    for mistake in mistakes:
        problems.setdefault(mistake.problem, []).append(mistake)
    for known in problems.values():
        of_problem = {grade_id for mistake in known for grade_id in mistake.results}
        asked = {grade_id: given.get(grade_id, {}) for grade_id in of_problem}
        fitting = [m for m in known if _fits(m, asked)]
        for grade_id in of_problem & given.keys():
            checks[grade_id] = _named(checks[grade_id], given[grade_id], known, fitting)
    return list(checks.values())


def _named(
    verdict: Verdict, given: Results, known: list[KnownMistake], fitting: list[KnownMistake]
) -> Verdict:
    """Name the failed claims of one check; *fitting* are mistakes that fit the whole problem."""
    name = verdict.grade_id
    fitting = fitting or [m for m in known if _fits(m, {name: given})]
    claims, cluster = list(verdict.claims), verdict.cluster
    for position, results in _informative(given).items():
        alike = [m for m in known if _same(results, m.results.get(name, {}).get(position, ()))]
        labels = {mistake.label for mistake in fitting or alike}
        if labels:
            cluster = ""
        if len(labels) == 1:
            claims[position] = replace(claims[position], misconception=labels.pop())
    return replace(verdict, claims=tuple(claims), cluster=cluster)


def _fits(mistake: KnownMistake, asked: Mapping[str, Results]) -> bool:
    """True if the mistake fails the same claims of these checks, with the same results."""
    return any(asked.values()) and all(
        results.keys() == mistake.results.get(grade_id, {}).keys()
        and all(_same(results[p], mistake.results[grade_id][p]) for p in results)
        for grade_id, results in asked.items()
    )


def _informative(given: Results) -> Results:
    """Return the claims whose results say how the student thinks."""
    return {p: results for p, results in given.items() if any(map(_is_informative, results))}


def _cluster(given: Results) -> str:
    """Return a digest of wrong values; empty if there are none."""
    if not (told := _informative(given)):
        return ""
    text = json.dumps(_rounded(sorted(told.items())), sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def _tells(entry: Mapping[str, Any]) -> bool:
    """True unless the entry only looks up an object that stays with the student."""
    answered = entry.get("answered")
    return not (isinstance(answered, dict) and "object" in answered)


def _result(entry: Mapping[str, Any]) -> Any:
    return {"raised": entry["raised"]} if "raised" in entry else _plain(entry["answered"])


def _is_informative(result: Any) -> bool:
    if isinstance(result, dict) and "raised" in result:
        return not result["raised"].startswith(_UNANSWERED)
    return result is not None


def _plain(told: Any) -> Any:
    """Return a fingerprint (`udlgrader.exam.wire.summary`) without its form."""
    match told:
        case bool():
            return float(told)
        case int() | float():
            return float(told)
        case {"float": str() as text}:
            return float(text)
        case {"scalar": {"value": value}}:
            return _plain(value)
        case {"array": dict() as array}:
            return _array(array)
        case {"tensor": dict() as array}:
            return _array(array)
        case {"list": list() as entries} | {"tuple": list() as entries}:
            return _list([_plain(entry) for entry in entries], told.get("length"))
        case dict():
            return {key: _plain(value) for key, value in told.items()}
        case list():
            return [_plain(value) for value in told]
    return told


def _array(array: Mapping[str, Any]) -> Any:
    values = [_plain(v) for v in array.get("values", array.get("samples", []))]
    if array["shape"] == [] and values:
        return values[0]
    return {"shape": list(array["shape"]), "values": values}


def _list(entries: list[Any], length: int | None) -> Any:
    """Return a list of numbers, or of arrays of one shape, as an array.

    Args:
        entries: What is told of it.
        length: How long it is, if it was sampled.
    """
    if length is not None and all(isinstance(entry, float) for entry in entries):
        return {"shape": [length], "values": entries}
    if entries and all(isinstance(entry, float) for entry in entries):
        shape, values = [len(entries)], entries
    elif entries and all(isinstance(e, dict) and "values" in e for e in entries):
        if any(entry["shape"] != entries[0]["shape"] for entry in entries):
            return entries
        shape = [len(entries), *entries[0]["shape"]]
        values = [value for entry in entries for value in entry["values"]]
    else:
        return entries
    if math.prod(shape) > _WHOLE_ENTRIES and len(values) == math.prod(shape):
        where = np.linspace(0, len(values) - 1, _SAMPLES).astype(np.int64)
        values = [values[index] for index in where]
    return {"shape": shape, "values": values}


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        if math.isnan(one) or math.isnan(other):
            return math.isnan(one) and math.isnan(other)
        return math.isclose(one, other, rel_tol=_RELATIVE, abs_tol=_ABSOLUTE)
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return bool(type(one) is type(other) and one == other)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return f"{value + 0.0:.{_DIGITS}g}"
    if isinstance(value, (list, tuple)):
        return [_rounded(entry) for entry in value]
    if isinstance(value, dict):
        return {str(key): _rounded(entry) for key, entry in value.items()}
    return value
