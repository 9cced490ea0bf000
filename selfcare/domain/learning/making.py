"""Makes the cards from the packaged facts: the topics first, then the places, then the muscles.

Where the patterns come from, and whether a source was read or only recalled, stands in
`knowledge/learn.json` and on each card. A clinician has not reviewed them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from selfcare.domain.exercises.catalogue_words import Part
from selfcare.domain.folding import words_of
from selfcare.domain.learning.cards import Card, Pattern
from selfcare.domain.vocabulary import Area

Data: TypeAlias = Mapping[str, Any]

_URGENT: Final = ("emergency", "same-day")
"""The levels of warning signs that stand on a place's card, where many muscles meet."""


def make_cards(muscles: Data, learn: Data, warnings: Data, areas: Iterable[Area]) -> list[Card]:
    """Return all cards, from what the packaged `muscles`, `learn` and `warnings` hold."""
    return list(_Maker(muscles["muscles"], learn, warnings["signs"], tuple(areas)).cards())


class _Maker:
    """What all cards are made from."""

    def __init__(
        self, muscles: Sequence[Data], learn: Data, signs: Sequence[Data], areas: tuple[Area, ...]
    ) -> None:
        self._muscles = sorted(muscles, key=lambda row: str(row["name"]))
        self._learn = learn
        self._said: Mapping[str, str] = learn["said"]
        self._signs = signs
        self._areas = {area.id: area for area in areas}
        self._latin = {word for row in muscles for word in words_of(row["id"])}
        """Words that mean a muscle rather than the place in which it lies."""

    def cards(self) -> Iterator[Card]:
        """Yield them in the order in which they are listed."""
        yield from map(self._topic, self._learn["topics"])
        yield from map(self._place, self._areas.values())
        yield from map(self._muscle, self._muscles)

    def _topic(self, row: Data) -> Card:
        return Card(
            id=row["id"],
            kind="topic",
            title=row["title"],
            summary="To read",
            parts=(
                *(Part(part["heading"], tuple(part["lines"])) for part in row["parts"]),
                *self._closing(row["level"], row["sources"]),
            ),
            about=(row["say"],),
        )

    def _muscle(self, row: Data) -> Card:
        said = self._said
        often, seldom = self._names(row["often"]), self._names(row["seldom"])
        parts = [
            Part("", (said["pattern"],)),
            *self._first(row["watch"], tuple(self._learn["urgency"])),
            Part("Where it lies", (self._names(row["areas"]),)),
            Part("Often described together with pain in", (often, said["same_side"])),
            Part("Less often in", (seldom,) if seldom else ()),
            Part("What can feel alike", (_listed(row["alike"]), said["alike"])),
            Part("Pressure at home", (self._learn["home"][row["home"]],)),
            Part("To talk about next time", (said["ask"],)),
            *self._closing(self._learn["pattern_level"], row["sources"]),
        ]
        return Card(
            id=row["id"],
            kind="muscle",
            title=row["name"],
            summary=row["plain"],
            parts=tuple(part for part in parts if part.lines),
            pattern=Pattern(tuple(row["areas"]), tuple(row["often"]), tuple(row["seldom"])),
            about=(row["plain"], *(word for area in row["areas"] for word in self._words(area))),
            watch=frozenset(row["watch"]),
        )

    def _place(self, area: Area) -> Card:
        said = self._said
        lies, often, seldom = (
            [row for row in self._muscles if area.id in row[field]]
            for field in ("areas", "often", "seldom")
        )
        watched = {sign for row in (*lies, *often, *seldom) for sign in row["watch"]}
        return Card(
            id=area.id,
            kind="place",
            title=area.label,
            summary=f"A place: {area.hint}",
            parts=(
                Part("", (said["pattern"],)),
                *self._first(watched, _URGENT),
                Part("Muscles that lie here", (self._named(lies),)),
                Part("Often described together with pain here", (self._named(often),)),
                Part("Less often", (self._named(seldom), said["a_to_z"])),
                Part("To talk about next time", (said["ask_place"], said["own_sources"])),
                *self._closing(self._learn["pattern_level"], self._learn["pattern_sources"]),
            ),
            pattern=Pattern(often=(area.id,)),
            say=(area.short, *(text for text in area.say if text not in self._latin)),
            about=("place", *area.say),
            watch=frozenset(watched),
        )

    def _first(self, watched: Iterable[str], levels: Iterable[str]) -> Iterator[Part]:
        """Yield what is to be looked at before any pattern: the warning signs, the most urgent first."""
        wanted, urgency = frozenset(watched), self._learn["urgency"]
        lines = []
        for level in levels:
            signs = [row for row in self._signs if row["id"] in wanted and row["level"] == level]
            if signs:
                lines.append(f"{urgency[level]}: {'; '.join(row['title'] for row in signs)}.")
        if lines:
            yield Part("First: is it one of these?", (*lines, self._said["not_all"]))

    def _closing(self, level: str, sources: Iterable[str]) -> tuple[Part, ...]:
        """Return how sure it is, where it comes from, and that nobody has reviewed it."""
        return (
            Part("How sure is this?", (self._learn["levels"][level],)),
            Part("Where this comes from", tuple(map(self._source, sources))),
            Part("", (self._said["not_reviewed"],)),
        )

    def _source(self, source: str) -> str:
        row = self._learn["sources"][source]
        where = f" ({row['where']})" if "where" in row else ""
        return f"{row['title']}{where}: {self._learn['basis'][row['basis']]}"

    def _names(self, areas: Iterable[str]) -> str:
        return _listed([self._areas[area].short for area in areas])

    def _words(self, area: str) -> tuple[str, ...]:
        return (self._areas[area].short, *self._areas[area].say)

    def _named(self, muscles: Sequence[Data]) -> str:
        """Return the muscles' names, or that there is none."""
        return ", ".join(row["name"] for row in muscles) or self._said["nothing"]


def _listed(names: Sequence[str]) -> str:
    text = ", ".join(names)
    return text[:1].upper() + text[1:]
