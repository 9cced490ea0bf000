"""The whole file: what it says, what it keeps to itself, and what a second one changes."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from selfcare.domain.entries import Entry, Posture, Visit
from selfcare.domain.reminders.reminder import Every, Pause, Plan, Quiet, Reminder, Rules, Times
from selfcare.sharing.calendar.document import NothingAheadError, Wanted, as_calendar
from selfcare.sharing.calendar.events import sequence
from tests.domain.following.weeks import exercise, plan
from tests.sharing.calendar.made import MADE, reminder
from tests.sharing.calendar.reading import events, lines, times

DUBLIN = ZoneInfo("Europe/Dublin")
EVENING = Times((time(20),))
LATER = MADE + timedelta(days=40)


def made(*reminders: Reminder, rules: Rules | None = None, **more: object) -> bytes:
    fields: dict[str, Any] = {**more}
    wanted = Wanted(Plan(reminders, rules or Rules()), diary="mine")._replace(**fields)
    return as_calendar(wanted, DUBLIN, MADE)[0]


def visit(at: datetime, name: str = "v") -> Entry:
    return Entry(name, at, MADE, Visit("she said things about me"))


def only(content: bytes) -> dict[str, Any]:
    (event,) = events(content)
    return event


def test_an_event_has_what_programs_ask_for() -> None:
    said = lines(made(reminder(EVENING, days=(0, 2))))
    event = said[said.index("BEGIN:VEVENT") : said.index("END:VEVENT")]
    for line in (
        "SUMMARY:It is time for what you planned.",
        "CLASS:PRIVATE",
        "DTSTART;TZID=Europe/Dublin:20261123T200000",
        "RRULE:FREQ=WEEKLY;UNTIL=20281120T200000Z;BYDAY=MO,WE",
        "TRANSP:TRANSPARENT",
    ):
        assert line in event
    assert event[-5:] == [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:It is time for what you planned.",
        "TRIGGER:PT0S",
        "END:VALARM",
    ]


def test_lines_end_in_crlf_and_are_folded_at_75_octets() -> None:
    content = made(reminder(EVENING, what="words", words="ü😀" * 100))
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert only(content)["SUMMARY"] == "ü😀" * 100


@pytest.mark.parametrize(
    "words",
    [
        "one\ntwo",
        "a,b;c:d\\e",
        "BEGIN:VEVENT\r\nEND:VCALENDAR",
        "\x1b]52;c;aGk=\x07 \u202eevil",
        "🧘🏽‍♀️ تمدد",
        "--help",
        "[/]",
        "half \ud83d",
        "x" * 5000,
        ' "quoted" ',
    ],
)
def test_hostile_words_stay_one_summary(words: str) -> None:
    content = made(reminder(EVENING, what="words", words=words))
    told = str(only(content)["SUMMARY"])
    assert len(told) <= 200
    assert not set(told) & set("\n\r\x1b\x07\u202e\ud83d")
    assert times(content).total() == 731


def test_nothing_of_health_is_said_unless_that_was_chosen() -> None:
    asked = (
        reminder(EVENING),
        reminder(EVENING, id="r", what="routine", routine="desk-neck"),
        reminder(EVENING, id="p", what="posture"),
    )
    visits = [visit(LATER)]
    closed = made(*asked, visits=visits).decode().lower()
    for word in ("neck", "posture", "stretch", "therapist", "log", "she said", "routine", "pain"):
        assert word not in closed
    is_open = made(*asked, visits=visits, rules=Rules(is_open=True)).decode()
    assert "Time for Desk neck\\, if now is good." in is_open
    assert "You see your therapist." in is_open
    assert "she said" not in is_open


def test_a_second_file_updates_the_first() -> None:
    before = only(made(reminder(EVENING)))
    wanted = Wanted(Plan((reminder(Times((time(21),)), days=(0,)),)), diary="mine")
    after = only(as_calendar(wanted, DUBLIN, MADE + timedelta(minutes=1))[0])
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt


def test_its_number_grows_with_time_and_fits_into_31_bits() -> None:
    assert 0 < sequence(MADE) < sequence(MADE + timedelta(seconds=1)) < 2**31
    assert sequence(datetime(2087, 12, 31, tzinfo=DUBLIN)) < 2**31


@pytest.mark.parametrize("days", [1, 120, 200, 365])
def test_a_night_time_is_known_again_across_summer_time(days: int) -> None:
    """Its series end at each change of the clocks; those that are still ahead keep their names."""
    wanted = Wanted(Plan((reminder(Times((time(1, 30),))),)), diary="mine")
    files = [
        events(as_calendar(wanted, DUBLIN, MADE + timedelta(days=later))[0]) for later in (0, days)
    ]
    names = [{str(each["UID"]) for each in found if "RRULE" in each} for found in files]
    ahead = {
        str(each["UID"])
        for each in files[0]
        if "RRULE" in each and each["RRULE"]["UNTIL"][0] > MADE + timedelta(days=days)
    }
    assert ahead <= names[1]


def test_two_people_can_share_a_calendar() -> None:
    (mine, hers) = (only(made(reminder(EVENING), diary=diary)) for diary in ("mine", "hers"))
    assert mine["UID"] != hers["UID"]
    assert "log" not in mine["UID"]


def test_pauses_are_exceptions_and_quiet_hours_and_the_end_are_kept() -> None:
    holidays = Pause(date(2026, 12, 24), date(2026, 12, 26))
    asked = reminder(Times((time(20), time(23))), until=date(2027, 1, 31), pauses=(holidays,))
    event = only(made(asked, rules=Rules(Quiet(time(22), time(7)))))
    assert [each.dts[0].dt.day for each in event["EXDATE"]] == [24, 25, 26]
    assert event["RRULE"]["UNTIL"][0] == datetime(2027, 1, 31, 20, tzinfo=DUBLIN)


def test_every_so_many_minutes_is_one_event_a_time() -> None:
    content = made(reminder(Every(60, time(9), time(12)), days=(0,)))
    assert [f"{each['DTSTART'].dt:%H:%M}" for each in events(content)] == [
        "10:00",
        "11:00",
        "12:00",
    ]


def test_visits_are_single_and_without_a_time_of_the_whole_day() -> None:
    at = datetime(2026, 12, 3, 15, 30, tzinfo=DUBLIN)
    content = made(visits=[visit(at), visit(at.replace(hour=12, minute=0, day=4), "w")])
    timed, whole = events(content)
    assert (timed["DTSTART"].dt, timed["DURATION"].dt) == (at, timedelta(hours=1))
    assert whole["DTSTART"].dt == date(2026, 12, 4)
    assert not {"RRULE", "EXDATE"} & {*timed, *whole}
    assert b"VALARM" not in content


def test_the_evening_before_each_visit_that_is_noted() -> None:
    asked = reminder(Times((time(19),)), what="visit")
    seen = [visit(LATER), visit(MADE - timedelta(days=9)), visit(MADE + timedelta(days=2000))]
    evening, itself = events(made(asked, visits=seen))
    assert evening["DTSTART"].dt == datetime(2026, 12, 31, 19, tzinfo=DUBLIN)
    assert itself["DTSTART"].dt == LATER


def test_a_routine_comes_by_itself_unless_a_reminder_is_for_it() -> None:
    followed = [plan(exercise("a", 2))]
    alone = made(routines=followed)
    assert [f"{each['DTSTART'].dt:%H:%M}" for each in events(alone)] == ["09:00", "20:00"]
    for name in ("", "r"):
        asked = reminder(Times((time(7),)), what="routine", routine=name)
        assert f"{only(made(asked, routines=followed))['DTSTART'].dt:%H:%M}" == "07:00"
    other = reminder(Times((time(7),)), what="routine", routine="other")
    assert len(events(made(other, routines=followed))) == 3


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(Plan((reminder(EVENING, until=date(2026, 11, 1)),))),
        Wanted(Plan((reminder(EVENING, pauses=(Pause(date(2026, 11, 1)),)),))),
        Wanted(Plan((reminder(EVENING, what="visit"),))),
        Wanted(visits=[visit(MADE - timedelta(days=1)), Entry("p", LATER, MADE, Posture("x", 1))]),
        Wanted(routines=[plan(weeks=1)]),
        Wanted(visits=[visit(LATER)._replace(private=True)]),
    ],
)
def test_nothing_ahead_is_said(wanted: Wanted) -> None:
    with pytest.raises(NothingAheadError, match="nothing ahead"):
        as_calendar(wanted, DUBLIN, MADE)
