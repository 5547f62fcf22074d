"""Prints, logs, warns on stderr and draws figures in every answer and cell."""

# %% answer
import logging, sys, warnings
import matplotlib.pyplot as plt
def add(a, b):
    print("add", a, b)
    print("to stderr", file=sys.stderr)
    return a + b
def scale(x, factor):
    warnings.warn("scaling")
    logging.getLogger().warning("scaled")
    return factor * x
def apply(f, x):
    plt.plot([0, 1], [1, 0])
    plt.title("a curve")
    return f(x)
def fill(z):
    z[:] = 1.0
def curve(x):
    np.log(0.0)
    return x**3 - 2.0 * x
def squares(n):
    display("squares")
    return [i * i for i in range(n)]
class Box:
    def __init__(self, value):
        self.value = value
    def get(self):
        return self.value
    def _repr_html_(self):
        return f"<b>{self.value}</b>"
# %% own
figure, axes = plt.subplots(1, 2, figsize=(4, 2))
axes[0].imshow(np.eye(3))
axes[1].scatter([1, 2], [2, 1])
plt.show()
Box(3)
# %% verify
assert "image/png" in sat.outputs("own-p1-0") and "<b>3</b>" in sat.outputs("own-p1-0")
assert "to stderr" in sat.outputs("p1_check")
