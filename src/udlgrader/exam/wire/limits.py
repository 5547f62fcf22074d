"""How large a value may be to cross between two processes. Not responsible for checking it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class WireLimits:
    """Bounds of one frame; both sides must use the same.

    Attributes:
        frame_bytes: The whole frame.
        struct_bytes: Its structure: all that is not data of arrays or long numbers and texts.
        elements: Words in the structure; a value takes one to about ten of them.
        numbers: Numbers in long lists of only floats or only ints, and the number of values that
            a reader of the whole value would meet, shared parts counted each time.
        depth: Containers inside containers.
        int_bits: Size of one whole number.
        array_dims: Dimensions of one array or tensor.
    """

    frame_bytes: int = 256 * 1024 * 1024
    struct_bytes: int = 8 * 1024 * 1024
    elements: int = 1_000_000
    numbers: int = 10_000_000
    depth: int = 64
    int_bits: int = 4096
    array_dims: int = 32
