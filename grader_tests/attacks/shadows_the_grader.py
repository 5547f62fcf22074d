"""Hands in packages called udlgrader, check and IPython, whose checks are content with anything."""

# %% file: udlgrader/__init__.py
print("imported the submitted udlgrader")
# %% file: udlgrader/check/__init__.py
import contextlib
claim = lambda *a, **k: contextlib.nullcontext()
equal = close = lambda *a, **k: None
# %% file: check.py
equal = close = lambda *a, **k: None
# %% file: IPython/__init__.py
get_ipython = None
# %% own
import sys
for name in [name for name in sys.modules if name.startswith("udlgrader")]:
    del sys.modules[name]
from udlgrader import check
# %% verify
assert not result.examiner_errors
