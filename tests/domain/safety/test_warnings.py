"""What keeps a warning open, and what closes it."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.entries import Entry, Pain, Safety
from selfcare.domain.safety.signs import Level
from selfcare.domain.safety.warnings import (
    STANDS,
    TOGETHER,
    do_pause,
    open_warnings,
    raised_between,
)
from tests.conftest import NOW
from tests.domain.known import VOCABULARY
from tests.domain.safety.noted import BOOK, NOTHING, ago, answered, noted, pain, raised

QUESTIONS = [each.id for group in BOOK.groups for each in group.questions]
FLAGS = ["pregnant", "age-50-plus", "clot-history", "osteoporosis"]

times = st.integers(0, 20 * 24).map(lambda hours: NOW - timedelta(hours=hours))
pains = st.builds(
    Pain,
    zones=st.lists(st.sampled_from([z.id for z in VOCABULARY.zones]), max_size=3).map(tuple),
    intensity=st.integers(0, 10),
    qualities=st.lists(st.sampled_from([q.id for q in VOCABULARY.qualities]), max_size=4).map(
        tuple
    ),
    onset=st.sampled_from(["", "sudden"]),
)
answers = st.lists(st.sampled_from(QUESTIONS), max_size=3).map(
    lambda ids: Safety(asked=("fever",), yes=tuple(ids))
)
entries = st.builds(noted, pains | answers, times)


def emergencies(listed: list[Entry], about_you: frozenset[str]) -> set[str]:
    warnings = open_warnings(listed, about_you, BOOK, NOW)
    return {each.sign.id for each in warnings if each.sign.level is Level.EMERGENCY}


@given(st.lists(entries, max_size=6), entries, st.lists(st.sampled_from(FLAGS)).map(frozenset))
def test_noting_more_never_takes_an_emergency_away(
    listed: list[Entry], more: Entry, about_you: frozenset[str]
) -> None:
    assert emergencies(listed, about_you) <= emergencies([*listed, more], about_you)
    assert emergencies(listed, NOTHING) <= emergencies(listed, about_you)


@given(st.lists(entries, max_size=6))
def test_the_order_of_entries_does_not_matter_and_the_most_urgent_comes_first(
    listed: list[Entry],
) -> None:
    found = open_warnings(listed, NOTHING, BOOK, NOW)
    assert found == open_warnings(reversed(listed), NOTHING, BOOK, NOW)
    assert [w.sign.level.rank for w in found] == sorted(w.sign.level.rank for w in found)


def test_a_pain_and_an_answer_are_seen_together_if_they_lie_close() -> None:
    ache = pain("low-back.m", 3, at=NOW - TOGETHER)
    assert raised(ache, answered("fever")) == ["rf-spine-infection", "rf-kidney"]
    earlier = pain("low-back.m", 3, at=NOW - TOGETHER - timedelta(minutes=1))
    assert raised(earlier, answered("fever")) == []


def test_what_is_long_past_warns_no_more() -> None:
    assert raised(answered("saddle-numb", at=NOW - STANDS)) == ["rf-cauda-equina"]
    assert raised(answered("saddle-numb", at=NOW - STANDS - timedelta(minutes=1))) == []


def test_a_warning_that_was_read_stays_open() -> None:
    read = noted(Safety(read=("rf-dvt",)), NOW)
    swollen = pain("calf.r", 4, "swelling", at=ago(hours=1))
    (warning,) = open_warnings([swollen, read], NOTHING, BOOK, NOW)
    assert warning.is_read
    assert warning.at == ago(hours=1)
    again = pain("calf.r", 4, "swelling", at=NOW + timedelta(hours=1))
    (warning,) = open_warnings([swollen, read, again], NOTHING, BOOK, NOW)
    assert not warning.is_read


def test_a_later_pain_does_not_make_a_read_answer_new() -> None:
    listed = [
        answered("saddle-numb", at=ago(hours=3)),
        noted(Safety(read=("rf-cauda-equina",)), ago(hours=2)),
        pain("low-back.m", 5, at=ago(hours=1)),
    ]
    (warning,) = open_warnings(listed, NOTHING, BOOK, NOW)
    assert warning.is_read


def test_what_was_looked_at_is_closed_and_rests_for_a_while() -> None:
    looked_at = noted(Safety(looked_at=("rf-dvt",)), ago(days=10))
    first = pain("calf.r", 4, "swelling", at=ago(days=11))
    again = pain("calf.r", 4, "swelling", at=ago(days=1))
    assert raised(first) == ["rf-dvt"]
    assert raised(first, looked_at) == raised(first, looked_at, again) == []
    assert raised(first, looked_at, again, now=NOW + timedelta(days=5)) == ["rf-dvt"]
    assert raised(first, looked_at, again, answered("leg-swollen-one")) == ["rf-dvt"]


def test_an_emergency_never_rests() -> None:
    looked_at = noted(Safety(looked_at=("rf-heart",)), ago(hours=2))
    first = pain("breastbone.m", 4, "heavy", at=ago(hours=3))
    assert raised(first, looked_at) == []
    assert raised(first, looked_at, pain("breastbone.m", 2, "heavy")) == ["rf-heart"]


@pytest.mark.parametrize(
    ("entry", "pauses"),
    [
        (answered("chest-pressure"), True),
        (answered("jaw-locked"), True),
        (answered("new-lump"), False),
        (pain("knee.l", 4), False),
    ],
)
def test_an_emergency_and_a_call_for_today_pause_the_routine(entry: Entry, pauses: bool) -> None:
    assert do_pause(open_warnings([entry], NOTHING, BOOK, NOW)) is pauses


def test_high_pain_that_stays_pauses_too() -> None:
    listed = [pain("knee.l", 8, at=ago(days=day)) for day in range(3)]
    warnings = open_warnings(listed, NOTHING, BOOK, NOW)
    assert [each.sign.id for each in warnings] == ["rf-severe"]
    assert do_pause(warnings)


def test_for_a_period_all_that_was_so_is_told_also_what_was_looked_at() -> None:
    listed = [
        answered("jaw-locked", at=ago(days=3)),
        noted(Safety(looked_at=("rf-jaw-lock",)), ago(days=2)),
        answered("chest-pressure", at=ago(days=2)),
        answered("new-lump", at=ago(days=40)),
    ]
    today = NOW.date()
    week = raised_between(listed, NOTHING, BOOK, today - timedelta(days=7), today)
    assert [each.sign.id for each in week] == ["rf-heart", "rf-jaw-lock"]
    early = raised_between(listed, NOTHING, BOOK, date(2026, 10, 1), date(2026, 11, 1))
    assert [each.sign.id for each in early] == ["rf-lump"]


@pytest.mark.parametrize("word", ["read", "looked_at"])
def test_a_clock_that_was_put_back_neither_nags_nor_hides(word: str) -> None:
    """What was known is known, though it bears a later time; what comes afterwards is new."""
    swollen = pain("breastbone.m", 4, "heavy", at=NOW + timedelta(hours=8))
    heard: dict[str, Any] = {word: ("rf-heart",)}
    said = noted(Safety(**heard, ahead=(swollen.id,)), NOW)
    again = pain("breastbone.m", 3, "heavy", at=NOW + timedelta(minutes=1))
    later = NOW + timedelta(minutes=2)
    found = open_warnings([swollen, said], NOTHING, BOOK, later)
    assert [each.is_read for each in found] == ([True] if word == "read" else [])
    (warning,) = open_warnings([swollen, said, again], NOTHING, BOOK, later)
    assert not warning.is_read
