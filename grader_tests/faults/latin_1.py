"""Accents in an old encoding cost nothing."""

cell("p3").source = "# é à ü ß\n" + HONEST["p3"]
data = json.dumps(nb, ensure_ascii=False).encode("cp1252")
