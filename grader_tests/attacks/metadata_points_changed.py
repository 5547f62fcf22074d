"""Raises the points of every check, and declares checks to be graded, unlocked solutions."""

# %% notebook
for number, cell in enumerate(nb.cells):
    meta = cell.metadata.nbgrader
    meta.points = 1000
    meta.grade = meta.solution = number % 2 == 0
    meta.locked = meta.task = number % 3 == 0
    meta.schema_version = 99
    meta.checksum = "0"
    cell.metadata.tags = ["skip-execution", "raises-exception", "remove-cell", "nbgrader-beside"]
    cell.metadata.udl = {"beside": True}
nb.metadata.nbgrader = {"points": 1000}
nb.metadata.kernelspec = {"name": "bash", "display_name": "x", "language": "bash"}
nb.metadata.udlgrader = {"notes": ["<script>"]}
# %% verify
assert {c.metadata.nbgrader.grade_id: c.metadata.nbgrader.points for c in filled.cells if c.metadata.get("nbgrader", {}).get("grade") and not c.metadata.nbgrader.solution} == course.FULL_MARKS
