"""JSON that is no notebook says so."""

data = json.dumps({"students": [1, 2, 3]}).encode()
refused = "not a notebook"
