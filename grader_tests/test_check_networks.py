"""Gradients, batches, parameters, laws and learning: beside the student's code and from outside."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from papers import answer, graded, paper
from scipy import stats

from udlgrader import check
from udlgrader.check import CheckFailed
from udlgrader.errors import CourseError
from udlgrader.results import CheckOutcome

SOURCE = """
import numpy as np
import torch

def smooth(x, w):
    return (x @ w).tanh() ** 2

def detached(x, w):
    return torch.tensor(np.tanh(x.detach().numpy() @ w.detach().numpy()) ** 2)

def half_followed(x, w):
    return (x @ w.detach()).tanh() ** 2

def standardised(batch):
    return (batch - batch.mean(0)) * 2

def doubled(batch):
    return 2 * np.asarray(batch)

class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weights = torch.nn.Parameter(torch.zeros(3, 2))
        self.last = torch.nn.Linear(2, 5)

net = Net()
plain = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 1))

def draw(n, scale=1.0):
    return np.random.default_rng(1).normal(scale=scale, size=n)

def predict(x):
    return 2 * x + 0.1
"""
X, W = "np.linspace(-1, 1, 12).reshape(4, 3)", "np.linspace(1, -2, 6).reshape(3, 2)"
# With t = tanh(x @ w), the derivative of t ** 2 is 2 t (1 - t ** 2).
INNER = f"(lambda t: v * 2 * t * (1 - t**2))(np.tanh({X} @ {W}))"
EXPECTED = f"lambda v: [{INNER} @ {W}.T, {X}.T @ {INNER}]"
PASSES = {
    "gradient": f"check.gradient(smooth, {X}, {W})",
    "gradient, expected": f"check.gradient(smooth, {X}, {W}, expected={EXPECTED})",
    "batches": "check.batch_independent(doubled, np.arange(6.0).reshape(3, 2))",
    "batches in columns": "check.batch_independent(doubled, np.arange(6.0).reshape(3, 2), axis=1)",
    "own module": "check.module(net, parameters=21, shapes={'last.weight': (5, 2)})",
    "torch's module": "check.module(plain, parameters=21, shapes=[(4, 3), (4,), (1, 4), (1,)])",
    "law": "check.distribution(draw(1000), stats.norm())",
    "listed law": "check.distribution(np.sign(draw(1000)), {-1: 0.5, 1: 0.5})",
    "learned": "check.learns(predict, np.ones(4), lambda p: ((p - 2) ** 2).mean(), below=0.1)",
}
FAILS = {
    "no gradient": (f"check.gradient(detached, {X}, {W})", "autograd cannot follow"),
    "a gradient is lost": (f"check.gradient(half_followed, {X}, {W})", "argument 2"),
    "wrong gradient": (
        f"check.gradient(smooth, {X}, {W}, expected=lambda v: [2 * {X}, {W}])",
        "argument 1",
    ),
    "batches mixed": (
        "check.batch_independent(standardised, np.arange(6.0).reshape(3, 2))",
        "than the same sample alone",
    ),
    "parameters": ("check.module(plain, parameters=20)", "has 21 parameters, expected 20"),
    "shapes": ("check.module(net, shapes={'weights': (2, 3)})", "weights is (3, 2)"),
    "no module": ("check.module(predict, parameters=1)", "no torch module"),
    "other law": ("check.distribution(draw(1000, 1.6), stats.norm())", "does not follow the law"),
    "impossible value": (
        "check.distribution(np.sign(draw(1000)), {0: 0.5, 1: 0.5})",
        "which the law does not allow",
    ),
    "few samples": ("check.distribution(draw(9), stats.norm())", "at least 50"),
    "not learned": (
        "check.learns(predict, np.arange(4.0), lambda p: float('nan'), below=0.1)",
        "below 0.1 is asked",
    ),
}
VALUE = {"gradient, expected", "law", "listed law", "learned"}


def outcome(hall, line):
    """Sit a claim from outside; returns the verdict."""
    imports = "import numpy as np\nimport torch\nfrom scipy import stats\n"
    source = f'{imports}with check.claim("holds"):\n    {line}'
    names = ("smooth", "detached", "half_followed", "standardised", "doubled", "net", "plain")
    cells = answer(SOURCE), graded(source, *names, "draw", "predict")
    return hall.sit(paper(*cells)).cells[-1].verdict


def beside(line):
    """Run a line beside the code, as a kernel does."""
    names = {"check": check, "stats": stats}
    exec(SOURCE, names)
    exec(line, names)


@pytest.mark.parametrize("name", PASSES)
def test_right_code_passes_on_both_sides(hall, name):
    """What holds passes in a kernel and from outside; only value comparisons earn points alone."""
    beside(PASSES[name])
    verdict = outcome(hall, PASSES[name])
    assert verdict.outcome is CheckOutcome.PASS, verdict.message
    assert (verdict.points > 0) is (name in VALUE)


@pytest.mark.parametrize(("line", "words"), FAILS.values(), ids=FAILS)
def test_wrong_code_fails_on_both_sides_in_words(hall, line, words):
    """What does not hold fails in a kernel and from outside, and says why."""
    with pytest.raises((CheckFailed, TypeError)) as caught:
        beside(line)
    verdict = outcome(hall, line)
    assert verdict.outcome is not CheckOutcome.PASS
    assert words in str(caught.value)
    assert words in verdict.message


def test_false_alarms_are_as_rare_as_stated():
    """Honest samples pass nearly always: none of 300 fails at one in a million."""
    rng = np.random.default_rng(0)
    for _ in range(300):
        check.distribution(rng.exponential(size=200), stats.expon())


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: check.distribution(np.zeros(99), "normal"),
        lambda: check.distribution(np.zeros(99), {0: 0.4}),
        lambda: check.distribution(np.zeros(99), {0: 1}, false_alarms=0),
        lambda: check.batch_independent(abs, np.zeros((1, 2))),
        lambda: check.gradient(torch.sum, np.zeros(1000)),
    ],
)
def test_wrongly_written_checks_are_errors_of_the_course(wrong):
    """A check that cannot mean what it says is no failure of the student's."""
    with pytest.raises(CourseError):
        wrong()
