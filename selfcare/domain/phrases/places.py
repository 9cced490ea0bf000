"""Understands where: an area of the body in everyday words, with or without a side."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from selfcare.domain.folding import singular
from selfcare.domain.phrases.chunks import (
    ASKED,
    DROPPED,
    KNOWN,
    OUT_OF_ORDER,
    OVER_A_BREAK,
    SIDE_LATE,
    TWO_SIDES,
    Chunk,
)
from selfcare.domain.phrases.function_words import ALL_SIDES, LATERAL, SIDE, VAGUE
from selfcare.domain.phrases.names import Names
from selfcare.domain.phrases.refusals import one_of
from selfcare.domain.phrases.tokens import BREAK
from selfcare.domain.vocabulary import SIDES, Area, Vocabulary


class _Named(NamedTuple):
    """The areas that some words can mean, before a side is looked at."""

    areas: Sequence[Area]
    settled: bool
    """Whether the first area that fits is meant. Otherwise somebody has to be asked."""
    plural: bool
    word: str
    """How a question calls it."""
    cost: int
    """How far the words are from the name."""


class Places:
    """The areas of a vocabulary by everything that they are called."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names: Names[Area] = Names()
        for area in vocabulary.areas:
            for name in (area.id, area.label, area.short, *area.say):
                self._names.add(name, area)
        by_id = {area.id: area for area in vocabulary.areas}
        self._everyday = {
            word: [by_id[area] for area in meant] for word, meant in vocabulary.everyday.items()
        }

    def read(self, words: Sequence[str]) -> Chunk | None:
        """Return the place that all these words together name, or None where they name none.

        Words that name a place, but not which part or which side of it, give a question.
        """
        for sides in (LATERAL, ALL_SIDES):  # "middle" may be part of a name: middle finger
            rest, breaks = _without_sides(words, sides)
            letters = {letter for word in words for letter in sides.get(word, "")}
            named = self._named(rest, VAGUE | SIDE if letters else VAGUE)
            if named:
                chunk = _choose(named, "".join(sorted(letters)))
                return chunk._replace(
                    cost=chunk.cost
                    + named.cost
                    + OVER_A_BREAK * breaks
                    + SIDE_LATE * (bool(letters) and words[0] not in sides)
                    + TWO_SIDES * (len(letters) > 1 and "both" not in words)
                )
        return None

    def _named(self, words: list[str], vague: frozenset[str]) -> _Named | None:
        telling = [word for word in words if word not in vague]
        for kept in (words, telling):
            for name in (kept, [singular(word) for word in kept]):
                everyday = self._everyday.get(" ".join(name))
                areas = everyday or self._names.find(name)
                if areas:
                    dropped = len(words) - len(kept)
                    moved = not self._names.are_in_order(name)
                    return _Named(
                        areas,
                        settled=everyday is not None,
                        plural=name != kept,
                        word=kept[0] if len(kept) == 1 else areas[0].short,
                        cost=DROPPED * dropped + OUT_OF_ORDER * moved,
                    )
        return None


def _without_sides(words: Sequence[str], sides: Mapping[str, str]) -> tuple[list[str], int]:
    """Return the other words, without the breaks beside a side, and how many such breaks there were."""
    rest = []
    breaks = 0
    for place, word in enumerate(words):
        if word == BREAK and (words[place - 1] in sides or words[place + 1] in sides):
            breaks += 1
        elif word not in sides:
            rest.append(word)
    return rest, breaks


def _choose(named: _Named, letters: str) -> Chunk:
    if named.plural and not letters:
        letters = "lr"
    areas = [area for area in named.areas if set(letters) <= set(area.sides)]
    if not areas:
        return _ask(_where_no_side_fits(named, letters))
    if len(areas) > 1 and not named.settled:
        return _ask(_which_part(areas, letters))
    if letters:
        return Chunk("zones", KNOWN, tuple(f"{areas[0].id}.{letter}" for letter in letters))
    for area in areas:
        if "m" in area.sides:
            return Chunk("zones", KNOWN, (f"{area.id}.m",))
    return _ask(_which_side(named.word))


def _ask(question: str) -> Chunk:
    return Chunk("question", KNOWN + ASKED, question=question)


def _which_side(word: str) -> str:
    return f"Which side? Say left {word}, right {word} or both."


def _which_part(areas: Sequence[Area], letters: str) -> str:
    side = f"{SIDES[letters]} " if len(letters) == 1 else ""
    names = [side + area.short if len(area.sides) > 1 else area.short for area in areas]
    return f"Which part? Say {one_of(names)}."


def _where_no_side_fits(named: _Named, letters: str) -> str:
    if "m" in letters:
        return _which_side(named.word)
    if len(named.areas) > 1:
        return _which_part(named.areas, "")
    return f'"{named.word}" has no left or right: leave the side out.'
