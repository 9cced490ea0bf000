"""Month files: damaged, set aside, newer, or with lines that are no entries."""

from collections.abc import Iterator
from pathlib import Path

from selfcare.diary.backups.contents import is_entry
from selfcare.diary.doctor.aside import bring_back, lost, set_aside
from selfcare.diary.doctor.finding import MEND, Finding, Patient
from selfcare.diary.identity import take_new_name
from selfcare.diary.merge import is_mergeable
from selfcare.diary.month import (
    DAMAGED,
    PENDING,
    NewerFormatError,
    month_files,
    month_told,
    records_in,
)
from selfcare.diary.storage import DamagedFileError
from selfcare.diary.writer import month_in
from selfcare.domain.entries import Record


def look(patient: Patient) -> Iterator[Finding]:
    """Look at every device's files."""
    folders = sorted(patient.folder.iterdir()) if patient.folder.is_dir() else []
    for folder in folders:
        if not folder.is_dir():
            continue
        is_own = folder.name == patient.device
        try:
            files = month_files(folder)
            aside = sorted(folder.glob(f"*{DAMAGED}*.json")) if is_own else []
        except OSError as fault:
            yield _unreadable(patient, folder, fault)
            continue
        for path in files:
            yield from _look_at(patient, path, is_own=is_own)
        for path in aside:
            yield _damaged(patient, path, "was damaged and set aside")


def _look_at(patient: Patient, path: Path, *, is_own: bool) -> Iterator[Finding]:
    try:
        records = records_in(path.read_bytes(), path)
    except DamagedFileError:
        yield _damaged(patient, path, "is damaged") if is_own else _damaged_elsewhere(patient, path)
    except NewerFormatError:
        yield Finding(
            "newer",
            f"{patient.name(path)} was written by a newer selfcare.",
            "Please update selfcare on this computer to see what is in it.",
        )
    except FileNotFoundError:
        return
    except OSError as fault:
        yield _unreadable(patient, path, fault)
    else:
        yield from _look_into(patient, path, records)
        if is_own and path.name == PENDING:
            yield _unfinished(patient)
        elif is_own and path.stem != month_told(path):
            yield _copied(patient, path, records)


def _look_into(patient: Patient, path: Path, records: list[Record]) -> Iterator[Finding]:
    month = month_told(path)
    odd = [record for record in records if not is_entry(record)]
    if odd:
        yield Finding(
            "no-entry",
            f"{patient.name(path)} has {_lines(odd)} that can be read, but not as an entry. "
            "They are kept, and not shown.",
            "If you know what it should be, close selfcare and correct it in a text editor.",
        )
    astray = [r for r in records if month and r not in odd and month_in(r) != month]
    if astray:
        yield Finding(
            "wrong-month",
            f"{patient.name(path)} has {_lines(astray)} of another month. They are not always shown.",
            "Close selfcare, and move them to the file of their month in a text editor.",
        )


def _lines(records: list[Record]) -> str:
    first = f'"{records[0].get("id", "?")}"'
    return f"a line ({first})" if len(records) == 1 else f"{len(records):,} lines ({first}, ...)"


def _unreadable(patient: Patient, path: Path, fault: OSError) -> Finding:
    return Finding(
        "unreadable",
        f"{patient.name(path)} cannot be read: {fault.strerror}.",
        "See who may read it, and whether the disk is well. A backup file may have what is in it.",
    )


def _damaged(patient: Patient, path: Path, says: str) -> Finding:
    def mend() -> str:
        content = path.read_bytes()
        number = bring_back(patient, lost(patient, path))
        in_the_way = [path, *path.parent.glob(f"{path.stem}{DAMAGED}*")]
        place = path
        for each in in_the_way:
            if each.exists() and each.read_bytes() == content:
                place = set_aside(patient, each)
        back = f"{number:,} {'entry is' if number == 1 else 'entries are'} back"
        return f"{patient.name(path)}: {back}. The damaged file is kept as {patient.name(place)}."

    number = len(lost(patient, path))
    todo = (
        f"{number:,} of its entries can be brought back, from what is whole in it and from "
        "backups: selfcare doctor --mend"
        if number
        else "All that can be read of it is in the diary. To put it away: selfcare doctor --mend"
    )
    return Finding("damaged", f"{patient.name(path)} {says}.", todo, mend)


def _damaged_elsewhere(patient: Patient, path: Path) -> Finding:
    """Only the machine that writes a file may move it; what it had can be brought back here."""
    number = len(lost(patient, path))
    says = f"{patient.name(path)} is damaged. Another machine writes it."
    if not number:
        return Finding("damaged-elsewhere", says, "Run selfcare doctor --mend on that machine.")

    def mend() -> str:
        return f"{patient.name(path)}: {bring_back(patient, lost(patient, path)):,} of its entries are back."

    todo = f"{number:,} of its entries can be brought back here: selfcare doctor --mend"
    return Finding("damaged-elsewhere", says, todo, mend)


def _unfinished(patient: Patient) -> Finding:
    def mend() -> str:
        with patient.diary.writing():
            return "The change that was cut short is finished."

    return Finding(
        "unfinished",
        "A change over two months was cut short. You see it as if it were finished.",
        "The next change finishes it, or selfcare doctor --mend",
        mend,
    )


def _copied(patient: Patient, path: Path, records: list[Record]) -> Finding:
    """A sync program found two versions of a file that only this machine should write."""

    def mend() -> str:
        with patient.diary.writing() as writer:
            held = patient.diary.versions()
            writer.write([held[r["id"]] for r in records if is_mergeable(r)])
            place = set_aside(patient, path)
            take_new_name(patient.home)
        return f"What {path.name} says is in the diary. It is kept as {patient.name(place)}."

    return Finding(
        "conflict",
        f"{patient.name(path)} is a second version of a file that only this machine should write. "
        "Both are read. Perhaps another machine is a copy of this one.",
        f"{MEND}. This machine then takes a new name.",
        mend,
    )
