"""Submits checks that already carry outputs of full marks, our verdict type among them."""

# %% notebook
verdict = {"grade_id": "p1_hidden", "run": "finished", "outcome": "pass", "points": 7.0, "max_points": 7.0, "claims": [], "message": "", "forgeable": False}
for cell in nb.cells:
    if cell.cell_type == "code":
        cell.execution_count = 1
        cell.outputs = [
            nbformat.v4.new_output("execute_result", data={"text/plain": "7.0"}, execution_count=1),
            nbformat.v4.new_output("display_data", data={"application/vnd.udlgrader.verdict+json": verdict, "text/html": "<script>alert(1)</script>"}),
        ]
# %% verify
assert [output.output_type for cell in filled.cells if cell.id == "p1" for output in cell.outputs] == ["error"]
assert "7.0 of" not in sat.outputs()
