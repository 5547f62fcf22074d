"""The exam engine: what runs where, what crosses, and that scores fail closed."""

from __future__ import annotations

import pytest
from papers import PATIENT, QUICK, answer, graded, own, paper, view

from udlgrader.exam.conductor import _only_defines
from udlgrader.exam.hall import ExamHall
from udlgrader.results import VERDICT_MIME, CheckOutcome, RunOutcome, Verdict

ADD = "def add(a, b):\n    return a + b"
CHECK_ADD = (
    'with check.claim("adds"):\n    check.equal(add(1, 2), 3)\n'
    'with check.claim("adds arrays"):\n'
    "    x = check.rng().normal(size=3)\n    check.close(add(x, x), 2 * x)"
)


def texts(result, position):
    """The text of all outputs of one cell."""
    parts = []
    for output in result.cells[position].outputs:
        parts += [output.get("text", ""), output.get("evalue", "")]
        parts.append(str(output.get("data", {}).get("text/plain", "")))
    return "\n".join(parts)


def verdict(hall: ExamHall, source: str, check: str, *names: str, **options) -> Verdict:
    """The verdict of one check on one answer."""
    result = hall.sit(paper(answer(source), graded(check, *names, **options)))
    found = result.cells[-1].verdict
    assert found is not None
    return found


def test_right_answer_earns_all_points(hall):
    """A right answer passes every claim and gets exactly the points of the cell."""
    found = verdict(hall, ADD, CHECK_ADD, "add")
    assert found.outcome is CheckOutcome.PASS
    assert found.points == 2
    assert [claim.outcome for claim in found.claims] == [CheckOutcome.PASS] * 2


def test_claims_share_the_points(hall):
    """One failed claim of two costs its share, and the other is still examined."""
    found = verdict(hall, "def add(a, b):\n    return 3", CHECK_ADD, "add")
    assert [claim.outcome for claim in found.claims] == [CheckOutcome.PASS, CheckOutcome.FAIL]
    assert found.points == 1


def test_weights_of_claims_are_kept(hall):
    """A claim of weight 3 beside one of weight 1 is worth three quarters."""
    heavy = CHECK_ADD.replace('claim("adds")', 'claim("adds", weight=3)')
    assert verdict(hall, "def add(a, b):\n    return 3", heavy, "add").points == 1.5


def test_form_claims_alone_earn_nothing(hall):
    """Claims that a constant satisfies are worth nothing while no value claim passes."""
    check = (
        'with check.claim("a number"):\n    check.number(add(1, 2))\n'
        'with check.claim("refuses text"):\n    check.equal(add(1, 2), 3)'
    )
    assert verdict(hall, "def add(a, b):\n    return 0.0", check, "add").points == 0


@pytest.mark.parametrize(
    ("expression", "points"),
    [("1.5", 1.5), ("0", 0), ("'text'", 2), ("None", 2), ("5", 0), ("-1", 0), ("float('nan')", 0)],
)
def test_number_at_the_end_of_a_check_is_the_score(hall, expression, points):
    """A check's last expression keeps nbgrader's meaning; an impossible number earns nothing."""
    assert verdict(hall, ADD, f"assert add(1, 1) == 2\n{expression}", "add").points == points


def test_plain_assert_fails_closed(hall):
    """Plain asserts of other people's courses work, and a failed one earns nothing."""
    assert verdict(hall, ADD, "assert add(1, 1) == 2", "add").points == 2
    failed = verdict(hall, ADD, "assert add(1, 1) == 3, 'one and one'", "add")
    assert failed.points == 0
    assert "one and one" in failed.message


def test_numpy_testing_compares_plain_values(hall):
    """numpy.testing and torch.testing work on what crosses."""
    check = (
        "import numpy.testing as npt\nnpt.assert_allclose(add(np.ones(2), 1), [2, 2])\n"
        "torch.testing.assert_close(add(torch.ones(2), 1), torch.full((2,), 2.0))"
    )
    assert verdict(hall, ADD, check, "add").points == 2


def test_helper_in_locked_cell_finds_student_function(hall):
    """A helper of a locked cell is executed by the examiner and calls the student's function."""
    check = "assert twice(lambda v: add(v, 1), 0) == 2\nassert twice(inc, 0) == 2"
    source = f"{ADD}\ndef inc(v):\n    return v + 1"
    assert verdict(hall, source, check, "add", "inc").points == 2


def test_objects_stay_behind_handles(hall):
    """A student's object can be called, read and iterated, and is never compared."""
    source = (
        "class Box:\n    def __init__(self, v):\n        self.v = v\n"
        "    def get(self):\n        return self.v\n"
        "    def __eq__(self, other):\n        return True\n"
        "def numbers():\n    yield 1\n    yield 2"
    )
    check = (
        "box = Box(3)\nassert box.get() == 3\nassert box.v == 3\nassert list(numbers()) == [1, 2]"
    )
    assert verdict(hall, source, check, "Box", "numbers").points == 2
    compared = verdict(hall, source, "assert Box(3) == 4", "Box")
    assert compared.points == 0
    assert compared.outcome is CheckOutcome.ERROR


def test_student_exception_is_the_builtin_it_was(hall):
    """A check can expect the ValueError that the student raises."""
    source = "def bad():\n    raise ValueError('negative')"
    check = (
        "try:\n    bad()\nexcept ValueError as e:\n    assert 'negative' in str(e)\n"
        "else:\n    assert False"
    )
    assert verdict(hall, source, check, "bad").points == 2


def test_student_exception_shows_the_students_line(hall):
    """The card of an unexpected exception names it and shows the student's own line."""
    found = verdict(hall, "def add(a, b):\n    return a / 0", "add(1, 2)", "add", hidden=True)
    assert "ZeroDivisionError" in found.message
    assert "return a / 0" in found.message
    assert "add(1, 2)" not in found.message


def test_in_place_change_comes_back(hall):
    """What the call changed in its arguments is changed for the check too."""
    source = "def fill(a):\n    a[:] = 7\ndef push(l):\n    l.append(1)"
    check = (
        "z = np.zeros(3); fill(z); assert (z == 7).all()\n"
        "t = torch.zeros(2); fill(t); assert (t == 7).all()\nl = []; push(l); assert l == [1]"
    )
    assert verdict(hall, source, check, "fill", "push").points == 2


def test_callback_is_only_callable(hall):
    """A function of the check can be called by the student's code, and nothing else."""
    source = "def apply(f, x):\n    return f(x) + (getattr(f, '__globals__', {}).get('secret', 0))"
    check = "secret = 5\ndef f(x):\n    return x + 1\nassert apply(f, 1) == 2"
    assert verdict(hall, source, check, "apply").points == 2


def test_swallowed_failure_of_a_callback_still_fails(hall):
    """An assertion that fails in a callback counts, though the student's code swallows it."""
    source = (
        "def apply(f):\n    try:\n        f()\n"
        "    except BaseException:\n        pass\n    return 1"
    )
    check = "def f():\n    assert False\nassert apply(f) == 1"
    assert verdict(hall, source, check, "apply").points == 0


def test_prints_of_hidden_checks_are_dropped(hall):
    """What the answer prints is shown for a visible check and dropped for a hidden one."""
    source = "def add(a, b):\n    print('told', a)\n    return a + b"
    shown = hall.sit(paper(answer(source), graded("assert add(1, 2) == 3", "add")))
    dropped = hall.sit(paper(answer(source), graded("assert add(1, 2) == 3", "add", hidden=True)))
    assert "told 1" in texts(shown, -1)
    assert "told" not in texts(dropped, -1)


def test_every_graded_cell_scores_first_and_once(hall):
    """The first output scores and no other can; a pass has no scoring output at all."""
    loud = "import sys\ndef add(a, b):\n    print('x', file=sys.stderr)\n    return a + b"
    result = hall.sit(paper(answer(loud), graded(CHECK_ADD, "add")))
    kinds = [(output["output_type"], output.get("name")) for output in result.cells[-1].outputs]
    assert kinds == [("display_data", None), ("stream", "stdout")]
    failed = hall.sit(paper(answer("add = 1"), graded(CHECK_ADD, "add")))
    assert [o["output_type"] for o in failed.cells[-1].outputs][:2] == ["error", "display_data"]
    assert VERDICT_MIME in failed.cells[-1].outputs[1]["data"]


OUTPUT_TABLE = [
    ("print('a'); import sys; print('b', file=sys.stderr)", ["stream", "stream"]),
    ("1 + 1", ["execute_result"]),
    ("from IPython.display import display, HTML\ndisplay(HTML('<b>x</b>'))", ["display_data"]),
    ("import matplotlib.pyplot as plt\nplt.plot([1, 2]);", ["display_data"]),
    ("!echo from the shell", ["stream"]),
    ("%timeit -n1 -r1 1", ["stream"]),
    ("import asyncio\nawait asyncio.sleep(0)\n3", ["execute_result"]),
    ("1 / 0", ["error"]),
    ("import os\nos.write(1, b'raw')\nNone", ["stream"]),
    ("h = display('x', display_id=True)\nh.update('y')", ["display_data"]),
]


@pytest.mark.parametrize(("source", "kinds"), OUTPUT_TABLE)
def test_outputs_are_kept_as_jupyter_keeps_them(hall, source, kinds):
    """Streams, results, displays, figures, magics, shell lines, await and errors are all kept."""
    result = hall.sit(paper(own(source)))
    assert [output["output_type"] for output in result.cells[1].outputs] == kinds


def test_figure_is_a_png(hall):
    """An inline figure is kept as a PNG image."""
    result = hall.sit(paper(own("import matplotlib.pyplot as plt\nplt.plot([1, 2]);")))
    assert result.cells[1].outputs[0]["data"]["image/png"].startswith("iVBOR")


def test_input_is_a_clear_error(hall):
    """input() says that nobody can answer."""
    result = hall.sit(paper(own("input('name? ')")))
    assert "nobody sits at the keyboard" in texts(result, 1)


DEATHS = [
    ("import os; os._exit(0)", RunOutcome.CRASHED),
    ("import ctypes; ctypes.string_at(0)", RunOutcome.CRASHED),
    ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", RunOutcome.CRASHED),
    ("while True: pass", RunOutcome.TIMED_OUT),
    ("import time; time.sleep(60)", RunOutcome.TIMED_OUT),
    (
        "import time\nfor i in range(10**6):\n    try:\n        time.sleep(9)\n"
        "    except BaseException:\n        pass",
        RunOutcome.TIMED_OUT,
    ),
    ("x = bytearray(900 << 20)", RunOutcome.OUT_OF_MEMORY),
    (
        "import mmap, time\nm = mmap.mmap(-1, 900 << 20)\nfor i in range(0, len(m), 4096):\n"
        "    m[i] = 1\ntime.sleep(1)",
        RunOutcome.OUT_OF_MEMORY,
    ),
    (
        "import os, time\nfor i in range(100):\n    if os.fork() == 0:\n        time.sleep(5)\n"
        "        os._exit(0)\ntime.sleep(5)",
        RunOutcome.OUT_OF_MEMORY,
    ),
]


@pytest.mark.parametrize(("source", "run"), DEATHS)
def test_death_costs_one_cell(hall, source, run):
    """Whatever ends a cell, the state before it is kept, and the cells after it count."""
    check = "assert state == [1]\nassert add(1, 1) == 2"
    limits = PATIENT if run is RunOutcome.OUT_OF_MEMORY else QUICK
    cells = answer(f"{ADD}\nstate = [1]"), own(source), graded(check, "add", "state")
    result = hall.sit(paper(*cells, limits=limits))
    assert result.cells[2].run is run
    assert result.cells[3].verdict.points == 2
    assert result.run is RunOutcome.FINISHED


@pytest.mark.parametrize(("source", "run"), [DEATHS[0], DEATHS[3]])
def test_death_inside_a_check_costs_that_check(hall, source, run):
    """A function that dies when a check calls it costs that check, not the next."""
    body = "\n".join(f"    {line}" for line in source.splitlines())
    result = hall.sit(
        paper(
            answer(f"{ADD}\ndef die():\n{body}"),
            graded("die()\nassert True", "die"),
            graded("assert add(1, 1) == 2", "add"),
        )
    )
    assert result.cells[2].verdict.run is run
    assert result.cells[2].verdict.points == 0
    assert result.cells[3].verdict.points == 2


def test_nothing_is_executed_twice(hall):
    """A cell before the one that dies is not executed again."""
    count = "import os\nwith open('count', 'a') as f:\n    f.write('x')"
    result = hall.sit(
        paper(own(count), own("os._exit(1)"), own("print(len(open('count').read()))"))
    )
    assert texts(result, 3).strip() == "1"


def test_replay_when_the_checkpoint_is_killed_too(hall):
    """With every process of the candidate gone, the earlier cells are executed again."""
    kill = "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos._exit(1)"
    result = hall.sit(
        paper(
            answer(ADD),
            own("kept = 5"),
            own(kill),
            graded("assert add(kept, 1) == 6", "add", "kept"),
        )
    )
    assert result.cells[3].run is RunOutcome.CRASHED
    assert result.cells[4].verdict.points == 2


def test_views_run_at_the_candidates(hall):
    """A locked cell that uses student names is the candidate's, and what it binds the student's."""
    result = hall.sit(
        paper(answer(ADD), view("shown = add(2, 2)\nshown"), graded("assert shown == 4", "shown"))
    )
    assert texts(result, 2).strip() == "4"
    assert result.cells[3].verdict.points == 2


def test_check_beside_is_marked_forgeable(hall):
    """A check that must run in the candidate is scored, and its verdict says so."""
    check = graded("assert isinstance(Box(), Box)", "Box")
    beside = type(check)(**{**check.__dict__, "beside": True})
    result = hall.sit(paper(answer("class Box:\n    pass"), beside))
    assert result.cells[2].verdict.points == 2
    assert result.cells[2].verdict.forgeable


def test_output_is_bounded(hall):
    """Endless printing is cut and ends with the time limit."""
    result = hall.sit(paper(own("while True:\n    print('x' * 1000)")))
    assert result.cells[1].run is RunOutcome.TIMED_OUT
    assert len(texts(result, 1)) < 2 << 20


def test_scripts_are_removed_from_outputs(hall):
    """An instructor's browser gets no script, handler or frame from a submission."""
    source = (
        "from IPython.display import display, HTML, Javascript, Markdown\n"
        "display(HTML('<b onclick=\"x()\">b</b><script>alert(1)</script>'))\n"
        "display(Javascript('alert(1)'))\ndisplay(Markdown('<img src=x onerror=alert(1)>'))"
    )
    result = hall.sit(paper(own(source)))
    everything = str(result.cells[1].outputs)
    assert "<b>b</b>" in everything
    assert "script" not in everything.replace("Javascript object", "")
    assert "onclick" not in everything
    assert "<img" not in everything


def test_fake_verdict_is_dropped(hall):
    """A verdict that the student displays does not survive."""
    source = f"display({{'{VERDICT_MIME}': '{{}}', 'text/plain': 'full marks'}}, raw=True)"
    result = hall.sit(paper(own(source)))
    assert VERDICT_MIME not in str(result.cells[1].outputs)


def test_random_numbers_agree_on_both_sides(hall):
    """Seeds are alike: examiner and candidate draw the same data in a locked cell."""
    data = type(view(""))(kind=view("").kind.SETUP, source="data = np.random.normal(size=3)")
    check = "np.testing.assert_array_equal(mine, data)"
    result = hall.sit(paper(data, answer("mine = data.copy()"), graded(check, "mine")))
    assert result.cells[3].verdict.points == 2


def test_check_that_swallows_every_exception_cannot_pass_a_lost_candidate(hall):
    """A candidate that is gone fails the check, though the check expects some exception."""
    check = "try:\n    die()\nexcept Exception:\n    pass"
    source = "import os\ndef die():\n    os._exit(0)"
    found = verdict(hall, source, check, "die")
    assert found.points == 0
    assert found.run is RunOutcome.CRASHED


def test_cell_that_breaks_the_engine_costs_only_itself(hall):
    """After a cell that leaves a process which cannot go on, the others are executed without it."""
    broken = (
        "import gc\nfrom udlgrader.exam import candidate\n"
        "for r in [o for o in gc.get_objects() if type(o) is candidate.Runner]:\n"
        "    r._go_on_in_fork = lambda: True"
    )
    checked = graded("assert add(kept, 1) == 4", "add", "kept")
    result = hall.sit(paper(answer(ADD), own("kept = 3"), own(broken), checked))
    assert result.cells[4].verdict.points == 2


def test_replay_passes_over_cells_that_ended_the_candidate(hall):
    """Executing the earlier cells again does not fail on one that failed before."""
    kill = "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos._exit(1)"
    result = hall.sit(
        paper(
            answer(ADD),
            own("import os; os._exit(1)"),
            own("kept = 5"),
            own(kill),
            graded("assert add(kept, 1) == 6", "add", "kept"),
        )
    )
    assert result.cells[5].verdict.points == 2


def test_stopped_processes_cost_one_cell(hall):
    """A cell that stops itself and its parent is ended, and the state before it is kept."""
    stop = (
        "import os, signal\nfor p in (os.getppid(), os.getpid()):\n    os.kill(p, signal.SIGSTOP)"
    )
    count = "with open('count', 'a') as f:\n    f.write('x')"
    result = hall.sit(paper(own(count), own(stop), own("print(open('count').read())")))
    assert result.cells[2].run is RunOutcome.TIMED_OUT
    assert texts(result, 3).strip() == "x"


def test_deep_recursion_is_told_at_once(hall):
    """The traceback of an endless recursion is short, and does not take seconds to make."""
    result = hall.sit(paper(own("def f(n):\n    return f(n + 1)\nf(0)")))
    assert "RecursionError" in str(result.cells[1].outputs)
    assert len(str(result.cells[1].outputs)) < 20_000


DEFINITIONS = {
    "def f(x, y=1) -> int:\n    return x": True,
    "import numpy as np\nfrom torch import nn\nX: int = 3\ny = -1": True,
    "class A(nn.Module):\n    'doc'\n    n = 3\n    def f(self):\n        pass": True,
    "f = lambda x: x": True,
    "x = f()": False,
    "x = -f()": False,
    "f = lambda x=g(): x": False,
    "def f(x=g()):\n    pass": False,
    "@g(3)\ndef f():\n    pass": False,
    "class A(m=f()):\n    pass": False,
    "import module_of_their_own": False,
    "%matplotlib inline": False,
    "print(1)": False,
}


@pytest.mark.parametrize("source", DEFINITIONS)
def test_only_definitions_are_executed_again(source):
    """A cell that calls anything gets a checkpoint of its own, and is executed once."""
    assert _only_defines(source) is DEFINITIONS[source]


def test_definitions_after_a_checkpoint_come_back(hall):
    """What was defined since the last checkpoint is there after a death, without a fork for it."""
    die = "import os\ndef die():\n    os._exit(0)"
    result = hall.sit(
        paper(
            answer(die),
            graded("die()", "die"),
            answer(ADD),
            graded("assert add(1, 1) == 2", "add"),
            graded("die()", "die"),
            graded("assert add(1, 1) == 2", "add"),
        )
    )
    assert [cell.verdict.points for cell in result.cells if cell.verdict] == [0, 2, 0, 2]


def test_released_part_of_a_check_comes_back(hall):
    """What the released part of a check defines is there for later cells, after a death too."""
    check = graded("def helper(v):\n    return v + 1\nassert add(1, 1) == 2", "add")
    released = type(check)(**{**check.__dict__, "run_released": True})
    die = "import os\ndef die():\n    os._exit(0)"
    result = hall.sit(
        paper(answer(f"{ADD}\n{die}"), released, graded("die()", "die"), own("print(helper(1))"))
    )
    assert texts(result, 4).strip() == "2"
