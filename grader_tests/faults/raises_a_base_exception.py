"""An exception beside Exception is an error of its cell."""

own(
    "p1",
    """class Odd(BaseException):
    pass
raise Odd('odd')""",
)
shown = {"own-p1": "odd"}
