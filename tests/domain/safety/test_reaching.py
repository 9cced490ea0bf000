"""No rule is unreachable: each way in which each sign can be so can really be logged."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from typing import Any, NamedTuple

import pytest

from selfcare.domain.entries import Entry, Pain, Safety, Session
from selfcare.domain.safety.signs import Condition
from tests.conftest import NOW
from tests.domain.safety.noted import BOOK, SIGNS, noted, raised


class Way(NamedTuple):
    """What has to be logged, so that a condition holds."""

    said: tuple[tuple[str, Any], ...]

    def of(self, kind: str) -> list[Any]:
        return [value for name, value in self.said if name == kind]


def ways(condition: Condition) -> Iterator[Way]:
    ((kind, wanted),) = condition.items()
    if kind == "any":
        for part in wanted:
            yield from ways(part)
    elif kind == "all":
        for choice in product(*(list(ways(part)) for part in wanted)):
            yield Way(tuple(each for way in choice for each in way.said))
    elif isinstance(wanted, list):
        for each in wanted:
            yield Way(((kind, each),))
    else:
        yield Way(((kind, wanted),))


def entries_of(way: Way) -> list[Entry]:
    strength = max([*way.of("pain"), 5])
    zones = tuple(f"{area}.m" for area in way.of("in"))
    history = [*way.of("days"), *way.of("rising"), *way.of("new")]
    pain = Pain(
        zones or (("neck-back.m",) if history or way.of("feels") else ()),
        strength,
        tuple(way.of("feels")),
        tuple(way.of("with")),
        onset="sudden" if way.of("sudden") else "",
    )
    entries = [noted(Safety(asked=("fever",), yes=tuple(way.of("yes"))))]
    days = [each["at_least"] for each in (*way.of("days"), *way.of("trigger_days"))]
    days += [times + 1 for times in way.of("rising")]
    for day in range(max(days, default=1)):
        weaker = pain._replace(intensity=strength - day if way.of("rising") else strength)
        entries.append(noted(weaker, NOW - timedelta(days=day)))
    for wanted in way.of("worse_after"):
        entries += worse(wanted["by"], wanted["times"])
    return entries


def worse(by: int, times: int) -> Iterator[Entry]:
    for day in range(1, 2 * times + 1, 2):
        evening = NOW - timedelta(days=day)
        yield noted(Session("desk-neck", 1, "finished", before=2), evening)
        yield noted(Pain(("knee.l",), 2 + by), evening + timedelta(hours=15))


@pytest.mark.parametrize("sign", SIGNS)
def test_each_way_to_a_sign_raises_it(sign: str) -> None:
    found = list(ways(SIGNS[sign].when))
    assert found
    for way in found:
        about_you = frozenset(way.of("about_you"))
        assert sign in raised(*entries_of(way), about_you=about_you), way


def test_no_sign_is_so_when_nothing_is_logged() -> None:
    assert raised() == []
    assert len(BOOK.signs) == 50
