"""Finds the command that was asked for, runs it, and turns every failure into one sentence."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, NoReturn

from selfcare import __version__
from selfcare.cli.context import AppStoppedError, Context, CouldNotError, UsageError
from selfcare.diary.diary import OvertakenError
from selfcare.diary.files import NotConfirmedError
from selfcare.diary.home import find_home
from selfcare.diary.lock import BusyError
from selfcare.diary.month import NewerFormatError
from selfcare.domain.clock import SystemClock
from selfcare.domain.entries import BadEntryError
from selfcare.domain.text import clean

COMMANDS: Final = {
    "log": "note pain: where, how strong, what came with it",
    "posture": "note a posture and how much it hurts",
    "visit": "note an appointment with your therapist",
    "rest": "mark a day of rest, illness or a flare-up, on which nothing is due",
    "question": "note what you want to ask next time",
    "checkin": "answer a few questions about the day, once a day at most",
    "today": "show today's entries, and what is due",
    "list": "show earlier entries",
    "insights": "show how pain went, and what goes with it",
    "zones": "show where it hurt, how strong, and on how many days",
    "edit": "correct an entry",
    "delete": "delete an entry",
    "undo": "take back the last change, whatever it was",
    "routine": "list, start, take on or pause a stretch routine; see what is due",
    "exercises": "look up an exercise, or find one by muscle, place or equipment",
    "remind": "be reminded at set times, also when the app is closed",
    "safety": "see when to get help, and answer safety questions",
    "profile": "say once what holds for you, such as blood thinners",
    "intake": "answer what a therapist asks first, at your leisure",
    "learn": "read about muscles, places and the massage, to talk about",
    "report": "one page for your therapist, to read, print or hand on",
    "share": "seal your diary in a file for somebody",
    "recipient": "say whom you share with, and the keys that they gave you",
    "open": "look at what somebody shared with you, or compare two shares",
    "backup": "save everything in one file, to keep elsewhere",
    "restore": "look into a backup, and bring back what is in it",
    "doctor": "look for what is wrong with your files, and mend it",
    "export": "write everything into a file that other programs read",
    "import": "bring in an export, or what another program wrote",
    "where": "show where your files are",
    "settings": "see and change how the app looks, moves and sounds",
    "demo": "try the app on a year of made-up entries",
}
"""Every command, with the line that `selfcare --help` shows. Each is a file in this folder."""

FILES: Final = {"import": "bring_in"}
"""The files of those commands whose name Python keeps for itself."""

_SECTIONS: Final = {
    "log": "to note something",
    "today": "to look back and change",
    "routine": "to exercise",
    "safety": "for you and your therapist",
    "backup": "to keep and move your data",
    "settings": "the app",
}
"""What stands above the first command of each section in that list."""

NARROWEST, WIDEST = 40, 80
"""The columns between which help is as wide as the terminal."""

DONE, COULD_NOT, WRONG_USAGE = 0, 1, 2

FAILURES: Final = (
    AppStoppedError,
    BadEntryError,
    BusyError,
    CouldNotError,
    NewerFormatError,
    OvertakenError,
)
"""What can go wrong besides the disk; the text of each is for the person."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the app when none is named; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _never_fail_to_print()
    try:
        _run(given)
    except UsageError as fault:
        return _say(fault, WRONG_USAGE)
    except FAILURES as fault:
        return _say(fault, COULD_NOT)
    except BrokenPipeError:
        _print_no_more()
    except OSError as fault:
        return _say(_about_the_disk(fault), COULD_NOT)
    except KeyboardInterrupt:
        return _say("Stopped. What was saved before is kept.", COULD_NOT)
    return DONE


def _run(given: list[str]) -> None:
    options = _top_parser().parse_args(given)
    name = options.command or "app"
    if name not in COMMANDS and name != "app":
        raise UsageError(_unknown_command(name))
    command = import_module(f"selfcare.cli.{FILES.get(name, name)}")
    parser = _Parser(f"selfcare {name}", description=COMMANDS.get(name), formatter_class=_narrow)
    parser.add_argument("--home", metavar="DIR", help="the folder your data is in")
    command.add_arguments(parser)
    asked = parser.parse_args(options.rest)
    asked.home = asked.home or options.home
    context = Context(find_home(asked.home, os.environ), SystemClock())
    command.run(asked, context)
    sys.stdout.flush()
    context.settle()


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence, like all others."""

    def error(self, message: str) -> NoReturn:
        from selfcare.cli.wrong_usage import in_plain_words  # only a mistake needs it

        raise UsageError(f"{in_plain_words(message)} See: {self.prog} --help")


class _Help(argparse.RawDescriptionHelpFormatter):
    """Wraps what is too long for a line at whole words, and leaves lists as they are."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        from selfcare.cli.wrapping import wrapped  # only help needs it

        return "".join(f"{indent}{wrapped(line, width)}\n" for line in text.splitlines())


def _narrow(prog: str) -> argparse.HelpFormatter:
    """Say how wide help is: to find it out, argparse would import shutil and five more."""
    try:
        columns = os.get_terminal_size(1).columns
    except (OSError, ValueError):  # not a terminal, or closed
        columns = WIDEST
    return _Help(prog, width=max(NARROWEST, min(columns, WIDEST)) - 2)


def _top_parser() -> _Parser:
    width = max(map(len, COMMANDS))
    commands = "".join(
        (f"\n{_SECTIONS[name]}:\n" if name in _SECTIONS else "") + f"  {name:<{width}}  {summary}\n"
        for name, summary in COMMANDS.items()
    )
    parser = _Parser(
        prog="selfcare",
        description="A pain and posture diary with stretch routines. Without a command, the app opens.",
        epilog=f"{commands.lstrip()}\nselfcare COMMAND --help tells more. Not a medical device.",
        formatter_class=_narrow,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"selfcare {__version__}")
    parser.add_argument("--home", metavar="DIR", help="the folder your data is in")
    parser.add_argument("command", nargs="?", metavar="COMMAND", help="one of those below")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _unknown_command(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    hint = f'Did you mean "selfcare {near[0]}"?' if near else "See: selfcare --help"
    return f'There is no command "{name}". {hint}'


def _about_the_disk(fault: OSError) -> str:
    reason = fault.strerror or str(fault)
    if fault.filename is None:  # every file of ours is named: this was the output
        _print_no_more()
        return f"The answer could not be printed: {reason}. Please look with: selfcare list"
    if isinstance(fault, NotConfirmedError):
        return (
            f"It was written, but your disk reports a fault: {reason} ({fault.filename}). "
            "Please make a copy of your files. See where they are with: selfcare where"
        )
    return (
        f"Your files could not be reached: {reason} ({fault.filename}). "
        "Nothing was changed. See where they are with: selfcare where"
    )


def _print_no_more() -> None:
    """Let what is still to be printed go nowhere, as its reader has gone or cannot take it."""
    real = sys.__stdout__
    if real and real is sys.stdout:  # else whoever put another in its place looks after it
        os.dup2(os.open(os.devnull, os.O_WRONLY), real.fileno())


def _say(fault: object, code: int) -> int:
    print(clean(f"selfcare: {fault}"), file=sys.stderr)  # it may hold the name of a file
    return code


def _never_fail_to_print() -> None:
    """Print a question mark for what this terminal's encoding cannot show, instead of stopping."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
