"""Reminders from the command line, in plain words."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.cli.reminders import ringing
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.reminders import Reminders
from selfcare.diary.unfinished import Unfinished
from selfcare.domain.clock import SystemClock
from selfcare.domain.entries import Pain, Visit
from selfcare.domain.reminders.notices import Notice
from selfcare.reminding import notify
from selfcare.reminding.notify import Outcome
from tests.cli.typed import Type
from tests.sharing.files import mailed

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
"""A Wednesday."""


At: TypeAlias = Callable[[float], None]


class Desktop:
    """Takes notices, or not."""

    def __init__(self) -> None:
        self.outcome = Outcome(is_shown=True)
        self.shown: list[Notice] = []

    def show(self, notice: Notice) -> Outcome:
        self.shown.append(notice)
        return self.outcome


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    desktop = Desktop()
    monkeypatch.setattr(notify, "show", desktop.show)
    return desktop


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    def set_clock(hours: float) -> None:
        now = NOON + timedelta(hours=hours)
        monkeypatch.setattr(SystemClock, "now", lambda self: now)
        monkeypatch.setattr(SystemClock, "here", lambda self, moment: moment.astimezone(UTC))
        monkeypatch.setattr(SystemClock, "local", lambda self, naive: naive.replace(tzinfo=UTC))

    set_clock(0)
    return set_clock


def ids(type_in: Type) -> list[str]:
    return [row["id"] for row in json.loads(type_in("remind", "list", "--json").out)["reminders"]]


def test_an_empty_list_says_how_to_begin(type_in: Type, home: Home) -> None:
    assert type_in("remind", "list") == (
        DONE,
        "You have no reminders. Add one, such as: selfcare remind add log 20:00\n",
        "",
    )
    assert not home.data.exists()


def test_added_they_are_listed_with_the_next_five(type_in: Type, at: At) -> None:
    said = type_in("remind", "add", "log", "20:00")
    assert re.fullmatch(r"Added: The daily log, 20:00, every day  \[log-[0-9a-f]{4}\]\n", said.out)
    type_in("remind", "add", "posture", "every", "2h", "9:00-17:00", "mon-fri")
    out = type_in("remind", "list").out
    assert re.sub(r"-[0-9a-f]{4} ", "-1234 ", out) == (
        "log-1234       The daily log · 20:00, every day\n"
        "posture-1234   Your posture · every 120 minutes, 9:00-17:00, Mon-Fri\n"
        "\n"
        "Next:\n"
        "  Wed 2026-11-25 13:00  Your posture\n"
        "  Wed 2026-11-25 15:00  Your posture\n"
        "  Wed 2026-11-25 17:00  Your posture\n"
        "  Wed 2026-11-25 20:00  The daily log\n"
        "  Thu 2026-11-26 11:00  Your posture\n"
        "\n"
        "They come while the app is open. To have them always: selfcare remind install\n"
        "Times are this computer's own (now 12:00, UTC+0000).\n"
    )


def test_as_json(type_in: Type, at: At) -> None:
    added = json.loads(type_in("remind", "add", "log", "20:00", "--json").out)
    told = json.loads(type_in("remind", "list", "--json").out)
    assert told["reminders"] == [added]
    assert told["next"][0] == {"id": added["id"], "at": "2026-11-25T20:00:00+00:00"}
    assert told["rules"]["id"] == "rules"
    assert json.loads(type_in("remind", "remove", "log", "--json").out)["id"] == added["id"]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["--", "words", "--help", "10:00"], "--help"),
        (["words", "--help me up", "10:00"], "--help me up"),
        (["words", "[/] <b>&", "10:00"], "[/] <b>&"),
        (["words", "a\x1b]52;c;AA\x07\u202eb", "10:00"], "a]52;c;AAb"),
    ],
)
def test_own_words_may_be_anything(type_in: Type, words: list[str], kept: str) -> None:
    assert f'"{kept}"' in type_in("remind", "add", *words).out
    assert f'"{kept}"' in type_in("remind", "list").out


def test_changed_it_keeps_its_name_and_its_pauses(type_in: Type) -> None:
    type_in("remind", "add", "log", "20:00")
    type_in("remind", "pause", "log", "2030-01-01", "2030-01-02")
    before = ids(type_in)
    assert "21:00" in type_in("remind", "change", "log", "log", "21:00").out
    assert ids(type_in) == before
    assert '"pauses": [["2030-01-01", "2030-01-02"]]' in type_in("remind", "list", "--json").out


def test_removed_it_says_how_to_have_it_again(type_in: Type) -> None:
    type_in("remind", "add", "log", "20:00", "once")
    out = type_in("remind", "remove", "log").out
    assert "To have it again: selfcare remind add log 20:00 again 0\n" in out
    assert ids(type_in) == []


@pytest.mark.parametrize(
    ("typed", "code", "says"),
    [
        (["dance"], WRONG_USAGE, '"dance" cannot be done with reminders.'),
        (["add", "log", "25:00"], WRONG_USAGE, '"25:00" is no time of day.'),
        (["add", "posture", "every", "0", "minutes"], WRONG_USAGE, "is not possible"),
        (["add", "words", "x" * 5000, "10:00"], WRONG_USAGE, "5,000 characters; 200 fit"),
        (["add", "log", "20:00", "Europe/Nowhere"], WRONG_USAGE, 'I cannot read "Europe/Nowhere"'),
        (["remove"], WRONG_USAGE, "Which reminder?"),
        (["remove", "dance"], WRONG_USAGE, 'There is no reminder "dance".'),
        (["remove", "words"], WRONG_USAGE, "More than one begins like that: words-"),
        (["pause", "words"], WRONG_USAGE, "More than one begins like that: words-"),
        (["pause", "all", "2020-01-01"], WRONG_USAGE, "past, or in the wrong order"),
        (["pause", "all", "2030-01-02", "2030-01-01"], WRONG_USAGE, "in the wrong order"),
        (["pause", "all", "soon"], WRONG_USAGE, '"soon" is no date'),
        (["pause", "all", *["2030-01-01"] * 3], WRONG_USAGE, "Say until when"),
        (["quiet"], WRONG_USAGE, "Say from when to when"),
        (["quiet", "22:00-25:00"], WRONG_USAGE, '"25:00" is no time of day'),
        (["quiet", "22-22"], WRONG_USAGE, "have to end at another time"),
        (["notices", "loud"], WRONG_USAGE, "Say: selfcare remind notices"),
        (["snooze", "0m"], WRONG_USAGE, "1 minute to 24 hours"),
        (["snooze", "25h"], WRONG_USAGE, "1 minute to 24 hours"),
        (["snooze"], COULD_NOT, "Nothing was shown lately"),
        (["snooze", "log", "5m"], COULD_NOT, "Nothing was shown lately"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    type_in: Type, typed: list[str], code: int, says: str
) -> None:
    for words in ("words tea 10:00", "words milk 10:00", "log 10:00"):
        type_in("remind", "add", *words.split())
    before = type_in("remind", "list", "--json").out
    said = type_in("remind", *typed)
    assert (said.code, said.out) == (code, "")
    assert says in said.err
    assert len(said.err.splitlines()) == 1
    rows = [
        json.loads(text)["reminders"] for text in (before, type_in("remind", "list", "--json").out)
    ]
    assert rows[0] == rows[1]


def test_pauses_quiet_hours_and_what_notices_say(type_in: Type, at: At) -> None:
    type_in("remind", "add", "log", "20:00")
    said = [
        type_in("remind", "pause", "log").out,
        type_in("remind", "resume", "log").out,
        type_in("remind", "pause", "log", "until", "2026-11-27").out,
        type_in("remind", "pause", "all", "2026-12-24", "2027-01-02").out,
        type_in("remind", "pause", "all").out,
        type_in("remind", "quiet", "22-7").out,
        type_in("remind", "notices", "open").out,
        type_in("remind", "notices", "neutral").out,
    ]
    assert said == [
        "Paused The daily log, from 2026-11-25 on.\n",
        "No pause any more: The daily log.\n",
        "Paused The daily log, from 2026-11-25 to 2026-11-27.\n",
        "Paused all reminders, from 2026-12-24 to 2027-01-02.\n",
        "Paused all reminders, from 2026-11-25 on.\n",
        "Nothing rings from 22:00 to 07:00.\n",
        "Notices say what they are about. Whoever sees your screen can read them.\n",
        "Notices only say that it is time. Your own words are shown as they are.\n",
    ]
    out = type_in("remind", "list").out
    assert "The daily log · 20:00, every day · paused until 2026-11-27" in out
    assert "Nothing in the coming year." in out
    assert "All reminders are paused." in out
    assert "Paused from 2026-12-24 to 2027-01-02." in out
    assert "Nothing rings from 22:00 to 07:00." in out
    assert type_in("remind", "resume", "all").out == "No pause any more: all reminders.\n"
    assert type_in("remind", "quiet", "off").out == "There are no quiet hours any more.\n"
    assert "Sat 2026-11-28 20:00  The daily log" in type_in("remind", "list").out


def test_a_holiday_without_an_end_is_listed(type_in: Type, home: Home, at: At) -> None:
    from datetime import date

    from selfcare.domain.reminders.reminder import Pause

    type_in("remind", "add", "log", "20:00")
    pause = (Pause(date(2026, 12, 1)),)
    Reminders(home, SystemClock()).change_rules(lambda rules: rules._replace(pauses=pause))
    assert "Paused from 2026-12-01 on." in type_in("remind", "list").out


def test_visits_that_are_noted_beforehand_are_among_the_next(
    type_in: Type, home: Home, at: At
) -> None:
    Diary(home, SystemClock()).add(Visit(), NOON + timedelta(days=5))
    type_in("remind", "add", "visit")
    assert "Sun 2026-11-29 19:00  The evening before a visit" in type_in("remind", "list").out


def test_what_is_due_is_printed_and_shown_once(type_in: Type, at: At, desktop: Desktop) -> None:
    type_in("remind", "add", "log", "12:30", "once")
    assert type_in("remind", "due").out == "Nothing is due.\n"
    at(0.5)
    assert type_in("remind", "due").out == "How is it? Noting it takes a moment.\n"
    assert desktop.shown == [Notice("selfcare", "It is time for what you planned.")]
    assert type_in("remind", "due").out == "Nothing is due.\n"
    assert len(desktop.shown) == 1


def test_the_timer_prints_nothing(type_in: Type, at: At, desktop: Desktop) -> None:
    """What it prints would stand in the system's log."""
    type_in("remind", "add", "words", "tea", "12:30")
    at(0.5)
    assert type_in("remind", "due", "--quiet") == (DONE, "", "")
    assert desktop.shown == [Notice("selfcare", "tea")]
    assert "the timer last looked on 2026-11-25 at 12:30." in type_in("remind", "list").out


def test_it_says_what_it_is_about_only_if_that_was_chosen(
    type_in: Type, at: At, desktop: Desktop
) -> None:
    type_in("remind", "notices", "open")
    type_in("remind", "add", "log", "12:30")
    at(0.5)
    type_in("remind", "due")
    assert desktop.shown[0].body == "How is it? Noting it takes a moment."


def test_where_the_desktop_does_not_show_it_that_is_said(
    type_in: Type, at: At, desktop: Desktop
) -> None:
    desktop.outcome = Outcome(is_shown=False, why_not="nothing here shows notices")
    type_in("remind", "add", "words", "tea", "12:30")
    at(0.5)
    told = json.loads(type_in("remind", "due", "--json").out)
    assert told[0] | {"id": ""} == {
        "id": "",
        "for": "2026-11-25T12:30",
        "late": False,
        "again": False,
        "says": "tea",
        "on_desktop": False,
        "why_not": "nothing here shows notices",
    }
    type_in("remind", "add", "words", "milk", "13:00")
    at(1)
    assert type_in("remind", "due").out == (
        "milk\nIt could not be shown on the desktop: nothing here shows notices.\n"
    )


def test_it_is_silent_about_what_is_done_or_being_done(
    type_in: Type, home: Home, at: At, desktop: Desktop
) -> None:
    type_in("remind", "add", "log", "12:30")
    type_in("remind", "add", "routine", "12:30")
    Diary(home, SystemClock()).add(Pain((), 0))
    Unfinished(home.desk).keep({"routine": "desk-neck"})
    at(0.5)
    assert type_in("remind", "due").out == "Nothing is due.\n"
    assert desktop.shown == []


def test_it_is_silent_about_a_routine_that_is_paused(
    type_in: Type, tmp_path: Path, at: At, desktop: Desktop
) -> None:
    type_in("routine", "add", str(mailed(tmp_path)), "--yes")
    type_in("remind", "add", "routine", "neck", "12:30", "14:30")
    at(0.5)
    assert type_in("remind", "due").out == "Time for Neck, if now is good.\n"
    type_in("routine", "pause", "neck")
    at(2.5)
    assert type_in("remind", "due").out == "Nothing is due.\n"


def test_what_is_about_a_paused_routine_is_listed_as_paused_and_not_among_the_next(
    type_in: Type, tmp_path: Path, at: At
) -> None:
    type_in("routine", "add", str(mailed(tmp_path)), "--yes")
    type_in("remind", "add", "routine", "neck", "12:30")
    assert "Wed 2026-11-25 12:30  Routine: Neck" in type_in("remind", "list").out
    at(0.1)
    type_in("routine", "pause", "neck")
    out = type_in("remind", "list").out
    assert "Routine: Neck · 12:30, every day · its routine is paused\n" in out
    assert "Nothing in the coming year." in out
    assert json.loads(type_in("remind", "list", "--json").out)["next"] == []
    at(0.2)
    type_in("routine", "resume", "neck")
    assert "12:30  Routine: Neck" in type_in("remind", "list").out


def test_on_days_of_rest_and_days_that_are_not_the_routines_it_is_listed_as_silent(
    type_in: Type, tmp_path: Path, at: At
) -> None:
    path = mailed(tmp_path, more="on days: [Wed, Fri]\n")
    type_in("routine", "add", str(path), "--yes")
    type_in("remind", "add", "routine", "neck", "12:30")
    out = type_in("remind", "list").out
    assert "Routine: Neck · 12:30, every day · only Wed, Fri, as the routine has it\n" in out
    rings = json.loads(type_in("remind", "list", "--json").out)["next"]
    assert [ring["at"][:10] for ring in rings[:2]] == ["2026-11-25", "2026-11-27"]
    type_in("rest", "flare")
    out = type_in("remind", "list").out
    assert "not today: a day of rest; only Wed, Fri" in out
    rings = json.loads(type_in("remind", "list", "--json").out)["next"]
    assert rings[0]["at"].startswith("2026-11-27")


def test_put_off(type_in: Type, at: At, desktop: Desktop) -> None:
    type_in("remind", "add", "words", "tea", "12:30")
    at(0.5)
    type_in("remind", "due")
    assert type_in("remind", "snooze").out == "It comes again in 10 minutes.\n"
    assert type_in("remind", "snooze", "words", "1h30m").out == "It comes again in 90 minutes.\n"
    at(1.9)
    assert type_in("remind", "due").out == "Nothing is due.\n"
    at(2.1)
    assert type_in("remind", "due").out == "tea\n"
    assert ringing.USUAL == "10m"


def test_a_test_is_honest(type_in: Type, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Your desktop has taken the notice." in type_in("remind", "test").out
    monkeypatch.setattr(Outcome, "is_confirmed", False)
    assert "Whether it was shown, this system does not say." in type_in("remind", "test").out
    desktop.outcome = Outcome(is_shown=False, why_not="there is no desktop session")
    said = type_in("remind", "test")
    assert said.code == COULD_NOT
    assert "It could not be shown on the desktop: there is no desktop session." in said.err


def test_what_cannot_be_read_is_said(type_in: Type, home: Home) -> None:
    home.data.mkdir()
    Path(home.data, "reminders.json").write_text("garbage")
    assert "reminders.json is damaged" in type_in("remind", "list").err


def test_help_shows_every_action_and_how_to_type_one(
    type_in: Type, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        type_in("remind", "--help")
    out = capsys.readouterr().out
    assert "selfcare remind add posture every 45m 9:00-17:00 weekdays" in out
    assert all(len(line) <= 80 for line in out.splitlines())
