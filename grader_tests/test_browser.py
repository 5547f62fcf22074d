"""A student in JupyterLab and an instructor in formgrader, in a real browser."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import pytest
from courses import BIN, OUR_CONFIG, REPOSITORY, TestCourse
from nbformat.v4 import new_markdown_cell
from playwright.sync_api import Locator, Page, expect, sync_playwright

pytestmark = [
    pytest.mark.browser,
    # Playwright leaves the sockets of its own driver to be closed at the end of the process.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

ASSIGNMENT = "ch03_shallow_networks"
NOTEBOOK = "1_piecewise_linear"
SCRIPT = "<script>window.stolen = 1</script><img src=x onerror='window.stolen = 1'>"
expect.set_options(timeout=60_000)  # a kernel takes long to start while other tests run
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser():
    """Debian's chromium, without a screen."""
    chromium = shutil.which("chromium")
    if chromium is None:
        message = "chromium is missing: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_OPTIONS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Chapter 3's first notebook as a course, with a submission that carries a script."""
    made = TestCourse(tmp_path_factory.mktemp("browser") / "course", ASSIGNMENT)
    source = made.root / "source" / ASSIGNMENT
    source.mkdir(parents=True)
    shutil.copy(REPOSITORY / "source" / ASSIGNMENT / f"{NOTEBOOK}.ipynb", source)
    (made.root / "nbgrader_config.py").write_text(OUR_CONFIG)
    submission = nbformat.read(source / f"{NOTEBOOK}.ipynb", 4)
    submission.cells.append(new_markdown_cell(SCRIPT))
    made.hand_in("anna", nbformat.writes(submission).encode(), name=NOTEBOOK)
    shutil.copytree(REPOSITORY / "release" / ASSIGNMENT, made.root / "work")
    return made


@pytest.fixture(scope="module")
def lab(course, tmp_path_factory):
    """The address of a JupyterLab in the course's folder."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    home = tmp_path_factory.mktemp("home")
    options = {
        "ServerApp.port": port,
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.allow_root": True,
        "ServerApp.open_browser": False,
        "IdentityProvider.token": "",
        "LabApp.news_url": "None",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *(f"--{k}={v}" for k, v in options.items())],
        cwd=course.root,
        env={**os.environ, "HOME": str(home), "PATH": f"{BIN}:{os.environ['PATH']}"},
        stdout=subprocess.DEVNULL,
        stderr=(home / "log").open("w"),
    )
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 90
    while True:
        try:
            urllib.request.urlopen(f"{address}/api", timeout=5).close()
            break
        except OSError:
            assert server.poll() is None, (home / "log").read_text()
            assert time.monotonic() < deadline, (home / "log").read_text()
            time.sleep(0.2)
    yield address
    server.terminate()
    server.wait(timeout=30)


@pytest.fixture
def page(browser, request):
    """A fresh page."""
    context = browser.new_context(viewport={"width": 1300, "height": 1000})
    opened = context.new_page()
    opened.set_default_timeout(60_000)
    yield opened
    _keep_picture(opened, request.node.name)
    context.close()


def _keep_picture(page: Page, name: str) -> None:
    """Keep what the page shows, where the variable SCREENSHOTS names a folder for it."""
    if "SCREENSHOTS" in os.environ:
        page.screenshot(path=Path(os.environ["SCREENSHOTS"], f"{name}.png"), full_page=True)


def _solution_of(grade_id: str) -> str:
    notebook = nbformat.read(REPOSITORY / "source" / ASSIGNMENT / f"{NOTEBOOK}.ipynb", 4)
    cells = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell for cell in notebook.cells}
    return "\n".join(line for line in cells[grade_id].source.splitlines() if "### " not in line)


def test_student_solves_a_problem(lab, page: Page):
    """A wrong answer gets one short card; the right one passes the visible check and is drawn."""
    page.goto(f"{lab}/lab/tree/work/{NOTEBOOK}.ipynb")
    expect(page.get_by_text("| Idle")).to_be_visible()  # the kernel is there
    setup = page.locator(".jp-CodeCell").first
    answer = page.locator(".jp-CodeCell", has_text="def linear_equivalent").first
    check = page.locator(".jp-CodeCell", has_text="with check.claim").first
    _run(page, setup)
    _fill_in(page, answer, "def linear_equivalent(*_):\n    return 1.0, 2.0\n\nfamily_3_1 = 'A'")
    _run(page, check)
    expect(check).to_contain_text("linear_equivalent(PHI, THETA)")
    expect(check).not_to_contain_text("Traceback")
    _keep_picture(page, "wrong_answer")
    _fill_in(page, answer, _solution_of("p3_1"))
    _run(page, check)
    expect(check.locator(".jp-OutputArea-output img").first).to_be_visible()
    expect(check.locator('[data-mime-type="application/vnd.jupyter.error"]')).to_have_count(0)


def _run(page: Page, cell: Locator) -> None:
    """Run a cell as a person does, and wait until it has a number."""
    cell.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    expect(cell.locator(".jp-InputPrompt")).to_have_text(re.compile(r"\[\d+\]:"))


def _fill_in(page: Page, cell: Locator, text: str) -> None:
    """Replace the text of a cell and run it."""
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(text)
    _run(page, cell)


def test_instructor_grades_in_formgrader(lab, course, page: Page):
    """Generate, autograde, look at the score, and read the feedback: no hidden check, no script."""
    page.goto(f"{lab}/formgrader")
    row = page.locator("tr", has_text=ASSIGNMENT)
    row.locator("td.assign a").click()
    _close_dialog(page)
    row.locator("td.num-submissions a").click()
    row = page.locator("tr", has_text="anna")
    row.locator("td.autograde a").click()
    _close_dialog(page)
    expect(row.locator("td.status")).to_contain_text(re.compile("graded", re.IGNORECASE))
    score, most = _points(row.locator("td.score").inner_text())
    assert score == most > 10
    row.locator("td.generate-feedback a").click()
    _close_dialog(page)
    assert course.scores() == {"anna": most}

    feedback = course.folder("feedback", "anna") / f"{NOTEBOOK}.html"
    page.goto(f"file://{feedback}")
    expect(page.get_by_text("p3_1_hidden").first).to_be_visible()
    shown = page.content()
    assert "BEGIN HIDDEN" not in shown
    assert page.evaluate("window.stolen") is None


def _close_dialog(page: Page) -> None:
    """Wait until formgrader says that it has succeeded, and close what says so."""
    dialog = page.locator(".modal.in, .modal.show").filter(has_text=re.compile("success", re.I))
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name=re.compile("ok|close", re.I)).last.click()
    expect(dialog).to_be_hidden()


def _points(text: str) -> tuple[float, float]:
    score, most = re.findall(r"[\d.]+", text)[:2]
    return float(score), float(most)
