"""`selfcare routine`: list, show, check or start a stretch routine."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, UsageError
from selfcare.domain.dose_words import in_words, minutes
from selfcare.domain.routines import Routine

if TYPE_CHECKING:
    from selfcare.sharing.faults import Fault


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare routine list | show NAME | start NAME | check FILE"
    parser.add_argument("what", choices=("list", "show", "start", "check"))
    parser.add_argument("name", nargs="?", metavar="NAME", help="a routine, or a file to check")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Do what was asked."""
    if options.what == "list":
        _list(options, context)
    elif options.name is None:
        raise UsageError(f"Which one? For example: selfcare routine {options.what} desk-neck")
    elif options.what == "check":
        _check(Path(options.name), options, context)
    elif options.what == "show":
        _show(_find(options.name, context), options, context)
    else:
        from selfcare.cli.app import open_app

        open_app(context, play=_find(options.name, context))


def _list(options: argparse.Namespace, context: Context) -> None:
    routines = context.routines
    if options.json:
        print(json.dumps([asdict(routine) for routine in routines]))
        return
    width = max(len(routine.slug) for routine in routines)
    for routine in routines:
        print(f"{routine.slug:<{width}}  {minutes(routine.seconds):<12}  {routine.title}")
    print(
        "These are samples: your therapist chooses and adapts them. No clinician has reviewed them yet."
    )


def _show(routine: Routine, options: argparse.Namespace, context: Context) -> None:
    if options.json:
        print(json.dumps(asdict(routine)))
        return
    print(
        f"{routine.title}\n{routine.purpose}\n{minutes(routine.seconds)}, {routine.days_a_week} days a week"
    )
    named = {flag for exercise in routine.exercises for flag in exercise.ask_first}
    if warning := context.warn(flag for flag in routine.ask_first if flag not in named):
        print(f"! {warning}")
    for number, exercise in enumerate(routine.exercises, 1):
        print(f"\n{number}. {exercise.name}: {in_words(exercise)}")
        if warning := context.warn(exercise.ask_first):
            print(f"   ! {warning}")
        for line in (*exercise.steps, *exercise.cautions, *filter(None, [exercise.note])):
            print(f"   {line}")
    for text in (routine.stop_rule, routine.progression, routine.notes):
        if text:
            print(f"\n{text}")


def _check(path: Path, options: argparse.Namespace, context: Context) -> None:
    from selfcare.sharing.routine_file import look_over

    faults, advice = look_over(path, context.library)
    if options.json:
        print(
            json.dumps(
                [_told(each, "fault") for each in faults]
                + [_told(each, "advice") for each in advice]
            )
        )
    else:
        for fault in (*faults, *advice):
            where = f", line {fault.line}" if fault.line else ""
            print(f"{path.name}{where}: {fault.sentence}")
    if faults:
        raise UsageError(f"{path.name} has {_things(len(faults))} to put right.")
    if not options.json:
        rest = f" You may want to look at {_things(len(advice))} again." if advice else ""
        print(f"{path.name} can be used as it is.{rest}")


def _told(fault: "Fault", kind: str) -> dict[str, object]:
    return {"kind": kind, "line": fault.line, "sentence": fault.sentence}


def _things(number: int) -> str:
    return "1 thing" if number == 1 else f"{number} things"


def _find(name: str, context: Context) -> Routine:
    from selfcare.domain.finding import RoutineNotFoundError, find_routine

    try:
        return find_routine(name, context.routines)
    except RoutineNotFoundError as fault:
        raise UsageError(str(fault)) from None
