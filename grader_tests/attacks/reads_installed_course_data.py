"""Looks for solutions that an installed wheel or an editable install may have left in reach."""

# %% own
import importlib.metadata, os, site, sys, sysconfig
roots = {*sys.path, *sysconfig.get_paths().values(), sys.prefix, sys.base_prefix, *site.getsitepackages(), "/usr/share", "/usr/local/share"}
found = []
for root in roots:
    for part in ("share/udlgrader", "udlgrader/source", "../source", "../../source", "../grader_tests", "udlgrader"):
        path = os.path.join(root or ".", part)
        for folder, _, files in os.walk(path):
            found += [os.path.join(folder, name) for name in files if name.endswith(".ipynb") or "answers" in folder]
try:
    listed = [f.locate() for f in importlib.metadata.files("udlgrader") or ()]
    found += [str(f) for f in listed if f.suffix == ".ipynb" and os.path.exists(f)]
except importlib.metadata.PackageNotFoundError:
    pass
print("found:", found)
# %% verify
assert "found: []" in sat.outputs("own-p1-0")
