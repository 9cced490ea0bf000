"""`selfcare restore`: look into a backup, and bring back what is in it."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, CouldNotError, UsageError
from selfcare.cli.sealing import add_opening, unsealed
from selfcare.diary.backups.contents import BackupError, what_is_said
from selfcare.diary.backups.plan import Choice, compare, steps
from selfcare.diary.backups.preview import as_json, preview
from selfcare.domain.counting import how_many

if TYPE_CHECKING:
    from selfcare.diary.backups.opening import Backup
    from selfcare.diary.backups.snapshots import Snapshot
    from selfcare.diary.undo import Change


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare restore FILE | TIME | --list"
    parser.epilog = (
        "It first shows what would change, and then asks. What is missing or older here comes back; "
        "nothing is taken away, unless you say --exactly. selfcare undo takes a restore back."
    )
    parser.add_argument(
        "backup", nargs="?", metavar="FILE", help="a backup file, or a time that --list shows"
    )
    parser.add_argument("--list", action="store_true", help="show the backups on this computer")
    parser.add_argument("--dry-run", action="store_true", help="only show what would change")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--deleted", action="store_true", help="bring back what you deleted since, too"
    )
    how.add_argument(
        "--exactly", action="store_true", help="make all as it was: take away what came later"
    )
    add_opening(parser)
    parser.add_argument("--json", action="store_true", help="print JSON, and do not ask")


def run(options: argparse.Namespace, context: Context) -> None:
    """List the backups, or show what one would change, ask, and change it."""
    if options.list:
        _list(options, context)
        return
    if options.backup is None:
        raise UsageError("Which one? selfcare restore --list shows the backups on this computer.")
    try:
        _restore(options, context)
    except BackupError as fault:
        raise CouldNotError(str(fault)) from None


def _restore(options: argparse.Namespace, context: Context) -> None:
    from selfcare.diary.backups.keeping import missing_others, put_back_others, restore

    backup = _open(options.backup, options, context)
    said = what_is_said(backup.files)
    choice = _choice(options)
    comparison = compare(said.records, context.diary.versions())
    absent = missing_others(context.diary, backup.files)
    if options.json:
        print(as_json(backup.made, comparison, absent))
    else:
        print(*preview(context.clock.here(backup.made), said, comparison, absent, choice), sep="\n")
        if comparison.deleted_here and choice is Choice.MISSING:
            print("To bring back what you deleted, too, add --deleted.")
    if options.dry_run or not _is_wanted(options, steps(comparison, choice, ""), absent):
        return
    change = restore(context.diary, context.clock, said, choice)
    put_back_others(context.diary, backup.files)
    if not options.json:
        print(f"Done: {how_many(len(change))} changed. To take that back: selfcare undo")


def _is_wanted(options: argparse.Namespace, change: "Change", absent: Sequence[str]) -> bool:
    """Return whether there is something to do, and the person says so."""
    if not change and not absent:
        return _nothing("There is nothing to bring back.", options)
    if options.yes:
        return True
    if not sys.stdin.isatty() or options.json:
        raise CouldNotError("Nothing was changed. To go on without being asked, add --yes.")
    try:
        answer = input("Go on? [y/N] ")
    except EOFError:
        answer = ""
    return answer.strip().lower() in ("y", "yes") or _nothing("Nothing was changed.", options)


def _nothing(sentence: str, options: argparse.Namespace) -> bool:
    if not options.json:
        print(sentence)
    return False


def _choice(options: argparse.Namespace) -> Choice:
    if options.exactly:
        return Choice.EXACTLY
    return Choice.DELETED if options.deleted else Choice.MISSING


def _open(name: str, options: argparse.Namespace, context: Context) -> "Backup":
    """Return the backup in this file, or the snapshot of this time.

    Raises:
        BackupError, OSError: it cannot be used.
        CouldNotError: there is none.
    """
    from selfcare.diary.backups.opening import MOST_BYTES, Backup, archive_in, read_archive
    from selfcare.diary.backups.snapshots import kept_content, snapshots

    path = Path(name).expanduser()
    if name and path.is_file() and path.stat().st_size <= MOST_BYTES:
        return archive_in(unsealed(path.read_bytes(), options, path.name))
    if name and path.exists():
        return read_archive(path)
    wanted = name.replace("T", " ")
    for snapshot in snapshots(context.home.data):
        if wanted and _time(snapshot, context).startswith(wanted):
            files = {name: kept_content(snapshot, name) for name in snapshot.files}
            return Backup(snapshot.made, files)
    raise CouldNotError(
        f'There is no backup "{name}". selfcare restore --list shows those on this computer.'
    )


def _list(options: argparse.Namespace, context: Context) -> None:
    from selfcare.diary.backups.snapshots import snapshots

    found = list(snapshots(context.home.data))
    if options.json:
        rows = [
            {
                "made": snapshot.made.isoformat(),
                "device": snapshot.device,
                "why": snapshot.why,
                "entries": _entries(snapshot),
            }
            for snapshot in found
        ]
        print(json.dumps(rows))
        return
    for snapshot in found:
        why = f"  {snapshot.why}" if snapshot.why else ""
        print(f"{_time(snapshot, context)}  {how_many(_entries(snapshot)):>14}{why}")
    if found:
        newest = _time(found[0], context)
        print(f'To look into one, and then decide: selfcare restore "{newest}"')
    else:
        print("There is no backup yet. One is made by itself with the next entry.")


def _time(snapshot: "Snapshot", context: Context) -> str:
    return f"{context.clock.here(snapshot.made):%Y-%m-%d %H:%M:%S}"


def _entries(snapshot: "Snapshot") -> int:
    return sum(kept.entries for kept in snapshot.files.values())
