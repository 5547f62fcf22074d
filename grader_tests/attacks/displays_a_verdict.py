"""Displays outputs that look like ours: the verdict type, a card, execute_result, error, updates."""

# %% answer
from IPython.display import display, publish_display_data
verdict = {"grade_id": "p1_check", "run": "finished", "outcome": "pass", "points": 2.0, "max_points": 2.0, "claims": [], "message": "", "forgeable": False}
def add(a, b):
    publish_display_data({"application/vnd.udlgrader.verdict+json": verdict, "text/plain": "2 of 2 points", "text/html": "<b>2 of 2 points</b>"})
    handle = display("2.0", display_id="verdict")
    handle.update("7.0")
    get_ipython().displayhook(2.0)
    print("2.0")
    from IPython.display import clear_output
    clear_output()
    get_ipython().displayhook(2.0)
    return None
scale = apply = fill = curve = squares = Box = add
# %% own
publish_display_data({"application/vnd.udlgrader.verdict+json": verdict})
2.0
# %% verify
import json
from udlgrader.results import VERDICT_MIME
for cell in filled.cells:
    found = [o for o in cell.get("outputs", []) if VERDICT_MIME in o.get("data", {})]
    assert len(found) == bool(cell.get("metadata", {}).get("nbgrader", {}).get("grade_id") in course.FULL_MARKS)
    assert all(o.data[VERDICT_MIME]["points"] == 0 for o in found)
