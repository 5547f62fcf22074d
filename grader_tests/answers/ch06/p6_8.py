# %% right: the array filled row by row, other learning rates
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% right: nested lists, learning rates in NumPy types
import numpy as np


def descend(slope, start, alphas, n):
    rows = [[float(start)] * len(alphas)]
    for _ in range(n):
        slopes = slope(np.array(rows[-1])).tolist()
        rows.append([t - a * s for t, a, s in zip(rows[-1], alphas.tolist(), slopes)])
    return rows


def limit_alpha(curvature):
    return np.array([1.0 / (curvature / 2.0)])


escape_alpha = np.float32(0.19)
stay_alpha = np.array([0.15])
can_leave_6_8 = "a"

# %% right: one run after the other
import numpy as np


def descend(slope, start, alphas, n):
    columns = []
    for alpha in alphas:
        column = [np.array([float(start)])]
        for _ in range(n):
            column.append(column[-1] - alpha * np.asarray(slope(column[-1])))
        columns.append(np.concatenate(column))
    return np.stack(columns, axis=1)


def limit_alpha(curvature):
    return 2.0 * curvature**-1


escape_alpha, stay_alpha = 2 / 10, 1 / 20
can_leave_6_8 = " A "

# %% wrong: the steps go uphill
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] + alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the learning rates divide the slope instead of multiplying it
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - slope(places[step]) / alphas
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the slope at the start is used at every step
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[0])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: only the sign of the slope is used
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * np.sign(slope(places[step]))
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the first learning rate is used for all runs
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas[0] * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the start is not among the places
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places[1:]


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: there is one row per learning rate and one column per step
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places.T


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: only the last places are returned
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places[-1]


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the learning rate shrinks from step to step
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas / (step + 1) * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: there is one step too few
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    places[n] = places[n - 1]
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the places are kept in an array of the start's type, where a whole number loses the fractions
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)), dtype=type(start))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the limit is that for jumping to the minimum in one step, one over the curvature
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 1 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the limit grows with the curvature
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 * curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the limit is half the curvature
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return curvature / 2


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: the limit does not depend on the curvature
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2.0


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "A"

# %% wrong: escape_alpha stays in the local valley
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.15, 0.05
can_leave_6_8 = "A"

# %% wrong: escape_alpha leaves the valley, but its run never settles
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.25, 0.05
can_leave_6_8 = "A"

# %% wrong: escape_alpha is so large that the run flies away
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.45, 0.05
can_leave_6_8 = "A"

# %% wrong: stay_alpha is so small that 400 steps do not arrive
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.001
can_leave_6_8 = "A"

# %% wrong: escape_alpha and stay_alpha have changed places
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.05, 0.21
can_leave_6_8 = "A"

# %% wrong (silent): steps are thought to lower the loss whatever their length
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "B"

# %% wrong (silent): noise is thought to be the only way over a barrier
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "C"

# %% wrong (silent): a growing learning rate is thought to be needed
import numpy as np


def descend(slope, start, alphas, n):
    places = np.empty((n + 1, len(alphas)))
    places[0] = start
    for step in range(n):
        places[step + 1] = places[step] - alphas * slope(places[step])
    return places


def limit_alpha(curvature):
    return 2 / curvature


escape_alpha, stay_alpha = 0.21, 0.05
can_leave_6_8 = "D"
