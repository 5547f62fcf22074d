"""A closed standard output costs what is printed and nothing else."""

own(
    "p1",
    """import os, sys
sys.stdout.close()
os.close(1)
os.close(2)""",
)
shown = {"own-p1": ""}
