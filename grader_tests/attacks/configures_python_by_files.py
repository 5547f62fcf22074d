"""Hands in sitecustomize.py, usercustomize.py, a .pth file and pyvenv.cfg, which Python may execute."""

# %% file: sitecustomize.py
import udlgrader.check
udlgrader.check.equal = udlgrader.check.close = lambda *a, **k: None
open("executed", "w").write("sitecustomize")
# %% file: usercustomize.py
import sitecustomize
# %% file: evil.pth
import sitecustomize
# %% file: pyvenv.cfg
home = /tmp/exam
# %% file: python311._pth
.
# %% file: __main__.py
import sitecustomize
# %% own
import os, subprocess, sys
print(os.path.exists("executed"))
subprocess.run([sys.executable, "-c", "import udlgrader.check"], timeout=1.5)
# %% verify
assert "False" in sat.outputs("own-p1-0")
