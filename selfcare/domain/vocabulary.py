"""The words of the diary: zones of the body, triggers, qualities, and what eases.

An id never changes once a diary may hold it; labels may. A diary can also hold ids from a newer
version: asked for the label of one, the vocabulary answers with the id itself, made readable.

`selfcare log` builds this each time, so the index by id waits until somebody asks for it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["trigger", "quality", "easer"]
Data: TypeAlias = Mapping[str, Any]

UNRANKED: Final = 1000
"""The rank of what is not among the most usual."""

SIDES: Final = {"l": "left", "m": "middle", "r": "right"}
"""The sides of an area as its ids end, and in words. Left and right are the person's own."""


class Area(NamedTuple):
    """A part of the body with the sides it has, such as the side of the neck."""

    id: str
    sides: str
    """Some of `l`, `m` and `r`, in that order."""
    region: str
    views: tuple[str, ...]
    """The pictures that show it: `front`, `back` or both."""
    label: str
    short: str
    hint: str
    say: tuple[str, ...]
    """What people type for it, without a side."""


class Zone(NamedTuple):
    """One side of an area: what a pain is noted in."""

    id: str
    area: str
    side: str
    """`left`, `middle` or `right`: the person's own left and right."""
    region: str
    views: tuple[str, ...]
    label: str
    """In full, such as `Side of the neck, your left`."""
    short: str
    """No other zone's name, at most 28 columns, such as `left side of neck`."""
    hint: str
    say: tuple[str, ...]
    """What people type for its area, without a side."""
    rank: int
    """Its place among the most usual, from 1, or UNRANKED."""


class Term(NamedTuple):
    """Something that can be noted beside a pain."""

    id: str
    kind: Kind
    group: str
    """A trigger's group; empty for the other kinds."""
    label: str
    say: tuple[str, ...]
    rank: int
    """Its place among the most usual of its kind, from 1, or UNRANKED."""
    hint: str = ""
    attention: str = "none"
    """A quality's: `none`, `watch`, or `flag` where a clinician should soon be asked."""
    red_flags: tuple[str, ...] = ()
    """The ids of the red flags that a quality can belong to."""

    @property
    def short(self) -> str:
        """The label as it stands inside a sentence, such as `long sitting`, but `DIY or tools`."""
        return self.label if self.label[1:2].isupper() else self.label[:1].lower() + self.label[1:]


class Group(NamedTuple):
    """A heading over some triggers."""

    id: str
    label: str


class Vocabulary:
    """Every zone and term that this version knows, in the order in which they are listed."""

    def __init__(
        self,
        areas: tuple[Area, ...],
        zones: tuple[Zone, ...],
        groups: tuple[Group, ...],
        terms: tuple[Term, ...],
        everyday: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.areas = areas
        self.zones = zones
        self.groups = groups
        self.terms = terms
        self.everyday = everyday
        """A word that several areas answer to, with the areas that are meant by it, the likeliest first."""
        self._by_id: dict[str, Zone | Term] = {}

    @classmethod
    def from_data(cls, zones: Data, words: Data) -> "Vocabulary":
        """Build it from the packaged `zones` and `words`."""
        areas = tuple(_areas(zones))
        return cls(
            areas,
            tuple(_zones(areas, _ranks(zones["common"]))),
            tuple(Group(group["id"], group["label"]) for group in words["triggers"]),
            tuple(_terms(words)),
            {word: tuple(meant) for word, meant in zones["everyday"].items()},
        )

    @property
    def everything(self) -> tuple[Zone | Term, ...]:
        """The zones, then the terms."""
        return (*self.zones, *self.terms)

    @property
    def triggers(self) -> tuple[Term, ...]:
        """What can be noticed together with a pain, group by group."""
        return self._of_kind("trigger")

    @property
    def qualities(self) -> tuple[Term, ...]:
        """What a pain can feel like."""
        return self._of_kind("quality")

    @property
    def easers(self) -> tuple[Term, ...]:
        """What can help."""
        return self._of_kind("easer")

    def in_group(self, group: str) -> tuple[Term, ...]:
        """Return the triggers of one group."""
        return tuple(term for term in self.terms if term.group == group)

    def find(self, wanted: str) -> Zone | Term | None:
        """Return the zone or term with this id, or None where this version knows none."""
        if not self._by_id:
            self._by_id = {each.id: each for each in self.everything}
        return self._by_id.get(wanted)

    def label(self, wanted: str) -> str:
        """Return the full name of this id; of one from a newer version, the id with spaces."""
        found = self.find(wanted)
        return found.label if found else wanted.replace("-", " ")

    def short(self, wanted: str) -> str:
        """Return the name of this id for the middle of a sentence, or the id with spaces."""
        found = self.find(wanted)
        return found.short if found else wanted.replace("-", " ")

    def _of_kind(self, kind: Kind) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.kind == kind)


def _ranks(common: list[str]) -> dict[str, int]:
    return {usual: rank for rank, usual in enumerate(common, 1)}


def _areas(zones: Data) -> Iterator[Area]:
    for row in zones["areas"]:
        yield Area(
            row["id"],
            row["sides"],
            row["region"],
            tuple(row["views"]),
            row["label"],
            row["short"],
            row["hint"],
            tuple(row["say"]),
        )


def _zones(areas: tuple[Area, ...], ranks: Mapping[str, int]) -> Iterator[Zone]:
    for area in areas:
        for letter in area.sides:
            name, side = f"{area.id}.{letter}", SIDES[letter]
            label, short = area.label, area.short
            if len(area.sides) > 1:
                label += ", middle" if letter == "m" else f", your {side}"
                short = f"{side} {short}"
            yield Zone(
                name,
                area.id,
                side,
                area.region,
                area.views,
                label,
                short,
                area.hint,
                area.say,
                ranks.get(name, UNRANKED),
            )


def _terms(words: Data) -> Iterator[Term]:
    common = {kind: _ranks(ids) for kind, ids in words["common"].items()}
    for group in words["triggers"]:
        for row in group["terms"]:
            yield _term(row, "trigger", group["id"], common["triggers"])
    for row in words["qualities"]:
        yield _term(row, "quality", "", common["qualities"])
    for row in words["easers"]:
        yield _term(row, "easer", "", common["easers"])


def _term(row: Data, kind: Kind, group: str, ranks: Mapping[str, int]) -> Term:
    return Term(
        row["id"],
        kind,
        group,
        row["label"],
        tuple(row["say"]),
        ranks.get(row["id"], UNRANKED),
        row.get("hint", ""),
        row.get("attention", "none"),
        tuple(row.get("red_flags", ())),
    )
