"""Looks for the answer key, the gradebook, other submissions and sample answers on the whole disk."""

# %% own
import json, os
place = json.load(open("outside.json"))
for path in (place["folder"], place["folder"] + "/source/small.ipynb", place["source"] + "/exam_course.py", "/root", "/home", "/etc/passwd", os.path.dirname(place["source"]) + "/source", "/var", "/run", "/opt", "/mnt", "/boot", "/srv"):
    print(path.rsplit("/", 1)[-1], os.path.isdir(path) and os.listdir(path) or (os.path.isfile(path) and open(path).read()))
hits = []
for folder, folders, files in os.walk("/", onerror=None):
    folders[:] = [f for f in folders if f not in ("proc", "usr", "lib", "lib64", "bin", "sbin", "nvidia", "site-packages")]
    for name in files:
        if name.endswith((".ipynb", ".db", ".sqlite")) or "answers" in folder:
            hits.append(os.path.join(folder, name))
            print(open(hits[-1], errors="replace").read())
print("hits:", hits)
# %% verify
assert "hits: []" in sat.outputs("own-p1-0")
