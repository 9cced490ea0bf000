"""The one file to carry away: a zip archive of the diary's own files, and a list of them.

```
manifest.json     when and by which version it was made, and each file's size and SHA-256
read-me.txt       what this is, for somebody who has nothing but the file
diary/…           the files as they are in the data folder, not compressed
```

Any program that opens zip files opens it. Equal files, made at the same time, give equal bytes.
The checksums tell of a file that was cut or changed by accident, or by somebody who does not know
them; they are no signature.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from selfcare import __version__

FORMAT: Final = {"name": "selfcare-backup", "version": 1}
MANIFEST: Final = "manifest.json"
READ_ME: Final = "read-me.txt"

_ABOUT: Final = """\
This is a copy of a pain and posture diary, made by the program selfcare.

To put it back:          selfcare restore FILE
To look at it without:   each file in diary/ is one month, in plain text, one entry a line.

It is not encrypted. Whoever has this file can read the diary.
"""
_WHEN_ALL_IS_EQUAL: Final = (1980, 1, 1, 0, 0, 0)
_BY_UNIX: Final = 3


def as_bytes(files: Mapping[str, bytes], made: datetime) -> bytes:
    """Return the content of the archive."""
    listed = [
        {"name": name, "size": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in sorted(files.items())
    ]
    about = {"made": made.isoformat(), "made_by": f"selfcare {__version__}"}
    manifest = json.dumps({"format": FORMAT, **about, "files": listed}, indent=1)
    into = BytesIO()
    with ZipFile(into, "w", ZIP_STORED) as archive:
        for name, content in (
            (MANIFEST, manifest.encode() + b"\n"),
            (READ_ME, _ABOUT.encode()),
            *sorted(files.items()),
        ):
            member = ZipInfo(name, _WHEN_ALL_IS_EQUAL)
            member.create_system = _BY_UNIX
            member.external_attr = 0o100600 << 16
            archive.writestr(member, content)
    return into.getvalue()
