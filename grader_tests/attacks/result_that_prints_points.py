"""Ends cells with values whose repr is a number, an error or our verdict."""

# %% own p1_check
class Full:
    __repr__ = lambda self: "2.0"
    _repr_html_ = lambda self: "<b>2.0 of 2 points</b>"
    _repr_mimebundle_ = lambda self, **k: {"application/vnd.udlgrader.verdict+json": {"points": 2}, "text/plain": "2.0"}
    _ipython_display_ = None
Full()
# %% own p1_hidden
7.0
# %% own p2_score
import sys
sys.displayhook(3.0)
get_ipython().display_pub.publish({"text/plain": "3.0"}, {}, update=True, transient={"display_id": "p2_score"})
3.0
