"""Answers with plain Python loops and lists where the solution uses arrays."""

# %% answer
def add(a, b):
    if hasattr(a, "__len__"):
        result = []
        for item in a:
            result.append(float(item) + b)
        return result
    return a + b

def scale(x, factor):
    result = []
    for value in x:
        result += [factor * value]
    return result

def apply(f, x):
    for _ in range(1):
        y = f(x)
    return y

def fill(z):
    for i in range(len(z)):
        z[i] = 1.0

def curve(x):
    y = 1.0
    for _ in range(3):
        y *= x
    return y - x - x

def squares(n):
    i, found = 0, []
    while i < n:
        found.append(i**2)
        i += 1
    return found

class Box:
    def __init__(self, value):
        self.inside = [value]

    def get(self):
        return self.inside[0]
# %% answer p2
def mean_of(values):
    count = 0
    for v in values:
        count += 1
    s = 0.0
    for v in values:
        s = s + v
    return s / count

def relu(z):
    out = z.copy()
    for i in range(len(out)):
        if out[i] < 0:
            out[i] = 0
    return out

def double(t):
    return torch.stack([v + v for v in t])
# %% answer p3
def total(numbers):
    s = 0
    for n in numbers:
        s = s + n
    return s
