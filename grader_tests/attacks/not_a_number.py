"""Answers with nan, inf, huge and denormal numbers, for comparisons that forget about them."""

# %% answer
add = lambda a, b: np.full(np.shape(a), np.nan) if np.size(a) > 1 else float("nan")
scale = lambda x, factor: np.full(np.shape(x), np.inf)
apply = lambda f, x: complex("nan")
fill = lambda z: z.fill(np.nan)
curve = lambda x: 10**400
squares = lambda n: [float("nan")] * n
Box = lambda value: Holder()
class Holder:
    get = lambda self: -0.0
# %% answer p2
mean_of = lambda values: float("nan")
relu = lambda z: np.full(np.shape(z), np.nan)
double = lambda t: torch.full(t.shape, float("nan"))
