"""Displays HTML that runs scripts, sends forms, loads pictures and pages, and hides what is around it."""

# %% own
from IPython.display import HTML, IFrame, Javascript, display
bad = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>", "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<style>*{display:none}</style>",
    "<form action='http://127.0.0.1/'><input name=q></form>", "<meta http-equiv=refresh content='0;url=http://127.0.0.1'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<base href='http://127.0.0.1/'>",
    "<object data='data:text/html,<script>alert(1)</script>'></object>", "<img src='http://127.0.0.1/seen.png'>",
    "<div style='position:fixed;inset:0;background:white'>2 of 2 points</div>", "<details open ontoggle=alert(1)>",
    "<svg><use href='data:image/svg+xml,<svg/>'/></svg>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<b>fine</b>",
]
for text in bad:
    display(HTML(text))
display(HTML("".join(bad)), Javascript("alert(1)"), IFrame("http://127.0.0.1/", 1, 1))
# %% verify
page = html_of(filled)
import re
assert "<b>fine</b>" in sat.outputs("own-p1-0")
outputs = "".join(o.data.get("text/html", "") for c in filled.cells if c.id == "own-p1-0" for o in c.outputs if "data" in o)
assert not active_parts(outputs) and "style=" not in outputs
