"""The words of the wire: what an integer in the structure of a frame says.

A frame is ``[u32 length of structure][structure][blobs]``, the structure one flat msgpack array of
None, bool, int, float, str and bytes. It is a program for a stack: None, bool, float, str and bytes
put themselves on the stack, an integer is one of the tags below. *Operands* follow a tag in the
array; *children* were put on the stack before it, and the tag takes them from there. A container
can therefore hold only what was complete before it, so no frame can describe a cycle.

Tags marked m make an object that can be changed in place. These are numbered 0, 1, … in the order
in which they are completed, for REF and for the list of mutables on both sides.
"""

from __future__ import annotations

from typing import Final

REF: Final = 0  # number of a mutable
INT: Final = 1  # value, 64 bits
BIG_INT: Final = 2  # bytes, signed, little-endian
COMPLEX: Final = 3  # real, imaginary
ELLIPSIS: Final = 4
LONG_TEXT: Final = 5  # bytes; a blob
LONG_BYTES: Final = 6  # bytes; a blob
BYTEARRAY: Final = 7  # m; bytes; a blob
TYPE: Final = 8  # name of a class of plain data

LIST: Final = 16  # m; children
TUPLE: Final = 17  # children
DICT: Final = 18  # m; pairs of children
SET: Final = 19  # m; children
FROZENSET: Final = 20  # children
SLICE: Final = 21  # takes 3 children
RANGE: Final = 22  # takes 3 children
FLOAT_LIST: Final = 23  # m; count; a blob
FLOAT_TUPLE: Final = 24  # count; a blob
INT_LIST: Final = 25  # m; count; a blob
INT_TUPLE: Final = 26  # count; a blob

ARRAY: Final = 32  # m; dtype, writeable, layout, dimensions, shape…; a blob
SCALAR: Final = 33  # dtype, bytes
NUMPY_TEXT: Final = 34  # str or bytes: np.str_ or np.bytes_
DTYPE: Final = 35  # dtype
NUMPY_RANDOM: Final = 36  # m; name of the bit generator, state
LEGACY_RANDOM: Final = 37  # m; state (np.random.RandomState)
PYTHON_RANDOM: Final = 38  # m; state (random.Random)

TENSOR: Final = 48  # m; dtype, is it a parameter, requires_grad, layout, dimensions, shape…; a blob
WITH_GRAD: Final = 49  # takes a gradient; the tensor before it keeps it
TORCH_DTYPE: Final = 50  # name
TORCH_SIZE: Final = 51  # dimensions, shape…
TORCH_DEVICE: Final = 52  # type, index or None
TORCH_RANDOM: Final = 53  # m; state
ACTIVATION: Final = 54  # name of a function that torch's layers keep as an attribute
MODULE: Final = 55  # m; class, training, numbers of attributes, parameters, buffers, modules,
#                     non-persistent buffers; pairs of children (name, value), then names

HANDLE: Final = 64  # number, name of the type
CALLBACK: Final = 65  # number
NAME: Final = 66  # module, qualified name
