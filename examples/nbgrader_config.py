"""nbgrader's configuration for the demo course; a pattern for a course of your own."""

import math

from nbgrader.plugins import BasePlugin

from udlgrader.bridge import configure

c = get_config()  # noqa: F821  (nbgrader defines it)
configure(c)

# Processor seconds for one cell. Short, so that the demo does not wait long for an endless loop;
# a real course should allow 30 or more.
c.Execute.timeout = 4


class TenPercentADay(BasePlugin):
    """Takes a tenth of the score for every day that has begun."""

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return min(score, 0.1 * score * math.ceil(total_seconds_late / 86400))


c.AssignLatePenalties.plugin_class = TenPercentADay
