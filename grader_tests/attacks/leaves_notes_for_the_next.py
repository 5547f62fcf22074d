"""Leaves files, shared memory, sockets and patched modules for the next submission to find."""

# %% own
import os, socket
found = [p for p in ("/tmp/note", "/dev/shm/note", "/tmp/exam/note", os.path.expanduser("~/note")) if os.path.exists(p)]
for path in ("/tmp/note", "/dev/shm/note", "/tmp/exam/note", os.path.expanduser("~/note")):
    with open(path, "w") as file:
        file.write("CAN" + "ARY")
note = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
try:
    note.bind("\0note")
except OSError:
    found.append("socket")
found += [hasattr(np, "note")] * hasattr(np, "note")
np.note = torch.note = "note"
print("found", found)
# %% verify
again = course.hand_in(hall, course.submission({}, [("p1", next(c.source for c in filled.cells if c.id == "own-p1-0"))]))
assert "found []" in sat.outputs("own-p1-0") and "found []" in again.outputs("own-p1-0")
