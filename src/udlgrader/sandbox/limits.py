"""The bounds of one exam."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds for one exam. Times are CPU seconds; wall time may be `wall_factor` times as long."""

    cell_s: float = 30.0
    notebook_s: float = 600.0
    wall_factor: float = 3.0
    memory_mb: int = 3072
    processes: int = 64
    scratch_mb: int = 256
    output_kb: int = 1024
