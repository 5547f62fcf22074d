"""Hands in ipython_config.py, start-up files and a matplotlibrc that would run at the grader's."""

# %% file: ipython_config.py
c.InteractiveShellApp.exec_lines = ["import os; os._exit(0)"]
# %% file: jupyter_config.py
import os; os._exit(0)
# %% file: .ipython/profile_default/startup/00-first.py
import os; os._exit(0)
# %% file: matplotlibrc
backend: module://evil
# %% file: evil.py
import os; os._exit(0)
# %% file: .matplotlib/matplotlibrc
backend: module://evil
# %% own
import matplotlib.pyplot as plt
plt.plot([0, 1]);
# %% verify
assert "image/png" in sat.outputs("own-p1-0")
assert not result.examiner_errors
