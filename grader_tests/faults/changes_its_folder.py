"""Another working folder costs nothing."""

own(
    "p1",
    """import os
os.chdir('/')""",
)
shown = {"own-p1": ""}
