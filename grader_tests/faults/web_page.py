"""A saved login page is named as such."""

data = b"<!DOCTYPE html><html><body>Please sign in</body></html>"
refused = "web page"
