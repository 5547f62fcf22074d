"""Puts scripts into names of exceptions and functions, messages, tracebacks and terminal codes."""

# %% own
class Bad(Exception):
    pass
Bad.__name__ = Bad.__qualname__ = "<script>alert(1)</script>"
Bad._render_traceback_ = lambda self: ["\x1b]8;;javascript:alert(1)\x07link\x1b]8;;\x07<script>alert(2)</script>"]
raise Bad("<img src=x onerror=alert(3)>")
# %% answer
class Bad(ValueError):
    pass
Bad.__name__ = "<script>alert(1)</script>"
def add(a, b):
    raise Bad("<script>alert(4)</script>\x1b[31m")
def scale(x, factor):
    print("<script>alert(5)</script>", "\x1b]8;;javascript:alert(1)\x07")
    return "<img src=x onerror=alert(6)>"
squares = fill = curve = apply = scale
Box = type("<script>alert(7)</script>", (), {"__init__": lambda self, v: None, "get": lambda self: self})
# %% verify
page = html_of(filled)
for number in range(1, 8):
    assert f"<script>alert({number})" not in page and f"onerror=alert({number})>" not in page.replace("&gt;", "")
