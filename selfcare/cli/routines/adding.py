"""`selfcare routine add`: show what a file would change, ask, and follow it from then on."""

import json
import sys
from pathlib import Path

from selfcare.cli.context import Context, CouldNotError
from selfcare.cli.printing import as_json as entries_as_json
from selfcare.domain.routines.page import routine_lines
from selfcare.domain.text import clean
from selfcare.sharing.faults import RoutineFileError
from selfcare.sharing.routines.accepting import Offer, accept, offer
from selfcare.sharing.routines.preview import headline, lines


def add(path: Path, context: Context, *, is_agreed: bool, as_json: bool) -> None:
    """Show the file, and accept it if somebody agrees.

    Raises:
        CouldNotError: it cannot be used. Everything to put right is printed before.
    """
    try:
        offered = offer(path, context.assigned)
    except RoutineFileError as fault:
        _refuse(fault, path, as_json=as_json)
        raise CouldNotError(f"{path.name} cannot be used as it is. Nothing was changed.") from None
    if as_json:
        _print_as_json(offered, context, is_agreed=is_agreed)
        return
    print(_plain("\n".join(lines(offered))))
    if offered.changes_nothing:
        return
    if not offered.is_update:
        print(_plain("\n" + "\n".join(routine_lines(offered.routine, context.warn))))
    if not is_agreed and not sys.stdin.isatty():
        print(f'\nNothing was changed yet. To accept it: selfcare routine add "{path}" --yes')
    elif is_agreed or _agrees():
        entry = accept(offered, context.assigned)
        print(
            f"Accepted. You follow it from {entry.at:%Y-%m-%d} on. To take it back: selfcare undo"
        )
    else:
        print("Nothing was changed.")


def _refuse(fault: RoutineFileError, path: Path, *, as_json: bool) -> None:
    if as_json:
        faults = [{"line": each.line, "sentence": each.sentence} for each in fault.faults]
        print(json.dumps({"file": path.name, "faults": faults}))
        return
    for each in fault.faults:
        where = f", line {each.line}" if each.line else ""
        print(clean(f"{path.name}{where}: {each.sentence}"))


def _print_as_json(offered: Offer, context: Context, *, is_agreed: bool) -> None:
    told: dict[str, object] = {
        "routine": offered.routine.slug,
        "version": offered.routine.version,
        "is_new": offered.standing is None,
        "changes": offered.changes,
        "changes_nothing": offered.changes_nothing,
        "remarks": offered.remarks,
        "entry": None,
    }
    if is_agreed and not offered.changes_nothing:
        entry = accept(offered, context.assigned)
        told["entry"] = json.loads(entries_as_json([entry]))[0]
    print(json.dumps(told | {"says": headline(offered)}))


def _agrees() -> bool:
    try:
        answer = input("\nFollow this from now on? y or n: ")
    except EOFError:
        return False
    return answer.strip().casefold() in {"y", "yes"}


def _plain(text: str) -> str:
    """Write an arrow as two signs where the terminal has none."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        "→“”".encode(encoding)
    except UnicodeEncodeError:
        return text.replace("→", "->").replace("“", '"').replace("”", '"')
    return text
