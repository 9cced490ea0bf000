"""Says in plain words where a routine departs from its schema. Imported only when a file is read.

Each part of the schema carries its own sentence on what to write (`errorMessage`, which editors
show too); what is added here is which part it is, and what stands there instead.
"""

import json
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, Final, NamedTuple, TypeAlias

from jsonschema import Draft202012Validator

from selfcare.domain.exercises.library import Library
from selfcare.domain.nearest import nearest
from selfcare.domain.text import slug_of
from selfcare.knowledge.folders import routines_folder
from selfcare.sharing.faults import MOST, Fault
from selfcare.sharing.yaml.tree import Path, Tree, Value

FEW: Final = 20
"""How many unknown keys are looked at for a misspelt one that is needed."""

EMPTY: Final = "The file is empty. Begin with the line: format: selfcare-routine/1"
NO_KEYS: Final = "This is not a routine. One begins with the line: format: selfcare-routine/1"

Schema: TypeAlias = dict[str, Any]
Finding: TypeAlias = tuple[Path, str]


def rule_faults(tree: Tree, library: Library) -> set[Fault]:
    """Return a fault for each departure of the tree's value from the published schema."""
    if not isinstance(tree.value, dict):
        return {Fault(1, 0, EMPTY if tree.value is None else NO_KEYS)}
    findings = chain(_Rules(library).findings(tree.value), _repeated(tree, tree.value))
    unsaid = (each for each in findings if each[0] not in tree.spoiled)
    return {Fault(*tree.places[path], sentence) for path, sentence in islice(unsaid, MOST)}


class _Departure(NamedTuple):
    """One value that does not keep one rule of the schema."""

    path: Path
    rule: str
    wanted: Any
    value: Any
    part: Any
    """The part of the schema that holds the rule."""


class _Rules:
    """The published schema, with the names that this library knows."""

    def __init__(self, library: Library) -> None:
        schema: Schema = json.loads((routines_folder() / "routine.schema.json").read_bytes())
        self._library = library
        self._parts: Schema = schema["$defs"]
        self._top: Schema = schema["properties"]
        self._entry: Schema = self._parts["entry"]["properties"]
        self._later: Schema = self._parts["later"]["properties"]
        self._entry["exercise"]["enum"] = list(library.exercises)
        self._entry["pose"]["enum"] = list(library.exercises)
        self._parts["flags"]["items"]["enum"] = list(library.flags)
        self._validator = Draft202012Validator(
            schema, format_checker=Draft202012Validator.FORMAT_CHECKER
        )

    def findings(self, value: Value) -> Iterator[Finding]:
        for departure in self._departures(value):
            if departure.rule == "required":
                yield from self._missing(departure)
            elif departure.rule == "additionalProperties":
                yield from self._unknown(departure)
            else:
                advice = self._meant(departure) or departure.part["errorMessage"]
                yield departure.path, f"{_label(departure.path)} {_what(departure)}. {advice}"

    def _departures(self, value: Value) -> Iterator[_Departure]:
        for error in self._validator.iter_errors(value):
            yield _Departure(
                path=tuple(error.absolute_path),
                rule=str(error.validator),
                wanted=error.validator_value,
                value=error.instance,
                part=error.schema,
            )

    def _missing(self, departure: _Departure) -> Iterator[Finding]:
        known = self._known(departure.path)
        slips = (nearest(key, known, 1) for key in departure.value if key not in known)
        misspelt = set(chain.from_iterable(islice(slips, FEW)))
        for key in departure.wanted:
            if key not in departure.value and key not in misspelt:
                part = known[key]
                if "errorMessage" not in part:
                    part = self._parts[part["$ref"].rpartition("/")[2]]
                yield departure.path, f"“{key}” is missing. {part['errorMessage']}"

    def _unknown(self, departure: _Departure) -> Iterator[Finding]:
        known = self._known(departure.path)
        for key in departure.value:
            if key not in known:
                meant = nearest(key, known, 1)
                advice = f"Did you mean “{meant[0]}”?" if meant else f"Known: {', '.join(known)}."
                path = (*departure.path, key)
                yield path, f"{_short(key)} is not a word for this place. {advice}"

    def _known(self, path: Path) -> Schema:
        """Return the words that can stand in this place."""
        if "later" in path:
            return self._later
        return self._entry if path else self._top

    def _meant(self, departure: _Departure) -> str:
        """Return what was likely meant, where a text or one of several words is asked for."""
        value = departure.value
        if departure.wanted == "string" and "format" not in departure.part:
            return _quoted(value)
        if departure.rule != "enum" or not isinstance(value, str):
            return ""
        if departure.path[-1] in {"exercise", "pose"}:
            meant = self._library.meant_by(value)
        else:
            meant = nearest(value, (word for word in departure.wanted if isinstance(word, str)), 1)
        return f"Did you mean {' or '.join(meant)}?" if meant else ""


def _repeated(tree: Tree, value: dict[str, Value]) -> Iterator[Finding]:
    """Yield exercises that were listed before: a copy whose name was not changed, most often."""
    first: dict[str, int] = {}
    entries = value.get("exercises")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        name = entry.get("exercise", entry.get("name")) if isinstance(entry, dict) else None
        if not isinstance(name, str) or not name.strip():
            continue
        if first.setdefault(slug_of(name), index) != index:
            line = tree.places["exercises", first[slug_of(name)]][0]
            advice = f"is in line {line} already. Give it more sets or times a day there."
            yield ("exercises", index), f"{_short(name)} {advice}"


def _label(path: Path) -> str:
    last = path[-1]
    return f"Entry {last + 1} of “{path[-2]}”" if isinstance(last, int) else f"“{last}”"


def _what(departure: _Departure) -> str:
    value = departure.value
    if departure.rule == "not":
        return "does not belong here"
    if value is None or value == [] or (isinstance(value, str) and not value.strip()):
        return "is empty"
    if departure.rule == "contains":
        return "have none for the short form"
    if departure.rule == "uniqueItems":
        return "names one twice"
    if departure.rule == "maxItems":
        return f"has {len(value)} entries"
    if departure.rule == "maxLength":
        return f"is {len(value)} characters long"
    if isinstance(value, list):
        return "cannot be a list"
    if isinstance(value, dict):
        return "has a colon in it"
    return f"cannot be {_short(value) if isinstance(value, str) else json.dumps(value)}"


def _quoted(value: Value) -> str:
    is_plain = isinstance(value, int | float)
    return f'Put it in quotes: "{json.dumps(value)}"' if is_plain else ""


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= 40 else f"“{flat[:39]}…”"
