"""The exam engine: a candidate answers, an examiner asks, a conductor keeps the time.

Start at `hall.ExamHall`. Imports neither nbgrader nor the command line.
"""
