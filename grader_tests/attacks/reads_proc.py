"""Reads command lines, environments, maps and open files of every process that /proc shows."""

# %% own
import glob, json, os
grader = json.load(open("outside.json"))
seen = []
for path in glob.glob("/proc/[0-9]*"):
    for name in ("cmdline", "environ", "maps", "mountinfo", "root", "cwd", "exe"):
        try:
            text = os.readlink(f"{path}/{name}") if name in ("root", "cwd", "exe") else open(f"{path}/{name}", errors="replace").read()
        except OSError:
            continue
        seen.append(text)
    for descriptor in glob.glob(f"{path}/fd/*"):
        try:
            seen.append(os.readlink(descriptor))
        except OSError:
            pass
print("pytest" in "".join(seen), "HIDDEN" in "".join(seen), len(glob.glob("/proc/[0-9]*")) < 10)
# %% verify
assert "False False True" in sat.outputs("own-p1-0")
