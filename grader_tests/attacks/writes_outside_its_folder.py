"""Writes, links and mounts wherever it can: system folders, the test's folder, kernel settings."""

# %% own
import json, os
place = json.load(open("outside.json"))
written = []
for folder in ("/", "/usr", "/usr/bin", "/etc", "/lib", "/root", "/home", "/var", "/dev", "/proc", "/sys", place["folder"], place["source"], os.path.dirname(place["source"]), os.path.dirname(os.__file__), os.path.dirname(np.__file__)):
    for name in ("written-by-a-submission",):
        try:
            with open(os.path.join(folder, name), "w") as file:
                file.write("x")
            if not folder.startswith("/tmp/"):  # what is below /tmp is of its own, and empty
                written.append(folder)
        except OSError:
            pass
for setting in ("kernel/core_pattern", "kernel/domainname", "vm/overcommit_memory", "fs/file-max"):
    try:
        with open(f"/proc/sys/{setting}", "r+") as file:
            file.write("")  # opening it for writing is enough to tell
        written.append(setting)
    except OSError:
        pass
for call in (lambda: os.mknod("device", 0o600 | 0x2000, os.makedev(1, 1)), lambda: os.chroot("/tmp"), lambda: os.link("/etc/shadow", "shadow"), lambda: os.chown("/usr", 0, 0)):
    try:
        call()
        written.append("call")
    except (OSError, AttributeError):
        pass
print("WRITTEN", written)
# %% verify
import pathlib
assert not (tmp_path / "written-by-a-submission").exists()
assert not list(pathlib.Path("/").glob("*/written-by-a-submission"))
repository = pathlib.Path(course.__file__).parents[1]
assert not [p for p in (repository, *repository.glob("*")) if (p / "written-by-a-submission").exists()]
assert 'WRITTEN []' in sat.outputs("own-p1-0") or "WRITTEN ['/dev']" in sat.outputs("own-p1-0"), sat.outputs("own-p1-0")
