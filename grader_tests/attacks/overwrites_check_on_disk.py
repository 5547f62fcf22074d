"""Opens the files of the check library and of numpy.testing for writing, to change them for all."""

# %% own
import numpy.testing, os, udlgrader.check
for module in (udlgrader.check, numpy.testing):
    for path in (module.__file__, os.path.dirname(module.__file__) + "/new.py"):
        try:
            with open(path, "r+b" if os.path.exists(path) else "wb"):
                print("OPENED FOR WRITING", path)
        except OSError as error:
            print("refused", error.errno)
        try:
            os.chmod(os.path.dirname(path), 0o777)
            print("OPENED FOR WRITING")
        except OSError:
            pass
# %% verify
assert "refused" in sat.outputs("own-p1-0")
assert "OPENED FOR WRITING" not in sat.outputs()
