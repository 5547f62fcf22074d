"""Junk: answers that bind every name that is asked for, and answer nothing.

No hidden check may pay for one of them. Where a check does, it tests form instead of value.
"""

from __future__ import annotations

from udlgrader.problems import Problem

# What a student's names are bound to instead of an answer.
JUNK_NAMES = {
    "None": "None",
    "an empty list": "[]",
    "not a number": "float('nan')",
    "a lambda": "lambda *args, **kwargs: None",
}
# What a student's functions return instead of an answer; `solve` is the solution's own function.
JUNK_RESULTS = {
    "returns None": "None",
    "returns an empty list": "[]",
    "returns an empty array": "numpy_of_junk.empty(0)",
    "returns not a number": "float('nan')",
    "returns 0": "0",
    "returns 1.0": "1.0",
    "returns an array of one number": "numpy_of_junk.ones(1)",
    "returns a lambda": "lambda *args, **kwargs: None",
    "returns its first input": "args[0]",
    "returns its last input": "args[-1]",
    "returns the last array it was given": "last_array([*args, *kwargs.values()])",
    "returns zeros of the right shape": "filled(solve(*args, **kwargs), 0)",
    "returns ones of the right shape": "filled(solve(*args, **kwargs), 1)",
    "returns NaN of the right shape": "filled(solve(*args, **kwargs), float('nan'))",
    "raises ValueError": "int('a word')",
    "raises TypeError": "None + 1",
    "raises errors of many kinds in turn": "next_error()",
}
_HELPERS = """
import itertools as itertools_of_junk
import numpy as numpy_of_junk

def filled(value, filling):
    if isinstance(value, (list, tuple, set)):
        return type(value)(filled(entry, filling) for entry in value)
    if isinstance(value, dict):
        return {key: filled(entry, filling) for key, entry in value.items()}
    if hasattr(value, "dtype"):
        return (value * 0.0 + filling) if filling != filling else (value * 0 + filling)
    return filling

def last_array(values):
    return next((value for value in reversed(values) if hasattr(value, "dtype")), None)

kinds_of_error = itertools_of_junk.cycle([
    IndexError, KeyError, ZeroDivisionError, OverflowError, RuntimeError, RecursionError,
    NotImplementedError, AttributeError, AssertionError, StopIteration, MemoryError, SystemExit,
])

def next_error():
    raise next(kinds_of_error)("no answer")
"""


def junk_answers(problem: Problem) -> dict[str, str]:
    """Return answer cells by what is wrong with them: all names are bound, none to an answer."""
    answers = {
        f"every name is {label}": "\n".join(f"{name} = {value}" for name in problem.names)
        for label, value in JUNK_NAMES.items()
    }
    functions = [name for name, is_callable in problem.names.items() if is_callable]
    others = [f"{name} = None" for name, is_callable in problem.names.items() if not is_callable]
    for label, value in JUNK_RESULTS.items() if functions else ():
        lines = [problem.solution, _HELPERS, *others]
        lines += [
            f"{name} = (lambda solve: lambda *args, **kwargs: {value})({name})"
            for name in functions
        ]
        answers[f"every function {label}"] = "\n".join(lines)
    return answers
