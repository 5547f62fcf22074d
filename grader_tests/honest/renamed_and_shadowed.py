"""Imports under other names and binds names that the course, the checks or Python use, too."""

# %% answer
import numpy as N
import torch as th
from numpy import array as arr, ones as value
sum_ = sum
points = values = marker = rule = token = "mine"
def add(a, b):
    str = a
    return str + b
def scale(x, factor):
    return arr([factor * v for v in x])
def apply(function, input):
    return function(input)
def fill(list):
    list[:] = value(len(list))
def curve(x, *, power=N.power):
    return power(x, 3) - 2.0 * x
def squares(n):
    return [i * i for i in range(n)]
class Box:
    def __init__(self, value):
        self.__value = value
    def get(self):
        return self.__value
type, id, max, input = 1, 2, 3, 4
# %% own p3
sum = None
list = [1, 2]
# %% answer p3
def total(numbers):
    return sum_(numbers)
