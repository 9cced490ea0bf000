"""Makes a routine of what a checked file holds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final, TypeAlias

from selfcare.domain.exercises.library import Library
from selfcare.domain.routines.routine import CEILING, Dose, Exercise, Movement, Routine
from selfcare.domain.text import slug_of
from selfcare.knowledge.loader import load

Data: TypeAlias = dict[str, Any]

YES: Final = (True, "yes", "Yes")
DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""The days of the week as a file names them, Monday first."""


def build_routine(data: Data, slug: str, library: Library) -> Routine:
    """Return the routine. The data must have passed the schema."""
    exercises = tuple(_exercise(entry, library) for entry in data["exercises"])
    asked = (
        *data.get("ask first if", ()),
        *(flag for each in exercises for flag in each.ask_first),
    )
    on_days = tuple(sorted(map(DAYS.index, data.get("on days", ()))))
    return Routine(
        slug=slug,
        title=_line(data["title"]),
        purpose=_line(data["for"]),
        exercises=exercises,
        version=int(data.get("version", 1)),
        assigned_by=_line(data.get("assigned by", "")),
        assigned_on=data.get("assigned on", ""),
        days_a_week=int(data.get("days a week", len(on_days) or 7)),
        weeks=int(data.get("weeks", 0)),
        progression=data.get("progression", "").strip(),
        stop_rule=data.get("stop when", "").strip(),
        notes=data.get("notes", "").strip(),
        ask_first=tuple(dict.fromkeys(asked)),
        review=data.get("review", "").strip(),
        on_days=on_days,
        short_from=int(data.get("short form from", 0)),
        stop_above=int(data.get("stop above", CEILING)),
        measures=_measures(data),
        measure_every=_days(data.get("measure every", "1 week")),
    )


def _measures(data: Data) -> tuple[Movement, ...]:
    """Return what is to be measured; what only a newer program knows is left out."""
    if "measure" not in data:
        return ()
    known = {row["id"]: row["label"] for row in load("checkin")["ranges"]["items"]}
    return tuple(Movement(each, known[each]) for each in data["measure"] if each in known)


def _days(written: int | str) -> int:
    """Return the days of `14`, `14 days` or `2 weeks`."""
    if not isinstance(written, str):
        return int(written)
    number = int(written.rstrip("adeksyw \n"))
    return number * 7 if "w" in written else number


def exercise_id(entry: Data) -> str:
    """Return the id under which the diary notes this exercise."""
    return str(entry["exercise"]) if "exercise" in entry else f"own-{slug_of(entry['name'])}"


def _exercise(entry: Data, library: Library) -> Exercise:
    known = library[entry["exercise"]] if "exercise" in entry else _own(entry, library)
    dose = _dose(entry, known.dose)
    return replace(
        known,
        dose=dose,
        each_side=entry["each side"] in YES if "each side" in entry else known.each_side,
        note=_line(entry.get("note", "")),
        later=tuple(_later(entry.get("later", ()), dose)),
        in_short_form=entry.get("short form") in YES,
        leave_out_at=int(entry.get("leave out if worse by", 0)),
        leave_out_note=_line(entry.get("leave out note", "")),
        picture=entry.get("picture", ""),
    )


def _later(changes: Iterable[Data], dose: Dose) -> Iterator[tuple[int, Dose]]:
    """Yield each later dose with its first week, in order; what one leaves out stays as it was."""
    for change in sorted(changes, key=lambda each: int(each["from week"])):
        dose = _dose(change, dose)
        yield int(change["from week"]), dose


def _own(entry: Data, library: Library) -> Exercise:
    pose = entry.get("pose", "")
    dose = _dose(entry, Dose(hold=0, repetitions=1))
    return Exercise(
        id=exercise_id(entry),
        name=_line(entry["name"]),
        kind=entry.get("kind", "stretch" if dose.hold else "mobility"),
        steps=_lines(entry["steps"]),
        each_side=False,
        dose=dose,
        feel=_line(entry.get("feel", "")),
        cautions=_lines(entry.get("cautions", ())),
        easier=_line(entry.get("easier", "")),
        harder=_line(entry.get("harder", "")),
        position=_line(entry.get("position", "")),
        equipment=_line(entry.get("equipment", "")),
        ask_first=tuple(entry.get("ask first if", ())),
        cues=_lines(entry.get("cues", ())),
        pose=pose,
        muscles=library[pose].muscles if pose else (),
    )


def _dose(entry: Data, usual: Dose) -> Dose:
    return Dose(
        hold=_seconds(entry.get("hold", usual.hold)),
        repetitions=int(entry.get("repetitions", usual.repetitions)),
        sets=int(entry.get("sets", usual.sets)),
        rest=_seconds(entry.get("rest", usual.rest)),
        times_a_day=int(entry.get("times a day", usual.times_a_day)),
    )


def _seconds(written: float | str) -> int:
    """Return the seconds of `20`, `20 s` or `1 min`."""
    if not isinstance(written, str):
        return int(written)
    digits = written.rstrip("abcdefghijklmnopqrstuvwxyz \n")
    return int(digits) * (60 if "m" in written else 1)


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_line, texts))
