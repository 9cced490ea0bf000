"""What was said, once it is understood."""

from collections.abc import Iterable
from typing import NamedTuple

from selfcare.domain.vocabulary import Kind, Term


class Understood(NamedTuple):
    """What was said, as ids in the order in which they were said, each once."""

    zones: tuple[str, ...] = ()
    intensity: int | None = None
    """0-10, or None where no number was given. 0 where somebody said that nothing hurts."""
    qualities: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    eased_by: tuple[str, ...] = ()
    none: bool = False
    """Whether somebody said that nothing hurts."""
    again: bool = False
    """Whether it is as last time, but for what else was said."""


class PostureSaid(NamedTuple):
    """A posture, and how much it hurts, 0-10."""

    posture: str
    intensity: int


def of_kind(kind: Kind, terms: Iterable[Term]) -> tuple[str, ...]:
    """Return the ids of the terms of one kind, each once."""
    return each_once(term.id for term in terms if term.kind == kind)


def each_once(ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids in their order, each once."""
    return tuple(dict.fromkeys(ids))
