"""A process of its own that hands one notice to plyer: see `notify.py`, which starts and ends it."""

import json
import os
import sys
from importlib.util import find_spec

NOTICE = "SELFCARE_NOTICE"
"""The variable that holds title and body. Arguments could be read by every user of the machine."""

SECONDS = 3
"""How long Windows shows it. Its process lives as long, so it is less than `notify.LIMIT`."""


def main() -> None:
    """Show the notice that the environment holds."""
    from plyer import notification

    title, body = json.loads(os.environ[NOTICE])
    if sys.platform == "linux":
        body = for_linux(body, is_by_program=find_spec("dbus") is None)
    notification.notify(title=title, message=body, app_name="selfcare", timeout=SECONDS)


def for_linux(body: str, *, is_by_program: bool) -> str:
    """Return the body so that it shows as it is, where some markup is understood.

    `is_by_program`: plyer hands it to notify-send, which understands options and backslashes too.
    """
    for char, escaped in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        body = body.replace(char, escaped)
    if is_by_program:
        body = body.replace("\\", "\\\\")
        body = f" {body}" if body.startswith("-") else body
    return body


if __name__ == "__main__":
    main()
