"""A zipped notebook is named as such."""

import io
import zipfile

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr("small.ipynb", text)
data = buffer.getvalue()
refused = "zip archive"
