"""What was done of the routines, an exercise a row."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from selfcare.domain.summary.period import Period
from selfcare.domain.summary.practice import Felt, Practised
from selfcare.sharing.report.document import Table, days_in_words
from selfcare.sharing.report.names import Names

REASONS: Final = {
    "hurts": "it hurt",
    "not-clear": "not clear how",
    "no-time": "no time",
    "no-room": "no room",
    "other": "another reason",
}
"""Why an exercise was left out, in words; what hurt or was not clear comes first."""


def practice_tables(rows: Sequence[Practised], period: Period, names: Names) -> Iterator[Table]:
    """Yield each routine with its exercises, what became of them, and the pain before and after."""
    head = ("Done", "Left out or stopped", "Pain before and after")
    for (routine, version), group in groupby(rows, lambda row: (row.routine, row.version)):
        title = names.version(routine, version, period)
        yield Table(
            title,
            (title, *head),
            tuple(row_of(row, names) for row in group),
        )


def row_of(row: Practised, names: Names) -> tuple[str, str, str, str]:
    """Return an exercise, what was done of it, what was not, and how it felt."""
    return names.exercise(row), _done(row), _left(row), _felt(row.felt)


def _felt(rated: Felt | None) -> str:
    """Say how it felt before and after the sessions, with count and range."""
    if rated is None:
        return "not rated"
    return (
        f"{rated.before} and {rated.after} (n {rated.sessions}, "
        f"change {_signed(rated.least)} to {_signed(rated.most)})"
    )


def _done(row: Practised) -> str:
    partly = f", {row.partly} partly" if row.partly else ""
    noted = f"{row.done} of {row.sessions} sessions{partly}" if row.sessions else "none noted"
    if not row.asked:
        return noted
    return f"{noted}; on {row.met} of the {days_in_words(row.asked)} asked for"


def _left(row: Practised) -> str:
    out = [f"{row.skipped} left out"] if row.skipped else []
    out += [f"{row.stopped} stopped"] if row.stopped else []
    order = list(REASONS)
    known = sorted(row.reasons, key=lambda each: order.index(each[0]) if each[0] in order else 9)
    why = ", ".join(f"{REASONS.get(reason, reason)} {times}" for reason, times in known)
    return " ".join(part for part in (", ".join(out), f"({why})" if why else "") if part)


def _signed(number: int) -> str:
    return f"{number:+}" if number else "0"
