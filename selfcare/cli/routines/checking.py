"""`selfcare routine check`: everything to put right in a file, and what to look at again."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, UsageError
from selfcare.sharing.routines.file import look_over

if TYPE_CHECKING:
    from selfcare.sharing.faults import Fault


def check(path: Path, context: Context, *, as_json: bool) -> None:
    """Print what was found, by line.

    Raises:
        UsageError: there is something to put right.
    """
    faults, advice = look_over(path, context.library)
    if as_json:
        told = [_told(each, "fault") for each in faults] + [
            _told(each, "advice") for each in advice
        ]
        print(json.dumps(told))
    else:
        for fault in (*faults, *advice):
            where = f", line {fault.line}" if fault.line else ""
            print(f"{path.name}{where}: {fault.sentence}")
    if faults:
        raise UsageError(f"{path.name} has {things(len(faults))} to put right.")
    if not as_json:
        rest = f" You may want to look at {things(len(advice))} again." if advice else ""
        print(f"{path.name} can be used as it is.{rest}")


def things(number: int) -> str:
    """Return how many there are, in words."""
    return "1 thing" if number == 1 else f"{number} things"


def _told(fault: "Fault", kind: str) -> dict[str, object]:
    return {"kind": kind, "line": fault.line, "sentence": fault.sentence}
