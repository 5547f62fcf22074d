"""An upload that broke off after two thirds says so."""

data = text[: len(text) * 2 // 3].encode()
refused = "ends in the middle"
