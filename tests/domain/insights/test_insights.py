"""All of it at once, in words: nothing is claimed that the diary cannot tell, and no cause ever."""

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from random import Random
from time import process_time

import pytest

from selfcare.domain.entries import Content, Day, Entry, Pain, Session
from selfcare.domain.insights.answers import Answer
from selfcare.domain.insights.as_data import as_data
from selfcare.domain.insights.associations import Compared
from selfcare.domain.insights.insights import Insights, insights
from selfcare.domain.insights.pages import pages
from selfcare.domain.insights.unasked import Early
from selfcare.domain.insights.words import answer_sentence, area_name, course_sentence, goes_with
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
from tests.domain.insights.days import FIRST, entry, neck

WORDS = Vocabulary.from_data(load("zones"), load("words"))
LAST = FIRST + timedelta(days=364)


def read(found: Insights) -> str:
    return "\n".join("\n".join((page.title, *page.lines)) for page in pages(found, WORDS))


def days(content: list[Content], count: int) -> list[Entry]:
    return [
        entry(content[number % len(content)], LAST - timedelta(days=number))
        for number in range(count)
    ]


@cache
def lived() -> tuple[Entry, ...]:
    """A year in which long sitting goes with two points more."""
    random, entries = Random(4), []
    for number in range(365):
        day = FIRST + timedelta(days=number)
        sat = random.random() < 0.4
        strength = max(1, min(10, round(random.gauss(3 + 2 * sat, 1))))
        easers = ("rest",) if number % 3 == 0 else ()
        triggers = ("sit-long",) * sat + ("garden",) * (random.random() < 0.3)
        pain = Pain(("neck-side.l",), strength, triggers=triggers, eased_by=easers)
        entries += [entry(pain, day), entry(Day(sleep=6), day, 21)]
        if number % 2:
            session = Session("desk-neck", 1, "finished", before=4, after=3 - number % 4 // 2)
            entries.append(entry(session, day, 19))
    return tuple(entries)


def test_a_year_is_told_with_numbers_and_days() -> None:
    told = read(insights(lived(), LAST))
    assert re.search(
        r"Side of neck: on the \d+ days with long sitting, pain was [12]\.\d points higher, between",
        told,
    )
    assert "This does not say what brings pain on" in told
    assert "Desk neck: 4.0 before and 2.5 right after, the means of 182 sessions." in told
    assert "Pain often settles by itself" in told
    assert " times  rest" in told
    assert re.search(r"6\.0 7\b", told)
    assert max(map(len, told.splitlines())) < 200


def test_tables_and_charts_fit_the_smallest_window() -> None:
    """60 columns, less the border and a scroll bar."""
    found = insights(lived(), LAST)
    for page in pages(found, WORDS):
        rows = [line for line in page.lines if "  " in line.strip() or "█" in line]
        assert max(map(len, rows), default=0) <= 57


def test_the_data_say_the_same_and_are_json() -> None:
    data = json.loads(json.dumps(as_data(insights(lived(), LAST), WORDS)))
    said = [each for each in data["compared"]["answers"] if each["is_said"]]
    assert [each["names"] for each in said] == [["sit-long"]]
    assert said[0]["said"].startswith("Side of neck: on the")
    assert len(data["weeks"]) == 13
    assert len(data["days"]) == 365
    assert data["eased"] == {"rest": 122}


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ([], "Nothing is noted in this time, so there is nothing to compare."),
        (days([neck(4)], 1), "Too early to compare: about 41 more days"),
        (days([neck(4)], 13), "Too early: about 1 more day with pain, or none, noted."),
        (days([neck(4, "sit-long")], 200), "Long sitting is noted on nearly every day"),
        (days([neck(4)], 200), "The last four weeks were as the four before"),
        (days([neck(9), neck(10, "heat"), neck(0)], 150), "It takes days with something"),
        (days([neck(0)], 200), "No pain is noted in this time"),
        ([entry(neck(number % 11), LAST) for number in range(10_000)], "Too early to compare"),
        (days([neck(3), neck(5), neck(4)], 200), "Nothing but pain is noted"),
        (days([neck(4), neck(4, "heat")], 200), "Pain was always as strong"),
        (days([neck(8, "sit-long"), Day(), Day()], 200), "With more gaps than days"),
        (days([neck(3), neck(5, "heat"), neck(4)], 4), "Too early to compare: about 38 more days"),
    ],
)
def test_whatever_the_diary_there_is_a_plain_answer(entries: list[Entry], sentence: str) -> None:
    told = read(insights(entries, LAST))
    assert sentence in told
    json.dumps(as_data(insights(entries, LAST), WORDS))


def test_what_lies_ahead_is_left_out() -> None:
    assert insights(days([neck(4)], 3), LAST - timedelta(days=9)).trends.worst == {}


def test_the_last_four_weeks_are_compared_with_the_four_before() -> None:
    def ended(now: list[int], before: list[int]) -> str:
        strengths = [*(now * 28)[:28], *(before * 28)[:28]]
        each = [
            entry(neck(value), LAST - timedelta(days=day)) for day, value in enumerate(strengths)
        ]
        return course_sentence(insights(each, LAST).course)

    assert ended([1, 2], [5, 6]).startswith("The last four weeks were lower, by")
    assert ended([5, 6], [1, 2]).startswith("The last four weeks were higher, by")
    assert ended([1, 6], [6, 1]).startswith("No clear change")


def test_names_from_a_newer_version_are_made_readable() -> None:
    assert area_name("third-elbow", WORDS) == "third elbow"
    answer = Answer("neck-side", "routine", ("desk-neck",), True, -1.0, -1.5, -0.5, 20, 30, 0.001)
    assert answer_sentence(answer, WORDS) == (
        "Side of neck: on the 20 days after the routine desk neck, pain was 1.0 points lower, "
        "between 0.5 and 1.5, than on 30 days without."
    )


def test_what_cannot_be_said_is_named_but_not_at_length() -> None:
    early = tuple(
        Early(name, 1 + place) for place, name in enumerate(("garden", "heat", "diy", "cough"))
    )
    answer = Answer("neck-side", "trigger", ("garden",), False, 0.1, -0.5, 0.7, 20, 30, 0.9)
    told = list(
        goes_with(Compared(FIRST, LAST, 99, 90, 2, (answer,), early, ("heat",), ("cough",)), WORDS)
    )
    assert told[0] == "None stood out, of 1 comparison. That is an answer, too."
    assert "Gardening: too early, about 1 more day." in told
    assert "Cough that lasts is noted on worse days only, so this diary cannot tell." in told[2]
    assert told[-1] == "Too early as well for 1 other, noted now and then."


def test_what_was_noted_from_memory_is_left_out_and_told() -> None:
    told = read(insights([*days([neck(4)], 3), entry(neck(9), FIRST, late=5)], LAST))
    assert "1 day noted later from memory left out" in told


def test_who_never_repeats_a_routine_has_no_words_on_it() -> None:
    told = read(insights(days([neck(4)], 3), LAST))
    assert "No routine was rated before and after in the last year." in told


def test_a_routine_that_was_rated_few_times_is_too_early() -> None:
    told = read(insights(days([Session("desk", 1, "finished", before=4, after=3)], 1), LAST))
    assert "Desk: rated before and after in 1 session. Too early: about 13 more." in told


def test_what_eased_waits_for_enough_entries_too() -> None:
    eased = neck(3)._replace(eased_by=("rest",))
    assert "What eased pain: too early, about 13 more entries" in read(
        insights(days([eased], 1), LAST)
    )
    told = read(insights(days([eased], 14), LAST))
    assert "Noted as easing, in 14 entries of the last year:\n    14 times  rest" in told


@pytest.mark.parametrize("after", [0, 4, 8])
def test_of_a_routine_it_is_told_how_it_was_and_never_what_it_did(after: int) -> None:
    """Whatever the change: what is strong settles by itself, and a routine is begun when it is strong."""
    rated = Session("desk", 1, "finished", before=4, after=after)
    (told,) = (
        page for page in pages(insights(days([rated], 20), LAST), WORDS) if page.name == "helps"
    )
    assert f"Desk: 4.0 before and {after:.1f} right after, the means of 20 sessions." in told.lines
    assert not re.search(r"\b(lower|higher|less|better|help(s|ed)|eases|clear)\b", told.lines[0])
    assert "does not say what a routine does" in " ".join(told.lines)


def test_nothing_is_ever_called_a_cause() -> None:
    told = read(insights(lived(), LAST)).lower()
    assert not re.search(r"\b(because|caus|due to|leads? to|makes? it|cure|safe)\b", told)


def test_ten_years_take_less_than_a_second() -> None:
    """Measured: about a tenth of that."""
    first = LAST - timedelta(days=3650)
    decade = [
        entry(neck(1 + (day * hour) % 9, "ab"[day % 2]), first + timedelta(days=day), hour)
        for day in range(3650)
        for hour in range(7, 17)
    ]
    begun = process_time()
    insights(decade, LAST)
    assert process_time() - begun < 1


def test_a_day_is_the_local_one_wherever_it_was() -> None:
    far = timezone(timedelta(hours=14))
    at = datetime(2026, 1, 5, 1, tzinfo=far)
    assert at.astimezone(UTC).date() < FIRST
    assert list(insights([Entry("x", at, at, neck(3))], LAST).trends.worst) == [FIRST]


def test_places_that_do_not_fit_are_counted() -> None:
    zones = [zone.id for zone in WORDS.zones][:13]
    told = read(insights([entry(Pain(tuple(zones), 3), LAST)], LAST))
    assert "and 3 more, that hurt on fewer days" in told


def test_days_in_ten_zones_are_compared_like_any_others() -> None:
    """Each day is the local one; a day that a journey makes longer or shorter breaks nothing."""
    random, entries = Random(5), []
    for number, each in enumerate(each for each in lived() if isinstance(each.content, Pain)):
        zone = timezone(timedelta(hours=random.choice((-11, -8, -5, -3, 0, 2, 3, 5.5, 9, 13))))
        at = datetime(each.at.year, each.at.month, each.at.day, 8 + number % 12, tzinfo=zone)
        entries.append(each._replace(at=at, logged_at=at))
    found = insights(entries, LAST)
    assert len(found.trends.worst) == 365
    assert [each.names for each in found.compared.said] == [("sit-long",)]


def test_what_cannot_be_told_from_noting_more_on_bad_days_is_refused_in_a_sentence() -> None:
    random = Random(6)
    triggers = ("sit-long", "garden", "work-pressure", "heavy-lift")
    picked = [
        entry(neck(strength, *(each for each in triggers if random.random() < strength / 16)), day)
        for day in (LAST - timedelta(days=number) for number in range(300))
        for strength in (random.randint(2, 7),)
    ]
    told = read(insights(picked, LAST))
    assert "None stood out" in told
    assert "days with it differ, but not clearly more than days with other triggers." in told
    assert "More may be noted when it hurts more, so this diary cannot tell." in told


def test_sleep_and_stress_are_asked_of_the_day_after_and_it_is_said_why() -> None:
    random, rated = Random(7), []
    for number in range(200):
        day = LAST - timedelta(days=number)
        rated += [entry(neck(random.randint(2, 6)), day)]
        rated += [entry(Day(sleep=random.choice((3, 8)), stress=6), day, 21)]
    found = insights(rated, LAST)
    assert [each.kind for each in found.compared.answers] == ["sleep"]
    assert "Sleep and stress are compared with pain on the day after only" in read(found)


@pytest.mark.parametrize(
    ("kind", "names", "words"),
    [
        ("sleep", ("sleep",), "after a day with worse sleep (4 or less of 10)"),
        ("stress", ("stress",), "after a day with more stress (over 4 of 10)"),
        ("exercise", ("chin-tuck", "wall-slide"), "after the exercise chin tuck and wall slide"),
    ],
)
def test_what_is_no_trigger_is_named_in_full(kind: str, names: tuple[str, ...], words: str) -> None:
    answer = Answer("neck-side", kind, names, True, -1.0, -1.5, -0.5, 20, 30, 0.001, 4)
    assert words in answer_sentence(answer, WORDS)


def test_a_routine_goes_by_its_title() -> None:
    answer = Answer("neck-side", "routine", ("desk",), True, -1.0, -1.5, -0.5, 20, 30, 0.001)
    assert "the routine Desk and neck, pain" in answer_sentence(
        answer, WORDS, {"desk": "Desk and neck"}
    )


def test_what_noting_alone_can_make_is_said_of_the_same_day_only() -> None:
    after = Answer("neck-side", "trigger", ("garden",), True, 1.0, 0.5, 1.5, 20, 30, 0.001)
    said = after._replace(is_said=True)
    for answer, is_told in ((said, False), (said._replace(is_after=False), True)):
        told = list(goes_with(Compared(FIRST, LAST, 99, 90, 2, (answer,)), WORDS))
        assert any(each.startswith("What is noted more readily") for each in told) == is_told
        assert any(each.startswith("Logged on the same days.") for each in told) == is_told
        assert any(each.startswith("Logged on days that follow") for each in told) != is_told
