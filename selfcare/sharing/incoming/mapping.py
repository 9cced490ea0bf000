"""A mapping: which column of a table is what. A small TOML file that can be saved and used again."""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from selfcare.domain.entries import WORST
from selfcare.domain.text import slug_of
from selfcare.sharing.faults import Fault
from selfcare.sharing.incoming.found import refusal
from selfcare.sharing.incoming.moments import DAY_FIRST, MONTH_FIRST

FORMAT: Final = "selfcare-mapping/1"

FIELDS: Final = ("date", "time", "intensity", "zones", "qualities", "triggers", "eased_by", "note")
"""What a column, or several, can be."""

_GUESSES: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("date", "day", "datetime", "timestamp", "started", "start", "when", "full date"),
    "time": ("time", "start time", "time of day", "hour"),
    "intensity": (
        "pain",
        "intensity",
        "pain level",
        "level",
        "severity",
        "strength",
        "score",
        "rating",
        "nrs",
    ),
    "zones": (
        "where",
        "place",
        "location",
        "area",
        "zone",
        "zones",
        "body part",
        "site",
        "pain location",
    ),
    "qualities": ("quality", "qualities", "kind", "type", "symptoms", "feels like"),
    "triggers": (
        "trigger",
        "triggers",
        "cause",
        "causes",
        "activity",
        "activities",
        "potential triggers",
    ),
    "eased_by": (
        "eased by",
        "relief",
        "reliefs",
        "helped",
        "what helped",
        "treatment",
        "medication",
    ),
    "note": ("note", "notes", "comment", "comments", "remarks", "description"),
}
"""What columns are often called, in lower case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMapping:
    """What somebody said about a table."""

    source: str
    """Names the table in the ids of its entries: the same source brings the same ids."""
    columns: Mapping[str, tuple[str, ...]]
    """For each of FIELDS the columns that hold it; several are read one after the other."""
    order: str = ""
    """DAY_FIRST or MONTH_FIRST; empty to find out."""
    scale: float = WORST
    """The greatest strength that the table can have."""
    split: str = ","
    """What stands between several names in a cell."""
    zone: str = ""
    """Where it hurts if no column says so."""
    words: Mapping[str, str] = field(default_factory=dict)
    """What words of the table mean, as one would type it for `selfcare log`."""
    levels: Mapping[str, int] = field(default_factory=dict)
    """What words for strengths mean, from 0 to 10."""


def guess(name: str, columns: Sequence[str]) -> TableMapping:
    """Return what the names of the columns suggest; what they do not tell is left open."""
    plain = {" ".join(each.lower().replace("_", " ").split()): each for each in columns}
    found: dict[str, tuple[str, ...]] = {}
    parts = [plain[part] for part in ("year", "month", "day") if part in plain]
    for what, likely in _GUESSES.items():
        match = next((plain[each] for each in likely if each in plain), None)
        if match and match not in {each for used in found.values() for each in used}:
            found[what] = (match,)
    if len(parts) == 3:
        found["date"] = tuple(parts)
    return TableMapping(source=slug_of(Path(name).stem) or "table", columns=found)


def as_toml(mapping: TableMapping, columns: Iterable[str]) -> str:
    """Return the mapping as a file that explains itself."""
    lines = [
        f"format = {_text(FORMAT)}",
        "# Names this table: keep it, and reading the table again brings nothing twice.",
        f"source = {_text(mapping.source)}",
        f"# {DAY_FIRST} (31/12/2026) or {MONTH_FIRST} (12/31/2026); empty to find out.",
        f"dates = {_text(mapping.order)}",
        "# The greatest strength that the table can have.",
        f"scale = {mapping.scale:g}",
        "# What stands between several names in one cell.",
        f"split = {_text(mapping.split)}",
        "# Where it hurts if no column says so, such as: left neck",
        f"zone = {_text(mapping.zone)}",
        "",
        f"# The table has: {', '.join(_text(column) for column in columns)}",
        "[columns]",
        *(f"{name} = {_list(mapping.columns.get(name, ()))}" for name in FIELDS),
        "",
        "# What its words mean, as you would type it for selfcare log. Empty leaves a word out.",
        "[words]",
        *(f"{_text(word)} = {_text(meant)}" for word, meant in mapping.words.items()),
        "",
        "# What its words for strengths mean, from 0 to 10.",
        "[levels]",
        *(f"{_text(word)} = {value}" for word, value in mapping.levels.items()),
    ]
    return "\n".join(lines) + "\n"


def read_mapping(content: bytes, name: str, *, for_words: bool = False) -> TableMapping:
    """Return the mapping in a file; `for_words` asks for no columns, as another format has its own.

    Raises:
        ImportFileError: it is no mapping, or says something that cannot be.
    """
    try:
        said = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise refusal(name, [Fault(0, 0, f"It is no TOML: {fault}")]) from None
    faults = [Fault(0, 0, sentence) for sentence in _faults(said, for_words=for_words)]
    if faults:
        raise refusal(name, faults)
    columns = {} if for_words else said["columns"]
    return TableMapping(
        source=said.get("source", "table"),
        columns={
            what: (named,) if isinstance(named, str) else tuple(named)
            for what, named in columns.items()
            if named
        },
        order=said.get("dates", ""),
        scale=said.get("scale", WORST),
        split=said.get("split", ",") or ",",
        zone=said.get("zone", ""),
        words=said.get("words", {}),
        levels=said.get("levels", {}),
    )


def _faults(said: Mapping[str, Any], *, for_words: bool) -> Iterable[str]:
    if said.get("format") != FORMAT:
        yield f'It should begin with: format = "{FORMAT}"'
    known = {"format", "source", "dates", "scale", "split", "zone", "columns", "words", "levels"}
    for name in sorted(set(said) - known):
        yield f'There is no setting "{name}".'
    for name in ("source", "dates", "split", "zone"):
        if not isinstance(said.get(name, ""), str):
            yield f"{name} is a text in quotation marks."
    if said.get("dates", "") not in ("", DAY_FIRST, MONTH_FIRST):
        yield f"dates is {DAY_FIRST}, {MONTH_FIRST}, or empty."
    scale = said.get("scale", WORST)
    if isinstance(scale, bool) or not isinstance(scale, int | float) or not 0 < scale <= 1000:
        yield "scale is a number, such as 10 or 100."
    if not for_words:
        yield from _column_faults(said.get("columns"))
    yield from _table_faults(said)


def _column_faults(columns: object) -> Iterable[str]:
    if not isinstance(columns, dict):
        yield "[columns] is missing: it says which column is what."
        return
    for name, value in columns.items():
        if name not in FIELDS:
            yield f'[columns] has no "{name}". It knows {", ".join(FIELDS)}.'
        named = value if isinstance(value, list) else [value]
        if not all(isinstance(each, str) for each in named):
            yield f"{name} in [columns] is the name of a column, or a list of names."
    for name in ("date", "intensity"):
        if not columns.get(name):
            yield f"{name} in [columns] is needed: which column is it?"


def _table_faults(said: Mapping[str, Any]) -> Iterable[str]:
    words, levels = said.get("words", {}), said.get("levels", {})
    if not isinstance(words, dict) or not all(isinstance(each, str) for each in words.values()):
        yield '[words] has lines such as: "Nacken" = "left neck"'
    if not isinstance(levels, dict) or not all(
        type(each) is int and 0 <= each <= WORST for each in levels.values()
    ):
        yield '[levels] has lines such as: "stark" = 8'


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _list(names: Sequence[str]) -> str:
    return _text(names[0]) if len(names) == 1 else f"[{', '.join(map(_text, names))}]"
