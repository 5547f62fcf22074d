# %% right: a walk from switch to switch, looking just behind each
import numpy as np


def joints_1d(Omega, beta, low, high):
    x, old, found = low, None, []
    while True:
        x += 1e-9
        value, slope, step = np.array([x]), np.ones(1), high - x
        for W, b in zip(Omega[:-1], beta[:-1]):
            value, slope = b[:, 0] + W @ value, W @ slope
            near = value * slope < 0
            step = min([step, *(-value[near] / slope[near])])
            value, slope = value * (value > 0), slope * (value > 0)
        new = (Omega[-1] @ slope)[0]
        if old is not None and abs(new - old) > 1e-6:
            found.append(x - 1e-9)
        old = new
        if step >= high - x:
            return found
        x += step

# %% right: torch, pieces as lists of places and values, slopes at the middles by autograd
import torch


def joints_1d(Omega, beta, low, high):
    Omega, beta = [torch.tensor(W) for W in Omega], [torch.tensor(b) for b in beta]

    def forward(x, depth):
        h = x[None]
        for k in range(depth):
            h = torch.relu(beta[k] + Omega[k] @ h)
        return beta[depth] + Omega[depth] @ h

    ends = [float(low), float(high)]
    for depth in range(len(Omega) - 1):
        values = forward(torch.tensor(ends, dtype=torch.float64), depth)
        new = list(ends)
        for row in values.tolist():
            for i in range(len(ends) - 1):
                u, v = row[i], row[i + 1]
                if (u < 0 < v) or (v < 0 < u):
                    new.append(ends[i] - u * (ends[i + 1] - ends[i]) / (v - u))
        new.sort()
        ends = [new[0]]
        for place in new[1:]:
            if place - ends[-1] > 1e-9:
                ends.append(place)
    ends = torch.tensor(ends, dtype=torch.float64)
    middle = ((ends[1:] + ends[:-1]) / 2).requires_grad_()
    slopes = torch.autograd.grad((forward(middle, len(Omega) - 1) + 0 * middle).sum(), middle)[0]
    return ends[1:-1][slopes.diff().abs() > 1e-6]

# %% right: each piece carries its linear functions, cut in two at each zero
import numpy as np


def joints_1d(Omega, beta, low, high):
    pieces = [(low, high, np.zeros((1, 1)), np.ones((1, 1)))]  # from, to, constant, slope
    for k in range(len(Omega) - 1):
        finer = []
        for start, stop, c, s in pieces:
            c, s = beta[k] + Omega[k] @ c, Omega[k] @ s
            zeros = [start, *sorted(float(-c[d, 0] / s[d, 0]) for d in range(len(c)) if s[d, 0] != 0), stop]
            zeros = [z for z in zeros if start + 1e-9 < z < stop - 1e-9]
            kept = [start]
            for z in zeros:
                if z - kept[-1] > 1e-9:
                    kept.append(z)
            kept.append(stop)
            for a, b in zip(kept[:-1], kept[1:]):
                on = c + s * (a + b) / 2 > 0
                finer.append((a, b, c * on, s * on))
        pieces = finer
    slopes = [(Omega[-1] @ s)[0, 0] for _, _, _, s in pieces]
    return [pieces[i][0] for i in range(1, len(pieces)) if abs(slopes[i] - slopes[i - 1]) > 1e-6]

# %% wrong: the joints are read off a grid, which misses short pieces and rounds the places
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.linspace(low, high, 4001)
    h = x[None]
    for W, b in zip(Omega[:-1], beta[:-1]):
        h = np.maximum(b + W @ h, 0)
    slopes = np.diff((Omega[-1] @ h)[0]) / np.diff(x)
    change = np.abs(np.diff(slopes)) > 1e-6
    change[1:] &= ~change[:-1]
    return x[1:-1][change]

# %% wrong: every switch of a unit is taken as a joint, also where the slope of the output stays the same
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([low, high])
    h = x[None]
    for W, b in zip(Omega[:-1], beta):
        pre = b + W @ h
        left, right = pre[:, :-1], pre[:, 1:]
        unit, piece = np.nonzero(left * right < 0)
        share = left[unit, piece] / (left - right)[unit, piece]
        ends = np.union1d(x, x[piece] + share * np.diff(x)[piece])
        ends = ends[np.diff(ends, prepend=-np.inf) > 1e-9]
        h = np.maximum([np.interp(ends, x, row) for row in pre], 0)
        x = ends
    return x[1:-1]

# %% wrong: only the joints of the first layer are found
import numpy as np


def joints_1d(Omega, beta, low, high):
    if len(Omega) == 1:
        return np.zeros(0)
    W, b = Omega[0][:, 0], beta[0][:, 0]
    x = np.unique(np.round(-b[W != 0] / W[W != 0], 9))
    x = np.concatenate([[low], x[(x > low) & (x < high)], [high]])
    h = x[None]
    for W, b in zip(Omega[:-1], beta):
        h = np.maximum(b + W @ h, 0)
    slopes = np.diff((Omega[-1] @ h)[0]) / np.diff(x)
    return x[1:-1][np.abs(np.diff(slopes)) > 1e-6]

# %% wrong: only the joints of the last hidden layer are kept, those of the layers before are lost
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([low, high], dtype=float)
    h, roots = x[None], np.zeros(0)
    for W, b in zip(Omega[:-1], beta):
        pre = b + W @ h
        left, right = pre[:, :-1], pre[:, 1:]
        unit, piece = np.nonzero(left * right < 0)
        share = left[unit, piece] / (left - right)[unit, piece]
        roots = np.unique(np.round(x[piece] + share * np.diff(x)[piece], 9))
        ends = np.union1d(x, roots)
        h = np.maximum([np.interp(ends, x, row) for row in pre], 0)
        x = ends
    return roots

# %% wrong: a unit of a deeper layer is given one joint at most, the first one from the left
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([low, high])
    h = x[None]
    for W, b in zip(Omega[:-1], beta):
        pre = b + W @ h
        roots = []
        for row in pre:
            for i in np.nonzero(row[:-1] * row[1:] < 0)[0][:1]:
                roots.append(x[i] + row[i] / (row[i] - row[i + 1]) * (x[i + 1] - x[i]))
        ends = np.union1d(x, roots)
        ends = ends[np.diff(ends, prepend=-np.inf) > 1e-9]
        h = np.maximum([np.interp(ends, x, row) for row in pre], 0)
        x = ends
    slopes = np.diff((Omega[-1] @ h)[0]) / np.diff(x)
    return x[1:-1][np.abs(np.diff(slopes)) > 1e-6]

# %% wrong: the hidden layers are not clipped, so that deeper layers see straight lines
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([low, high], dtype=float)
    h, all_roots = x[None], []
    for W, b in zip(Omega[:-1], beta):
        h = b + W @ h
        for u, v in h:
            if u * v < 0:
                all_roots.append(low + u / (u - v) * (high - low))
    return np.unique(np.round(all_roots, 9))

# %% wrong: the output is clipped too, which makes joints where it crosses zero
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([low, high])
    h = x[None]
    for W, b in zip(Omega, beta):
        pre = b + W @ h
        left, right = pre[:, :-1], pre[:, 1:]
        unit, piece = np.nonzero(left * right < 0)
        share = left[unit, piece] / (left - right)[unit, piece]
        ends = np.union1d(x, x[piece] + share * np.diff(x)[piece])
        ends = ends[np.diff(ends, prepend=-np.inf) > 1e-9]
        h = np.maximum([np.interp(ends, x, row) for row in pre], 0)
        x = ends
    slopes = np.diff(h[0]) / np.diff(x)
    return x[1:-1][np.abs(np.diff(slopes)) > 1e-6]

# %% wrong: places that differ by rounding only are kept apart
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([low, high])
    h = x[None]
    for W, b in zip(Omega[:-1], beta):
        pre = b + W @ h
        left, right = pre[:, :-1], pre[:, 1:]
        unit, piece = np.nonzero(left * right < 0)
        share = left[unit, piece] / (left - right)[unit, piece]
        ends = np.union1d(x, x[piece] + share * np.diff(x)[piece])
        h = np.maximum([np.interp(ends, x, row) for row in pre], 0)
        x = ends
    slopes = np.diff((Omega[-1] @ h)[0]) / np.diff(x)
    return x[1:-1][np.abs(np.diff(slopes)) > 1e-6]

# %% wrong: changes of slope count from 0.01 on, so that gentle joints are lost
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([low, high])
    h = x[None]
    for W, b in zip(Omega[:-1], beta):
        pre = b + W @ h
        left, right = pre[:, :-1], pre[:, 1:]
        unit, piece = np.nonzero(left * right < 0)
        share = left[unit, piece] / (left - right)[unit, piece]
        ends = np.union1d(x, x[piece] + share * np.diff(x)[piece])
        ends = ends[np.diff(ends, prepend=-np.inf) > 1e-9]
        h = np.maximum([np.interp(ends, x, row) for row in pre], 0)
        x = ends
    slopes = np.diff((Omega[-1] @ h)[0]) / np.diff(x)
    return x[1:-1][np.abs(np.diff(slopes)) > 1e-2]

# %% wrong: the ends of the interval are listed among the joints
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([low, high])
    h = x[None]
    for W, b in zip(Omega[:-1], beta):
        pre = b + W @ h
        left, right = pre[:, :-1], pre[:, 1:]
        unit, piece = np.nonzero(left * right < 0)
        share = left[unit, piece] / (left - right)[unit, piece]
        ends = np.union1d(x, x[piece] + share * np.diff(x)[piece])
        ends = ends[np.diff(ends, prepend=-np.inf) > 1e-9]
        h = np.maximum([np.interp(ends, x, row) for row in pre], 0)
        x = ends
    slopes = np.diff((Omega[-1] @ h)[0]) / np.diff(x)
    return np.concatenate([[low], x[1:-1][np.abs(np.diff(slopes)) > 1e-6], [high]])

# %% wrong: the interval is ignored, joints outside are listed too
import numpy as np


def joints_1d(Omega, beta, low, high):
    x = np.array([-1000.0, 1000.0])
    h = x[None]
    for W, b in zip(Omega[:-1], beta):
        pre = b + W @ h
        left, right = pre[:, :-1], pre[:, 1:]
        unit, piece = np.nonzero(left * right < 0)
        share = left[unit, piece] / (left - right)[unit, piece]
        ends = np.union1d(x, x[piece] + share * np.diff(x)[piece])
        ends = ends[np.diff(ends, prepend=-np.inf) > 1e-9]
        h = np.maximum([np.interp(ends, x, row) for row in pre], 0)
        x = ends
    slopes = np.diff((Omega[-1] @ h)[0]) / np.diff(x)
    return x[1:-1][np.abs(np.diff(slopes)) > 1e-6]
