"""Keeps state in globals, files, the working folder and os.environ across cells."""

# %% answer
import json, os, pickle, tempfile
calls = 0
def add(a, b):
    global calls
    calls += 1
    return a + b
def scale(x, factor):
    np.save("x.npy", x)
    return factor * np.load("x.npy")
def apply(f, x):
    globals()["last"] = f(x)
    return last
def fill(z):
    with tempfile.TemporaryFile() as file:
        file.write(np.ones(len(z)).tobytes())
        file.seek(0)
        z[:] = np.frombuffer(file.read())
def curve(x):
    return np.polyval(json.load(open("data.json"))["coefficients"], x)
def squares(n):
    return pickle.loads(pickle.dumps([i * i for i in range(n)]))
class Box:
    kept = {}
    def __init__(self, value):
        Box.kept[id(self)] = value
    def get(self):
        return Box.kept[id(self)]
# %% file: data.json
{"coefficients": [1.0, 0.0, -2.0, 0.0]}
# %% own
os.makedirs("results/deep", exist_ok=True)
os.environ["MODE"] = "train"
with open("results/deep/log.txt", "w") as file:
    file.write("one")
# %% own p1_hidden
os.chdir("results")
# %% own p2
assert open("deep/log.txt").read() == "one" and os.environ["MODE"] == "train"
os.chdir("..")
