"""Hides scripts in SVG, Markdown, LaTeX, pictures that are none, and mime types of vendors."""

# %% own
from IPython.display import SVG, Latex, Markdown, display, publish_display_data
script = "<script>alert(1)</script>"
publish_display_data({"image/svg+xml": f"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>{script}<foreignObject><body onload=alert(1)></body></foreignObject></svg>"})
display(Markdown("[x](javascript:alert(1)) `<g d=\"`<img src=x onerror=alert(1)>\">"), Markdown(script), Latex(f"$x$ {script}"))
publish_display_data({"image/png": f"x' onerror='alert(1)"})
publish_display_data({"image/png": "eA==", "image/jpeg": script, "text/plain": script})
for mime in ("application/javascript", "application/vnd.jupyter.widget-view+json", "application/vnd.plotly.v1+json", "application/vnd.vega.v5+json", "application/vnd.bokehjs_exec.v0+json", "application/json", "application/pdf", "text/html;x=1", "TEXT/HTML", "application/vnd.udlgrader.verdict+json"):
    publish_display_data({mime: script, "text/plain": "x"})
publish_display_data({"text/html": {"a": script}, "text/plain": [script]})
# %% verify
data = [o.data for c in filled.cells if c.id == "own-p1-0" for o in c.outputs if "data" in o]
assert {mime for bundle in data for mime in bundle} <= {"text/plain", "text/markdown", "text/latex", "image/svg+xml", "image/png"}
page = html_of(filled)
assert "<script>alert(1)" not in page and 'href="javascript' not in page and 'src="http' not in page and "<img src=x" not in page
