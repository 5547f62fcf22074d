"""Objects that try to pass by themselves: none does, and none of their methods is called."""

import enum
import fractions
import sys
from collections import namedtuple

import numpy as np
import pytest
import torch

from udlgrader import check

EXPECTED = np.array([1.0, 2.0])


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    __hash__ = None
    __bool__ = __lt__ = __le__ = __ge__ = __gt__ = lambda *_: True
    __class__ = float


class _Array:
    shape, dtype, ndim, size = (2,), np.dtype(float), 1, 2

    def __array__(self, *_, **__):
        return EXPECTED.copy()

    def __array_ufunc__(self, *_, **__):
        return np.array(True)

    def __array_function__(self, *_, **__):
        return True

    def __iter__(self):
        return iter(EXPECTED)

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return EXPECTED[index]


class _Number:
    def __float__(self):
        return 1.0

    __index__ = __int__ = lambda self: 1
    __complex__ = lambda self: 1 + 0j  # noqa: E731


class _FloatChild(float):
    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


class _ListChild(list):
    def __iter__(self):
        return iter(EXPECTED.tolist())

    def __len__(self):
        return 2

    def __eq__(self, other):
        return True


class _ArrayChild(np.ndarray):
    def __eq__(self, other):
        return np.ones(2, bool)

    def __array_ufunc__(self, *_, **__):
        return np.zeros(2)


class _TensorChild(torch.Tensor):
    @classmethod
    def __torch_function__(cls, *_, **__):
        return torch.tensor(EXPECTED)


class _Meta(type):
    """A class that says that it is any other class."""

    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return hash(float)

    def __instancecheck__(cls, instance):
        return True

    __name__ = "float"


class _Anything(metaclass=_Meta):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __float__(self):
        return 1.0


class _StrChild(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__

    def casefold(self):
        return "a"


class _One(enum.IntEnum):
    ONE = 1


class _Dtype:
    __class__ = np.dtype

    def __str__(self):
        return "float64"


class _Handle:
    """Like the examiner's handle: whatever touches it raises."""

    __udl_handle__ = True
    __slots__ = ("_type_name",)

    def __init__(self):
        object.__setattr__(self, "_type_name", "<b>Net</b>")

    def _refuse(self, *_):
        raise RuntimeError("touched")

    __eq__ = __bool__ = __hash__ = __len__ = __iter__ = __getattr__ = __array__ = _refuse
    __repr__ = __float__ = __index__ = _refuse


HOSTILE = {
    "always equal": _AlwaysEqual(),
    "array by protocol": _Array(),
    "number by protocol": _Number(),
    "float subclass": _FloatChild(5),
    "list subclass": _ListChild([9, 9]),
    "array subclass": np.array([9.0, 9.0]).view(_ArrayChild),
    "tensor subclass": torch.zeros(2).as_subclass(_TensorChild),
    "lying class": _Anything(),
    "str subclass": _StrChild("b"),
    "IntEnum": _One.ONE,
    "named tuple": namedtuple("Pair", "a b")(1.0, 2.0),
    "matrix of objects": np.array([_AlwaysEqual(), _AlwaysEqual()], dtype=object),
    "masked array": np.ma.masked_array([9.0, 9.0], mask=[True, True]),
    "record array": np.array([(1.0, 2.0)], dtype=[("a", float), ("b", float)]),
    "fraction": fractions.Fraction(1),
    "iterator": iter([1.0, 2.0]),
    "generator": (x for x in (1.0, 2.0)),
    "function": lambda: EXPECTED,
    "class": float,
    "lying dtype": _Dtype(),
    "handle": _Handle(),
    "sparse tensor": torch.tensor([1.0, 2.0]).to_sparse(),
    "meta tensor": torch.ones(2, device="meta"),
    "float8 tensor": torch.tensor([1.0, 2.0]).to(torch.float8_e4m3fn),
    "long range": range(2**100),
    "huge view": np.broadcast_to(1.0, (10**9, 10**9)),
    "None": None,
    "placeholder": ...,
    "NotImplemented": NotImplemented,
}
COMPARISONS = {
    "close": lambda answer: check.close(answer, EXPECTED),
    "close to a number": lambda answer: check.close(answer, 1.0),
    "close, the other way": lambda answer: check.close(EXPECTED, answer),
    "close to itself": lambda answer: check.close(answer, answer),
    "equal": lambda answer: check.equal(answer, EXPECTED.tolist()),
    "equal to a number": lambda answer: check.equal(answer, 1),
    "equal to text": lambda answer: check.equal(answer, "a"),
    "equal to a dtype": lambda answer: check.equal(answer, np.dtype("float64")),
    "equal in a dictionary": lambda answer: check.equal({"a": answer}, {"a": 1.0}),
    "equal in a list": lambda answer: check.equal([answer, "a"], [1.0, "a"]),
    "choice": lambda answer: check.choice(answer, "a", options=["a", "c"]),
    "choice of number": lambda answer: check.choice(answer, 1, options=[1, 2]),
    "number": lambda answer: check.number(answer),
    "shape": lambda answer: check.shape(answer, (2,)),
    "finite": lambda answer: check.finite(answer),
}


@pytest.mark.parametrize("compare", COMPARISONS.values(), ids=COMPARISONS)
@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
def test_object_that_speaks_for_itself_never_passes(answer, compare):
    """Whatever an object says about itself, only exact types of plain data pass."""
    with pytest.raises(check.CheckFailed):
        compare(answer)


def test_member_that_equals_everything_is_refused():
    """A hostile key or member is refused, not asked."""
    for answer, expected in (({_Anything()}, {1}), ({_Anything(): 1}, {1: 1})):
        with pytest.raises(check.CheckFailed, match="object of type"):
            check.equal(answer, expected)


def test_handle_is_named_by_the_type_of_the_students_object():
    """An object that stays with the student's code is told by its type, escaped on the card."""
    with pytest.raises(check.CheckFailed) as caught:
        check.close(_Handle(), 1.0, what="net(x)")
    assert caught.value.message == "net(x) returned an object of type <b>Net</b>, not numbers."
    assert "<b>Net</b>" not in caught.value._repr_html_()


def test_methods_set_on_a_tensor_are_not_used():
    """A tensor whose detach and cpu were replaced is read as it is."""
    tensor = torch.zeros(2)
    tensor.detach = tensor.cpu = tensor.numpy = lambda: torch.tensor(EXPECTED)
    with pytest.raises(check.CheckFailed):
        check.close(tensor, EXPECTED)


def test_nesting_is_bounded():
    """Lists nested too deep or into themselves never pass and never hang."""
    inside_itself = []
    inside_itself.append(inside_itself)
    deep = [1.0]
    for _ in range(5000):
        deep = [deep]
    for answer in (inside_itself, deep):
        with pytest.raises(check.CheckFailed, match="nested more than"):
            check.close(answer, 1.0)
        with pytest.raises(check.CheckFailed):
            check.equal(answer, [["a"]])
        with pytest.raises(check.CheckFailed):
            check.equal([answer, "a"], [inside_itself, "a"])


def test_huge_whole_number_is_shown_without_its_digits():
    """A number whose digits Python refuses to print is told by its size."""
    with pytest.raises(check.CheckFailed, match="a whole number of 100001 bits"):
        check.equal(2**100_000, 3)
    with pytest.raises(check.CheckFailed):
        check.equal([2**100_000, 1], [2**100_000 + 1, 1])
    with pytest.raises(check.CheckFailed):
        check.equal({"a": 2**100_000}, {"a": 2**100_000 + 1})


def test_nothing_is_read_from_a_torch_that_is_not_loaded(monkeypatch):
    """Without torch in the process, arrays and lists are compared as usual."""
    monkeypatch.delitem(sys.modules, "torch")
    check.close([1.0, 2.0], EXPECTED)
    check.equal([1, "a"], (1, "a"))
