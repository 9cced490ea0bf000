"""`selfcare demo`: the whole app on a year of made-up entries. The person's own diary is left alone."""

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from selfcare.cli.app import has_full_terminal, open_app
from selfcare.cli.context import Context, UsageError
from selfcare.cli.demonstration.besides import assign, with_titles
from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.diary.fill import fill
from selfcare.diary.home import Home


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes: nothing of its own."""
    parser.epilog = (
        "The entries are made up, and gone when you close the app. "
        "With --home and a new folder they are kept there, so that you can try the commands on them."
    )


def run(options: argparse.Namespace, context: Context) -> None:
    """Make the diary up, open the app on it, and say what became of it."""
    kept = context.home.data if options.home else None
    if kept and not _is_free(kept):
        raise UsageError(f"{kept} is not empty. The demo needs a new folder. Nothing was changed.")
    with _stopped_in_order(), TemporaryDirectory(prefix="selfcare-demo-") as folder:
        home = Home(kept or Path(folder, "data"), Path(folder, "state"))
        noted = assign(home, context.clock)
        fill(home, [*with_titles(made_up_diary(context.clock)), *noted])
        if kept:
            print(f"The made-up diary is in {kept} and stays there.")
            print(f'Try for example: selfcare list --home "{kept}"')
            if not has_full_terminal():
                return
        open_app(Context(home, context.clock), is_demo=True)
    if not kept:
        print("That was the demo. Its entries are gone; your own diary was not touched.")


def _is_free(folder: Path) -> bool:
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


@contextmanager
def _stopped_in_order() -> Iterator[None]:
    """Tidy up also when the terminal is closed, or when the system asks the program to end."""
    names = [name for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), _leave) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)
