"""A check-in step by step: the questions in words, and what the answers come to as entries."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from selfcare.domain.checkin.asking import Part, Plan
from selfcare.domain.entries import AfterVisit, Checkin, Day, Entry, Measure
from selfcare.domain.text import clean

Kind: TypeAlias = Literal["rating", "several", "one", "text", "number"]
Answer: TypeAlias = int | str | tuple[str, ...]
Answers: TypeAlias = Mapping[str, Answer]
"""What was answered, by the id of the step; what was skipped is left out."""

OWN: Final = 3
"""How many activities of one's own are asked about."""
NAME: Final = "{activity}"
SHORT: Final = 200
"""The longest text that is kept of an answer, in characters."""


class Step(NamedTuple):
    """One question. Every one can be skipped."""

    id: str
    ask: str
    kind: Kind
    low: str = ""
    """A rating's lower end, 0."""
    high: str = ""
    """A rating's upper end, 10."""
    options: tuple[tuple[str, str], ...] = ()
    """Ids and words to choose from."""
    needs: str = ""
    """The step that must have been answered before; empty for none."""


class Known(NamedTuple):
    """What the questions are made from."""

    data: Mapping[str, Any]
    """The packaged `checkin`."""
    easers: Sequence[tuple[str, str]]
    """What can ease, ids and words, the likeliest first."""
    activities: tuple[str, ...]
    """The activities that this person named last."""
    plan: Plan
    today: date
    movements: tuple[str, ...] = ()
    """The movements to measure now, by id."""


def steps(parts: Iterable[Part], known: Known) -> tuple[Step, ...]:
    """Return the questions of these parts, in order."""
    return tuple(step for part in parts for step in _STEPS[part](known))


def words(step: Step, answers: Answers) -> str:
    """Return the question, with the activity that was just named where it asks about that."""
    return step.ask.replace(NAME, str(answers.get(step.needs, "")))


def next_place(all_steps: Sequence[Step], place: int, answers: Answers) -> int:
    """Return where to go on from `place`: the first step from there whose need is met."""
    while place < len(all_steps) and all_steps[place].needs not in {"", *answers}:
        place += 1
    return place


def place_before(all_steps: Sequence[Step], place: int, answers: Answers) -> int | None:
    """Return the place of the question before this one that can be asked; None at the first."""
    asked = (n for n in reversed(range(place)) if all_steps[n].needs in {"", *answers})
    return next(asked, None)


def contents(parts: Iterable[Part], known: Known, answers: Answers) -> list[Checkin]:
    """Return what to note; nothing for a part of which nothing was answered."""
    made = (_CONTENTS[part](known, answers) for part in parts)
    return [content for content in made if content is not None]


def last_activities(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the activities of one's own that were rated last; nothing, where none were."""
    rated = [
        (entry.at, entry.content.items)
        for entry in entries
        if isinstance(entry.content, Measure) and entry.content.name == Part.ACTIVITIES
    ]
    return max(rated)[1] if rated else ()


def _after_visit(known: Known) -> Iterator[Step]:
    asked = known.data["after_visit"]
    yield Step("after-visit.felt", asked["ask"], "several", options=_options(asked["felt"]))
    yield Step(
        "after-visit.pressure", asked["pressure_ask"], "one", options=_options(asked["pressure"])
    )


def _day(known: Known) -> Iterator[Step]:
    for row in known.data["day"]:
        yield _rating("day", row)
    yield Step("day.eased_by", known.data["eased"], "several", options=tuple(known.easers))
    yield Step("day.good", known.data["good"], "text")


def _peg(known: Known) -> Iterator[Step]:
    for row in known.data["peg"]["items"]:
        yield _rating("peg", row)


def _psfs(known: Known) -> Iterator[Step]:
    asked = known.data["psfs"]
    for number in range(len(known.activities) or OWN):
        needs, ask = "", asked["rate"]
        if known.activities:
            ask = ask.replace(NAME, known.activities[number])
        else:
            needs = f"psfs.name.{number}"
            before = f"psfs.name.{number - 1}" if number else ""
            yield Step(needs, asked["name"], "text", needs=before)
        yield Step(f"psfs.rate.{number}", ask, "rating", asked["low"], asked["high"], needs=needs)


def _change(known: Known) -> Iterator[Step]:
    asked = known.data["change"]
    since = known.plan.since or known.today
    ask = asked["ask"].format(since=f"{since.day} {since:%B %Y}")
    options = tuple((str(row["value"]), row["label"]) for row in asked["options"])
    yield Step("change", ask, "one", options=options)


def _ranges(known: Known) -> Iterator[Step]:
    for row in known.data["ranges"]["items"]:
        if row["id"] in known.movements:
            yield Step(f"range.{row['id']}", row["ask"], "number")


def _rating(part: str, row: Mapping[str, str]) -> Step:
    return Step(f"{part}.{row['id']}", row["ask"], "rating", row["low"], row["high"])


def _options(rows: Iterable[Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((row["id"], row["label"]) for row in rows)


def _visit_noted(_known: Known, answers: Answers) -> Checkin | None:
    noted = AfterVisit(
        _several(answers, "after-visit.felt"), _text(answers, "after-visit.pressure")
    )
    return noted if noted != AfterVisit() else None


def _day_noted(_known: Known, answers: Answers) -> Checkin | None:
    noted = Day(
        _number(answers, "day.in_the_way"),
        _number(answers, "day.sleep"),
        _number(answers, "day.stress"),
        _several(answers, "day.eased_by"),
        _text(answers, "day.good"),
    )
    return noted if noted != Day() else None


def _peg_noted(known: Known, answers: Answers) -> Checkin | None:
    items = [row["id"] for row in known.data["peg"]["items"]]
    values = [_number(answers, f"peg.{item}") for item in items]
    given = tuple(value for value in values if value is not None)
    return Measure("peg", tuple(items), given) if len(given) == len(items) else None


def _psfs_noted(known: Known, answers: Answers) -> Checkin | None:
    rated = {
        name: value
        for number in range(len(known.activities) or OWN)
        if (name := _named(known, answers, number))
        and (value := _number(answers, f"psfs.rate.{number}")) is not None
    }
    return Measure("psfs", tuple(rated), tuple(rated.values())) if rated else None


def _named(known: Known, answers: Answers, number: int) -> str:
    if known.activities:
        return known.activities[number]
    return _text(answers, f"psfs.name.{number}")


def _change_noted(known: Known, answers: Answers) -> Checkin | None:
    if "change" not in answers:
        return None
    since = known.plan.since or known.today
    return Measure("change", (since.isoformat(),), (int(_text(answers, "change")),))


def _ranges_noted(known: Known, answers: Answers) -> Checkin | None:
    measured = {
        name: value
        for name in known.movements
        if (value := _number(answers, f"range.{name}")) is not None
    }
    return Measure("range", tuple(measured), tuple(measured.values())) if measured else None


def _number(answers: Answers, step: str) -> int | None:
    value = answers.get(step)
    return value if isinstance(value, int) else None


def _text(answers: Answers, step: str) -> str:
    return " ".join(clean(str(answers.get(step, ""))).split())[:SHORT]


def _several(answers: Answers, step: str) -> tuple[str, ...]:
    value = answers.get(step, ())
    return value if isinstance(value, tuple) else ()


_STEPS: Final[Mapping[Part, Callable[[Known], Iterator[Step]]]] = {
    Part.AFTER_VISIT: _after_visit,
    Part.DAY: _day,
    Part.PEG: _peg,
    Part.ACTIVITIES: _psfs,
    Part.CHANGE: _change,
    Part.RANGES: _ranges,
}
_CONTENTS: Final[Mapping[Part, Callable[[Known, Answers], Checkin | None]]] = {
    Part.AFTER_VISIT: _visit_noted,
    Part.DAY: _day_noted,
    Part.PEG: _peg_noted,
    Part.ACTIVITIES: _psfs_noted,
    Part.CHANGE: _change_noted,
    Part.RANGES: _ranges_noted,
}
