"""Uses type hints, dataclasses, enums, named tuples, protocols, slots and match."""

# %% answer
from __future__ import annotations
from dataclasses import dataclass, field
from enum import Enum
from typing import Callable, Generic, NamedTuple, TypeVar

T = TypeVar("T")
Vector = np.ndarray

class Degree(Enum):
    LINEAR = 1
    CUBIC = 3

class Term(NamedTuple):
    weight: float
    degree: Degree

TERMS: list[Term] = [Term(1.0, Degree.CUBIC), Term(-2.0, Degree.LINEAR)]

def add(a: float | Vector, b: float) -> float | Vector:
    return a + b
def scale(x: Vector, factor: float) -> Vector:
    return factor * x
def apply(f: Callable[[float], float], x: float, /) -> float:
    return f(x)
def fill(z: Vector) -> None:
    z[:] = 1.0
def curve(x: float) -> float:
    return sum(term.weight * x**term.degree.value for term in TERMS)
def squares(n: int) -> list[int]:
    match n:
        case 0:
            return []
        case _:
            return [*squares(n - 1), (n - 1) ** 2]
@dataclass(frozen=True, slots=True)
class Box(Generic[T]):
    value: T
    tags: list[str] = field(default_factory=list)
    def get(self) -> T:
        return self.value
