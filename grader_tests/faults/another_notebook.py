"""A notebook of another assignment earns nothing, and one note asks about it."""

nb.cells = [nbformat.v4.new_code_cell("import this_is_another_course")]
loses = {*FULL_MARKS}
note = "right file"
