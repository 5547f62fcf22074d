"""The kinds of messages between conductor, candidate and examiner.

    conductor ──FILES, EXECUTE, BEGIN_CHECK, ASK, REPLY, RESTART──▶ candidate
    conductor ◀─READY, RUNNER, RESUMED, GONE, OUTPUT, DONE, ANSWER, CALLBACK── candidate
    conductor ──FILES, EXECUTE, CHECK, ANSWER, CALLBACK, LOST──▶ examiner
    conductor ◀─READY, OUTPUT, DONE, ASK, REPLY, CHECKED── examiner

ASK, ANSWER, CALLBACK and REPLY pass through the conductor unread. `FAILED` comes from a fork that
could not be isolated.
"""

from __future__ import annotations

from enum import IntEnum


class Kind(IntEnum):
    """What a message is; the byte that travels."""

    FILES = 1
    EXECUTE = 2
    BEGIN_CHECK = 3
    CHECK = 4
    ASK = 5
    ANSWER = 6
    CALLBACK = 7
    REPLY = 8
    LOST = 9
    RESTART = 10

    READY = 20
    RUNNER = 21
    RESUMED = 22
    GONE = 23
    OUTPUT = 24
    DONE = 25
    CHECKED = 26
    FAILED = 27
