"""Windows line ends in the file and in the cells cost nothing."""

for each in nb.cells:
    each.source = each.source.replace("\n", "\r\n")
data = json.dumps(nb, indent=1).replace("\n", "\r\n").encode()
