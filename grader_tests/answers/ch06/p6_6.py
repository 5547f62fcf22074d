# %% right: loops over the places in plain Python
import numpy as np


def classify(f, t, low, high):
    places = [low + k * (high - low) / 2000 for k in range(2001)]
    values = f(np.array(places)).tolist()
    here, kind = float(f(t)), "global"
    for place, value in zip(places, values):
        if value < here - 1e-9:
            if abs(place - t) < 0.05:
                return "neither"
            kind = "local"
    return kind


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001)).tolist()
    for before, here, after in zip(values, values[1:], values[2:]):
        if before - 2 * here + after < -1e-9:
            return False
    return True


labels_6_6 = ("Local", "Global", "Local", "Neither", "Global", "Global", "Neither")
convex_6_6 = ["B"]

# %% right: sorted values, and chords instead of second differences
import numpy as np


def classify(f, t, low, high):
    near = np.linspace(max(low, t - 0.049), min(high, t + 0.049), 201)
    whole = np.linspace(low, high, 2001)
    if np.sort(f(near))[0] < f(t) - 1e-9:
        return "neither"
    return "local" if np.sort(f(whole))[0] < f(t) - 1e-9 else "global"


def is_convex(f, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    chords = (values[2:] + values[:-2]) / 2
    return not np.any(values[1:-1] > chords + 5e-10)


labels_6_6 = np.array(["local", "global", "local", "neither", "global", "global", "neither"]).tolist()
convex_6_6 = list("b")

# %% wrong: a slope of zero is taken for a minimum
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if abs(f(t + 1e-4) - f(t - 1e-4)) > 1e-6:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: only the places to the right are looked at
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = (places >= t) & (places < t + 0.05)
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: only the places to the left are looked at
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = (places <= t) & (places > t - 0.05)
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: minima and maxima have changed places
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].max() > f(t) + 1e-9:
        return "neither"
    if values.max() > f(t) + 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: every minimum is called global
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "global"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: no minimum is called global
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "local"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: the global minimum must be lower than all other places, so that ties and flat floors do not count
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if (values[~near] <= f(t) + 1e-9).any():
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: a minimum must be lower than the places nearby, so that flat floors do not count
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if (values[near & (abs(places - t) > 0.01)] <= f(t) + 1e-9).any():
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: places in half of the interval count as near
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.9
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: the loss at the two ends of the interval is left out
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values[100:-100].min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: differences as small as rounding count
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t):
        return "neither"
    if values.min() < f(t):
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: every function with a single valley counts as convex
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    lowest = values.argmin()
    return bool((np.diff(values[: lowest + 1]) < 1e-9).all() and (np.diff(values[lowest:]) > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: convex and concave have changed places
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] < 1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: only the middle of the interval is tested for its bend
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool(values[0] + values[-1] >= 2 * values[1000] - 1e-9)


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: the second difference must be positive, so that straight lines do not count
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > 1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: a function must be smooth to count as convex
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    bends = values[:-2] - 2 * values[1:-1] + values[2:]
    return bool(bends.max() < 1e-3 and (values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: point 7 counts as a minimum because its slope is zero
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "local"]
convex_6_6 = ["b"]

# %% wrong: point 4 counts as a minimum
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "local", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: points 1 and 3 count as neither, because the loss is smaller elsewhere
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["neither", "global", "neither", "neither", "global", "global", "neither"]
convex_6_6 = ["b"]

# %% wrong: loss c counts as convex because it has a single minimum
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = ["b", "c"]

# %% wrong: loss b counts as not convex
import numpy as np


def classify(f, t, low, high):
    places = np.linspace(low, high, 2001)
    values = f(places)
    near = abs(places - t) < 0.05
    if values[near].min() < f(t) - 1e-9:
        return "neither"
    if values.min() < f(t) - 1e-9:
        return "local"
    return "global"


def is_convex(f, low, high):
    values = f(np.linspace(low, high, 2001))
    return bool((values[:-2] - 2 * values[1:-1] + values[2:] > -1e-9).all())


labels_6_6 = ["local", "global", "local", "neither", "global", "global", "neither"]
convex_6_6 = []
