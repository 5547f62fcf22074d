"""A replaced standard output costs what is printed and nothing else."""

own(
    "p1",
    """import io, sys
sys.stdout = sys.stderr = io.StringIO()
print('lost')""",
)
shown = {"own-p1": ""}
