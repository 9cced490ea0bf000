"""`selfcare doctor`: look for what is wrong with the files, and mend what can be mended."""

import argparse
import json
from collections.abc import Callable

from selfcare.cli.context import Context, CouldNotError
from selfcare.cli.reminders import health
from selfcare.diary.doctor.doctor import examine, mend
from selfcare.diary.doctor.finding import Finding, Patient
from selfcare.domain.text import clean

_WELL = "Nothing is wrong with your files."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = (
        "Looking changes nothing. The exit code is 0 if nothing was found, and 1 if something was. "
        "Mending loses nothing: a backup is made first, and what is damaged is put away, not deleted."
    )
    parser.add_argument("--mend", action="store_true", help="mend what can be mended")
    parser.add_argument("--json", action="store_true", help="print one JSON array")


def run(options: argparse.Namespace, context: Context) -> None:
    """Look, mend if that was asked for, look again, and print what there is."""
    patient = Patient(context.diary, context.clock, _knows(context))
    findings = [*examine(patient), *health.look(context)]
    if options.mend:
        for done in mend(patient, findings):
            if not options.json:
                print(f"Mended: {done}")
        findings = [*examine(patient), *health.look(context)]
    if options.json:
        print(json.dumps([_told(finding) for finding in findings]))
    for finding in () if options.json else findings:
        print(clean(f"{finding.says} {finding.todo}"))
    if findings:
        number = "1 thing was" if len(findings) == 1 else f"{len(findings):,} things were"
        rest = " Some is left that it cannot mend." if options.mend else ""
        raise CouldNotError(f"{number} found.{rest}")
    if not options.json:
        print("\n".join(filter(None, (_WELL, health.how_it_is(context)))))


def _knows(context: Context) -> Callable[[str], bool]:
    return lambda word: context.vocabulary.find(word) is not None


def _told(finding: Finding) -> dict[str, object]:
    return {
        "what": finding.what,
        "says": finding.says,
        "todo": finding.todo,
        "can_mend": finding.mend is not None,
    }
