"""`check.close`: which answers are the expected value, within a tolerance."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from udlgrader import check
from udlgrader.errors import CourseError

ENTRIES = [[1.5, -2.0, 0.0], [4.0, 5.25, -6.5]]
REPRESENTATIONS = {
    "nested lists": ENTRIES,
    "tuples": tuple(map(tuple, ENTRIES)),
    "list of arrays": [np.array(row) for row in ENTRIES],
    "list of lists of NumPy scalars": [[np.float32(x) for x in row] for row in ENTRIES],
    "list of tensors with gradient": [torch.tensor(row, requires_grad=True) for row in ENTRIES],
    "float64": np.array(ENTRIES),
    "float32": np.array(ENTRIES, np.float32),
    "float16": np.array(ENTRIES, np.float16),
    "long double": np.array(ENTRIES, np.longdouble),
    "big-endian": np.array(ENTRIES, ">f8"),
    "complex without imaginary part": np.array(ENTRIES, complex),
    "Fortran order": np.asfortranarray(ENTRIES),
    "strided": np.repeat(np.array(ENTRIES), 2, axis=1)[:, ::2],
    "tensor": torch.tensor(ENTRIES),
    "double tensor": torch.tensor(ENTRIES, dtype=torch.float64),
    "half tensor": torch.tensor(ENTRIES, dtype=torch.float16),
    "bfloat16 tensor": torch.tensor(ENTRIES, dtype=torch.bfloat16),
    "parameter": torch.nn.Parameter(torch.tensor(ENTRIES)),
    "result of a graph": torch.tensor(ENTRIES, requires_grad=True) * 1,
    "conjugated view": torch.tensor(ENTRIES, dtype=torch.complex64).conj(),
    "transposed view": torch.tensor(ENTRIES).T.contiguous().T,
}
ONE_NUMBER = {
    "float": 3.0,
    "int": 3,
    "complex": 3 + 0j,
    "NumPy scalar": np.float32(3),
    "NumPy integer": np.uint8(3),
    "0-d array": np.array(3.0),
    "1-element array": np.array([3.0]),
    "1-element matrix": np.array([[3.0]]),
    "1-element list": [3.0],
    "0-d tensor": torch.tensor(3.0, requires_grad=True),
    "1-element tensor": torch.tensor([3]),
}


@pytest.mark.parametrize("answer", REPRESENTATIONS.values(), ids=REPRESENTATIONS)
def test_honest_representation_is_close(answer):
    """The same numbers pass in every honest representation."""
    check.close(answer, np.array(ENTRIES))


@pytest.mark.parametrize("expected", REPRESENTATIONS.values(), ids=REPRESENTATIONS)
def test_expected_value_may_have_any_representation(expected):
    """The expected value may come as a list, an array or a tensor too."""
    check.close(ENTRIES, expected)


@pytest.mark.parametrize("answer", REPRESENTATIONS.values(), ids=REPRESENTATIONS)
def test_one_wrong_entry_is_seen_in_every_representation(answer):
    """An error of a half in one entry fails, also at half precision."""
    wrong = np.array(ENTRIES)
    wrong[1, 2] += 0.5
    with pytest.raises(check.CheckFailed, match="1 of 6 entries"):
        check.close(answer, wrong)


@pytest.mark.parametrize("answer", ONE_NUMBER.values(), ids=ONE_NUMBER)
@pytest.mark.parametrize("expected", [3, 3.0, np.float64(3), torch.tensor(3.0)])
def test_one_number_may_come_as_array_of_one_entry(answer, expected):
    """Where one number is asked, an array with one entry is that number."""
    check.close(answer, expected)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (3.0, [3.0]),
        ([3.0], [[3.0]]),
        (0.0, [0.0, 0.0]),
        ([0.0], [0.0, 0.0]),
        (np.zeros((4, 1)), np.zeros(4)),
        (np.zeros((1, 4)), np.zeros((4, 1))),
        (np.zeros(4), np.zeros((4, 4))),
        ([], [0.0]),
        ([], 0.0),
        (np.zeros((0, 3)), np.zeros((3, 0))),
        (np.zeros((0, 3)), []),
    ],
)
def test_nothing_is_broadcast(answer, expected):
    """A shape that NumPy would stretch to the expected one is wrong."""
    with pytest.raises(check.CheckFailed, match="shape"):
        check.close(answer, expected)


@pytest.mark.parametrize("answer", [[], (), np.array([]), torch.tensor([]), np.array([], int)])
def test_empty_answers_are_equal(answer):
    """Nothing is nothing, in every representation and width."""
    check.close(answer, np.array([], bool))


@pytest.mark.parametrize(
    ("answer", "expected", "passes"),
    [
        (math.inf, math.inf, True),
        (-math.inf, math.inf, False),
        (1e308, math.inf, False),
        (math.inf, 1e308, False),
        (math.nan, math.nan, False),
        (math.nan, 0.0, False),
        (0.0, math.nan, False),
        (math.nan, math.inf, False),
        (complex(math.inf, 0), math.inf, True),
        (complex(0, math.nan), 0.0, False),
        (-1.7e308, 1.7e308, False),
    ],
)
def test_infinities_and_nan(answer, expected, passes):
    """An infinity is close to itself only; NaN is close to nothing."""
    for left, right in ((answer, expected), ([answer, 1.0], [expected, 1.0])):
        if passes:
            check.close(left, right)
        else:
            with pytest.raises(check.CheckFailed):
                check.close(left, right)


def test_nan_passes_only_where_it_is_expected_and_allowed():
    """equal_nan accepts NaN in the places where NaN is expected, and nowhere else."""
    check.close([math.nan, 1.0], [math.nan, 1.0], equal_nan=True)
    with pytest.raises(check.CheckFailed):
        check.close([1.0, math.nan], [math.nan, 1.0], equal_nan=True)


@pytest.mark.parametrize("answer", [True, [True], np.True_, torch.tensor(True), [[True]]])
def test_truth_value_is_no_number(answer):
    """True is not accepted where 1 is asked, in any representation."""
    with pytest.raises(check.CheckFailed, match="truth values"):
        check.close(answer, 1.0)


def test_number_is_no_truth_value():
    """1 and 0 are not accepted where True and False are asked."""
    with pytest.raises(check.CheckFailed, match="truth values"):
        check.close([1, 0], np.array([True, False]))


def test_truth_values_are_compared_exactly():
    """Truth values pass if all are the same."""
    check.close(torch.tensor([True, False]), [True, False])
    with pytest.raises(check.CheckFailed):
        check.close([True, True], [True, False])


def test_whole_numbers_are_exact():
    """Where both sides are whole numbers no tolerance applies."""
    with pytest.raises(check.CheckFailed):
        check.close(10**12 + 1, 10**12)
    with pytest.raises(check.CheckFailed):
        check.close(np.array([2**53 + 1]), [2**53])
    with pytest.raises(check.CheckFailed):
        check.close(np.uint64(2**63), np.int64(-(2**63)))


def test_whole_numbers_of_any_size():
    """Whole numbers beyond 64 bits are compared exactly, alone and in lists."""
    check.close(3**200, 3**200)
    check.close([[3**200, 1]], [[3**200, 1]])
    with pytest.raises(check.CheckFailed):
        check.close([3**200 + 1, 1], [3**200, 1])


def test_whole_number_too_large_for_a_float_is_refused():
    """10**400 is not close to infinity, and says why."""
    for answer in (10**400, [10**400, 0.5]):
        with pytest.raises(check.CheckFailed, match="too large"):
            check.close(answer, np.full(np.shape(answer), math.inf))


@pytest.mark.parametrize(
    ("dtype", "accepted", "refused"),
    [
        (np.float64, 5e-7, 2e-6),
        (np.float32, 5e-5, 2e-4),
        (np.float16, 5e-3, 2e-2),
        (np.complex64, 5e-5, 2e-4),
    ],
)
def test_tolerance_follows_the_width_of_the_answer(dtype, accepted, refused):
    """The relative tolerance is 1e-6, at least 1e-4 in single and 1e-2 in half precision."""
    exact = np.array([1.0, 2.0, -3.0])
    check.close((exact * (1 + accepted)).astype(dtype), exact)
    with pytest.raises(check.CheckFailed):
        check.close((exact * (1 + refused)).astype(dtype), exact)


def test_single_precision_may_leave_rounding_where_terms_cancel():
    """A float32 sum that cancels to 3e-5 beside entries of 1000 is an honest zero; 1e-2 is not."""
    check.close(np.array([1000, 3e-5], np.float32), [1000.0, 0.0])
    with pytest.raises(check.CheckFailed):
        check.close(np.array([1000, 1e-2], np.float32), [1000.0, 0.0])
    with pytest.raises(check.CheckFailed):
        check.close(np.array([1000, 3e-5]), [1000.0, 0.0])


def test_list_of_single_precision_scalars_keeps_the_tolerance():
    """A list of float32 scalars counts as float32."""
    check.close([np.float32(1.00005), 2.0], [1.0, 2.0])


@pytest.mark.parametrize("tolerances", [{"rtol": -1}, {"atol": math.nan}, {"rtol": math.inf}])
def test_senseless_tolerance_is_an_error_of_the_course(tolerances):
    """A tolerance that would accept or refuse everything is refused."""
    with pytest.raises(CourseError, match="tol"):
        check.close(1.0, 1.0, **tolerances)


numbers = hnp.arrays(
    st.sampled_from([np.float64, np.float32, np.float16, np.int32, np.uint8, np.bool_]),
    hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
    elements={"allow_nan": False},
)


@given(numbers)
def test_close_is_reflexive(array):
    """An array is close to itself, as a tensor and as a list, whatever its width."""
    check.close(array, array)
    check.close(torch.from_numpy(array), array)
    if array.size:
        check.close(array.tolist(), array.tolist())


@given(numbers, numbers)
def test_different_shapes_are_never_close(left, right):
    """Only an array with one entry, where one number is asked, may have another shape."""
    if left.shape == right.shape or (right.shape == () and left.size == 1):
        return
    with pytest.raises(check.CheckFailed):
        check.close(left, right)


@given(st.floats(), st.floats())
def test_close_agrees_with_its_definition(actual, expected):
    """For two floats, close is |actual - expected| ≤ atol + rtol·|expected|."""
    same = math.isfinite(expected) and abs(actual - expected) <= 1e-8 + 1e-6 * abs(expected)
    if same or actual == expected:
        check.close(actual, expected)
    else:
        with pytest.raises(check.CheckFailed):
            check.close(actual, expected)
