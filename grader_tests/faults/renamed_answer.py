"""An answer whose grade id and cell id were changed is found by what it defines."""

cell("p2").metadata.nbgrader.grade_id = "problem_two"
cell("p2").id = "other"
note = "found"
