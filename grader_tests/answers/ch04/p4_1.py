# %% right: loops over the tables, each joint from two points of a piece
def at(value, knots):
    for (x0, y0), (x1, y1) in zip(knots[:-1].tolist(), knots[1:].tolist()):
        if value <= x1:
            return y0 + (value - x0) / (x1 - x0) * (y1 - y0)
    return float(knots[-1][1])


def compose(x, knots1, knots2):
    return [at(at(float(value), knots1), knots2) for value in x]


def composition_joints(knots1, knots2):
    places = {float(place) for place in knots1[:, 0]}
    for (x0, y0), (x1, y1) in zip(knots1[:-1].tolist(), knots1[1:].tolist()):
        for corner in knots2[:, 0].tolist():
            if y0 != y1 and 0 < (share := (corner - y0) / (y1 - y0)) < 1:
                places.add((1 - share) * x0 + share * x1)
    places = sorted(places)
    kept = []
    for left, here, right in zip(places, places[1:], places[2:]):
        low, middle, high = compose([left, here, right], knots1, knots2)
        if abs((middle - low) / (here - left) - (high - middle) / (right - here)) > 1e-8:
            kept.append((here, middle))
    return [place for place, _ in kept], [value for _, value in kept]


regions_4_1 = 12.0

# %% right: slopes multiplied along the chain, in torch
import torch


def lines(knots):
    knots = torch.as_tensor(knots)
    slopes = torch.diff(knots[:, 1]) / torch.diff(knots[:, 0])
    return slopes, knots[:-1, 1] - slopes * knots[:-1, 0]


def evaluate(x, knots):
    slopes, offsets = lines(knots)
    piece = torch.bucketize(x, torch.as_tensor(knots[1:-1, 0].copy()))
    return offsets[piece] + slopes[piece] * x


def compose(x, knots1, knots2):
    return evaluate(evaluate(torch.as_tensor(x), knots1), knots2)


def composition_joints(knots1, knots2):
    slopes, offsets = lines(knots1)
    moving = slopes != 0
    crossed = (torch.as_tensor(knots2[1:-1, :1].copy()) - offsets[moving]) / slopes[moving]
    inside = (crossed > torch.as_tensor(knots1[:-1, 0].copy())[moving]) & (crossed < torch.as_tensor(knots1[1:, 0].copy())[moving])
    places = torch.cat([torch.as_tensor(knots1[:, 0].copy()), crossed[inside]]).sort().values
    middles = (places[:-1] + places[1:]) / 2
    first = slopes[torch.bucketize(middles, torch.as_tensor(knots1[1:-1, 0].copy()))]
    second = lines(knots2)[0][torch.bucketize(evaluate(middles, knots1), torch.as_tensor(knots2[1:-1, 0].copy()))]
    kept = (first * second).diff().abs() > 1e-9
    places = places[1:-1][kept]
    return places, compose(places, knots1, knots2)


regions_4_1 = 12

# %% wrong: the second function is applied first
import itertools

import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots2[:, 0], knots2[:, 1]), knots1[:, 0], knots1[:, 1])


def composition_joints(knots1, knots2):
    places = list(knots2[:, 0])
    for (x0, y0), (x1, y1) in itertools.pairwise(knots2):
        for corner in knots1[:, 0]:
            if (y0 - corner) * (y1 - corner) < 0:
                places.append(x0 + (x1 - x0) * (corner - y0) / (y1 - y0))
    places = np.sort(places)
    values = compose(places, knots1, knots2)
    slopes = np.diff(values) / np.diff(places)
    bends = ~np.isclose(slopes[:-1], slopes[1:])
    return places[1:-1][bends], values[1:-1][bends]


regions_4_1 = 12

# %% wrong: every candidate is kept, although at some of them the slope stays the same
import itertools

import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    places = list(knots1[1:-1, 0])
    for (x0, y0), (x1, y1) in itertools.pairwise(knots1):
        for corner in knots2[:, 0]:
            if (y0 - corner) * (y1 - corner) < 0:
                places.append(x0 + (x1 - x0) * (corner - y0) / (y1 - y0))
    places = np.sort(places)
    return places, compose(places, knots1, knots2)


regions_4_1 = 14

# %% wrong: the regions are counted as four times four
import itertools

import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    places = list(knots1[:, 0])
    for (x0, y0), (x1, y1) in itertools.pairwise(knots1):
        for corner in knots2[:, 0]:
            if (y0 - corner) * (y1 - corner) < 0:
                places.append(x0 + (x1 - x0) * (corner - y0) / (y1 - y0))
    places = np.sort(places)
    values = compose(places, knots1, knots2)
    slopes = np.diff(values) / np.diff(places)
    bends = ~np.isclose(slopes[:-1], slopes[1:])
    return places[1:-1][bends], values[1:-1][bends]


regions_4_1 = 16

# %% wrong: the joints are counted in place of the regions
import itertools

import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    places = list(knots1[:, 0])
    for (x0, y0), (x1, y1) in itertools.pairwise(knots1):
        for corner in knots2[:, 0]:
            if (y0 - corner) * (y1 - corner) < 0:
                places.append(x0 + (x1 - x0) * (corner - y0) / (y1 - y0))
    places = np.sort(places)
    values = compose(places, knots1, knots2)
    slopes = np.diff(values) / np.diff(places)
    bends = ~np.isclose(slopes[:-1], slopes[1:])
    return places[1:-1][bends], values[1:-1][bends]


regions_4_1 = 11

# %% wrong: the corners of the second function are taken as they are, not carried back to x
import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    low, high = knots1[0, 0], knots1[-1, 0]
    places = np.unique(np.concatenate([knots1[:, 0], knots2[:, 0]]))
    places = places[(places > low) & (places < high)]
    return places, compose(places, knots1, knots2)


regions_4_1 = 7

# %% wrong: the falling pieces of the first function are forgotten: each corner is met once only
import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    places = list(knots1[1:-1, 0])
    for (x0, y0), (x1, y1) in zip(knots1[:-1], knots1[1:]):
        places += [x0 + (x1 - x0) * (corner - y0) / (y1 - y0) for corner in knots2[:, 0] if y0 < corner < y1]
    places = np.sort(places)
    return places, compose(places, knots1, knots2)


regions_4_1 = 10

# %% wrong: the corners of the first function are forgotten
import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    places = []
    for (x0, y0), (x1, y1) in zip(knots1[:-1], knots1[1:]):
        for corner in knots2[:, 0]:
            if (y0 - corner) * (y1 - corner) < 0:
                places.append(x0 + (x1 - x0) * (corner - y0) / (y1 - y0))
    places = np.sort(places)
    return places, compose(places, knots1, knots2)


regions_4_1 = 11

# %% wrong: the two functions are multiplied, not composed
import numpy as np


def compose(x, knots1, knots2):
    return np.interp(x, knots1[:, 0], knots1[:, 1]) * np.interp(x, knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    low, high = knots1[0, 0], knots1[-1, 0]
    places = np.unique(np.concatenate([knots1[:, 0], knots2[:, 0]]))
    places = places[(places > low) & (places < high)]
    return places, compose(places, knots1, knots2)


regions_4_1 = 7

# %% wrong: the values at the joints are those of the first function
import itertools

import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    places = list(knots1[:, 0])
    for (x0, y0), (x1, y1) in itertools.pairwise(knots1):
        for corner in knots2[:, 0]:
            if (y0 - corner) * (y1 - corner) < 0:
                places.append(x0 + (x1 - x0) * (corner - y0) / (y1 - y0))
    places = np.sort(places)
    slopes = np.diff(compose(places, knots1, knots2)) / np.diff(places)
    places = places[1:-1][~np.isclose(slopes[:-1], slopes[1:])]
    return places, np.interp(places, knots1[:, 0], knots1[:, 1])


regions_4_1 = 12

# %% wrong: the two ends of the interval are listed among the joints
import itertools

import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    places = list(knots1[:, 0])
    for (x0, y0), (x1, y1) in itertools.pairwise(knots1):
        for corner in knots2[:, 0]:
            if (y0 - corner) * (y1 - corner) < 0:
                places.append(x0 + (x1 - x0) * (corner - y0) / (y1 - y0))
    places = np.sort(places)
    values = compose(places, knots1, knots2)
    slopes = np.diff(values) / np.diff(places)
    bends = np.concatenate([[True], ~np.isclose(slopes[:-1], slopes[1:]), [True]])
    return places[bends], values[bends]


regions_4_1 = 12

# %% wrong: the changes of the values are compared, without a look at how far apart the places are
import itertools

import numpy as np


def compose(x, knots1, knots2):
    return np.interp(np.interp(x, knots1[:, 0], knots1[:, 1]), knots2[:, 0], knots2[:, 1])


def composition_joints(knots1, knots2):
    places = list(knots1[:, 0])
    for (x0, y0), (x1, y1) in itertools.pairwise(knots1):
        for corner in knots2[:, 0]:
            if (y0 - corner) * (y1 - corner) < 0:
                places.append(x0 + (x1 - x0) * (corner - y0) / (y1 - y0))
    places = np.sort(places)
    values = compose(places, knots1, knots2)
    changes = np.diff(values)
    bends = ~np.isclose(np.abs(changes[:-1]), np.abs(changes[1:])) | (changes[:-1] * changes[1:] < 0)
    return places[1:-1][bends], values[1:-1][bends]


regions_4_1 = 12
