"""Library parts that cost a second to import and that only some notebooks use.

The warm process imports them when the first paper mentions them; every later fork has them. Which
parts there are is fixed here, so the text of a submission can choose from them and nothing else.
"""

from __future__ import annotations

import contextlib
import importlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Part:
    """Modules to import, and the word of a notebook that asks for them."""

    word: re.Pattern[str]
    modules: tuple[str, ...]


_SCIPY = "integrate interpolate linalg ndimage optimize signal sparse spatial special stats"
PARTS = {
    # What torch itself imports late: at the first assert_close, at the first optimizer.
    "testing": Part(
        re.compile(r"\bassert_close\b"),
        ("torch.fx.experimental.symbolic_shapes", "torch.distributed.tensor"),
    ),
    "optim": Part(re.compile(r"\boptim\b"), ("torch.optim", "torch._dynamo")),
    "scipy": Part(re.compile(r"\bscipy\b"), tuple(f"scipy.{name}" for name in _SCIPY.split())),
    **{
        name: Part(re.compile(rf"\b{name}\b"), (name,))
        for name in ("gymnasium", "mnist1d", "pandas", "sklearn", "sympy", "tqdm")
    },
}


def parts_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the names of the parts that these texts mention."""
    return frozenset[str]().union(*map(_parts_of, texts))


@lru_cache(4096)
def _parts_of(text: str) -> frozenset[str]:
    return frozenset(name for name, part in PARTS.items() if part.word.search(text))


def load(names: Iterable[str]) -> None:
    """Import these parts, as far as they are installed."""
    for name in names:
        for module in PARTS[name].modules:
            with contextlib.suppress(ImportError):
                importlib.import_module(module)
