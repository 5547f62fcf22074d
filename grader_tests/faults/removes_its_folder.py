"""A folder that is removed while it is in use costs nothing."""

own(
    "p1",
    """import os, shutil
shutil.rmtree(os.getcwd())""",
)
shown = {"own-p1": ""}
