"""`selfcare routine`: list, show, check, take on, write, pause, end or start a stretch routine."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from selfcare.cli.context import Context, UsageError
from selfcare.domain.routines.routine import Routine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    from selfcare.cli.routines.writing import add_writing_arguments

    parser.usage = (
        "selfcare routine [list] | due | show NAME | start NAME | check FILE\n"
        "       selfcare routine new [FILE]\n"
        "       selfcare routine add FILE | pause NAME | resume NAME | end NAME | remove NAME\n"
        '       selfcare routine for last | for "left neck"'
    )
    parser.epilog = (
        "add shows what a routine file would change, and asks. What was accepted is kept for ever: "
        "remove only takes a routine out of sight."
    )
    parser.add_argument(
        "what", nargs="?", default="list", choices=tuple(_WHAT), metavar="WHAT", help="see above"
    )
    parser.add_argument("name", nargs="?", metavar="NAME", help="a routine, or a file")
    parser.add_argument("--yes", action="store_true", help="add: accept without being asked")
    parser.add_argument("--version", type=int, metavar="N", help="show: an earlier version")
    parser.add_argument("--json", action="store_true", help="print JSON")
    add_writing_arguments(parser)


def run(options: argparse.Namespace, context: Context) -> None:
    """Do what was asked."""
    if options.name is None and options.what not in {"list", "due", "new"}:
        examples = {"add": "my-routine.yaml", "check": "my-routine.yaml", "for": "last"}
        example = examples.get(options.what, "desk-neck")
        raise UsageError(f"Which one? For example: selfcare routine {options.what} {example}")
    _WHAT[options.what](options, context)


def find(name: str, context: Context) -> Routine:
    """Return the routine that is meant.

    Raises:
        UsageError: there is none, or more than one.
    """
    from selfcare.domain.routines.finding import RoutineNotFoundError, find_routine

    try:
        return find_routine(name, context.routines)
    except RoutineNotFoundError as fault:
        raise UsageError(str(fault)) from None


def _list(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.routines.showing import print_list

    print_list(context, as_json=options.json)


def _due(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.routines.due import print_due

    print_due(context, as_json=options.json)


def _show(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.routines.showing import print_routine

    routine = find(options.name, context)
    if options.version is not None:
        earlier = context.assigned.played(routine.slug, options.version)
        if earlier is None:
            raise UsageError(f"There is no version {options.version} of {routine.title} here.")
        routine = earlier
    print_routine(routine, context, as_json=options.json)


def _start(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.app import open_app

    open_app(context, play=find(options.name, context))


def _check(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.routines.checking import check

    check(Path(options.name), context, as_json=options.json)


def _add(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.routines.adding import add

    add(Path(options.name), context, is_agreed=options.yes, as_json=options.json)


def _for(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.routines.relief import print_relief

    print_relief(options.name, context, as_json=options.json)


def _new(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.routines.writing import new

    new(options, context)


def _change(options: argparse.Namespace, context: Context) -> None:
    from selfcare.cli.routines.changing import change_state

    change_state(options.what, options.name, context, as_json=options.json)


_WHAT: Final[dict[str, Callable[[argparse.Namespace, Context], None]]] = {
    "list": _list,
    "due": _due,
    "show": _show,
    "start": _start,
    "check": _check,
    "new": _new,
    "add": _add,
    "for": _for,
    "pause": _change,
    "resume": _change,
    "end": _change,
    "remove": _change,
}
