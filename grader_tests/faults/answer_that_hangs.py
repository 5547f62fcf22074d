"""A function that never returns loses its own claims only."""

cell("p3").source = "def total(numbers):\n    while True:\n        pass"
loses = {"p3_check"}
shown = {"p3_check": "too long"}
