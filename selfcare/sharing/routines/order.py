"""In which order the words of a routine file are written: that of the published schema."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from selfcare.knowledge.folders import routines_folder
from selfcare.sharing.yaml.words import item

_FIRST: Final = ("exercise", "name", "kind", "steps")
"""What a reader wants to know of an exercise before its dose."""


class Order(NamedTuple):
    """The words of a file, and those of an exercise in it, in order."""

    top: tuple[str, ...]
    entry: tuple[str, ...]


def published_order() -> Order:
    """Return the order of the schema, so that a word that is added there is in order here."""
    schema = published_schema()
    entry = schema["$defs"]["entry"]["properties"]
    return Order(
        tuple(schema["properties"]), (*_FIRST, *(word for word in entry if word not in _FIRST))
    )


def published_schema() -> dict[str, Any]:
    """Return the schema that comes with the program."""
    schema: dict[str, Any] = json.loads((routines_folder() / "routine.schema.json").read_bytes())
    return schema


def entry_text(said: Mapping[str, Any], order: Order, indent: int = 4) -> str:
    """Return an exercise as it stands after its dash, which is two columns before `indent`."""
    return item({word: said[word] for word in in_order(said, order.entry)}, indent)


def in_order(words: Iterable[str], order: Sequence[str]) -> list[str]:
    """Return the words as they are usually ordered, those that are not known last."""
    known = {word: place for place, word in enumerate(order)}
    return sorted(words, key=lambda word: known.get(word, len(known)))
