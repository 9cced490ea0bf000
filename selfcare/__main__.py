"""The program: what the `selfcare` command and `python -m selfcare` run."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn


def program() -> NoReturn:
    """Run one command or the app, and leave at once when it has done its work.

    A command makes too little waste to be worth collecting, and all it did is on the disk and
    printed when it ends: to take the interpreter apart piece by piece would make a logged pain
    wait a fifth longer. The app, which has threads, is left in order.
    """
    gc.disable()
    from selfcare.cli.main import main

    code = main()
    if "textual" in sys.modules:
        sys.exit(code)
    with suppress(OSError):  # whoever read it has gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    program()
