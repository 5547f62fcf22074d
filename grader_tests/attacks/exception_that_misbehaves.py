"""Raises exceptions whose text, type name, arguments and comparison raise, lie or never end."""

# %% answer
class Meta(type):
    __name__ = property(lambda cls: "x" * 10**6)
    __instancecheck__ = __subclasscheck__ = __eq__ = lambda cls, other: True
    __hash__ = type.__hash__
class Trouble(ValueError, metaclass=Meta):
    __eq__ = lambda self, other: True
    def __str__(self):
        raise self
    __repr__ = __str__
    args = property(lambda self: (self,) * 10**6)
    __cause__ = property(lambda self: self)
    __context__ = property(lambda self: self)
    __notes__ = property(lambda self: [self])
    _render_traceback_ = lambda self: ["<script>alert(1)</script>"] * 10**5
    __traceback__ = property(lambda self: None)
class Long(ArithmeticError):
    def __str__(self):
        return "<img src=x onerror=alert(1)>" * 10**6
def add(a, b):
    raise Trouble()
def scale(x, factor):
    raise Long()
def apply(f, x):
    raise type("\ud800<script>", (Exception,), {})("\ud800")
def fill(z):
    error = RecursionError("deep")
    for _ in range(3000):
        error = ExceptionGroup("deep", [error])
    raise error
curve = squares = Box = add
# %% own
raise Trouble()
# %% own
raise Long()
