"""Answers with structured, void, datetime and masked arrays, memoryviews and records."""

# %% answer
import collections
answers = [
    np.zeros(4, dtype=[("a", float), ("b", object)]),
    np.ma.masked_all(4),
    np.zeros(4, dtype="V8"),
    np.zeros(4, dtype="M8[s]"),
    memoryview(bytes(32)).cast("d"),
    collections.namedtuple("Pair", "a b")(1, 2),
    np.rec.array([(1.0, 2.0)] * 4),
    np.float128(3),
]
def add(a, b):
    return answers[np.size(a) % len(answers)]
scale = lambda x, factor: np.ma.masked_all(np.shape(x))
apply = lambda f, x: answers[6]
fill = lambda z: None
curve = lambda x: np.ma.masked
squares = lambda n: memoryview(bytes(n))
Box = collections.namedtuple("Box", "get")
# %% answer p2
mean_of = lambda values: np.ma.masked
relu = lambda z: np.ma.masked_all(np.shape(z))
double = lambda t: torch.sparse_coo_tensor(size=(2,))
