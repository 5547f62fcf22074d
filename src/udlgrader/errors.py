"""The errors that people see, as one family.

UdlError                     anything we report in one sentence
├── UsageError               the command was used wrongly (exit code 2)
│   └── CourseError          the course's own files are wrong (exit code 2)
├── SubmissionError          one submission cannot be graded; the others go on (exit code 1)
├── SandboxError             the sandbox could not be started on this machine (exit code 2)
└── ExamError                the exam engine could not go on
    ├── ProtocolError        a message broke the rules of the protocol
    └── CandidateLostError   the candidate's process is gone
"""


class UdlError(Exception):
    """An error told in one clear sentence: what is wrong and what to do."""


class UsageError(UdlError):
    """The command was called with arguments that cannot be served."""


class CourseError(UsageError):
    """A file of the course is missing or wrong."""


class SubmissionError(UdlError):
    """One submission cannot be graded; the message is recorded for that student."""


class SandboxError(UdlError):
    """The sandbox could not be started on this machine."""


class ExamError(UdlError):
    """The exam engine could not go on."""


class ProtocolError(ExamError):
    """A message was malformed, too large, or came out of turn."""


class CandidateLostError(ExamError):
    """The candidate's process ended before it answered."""
