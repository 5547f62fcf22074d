# %% right: loops over all pairs of points, every chord tested at all points below it
import numpy as np


def convexity(f, a, b, n=50):
    x = np.linspace(a, b, n)
    y = np.asarray(f(x))
    above, below = False, False
    for i in range(n - 2):
        for k in range(i + 2, n, 1 if n < 100 else 7):
            chord = y[i] + (y[k] - y[i]) * (x[i + 1 : k] - x[i]) / (x[k] - x[i])
            above = above or bool((y[i + 1 : k] > chord + 1e-9).any())
            below = below or bool((y[i + 1 : k] < chord - 1e-9).any())
    return {(False, False): "both", (True, False): "concave", (False, True): "convex"}.get((above, below), "neither")

# %% right: the slopes of neighbouring steps must not fall, or not rise
import numpy as np


def convexity(f, a, b, n=50):
    x = np.linspace(a, b, n)
    change = np.diff(np.diff(f(x)))
    rises, falls = np.any(change > 1e-9), np.any(change < -1e-9)
    if rises:
        return "neither" if falls else "convex"
    return "concave" if falls else "both"

# %% wrong: convex and concave are exchanged
import numpy as np


def convexity(f, a, b, n=50):
    change = np.diff(f(np.linspace(a, b, n)), 2)
    if np.all(abs(change) < 1e-9):
        return "both"
    return "concave" if np.all(change > -1e-9) else "convex" if np.all(change < 1e-9) else "neither"

# %% wrong: only the middle of the one long chord from end to end is tested
import numpy as np


def convexity(f, a, b, n=50):
    y = f(np.array([a, (a + b) / 2, b]))
    gap = (y[0] + y[2]) / 2 - y[1]
    return "both" if abs(gap) < 1e-9 else "convex" if gap > 0 else "concave"

# %% wrong: only the one long chord from end to end is tested, although at many points
import numpy as np


def convexity(f, a, b, n=50):
    x = np.linspace(a, b, n)
    y = f(x)
    gap = y[0] + (y[-1] - y[0]) * (x - a) / (b - a) - y
    if np.all(abs(gap) < 1e-9):
        return "both"
    return "convex" if np.all(gap > -1e-9) else "concave" if np.all(gap < 1e-9) else "neither"

# %% wrong: chords that touch the curve are not allowed, so that straight lines and straight pieces fail
import numpy as np


def convexity(f, a, b, n=50):
    change = np.diff(f(np.linspace(a, b, n)), 2)
    return "convex" if np.all(change > 1e-9) else "concave" if np.all(change < -1e-9) else "neither"

# %% wrong: the differences are compared with exactly zero, without a tolerance for rounding
import numpy as np


def convexity(f, a, b, n=50):
    change = np.diff(f(np.linspace(a, b, n)), 2)
    convex, concave = np.all(change >= 0), np.all(change <= 0)
    return "both" if convex and concave else "convex" if convex else "concave" if concave else "neither"

# %% wrong: rising functions are called convex and falling ones concave
import numpy as np


def convexity(f, a, b, n=50):
    change = np.diff(f(np.linspace(a, b, n)))
    if np.ptp(change) < 1e-9:
        return "both"
    return "convex" if np.all(change > -1e-9) else "concave" if np.all(change < 1e-9) else "neither"

# %% wrong: the number of points is not the one that is asked
import numpy as np


def convexity(f, a, b, n=50):
    change = np.diff(f(np.linspace(a, b, 50)), 2)
    convex, concave = np.all(change > -1e-9), np.all(change < 1e-9)
    return "both" if convex and concave else "convex" if convex else "concave" if concave else "neither"

# %% wrong: a straight line is called convex only
import numpy as np


def convexity(f, a, b, n=50):
    change = np.diff(f(np.linspace(a, b, n)), 2)
    return "convex" if np.all(change > -1e-9) else "concave" if np.all(change < 1e-9) else "neither"
