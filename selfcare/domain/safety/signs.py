"""The warning signs and safety questions that this version knows, as read from the packaged facts.

Sources stand with each sign in `knowledge/warnings.json`. The list awaits a clinician's review.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeAlias

from selfcare.domain.entries import Pain
from selfcare.domain.text import clean

Condition: TypeAlias = Mapping[str, Any]
"""One condition of the language that `warnings.json` explains; it has exactly one key."""


class Level(StrEnum):
    """How soon somebody should be asked, the most urgent first."""

    EMERGENCY = "emergency"
    SAME_DAY = "same-day"
    TALK = "talk-to-clinician"

    @property
    def rank(self) -> int:
        """Its place, 0 for the most urgent."""
        return list(Level).index(self)

    @property
    def is_urgent(self) -> bool:
        """Whether it should not wait for an appointment."""
        return self is not Level.TALK


class Sign(NamedTuple):
    """Something that calls for medical care instead of, or before, doing something oneself."""

    id: str
    level: Level
    title: str
    text: str
    when: Condition
    pauses: bool
    """Whether the routine waits until somebody has looked at it."""
    sources: tuple[str, ...]
    is_private: bool = False
    """Whether it goes into no report unless the person chooses so."""


class Question(NamedTuple):
    """A plain yes-or-no question."""

    id: str
    ask: str
    is_private: bool = False
    """Whether a yes goes into no report unless the person chooses so."""


class QuestionGroup(NamedTuple):
    """Questions that are asked together, on one page."""

    id: str
    label: str
    areas: frozenset[str]
    """After pain in which areas they are asked; `*` is any."""
    questions: tuple[Question, ...]
    words: tuple[str, ...] = ()
    """Words that, in a note to a pain, are a reason to ask. They decide nothing."""

    def is_named_in(self, note: str) -> bool:
        """Whether one of these words stands in a note."""
        return any(_stands_in(word, note) for word in self.words)


class Book(NamedTuple):
    """All signs and questions, in the order in which they are listed."""

    signs: tuple[Sign, ...]
    groups: tuple[QuestionGroup, ...]
    labels: Mapping[Level, str]
    actions: Mapping[Level, str]
    """What to do at each level. `{number}` and `{advice}` stand for the help lines."""

    @classmethod
    def from_data(cls, warnings: Mapping[str, Any], questions: Mapping[str, Any]) -> "Book":
        """Build it from the packaged `warnings` and `questions`."""
        levels = {Level(row["id"]): row for row in warnings["levels"]}
        return cls(
            tuple(_sign(row, levels) for row in warnings["signs"]),
            tuple(_group(row) for row in questions["groups"]),
            {level: row["label"] for level, row in levels.items()},
            {level: row["do"] for level, row in levels.items()},
        )

    def groups_for(self, pain: Pain) -> tuple[QuestionGroup, ...]:
        """Return the questions that a pain in such places, with such a note, gives reason to ask."""
        areas = areas_of(pain.zones) | {ANYWHERE}
        return tuple(
            group for group in self.groups if group.areas & areas or group.is_named_in(pain.note)
        )

    def urgent_questions(self) -> frozenset[str]:
        """Return the questions of which one yes is an emergency."""
        return frozenset(
            question
            for sign in self.signs
            if sign.level is Level.EMERGENCY
            for part in sign.when.get("any", (sign.when,))
            for question in part.get("yes", ())
        )

    def ask(self, question: str) -> str:
        """Return a question's words; of one from a newer version, its id with spaces."""
        asked = (
            each.ask for group in self.groups for each in group.questions if each.id == question
        )
        return next(asked, clean(question).replace("-", " "))


ANYWHERE: Final = "*"


def areas_of(zones: Iterable[str]) -> frozenset[str]:
    """Return the areas that these zones are sides of."""
    return frozenset(zone.partition(".")[0] for zone in zones)


def _stands_in(word: str, note: str) -> bool:
    said = re.escape(word.removesuffix("*"))
    return bool(
        re.search(rf"\b{said}{'' if word.endswith('*') else chr(92) + 'b'}", note, re.IGNORECASE)
    )


def _sign(row: Mapping[str, Any], levels: Mapping[Level, Mapping[str, Any]]) -> Sign:
    level = Level(row["level"])
    pauses = row.get("pauses", levels[level]["pauses"])
    sources = tuple(row["sources"])
    return Sign(
        row["id"],
        level,
        row["title"],
        row["text"],
        row["when"],
        pauses,
        sources,
        row.get("private", False),
    )


def _group(row: Mapping[str, Any]) -> QuestionGroup:
    questions = tuple(
        Question(each["id"], each["ask"], each.get("private", False)) for each in row["questions"]
    )
    words = tuple(row.get("words", ()))
    return QuestionGroup(row["id"], row["label"], frozenset(row["areas"]), questions, words)
