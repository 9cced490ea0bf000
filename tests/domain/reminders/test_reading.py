"""What a person types becomes a reminder, or a sentence that says what to type instead."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.describe import one_line
from selfcare.domain.reminders.parts import quiet_hours, time_of_day
from selfcare.domain.reminders.reading import read_reminder, split
from selfcare.domain.reminders.reminder import (
    EVERY_DAY,
    KINDS,
    BadReminderError,
    Every,
    Quiet,
    Reminder,
    Times,
)
from selfcare.domain.reminders.words import as_typed
from tests.conftest import NOW


def read(line: str) -> Reminder:
    return read_reminder(split(line), NOW)


def at(*times: str) -> Times:
    return Times(tuple(map(time.fromisoformat, times)))


@pytest.mark.parametrize(
    ("line", "when", "days"),
    [
        ("log 20:00", at("20:00"), EVERY_DAY),
        ("log at 8pm on weekdays", at("20:00"), (0, 1, 2, 3, 4)),
        ("stretch 8 12.30 6pm Mon, wed", at("08:00", "12:30", "18:00"), (0, 2)),
        ("log 12am 12pm 8h", at("00:00", "08:00", "12:00"), EVERY_DAY),
        ("log every day 20:00", at("20:00"), EVERY_DAY),
        ("log every fri-mon 20:00", at("20:00"), (0, 4, 5, 6)),
        ("log weekends,mon 20:00", at("20:00"), (0, 5, 6)),
        ("posture every 45m 9:00-17:00 mon-fri", Every(45, time(9), time(17)), (0, 1, 2, 3, 4)),
        ("posture every 90 minutes", Every(90, time(9), time(17)), EVERY_DAY),
        ("posture every 1h30m 8-12", Every(90, time(8), time(12)), EVERY_DAY),
        ("posture every hour", Every(60, time(9), time(17)), EVERY_DAY),
        ("look-back", at("18:00"), (6,)),
        ("week sat 10:00", at("10:00"), (5,)),
        ("visit", at("19:00"), EVERY_DAY),
    ],
)
def test_times_and_days(line: str, when: Times | Every, days: tuple[int, ...]) -> None:
    found = read(line)
    assert (found.when, found.days, found.since) == (when, days, NOW)


def test_the_rest_that_can_be_said() -> None:
    assert read("routine desk-neck 8:00").routine == "desk-neck"
    assert read("routine 8:00").routine == ""
    assert read("visit 2026-12-03 18:00").visit == date(2026, 12, 3)
    assert read("log 20:00 until 2026-12-24").until == date(2026, 12, 24)
    assert [read(f"log 20:00 {again}").again for again in ("", "once", "again 3")] == [1, 0, 3]
    assert [read(f"{what} 20:00").again for what in ("routine", "posture", "visit")] == [1, 0, 0]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('words "drink something" 10:00', "drink something"),
        ("words drink some tea 10:00", "drink some tea"),
        ('words "--help" 10:00', "--help"),
        ('words "20:00" 10:00', "20:00"),
        ("words until 10:00", "until"),
        ('words "[/] [red]x[/red] <b>" 10:00', "[/] [red]x[/red] <b>"),
        ('words "a\x1b]52;c;AA\x07\u202eb" 10:00', "a]52;c;AAb"),
    ],
)
def test_own_words_may_be_anything(line: str, words: str) -> None:
    found = read(line)
    assert (found.words, found.when) == (words, at("10:00"))


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("", "What would you like"),
        ("dance 20:00", '"dance" is nothing to be reminded of'),
        ("log", "At what time?"),
        ("log 25:00", '"25:00" is no time of day'),
        ("log 20:60", '"20:60" is no time of day'),
        ("log 13pm", '"13pm" is no time of day'),
        ("log 20:00 Europe/Nowhere", 'I cannot read "Europe/Nowhere"'),
        ("log 9-17", "How often in these hours?"),
        ("log 9-25", '"25" is no time of day'),
        ("posture every 0 minutes", "is not possible: it can be every 5 minutes"),
        ("posture every 13h", "is not possible"),
        ("posture every", "is no length of time"),
        ("posture every now", '"now" is no length of time'),
        ("posture every 45m 10:00", "Either at a time, or"),
        ("posture every 45m 17:00-9:00", "have to end later than they begin"),
        ("posture minutes 10:00", 'I cannot read "minutes"'),
        ("routine a b 10:00", 'I cannot read "b"'),
        ("visit 2026-02-30", '"2026-02-30" is no date'),
        ("visit 2026-11-01", "2026-11-01 is past"),
        ("log 20:00 until soon", '"soon" is no date'),
        ("log 20:00 again 4", 'After "again" comes a number from 0 to 3'),
        ("log 20:00 again often", 'After "again" comes a number'),
        ("words 10:00", "At what time?"),
        ("words tea", "At what time?"),
        ("words", "Which words?"),
        ('words "" 10:00', "Which words?"),
        (f"words {'x' * 5000} 10:00", "These words have 5,000 characters; 200 fit"),
        (f"log {'x' * 5000}", "x" * 39 + "…"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(line: str, hint: str) -> None:
    with pytest.raises(BadReminderError) as refused:
        read(line)
    assert hint in str(refused.value)
    assert len(str(refused.value)) < 200


def test_a_word_that_is_no_time() -> None:
    with pytest.raises(BadReminderError, match="is no time of day"):
        time_of_day("noon")


def test_quiet_hours() -> None:
    assert quiet_hours("22:00 - 7:00") == Quiet(time(22), time(7))
    assert quiet_hours("Off") is None
    for typed, hint in (
        ("late", "from when to when"),
        ("9-9", "at another time"),
        ("9-", "no time"),
    ):
        with pytest.raises(BadReminderError, match=hint):
            quiet_hours(typed)


minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(minute // 60, minute % 60))
hours = st.tuples(minutes, minutes).filter(lambda pair: pair[0] < pair[1])
whens = st.one_of(
    st.sets(minutes, min_size=1, max_size=5).map(lambda times: Times(tuple(sorted(times)))),
    st.builds(lambda every, pair: Every(every, *pair), st.integers(5, 720), hours),
)
days = st.sets(st.sampled_from(EVERY_DAY), min_size=1).map(lambda days: tuple(sorted(days)))
later = st.none() | st.dates(min_value=NOW.date(), max_value=date(2030, 1, 1))


@st.composite
def reminders(draw: st.DrawFn) -> Reminder:
    what = draw(st.sampled_from(KINDS))
    return Reminder(
        id="",
        what=what,
        when=draw(whens),
        since=NOW,
        days=draw(days),
        routine=draw(st.sampled_from(["", "desk-neck", "low-back"])) if what == "routine" else "",
        words=draw(st.from_regex(r"[^\s\"\x00-\x1f]{1,9}( [a-z]{1,9})?", fullmatch=True))
        .encode("utf-8", "ignore")
        .decode()
        if what == "words"
        else "",
        visit=draw(later) if what == "visit" else None,
        until=draw(later),
        again=draw(st.integers(0, 3)),
    )


@given(reminders())
def test_what_is_said_back_asks_for_the_same(reminder: Reminder) -> None:
    """So a reminder can be changed by changing its words."""
    reminder = reminder._replace(words=one_line(reminder.words))
    if reminder.what != "words" or reminder.words:
        assert read(as_typed(reminder)) == reminder


@given(st.text(max_size=40))
def test_whatever_is_typed_it_is_understood_or_refused(text: str) -> None:
    for line in (text, f"log {text}", f"posture every {text}", f"words x {text}"):
        try:
            read(line)
        except BadReminderError:
            continue
