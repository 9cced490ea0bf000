"""Correcting what a check-in noted: the same questions again, with what was answered."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Final

from selfcare.domain.checkin.asking import Part
from selfcare.domain.checkin.steps import Answer, Known
from selfcare.domain.entries import AfterVisit, BadEntryError, Checkin, Day, Measure

_RATED: Final = ("in_the_way", "sleep", "stress")
_HIGHEST: Final = {"peg": 10, "psfs": 10, "change": 5, "range": 400}
_LOWEST: Final = {"change": -5}


def part_of(content: Checkin) -> Part | None:
    """Return the part of a check-in that asks for this; None for one of a newer version."""
    match content:
        case Day():
            return Part.DAY
        case AfterVisit():
            return Part.AFTER_VISIT
        case _:
            with suppress(ValueError):
                return Part(content.name)
            return None


def known_then(content: Checkin, known: Known) -> Known:
    """Return what the questions are made from, as it was when this was noted."""
    if not isinstance(content, Measure):
        return known
    match content.name:
        case "psfs":
            return known._replace(activities=content.items)
        case "range":
            return known._replace(movements=content.items)
        case "change":
            with suppress(ValueError, IndexError):
                since = date.fromisoformat(content.items[0])
                return known._replace(plan=known.plan._replace(since=since))
    return known


def answers_of(content: Checkin) -> dict[str, Answer]:
    """Return what was answered, by the ids of the steps."""
    match content:
        case Day():
            rated = {f"day.{name}": getattr(content, name) for name in _RATED}
            said: dict[str, Answer | None] = {
                **rated,
                "day.eased_by": content.eased_by,
                "day.good": content.good,
            }
        case AfterVisit():
            said = {"after-visit.felt": content.felt, "after-visit.pressure": content.pressure}
        case _:
            said = dict(_measured(content))
    return {step: answer for step, answer in said.items() if answer not in (None, "", ())}


def _measured(content: Measure) -> Mapping[str, Answer]:
    values = content.values
    match content.name:
        case "psfs":
            return {f"psfs.rate.{place}": value for place, value in enumerate(values)}
        case "change":
            return {"change": str(values[0])} if values else {}
        case _:
            pairs = zip(content.items, values, strict=False)
            return {f"{content.name}.{item}": value for item, value in pairs}


def with_words(content: Checkin, words: Sequence[str], asked: Mapping[str, Any]) -> Checkin:
    """Return it with what was typed, such as `sleep 6`, `fingertips-floor 12` or `too-much`.

    `asked` is the packaged `checkin`.

    Raises:
        BadEntryError: that cannot be meant.
    """
    if isinstance(content, AfterVisit):
        return _after_visit(content, words, asked["after_visit"])
    names = _RATED if isinstance(content, Day) else content.items
    numbers = list(words)
    if len(names) == 1 and len(numbers) == 1:
        numbers = [names[0], *numbers]
    if not numbers or len(numbers) % 2:
        raise BadEntryError(_which(names))
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    highest = 10 if isinstance(content, Day) else _HIGHEST.get(content.name, 0)
    lowest = 0 if isinstance(content, Day) else _LOWEST.get(content.name, 0)
    said = {_name(name, names): _value(value, lowest, highest) for name, value in pairs}
    if isinstance(content, Day):
        in_the_way, sleep, stress = (said.get(name, getattr(content, name)) for name in _RATED)
        return content._replace(in_the_way=in_the_way, sleep=sleep, stress=stress)
    now = dict(zip(content.items, content.values, strict=False)) | said
    return content._replace(values=tuple(now.values()))


def _after_visit(content: AfterVisit, words: Sequence[str], asked: Mapping[str, Any]) -> AfterVisit:
    felt = [row["id"] for row in asked["felt"] if row["id"] in words]
    pressure = [row["id"] for row in asked["pressure"] if row["id"] in words]
    if len(felt) + len(pressure) != len(set(words)) or len(pressure) > 1:
        ids = [row["id"] for row in (*asked["felt"], *asked["pressure"])]
        raise BadEntryError(f"These can be said: {', '.join(ids)}. Nothing was changed.")
    return content._replace(
        felt=tuple(felt) or content.felt, pressure="".join(pressure) or content.pressure
    )


def _name(typed: str, names: Sequence[str]) -> str:
    meant = typed.replace("-", "_") if typed not in names else typed
    if meant in names:
        return meant
    if typed.isdecimal() and 0 < int(typed) <= len(names):
        return names[int(typed) - 1]
    raise BadEntryError(_which(names))


def _value(typed: str, lowest: int, highest: int) -> int:
    if typed.removeprefix("-").isdecimal() and lowest <= int(typed) <= highest:
        return int(typed)
    raise BadEntryError(f"It is a whole number from {lowest} to {highest}. Nothing was changed.")


def _which(names: Sequence[str]) -> str:
    listed = ", ".join(f"{number} or {name}" for number, name in enumerate(names, 1))
    return f"Say which one, and its number. There are: {listed}. Nothing was changed."
