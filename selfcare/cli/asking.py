"""Asking before something is changed."""

import argparse
import sys

from selfcare.cli.context import CouldNotError


def is_wanted(options: argparse.Namespace) -> bool:
    """Return whether the person says yes, or said `--yes` beforehand.

    Raises:
        CouldNotError: nobody is there to be asked.
    """
    if options.yes:
        return True
    if not sys.stdin.isatty():
        raise CouldNotError("Nothing was changed. To go on without being asked, add --yes.")
    try:
        answer = input("Go on? [y/N] ")
    except EOFError:
        answer = ""
    return answer.strip().lower() in ("y", "yes")
