"""Saying which column of a table is what, a line for each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from selfcare.domain.entries import WORST
from selfcare.domain.text import clean
from selfcare.sharing.incoming.mapping import TableMapping
from selfcare.tui.screens.form import FormScreen, Question

NEEDED: Final = ("date", "intensity")

_ASKED: Final = {
    "date": "The day (needed)",
    "intensity": "How strong the pain was (needed)",
    "time": "The time, if it stands in a column of its own",
    "zones": "Where it hurt",
    "triggers": "What came with it",
    "eased_by": "What eased it",
    "note": "Notes",
}
"""What columns can be, the needed ones first."""

_AND: Final = " + "
"""Stands between several columns that hold one thing, such as year + month + day."""


def column_form(guessed: TableMapping, columns: Sequence[str]) -> FormScreen:
    """Return a form that asks which column is what, beginning with what their names suggest."""
    asked = [
        Question(
            name=name,
            label=label,
            value=_AND.join(guessed.columns.get(name, ())),
            fault=partial(_no_column, columns, is_needed=name in NEEDED),
        )
        for name, label in _ASKED.items()
    ]
    asked += [
        Question(name="zone", label="Where it hurts if no column says so, such as: left neck"),
        Question(
            name="scale", label="The strongest that pain can be in it", value="10", fault=_no_scale
        ),
    ]
    listed = ", ".join(clean(each)[:40] for each in columns[:30])
    return FormScreen("Which column is what?", asked, f"Its columns: {listed}.")


def mapping_of(
    answers: Mapping[str, str], guessed: TableMapping, columns: Sequence[str]
) -> TableMapping:
    """Return what was answered as a mapping."""
    said = {name: _columns(columns, answers[name]) for name in _ASKED}
    return replace(
        guessed,
        columns={name: found for name, found in said.items() if found},
        zone=answers["zone"],
        scale=float(answers["scale"] or WORST),
    )


def _columns(columns: Sequence[str], typed: str) -> tuple[str, ...]:
    """Return the columns that were typed; small and capital letters are the same."""
    known = {_plain(each): each for each in columns}
    return tuple(known[_plain(part)] for part in typed.split(_AND) if part.strip())


def _no_column(columns: Sequence[str], typed: str, *, is_needed: bool) -> str:
    known = {_plain(each) for each in columns}
    for part in filter(str.strip, typed.split(_AND)):
        if _plain(part) not in known:
            return f'There is no column "{part.strip()[:40]}". Leave it empty if there is none.'
    return "Please say which column this is." if is_needed and not typed.strip() else ""


def _no_scale(typed: str) -> str:
    try:
        is_scale = 0 < float(typed or WORST) <= 1000
    except ValueError:
        is_scale = False
    return "" if is_scale else "Please type a number, such as 10 or 100."


def _plain(name: str) -> str:
    return " ".join(clean(name).casefold().split())
