"""A script exported from the notebook is named as such."""

data = HONEST["p1"].encode()
refused = "Python script"
