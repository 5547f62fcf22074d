# %% right: a set for the values that were seen
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% right: every path on its own: each passes on its own share only
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self, share=1.0):
        self.grad += share
        for parent, slope in zip(self.parents, self.slopes):
            parent.backward(slope * share)


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% right: closures, and values sorted by the order of their making
import itertools

import numpy as np

COUNTER = itertools.count()


class Value:
    def __init__(self, data):
        self.data, self.grad, self.made = np.float64(data), 0.0, next(COUNTER)
        self.parents, self.push = [], lambda: None

    def _new(self, data, parents, push):
        new = Value(data)
        new.parents = parents
        new.push = lambda: push(new.grad)
        return new

    def __add__(self, other):
        def push(grad):
            self.grad += grad
            other.grad += grad

        return self._new(self.data + other.data, [self, other], push)

    def __mul__(self, other):
        def push(grad):
            self.grad += grad * other.data
            other.grad += grad * self.data

        return self._new(self.data * other.data, [self, other], push)

    def _function(self, data, slope):
        def push(grad):
            self.grad += grad * slope

        return self._new(data, [self], push)

    def exp(self):
        return self._function(np.exp(self.data), np.exp(self.data))

    def sin(self):
        return self._function(np.sin(self.data), np.cos(self.data))

    def relu(self):
        return self._function(np.maximum(self.data, 0), np.heaviside(self.data, 0))

    def backward(self):
        found, waiting = {}, [self]
        while waiting:
            value = waiting.pop()
            if value.made not in found:
                found[value.made] = value
                waiting += value.parents
        self.grad = 1.0
        for made in sorted(found, reverse=True):
            found[made].push()


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, np.array([value.grad for value in values])

# %% wrong: a new contribution replaces the gradient instead of being added to it
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad = slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: a value passes its gradient on at every visit, so that parts of it are counted twice
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        self.grad = 1.0

        def visit(value):
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad
                visit(parent)

        visit(self)


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: a value is passed on at its first visit, before all contributions have arrived
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        self.grad = 1.0
        seen = set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad
            for parent in value.parents:
                visit(parent)

        visit(self)


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: values are taken level by level, by their shortest way from the result, before all contributions have arrived
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        self.grad = 1.0
        order = [self]
        for value in order:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad
                if parent not in order:
                    order.append(parent)


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the list is gone through from the inputs to the result
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the gradient of the result itself is not set to 1
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: a product has the slopes of its own factors, not of the other ones
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (self.data, other.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: a product passes its gradient to the first factor only
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self,), (other.data,))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: a sum passes its gradient to the first term only
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self,), (1.0,))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the exponential has the slope of its input, not of its result
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (self.data,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the slope of the sine is the sine
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.sin(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the slope of the sine has the wrong sign
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (-math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the ReLU passes a gradient on below zero
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the ReLU passes a gradient on at exactly zero
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data >= 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the local slope is passed on, without the gradient from above
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: the gradient from above is passed on, without the local slope
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: a value that stands twice in one operation gets one contribution only
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in dict(zip(value.parents, value.slopes)).items():
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]

# %% wrong: equal numbers are taken for one and the same value
import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __eq__(self, other):
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        result = math.exp(self.data)
        return Value(result, (self,), (result,))

    def sin(self):
        return Value(math.sin(self.data), (self,), (math.cos(self.data),))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for parent in value.parents:
                visit(parent)
            order.append(value)

        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            for parent, slope in zip(value.parents, value.slopes):
                parent.grad += slope * value.grad


def gradient(steps, numbers):
    values = [Value(number) for number in numbers]
    result = compute(steps, values)
    result.backward()
    return result.data, [value.grad for value in values]
