"""`selfcare recipient`: whom one shares with, and the keys that they gave."""

import argparse
import json

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.domain.describe import one_line
from selfcare.domain.entries import Recipient
from selfcare.domain.recipients import FORGOTTEN, KINDS, Known, called, known


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare recipient [NAME] [--key age1... | --forget]"
    parser.epilog = (
        "Without a name, everybody whom you gave something or added. A key seals what you write for "
        "them: selfcare share --to FILE.age --for NAME. What was shared when: "
        "selfcare list --kind share"
    )
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="what you call them")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--key", metavar="age1...", help="the public key that they gave you")
    change.add_argument("--forget", action="store_true", help="forget them, and the key")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """List, add, change or forget."""
    people = known(context.diary.entries(kinds=KINDS))
    name = one_line(options.name)
    if not name:
        if options.key or options.forget:
            raise UsageError("Whom? Please give a name.")
        _list(people, as_json=options.json)
        return
    one = called(people, name)
    if options.forget:
        if one not in people:
            raise CouldNotError(f"There is nobody called {name}. Nothing was changed.")
        _keep(Recipient(name, state=FORGOTTEN), one, context)
        print(f"Forgotten: {name}. What they were given stays in: selfcare list --kind share")
        return
    _keep(Recipient(name, _sound(options.key) if options.key else one.key), one, context)
    print(f"Saved: {name}{', with a key' if options.key or one.key else ''}.")


def key_of(name: str, context: Context) -> str:
    """Return the key that somebody gave.

    Raises:
        CouldNotError: none is known.
    """
    one = called(known(context.diary.entries(kinds=KINDS)), one_line(name))
    if not one.key:
        raise CouldNotError(
            f"No key of {one.name} is known. Nothing was written. To say it: "
            f'selfcare recipient "{one.name}" --key age1...'
        )
    return one.key


def _keep(content: Recipient, before: Known, context: Context) -> None:
    if before.entry:
        context.diary.correct(before.entry, content, context.clock.now())
    else:
        context.diary.add(content)


def _sound(key: str) -> str:
    from selfcare.sharing.sealing.sealed import SealError, is_public_key

    try:
        is_key = is_public_key(key)
    except SealError as fault:
        raise CouldNotError(str(fault)) from None
    if not is_key:
        raise UsageError(
            "This is no public key. One begins with age1 and has 62 characters. Nothing was changed."
        )
    return key.strip()


def _list(people: tuple[Known, ...], *, as_json: bool) -> None:
    if as_json:
        rows = [
            {"name": one.name, "key": one.key, "last": one.last.day.isoformat() if one.last else ""}
            for one in people
        ]
        print(json.dumps(rows))
        return
    for one in people:
        last = f", last on {one.last.day}" if one.last else ""
        print(f"{one_line(one.name)}: {one.key or 'no key'}{last}")
    if not people:
        print("Nobody yet. To add somebody: selfcare recipient NAME --key age1...")
