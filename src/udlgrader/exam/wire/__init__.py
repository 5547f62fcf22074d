"""The value protocol: Python values as bytes and back, between two processes that do not trust.

    sender    value ──Packer.pack──▶ frame            receiver
                                     frame ──Unpacker.unpack──▶ value
    and back: what the call changed in place, `snapshot`, `pack_changes`, `apply_changes`

Plain data is rebuilt by the receiver; everything else crosses as a handle, a callback or a name if
the hooks of `Packer` and `Unpacker` say so. Nothing is pickled, evaluated or looked up by a name
that the sender chooses, and a malformed frame is a `ProtocolError`, never anything else.

What is plain, and how it arrives:

- None, bool, int (up to `WireLimits.int_bits`), float and complex to the last bit, str with lone
  surrogates, bytes, bytearray, list, tuple, dict in its order, set, frozenset, range, slice,
  Ellipsis; classes of plain data themselves (``int``, ``np.float32``);
- NumPy arrays of booleans, numbers and text, in either byte order, with their writeable flag; what
  is not contiguous arrives not contiguous, in the same order of axes; scalars, dtypes;
- np.random.Generator with NumPy's own bit generators, np.random.RandomState, random.Random: state,
  without the seed sequence that `Generator.spawn` uses;
- dense torch tensors from any device, on the CPU; a leaf keeps requires_grad and its gradient, what
  was computed arrives detached; nn.Parameter; dtype, Size, device, Generator;
- modules of torch's own classes with their parameters, buffers, plain attributes and submodules.
  A module with hooks, attributes of its own or parts of other classes is no plain data.

Subclasses of the built-in types, of ndarray, of Tensor and of NumPy's scalars cross as their base,
so a namedtuple arrives as a tuple; a dict or set with keys that are no plain data is no plain data.
An object met twice arrives as one object, and an object that contains itself is refused.
"""

from __future__ import annotations

from udlgrader.exam.wire.changes import Snapshot, apply_changes, pack_changes, snapshot
from udlgrader.exam.wire.fingerprints import summary
from udlgrader.exam.wire.limits import WireLimits
from udlgrader.exam.wire.packing import Packed, Packer, type_name
from udlgrader.exam.wire.unpacking import Unpacked, Unpacker

__all__ = [
    "Packed",
    "Packer",
    "Snapshot",
    "Unpacked",
    "Unpacker",
    "WireLimits",
    "apply_changes",
    "pack_changes",
    "snapshot",
    "summary",
    "type_name",
]
