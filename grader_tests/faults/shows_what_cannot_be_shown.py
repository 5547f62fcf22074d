"""A value whose text raises is an error of its cell."""

own(
    "p1",
    """class Odd:
    def __repr__(self):
        raise ValueError('no text')
Odd()""",
)
shown = {"own-p1": "no text"}
