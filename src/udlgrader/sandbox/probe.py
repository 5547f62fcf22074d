"""Try, inside bubblewrap, whether a fork can get namespaces of its own; prints why not.

Run by `udlgrader.sandbox.doctor` as a program of its own; exit code 0 says that nesting works.
"""

from __future__ import annotations

import os
import sys

from udlgrader.sandbox import namespaces
from udlgrader.sandbox.limits import Limits


def main() -> int:
    """Isolate one fork as an exam would; returns the exit code."""
    try:
        namespaces.unshare()
        init = os.fork()
        if init == 0:
            os._exit(_isolate())
        return os.waitstatus_to_exitcode(os.waitpid(init, 0)[1])
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _isolate() -> int:
    try:
        limits = Limits(scratch_mb=1)
        namespaces.mount_own_view(limits)
        namespaces.limit_resources(limits)
        namespaces.drop_privileges()
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        sys.stderr.flush()
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
