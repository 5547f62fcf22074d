"""A printed notebook is named as such."""

data = b"%PDF-1.7\n" + bytes(1000)
refused = "PDF"
