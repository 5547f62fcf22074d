"""The sandbox: a warm process inside bubblewrap that forks candidates and examiners.

    conductor ──control socket──▶ warm process (bwrap: no network, no files but the interpreter)
        │                              │ fork per request
        └────────── channel ──────────▶ init (PID 1 of namespaces of its own) ─▶ candidate/examiner

`host` starts the warm process, `warm` is its program, `namespaces` isolates one fork, `watch`
measures and kills it from outside, `doctor` tells which tier a machine gives.
"""
