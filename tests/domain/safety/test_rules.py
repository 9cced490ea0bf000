"""The quick way through the rules agrees with their plain definition, moment by moment."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.domain.entries import Entry, Pain, Safety, Session
from selfcare.domain.safety.past import Past
from selfcare.domain.safety.rules import Moment, Moments
from selfcare.domain.safety.signs import Condition
from selfcare.domain.safety.warnings import RESTS, STANDS, days_paused, raised_between
from tests.conftest import NOW
from tests.domain.safety.noted import BOOK, NOTHING, SIGNS, ago, noted, pain
from tests.domain.safety.plainly import World, holds, moments

ZONES = ("calf.l", "calf.r", "neck-back.m", "low-back.m")
QUALITIES = ("tingling", "swelling", "headache", "weakness", "night-pain")
TRIGGERS = ("low-mood", "stress-anxiety", "fall")
YES = ("fever", "rash", "trauma-recent", "new-headache-type")
TODAY = NOW.date()


def some(words: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), max_size=2, unique=True).map(tuple)


contents = st.one_of(
    st.builds(
        Pain,
        some(ZONES),
        st.integers(0, 10),
        some(QUALITIES),
        some(TRIGGERS),
        onset=st.sampled_from(["", "sudden"]),
    ),
    st.builds(Safety, some(YES), some(YES), looked_at=some(("rf-dvt", "rf-severe"))),
    st.builds(Session, st.just("neck"), st.just(1), st.just("finished"), before=st.integers(0, 9)),
)
hours = st.integers(0, 24 * 24).map(lambda number: ago(hours=number * 5))
diaries = st.lists(st.builds(noted, contents, hours), max_size=40)
abouts = st.lists(st.sampled_from(["pregnant", "age-50-plus", "osteoporosis"])).map(frozenset)

simple = st.one_of(
    st.builds(lambda ids: {"feels": ids}, some(QUALITIES)),
    st.builds(lambda ids: {"yes": ids}, some(YES)),
    st.builds(lambda least: {"pain": least}, st.integers(0, 11)),
    st.builds(lambda is_so: {"sudden": is_so}, st.booleans()),
    st.builds(lambda n, ids: {"days": {"at_least": n, "in": ids}}, st.integers(1, 9), some(ZONES)),
    st.builds(lambda n: {"trigger_days": {"at_least": n, "with": TRIGGERS}}, st.integers(1, 4)),
    st.builds(lambda n: {"new": {"within": n, "in": ["calf"]}}, st.integers(1, 40)),
    st.builds(lambda n: {"rising": n}, st.integers(1, 3)),
    st.builds(lambda by, n: {"worse_after": {"by": by, "times": n}}, st.integers(1, 3), st.just(1)),
)
conditions = st.recursive(
    simple,
    lambda parts: st.builds(
        lambda kind, some: {kind: some},
        st.sampled_from(["all", "any"]),
        st.lists(parts, min_size=1, max_size=3),
    ),
    max_leaves=5,
)


@settings(max_examples=40)
@given(diaries, abouts, conditions)
def test_a_condition_holds_when_its_plain_definition_says_so(
    entries: list[Entry], about_you: frozenset[str], condition: Condition
) -> None:
    listed = moments(entries)
    world = World(entries, about_you)
    quick = Moments(listed, about_you, Past(entries))
    assert quick.when(condition) == [each for each in listed if holds(condition, each, world)]


@settings(max_examples=15)
@given(diaries, abouts)
def test_the_signs_of_a_period_are_those_of_the_plain_definition(
    entries: list[Entry], about_you: frozenset[str]
) -> None:
    world = World(entries, about_you)
    since = TODAY - timedelta(days=50)
    listed = moments([entry for entry in entries if entry.day >= since])
    plainly = {
        sign.id: max(each.at for each in listed if holds(sign.when, each, world))
        for sign in BOOK.signs
        if any(holds(sign.when, each, world) for each in listed)
    }
    quick = raised_between(entries, about_you, BOOK, since, TODAY)
    assert {each.sign.id: each.at for each in quick} == plainly


@settings(max_examples=15)
@given(diaries, abouts)
def test_a_day_is_held_back_when_some_sign_stood_on_it_that_nobody_had_looked_at(
    entries: list[Entry], about_you: frozenset[str]
) -> None:
    world = World(entries, about_you)
    since = TODAY - timedelta(days=30)
    listed = moments([entry for entry in entries if entry.day >= since - STANDS])
    plainly = set()
    for sign in (each for each in BOOK.signs if each.pauses):
        looks = [e.at for e in entries if sign.id in getattr(e.content, "looked_at", ())]
        for each in (each for each in listed if holds(sign.when, each, world)):
            rests = [look for look in looks if look <= each.at < look + RESTS[sign.level]]
            if rests and not each.yes:
                continue
            ends = min([each.at + STANDS, *(look for look in looks if look >= each.at)])
            days = (since + timedelta(days=number) for number in range(31))
            plainly |= {day for day in days if each.at.date() <= day <= ends.date()}
    assert days_paused(entries, about_you, BOOK, since, TODAY) == plainly


def test_a_condition_of_an_unknown_kind_is_refused() -> None:
    moment = Moment(TODAY, Pain((), 0), NOTHING, NOW)
    with pytest.raises(KeyError):
        Moments([moment], NOTHING, Past([])).when({"weather": "rain"})


def test_days_are_counted_only_for_the_moments_that_the_rest_of_a_sign_leaves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def counted(_past: Past, area: str, *_: object) -> bool:
        asked.append(area)
        return True

    monkeypatch.setattr(Past, "lasts", counted)
    entries = [pain("knee.l", 3, at=ago(days=back)) for back in range(300)]
    entries.append(pain("knee.l", 8))
    quick = Moments(moments(entries), NOTHING, Past(entries))
    assert [each.pain.intensity for each in quick.when(SIGNS["rf-severe"].when)] == [8]
    assert asked == ["knee"]
