"""Reads YAML 1.2 into plain values that know their line. Imported only when a file is read.

Only the parser of ruamel.yaml is used, and the values are made here, from its events: nothing in a
file can name a class or run code. What a hand-written file never needs (anchors, aliases, tags,
directives, several documents, deep nesting) is a fault, because it hides more than it helps.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml import events as yaml
from ruamel.yaml.error import MarkedYAMLError

from selfcare.domain.text import clean
from selfcare.sharing.faults import Fault
from selfcare.sharing.yaml.mistakes import BACKSLASH, explain

DEEPEST: Final = 8
"""How many lists and keys may lie inside each other; a routine needs four."""

NO_DIRECTIVES: Final = "Lines that begin with % are not used here. Leave this one out."

Path: TypeAlias = tuple[str | int, ...]
Scalar: TypeAlias = str | int | float | bool | None
Value: TypeAlias = "Scalar | list[Value] | dict[str, Value]"
Place: TypeAlias = tuple[int, int]
"""Line and column, both counted from 1."""

_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,18}|[0-9]{0,18}\.[0-9]{1,18})(?:[eE][-+]?[0-9]{1,2})?")
_DIRECTIVE = re.compile("^%", re.MULTILINE)
_WORDS: Final[dict[str, Scalar]] = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass
class Tree:
    """What a file holds, where each part of it begins, and what is wrong with its writing."""

    value: Value = None
    whole: bool = False
    """Whether the file could be read to its end."""
    places: dict[Path, Place] = field(default_factory=dict)
    """Where the key of each value stands; the value itself, where it stands in a list."""
    faults: list[Fault] = field(default_factory=list)
    spoiled: set[Path] = field(default_factory=set)
    """Values that have a fault already, so that nothing more need be said of them."""

    def blame(self, path: Path, place: Place, sentence: str) -> None:
        """Note a fault, and that this value is spoiled."""
        self.faults.append(Fault(*place, sentence))
        self.spoiled.add(path)


def read_tree(text: str) -> Tree:
    """Read one document. Faults in its writing are in the tree; nothing is raised for them."""
    tree = Tree()
    for number, written in enumerate(text.split("\n"), start=1):
        if written.startswith("%"):
            tree.faults.append(Fault(number, 1, NO_DIRECTIVES))
    text = _DIRECTIVE.sub("#", text)
    try:
        tree.value = _Reader(YAML(typ="safe", pure=True).parse(text), tree).document()
    except _StopError as stop:
        tree.faults.append(stop.fault)
    except MarkedYAMLError as error:
        tree.faults.append(explain(error, text))
    except (OverflowError, ValueError):  # the parser's, for \U00110000: there is no such character
        line = text.count("\n", 0, text.find("\\U")) + 1
        tree.faults.append(Fault(line, 0, BACKSLASH))
    else:
        tree.whole = True
    return tree


class _StopError(Exception):
    """Reading on makes no sense."""

    def __init__(self, event: yaml.Event, sentence: str) -> None:
        self.fault = Fault(*_place(event), sentence)


class _Reader:
    """Turns the parser's events into values, and notes places and faults in the tree."""

    def __init__(self, events: Iterator[yaml.Event], tree: Tree) -> None:
        self._events = events
        self._tree = tree

    def document(self) -> Value:
        next(self._events)
        start = next(self._events)
        if not isinstance(start, yaml.DocumentStartEvent):
            return None
        value = self._value(next(self._events), ())
        next(self._events)
        more = next(self._events)
        if isinstance(more, yaml.DocumentStartEvent):
            raise _StopError(
                more, "A second routine begins here. Put each one into a file of its own."
            )
        return value

    def _value(self, event: yaml.Event, path: Path) -> Value:
        self._tree.places.setdefault(path, _place(event))
        self._refuse_machinery(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return None
        if len(path) >= DEEPEST:
            raise _StopError(event, "Too many lists lie inside each other here. Write it flatter.")
        return self._list(path) if isinstance(event, yaml.SequenceStartEvent) else self._keys(path)

    def _list(self, path: Path) -> list[Value]:
        values: list[Value] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _keys(self, path: Path) -> dict[str, Value]:
        found: dict[str, Value] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, path)
            inner = (*path, key)
            if key in found:
                first = self._tree.places[inner][0]
                sentence = f"“{key}” is here twice, first in line {first}. Keep one of them."
                self._tree.blame(inner, _place(event), sentence)
            self._tree.places[inner] = _place(event)
            found[key] = self._value(next(self._events), inner)
        return found

    def _key(self, event: yaml.Event, path: Path) -> str:
        self._refuse_machinery(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return " ".join(clean(event.value).split())
        raise _StopError(event, "Only plain words can stand before a colon.")

    def _refuse_machinery(self, event: yaml.Event, path: Path) -> None:
        anchor = getattr(event, "anchor", None)
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            what = f"“*{anchor}” would repeat another text"
        elif anchor:
            what = f"“&{anchor}” would mark a text for repeating"
        elif tag:
            short = str(tag).replace("tag:yaml.org,2002:", "!!")
            what = f"“{clean(short)}” would set a type"
        else:
            return
        sentence = f"{what}, which is not known here. Write it out, or put it in quotes."
        self._tree.blame(path, _place(event), sentence)


def _place(event: yaml.Event) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    """Resolve as YAML 1.2 does: `yes`, `20:00` and `2026-11-02` are text."""
    text: str = event.value
    if event.style:
        return clean(_joined(text))
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _NUMBER.fullmatch(text):
        return int(text) if text.lstrip("+-").isdigit() else float(text)
    return clean(text)


def _joined(text: str) -> str:
    """Join the halves in which JSON writes an emoji; a half without its other half is dropped."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
