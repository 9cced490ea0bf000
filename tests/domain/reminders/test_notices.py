"""What a notice says, and what it keeps to itself."""

import pytest

from selfcare.domain.reminders.notices import NEUTRAL, notice
from selfcare.domain.reminders.reminder import WORDS_LIMIT
from selfcare.domain.reminders.ringing import Due
from selfcare.domain.reminders.words import title
from tests.conftest import NOW
from tests.domain.reminders.living import reminder

TODAY = NOW.replace(tzinfo=None)
LINES = [
    "log 9:00",
    "routine desk-neck 9:00",
    "routine 9:00",
    "posture 9:00",
    "look-back",
    "visit",
]


def due(line: str, *, late: bool = False, again: bool = False) -> Due:
    return Due(reminder(line), TODAY, late, again)


@pytest.mark.parametrize("line", LINES)
def test_it_says_nothing_about_health_unless_that_was_chosen(line: str) -> None:
    assert notice([due(line)], is_open=False) == ("selfcare", NEUTRAL)
    assert notice([due(line)], is_open=True).body not in {"", NEUTRAL}


def test_own_words_were_chosen() -> None:
    assert notice([due("words tea 9:00")], is_open=False).body == "tea"


def test_late_and_again_are_said() -> None:
    late = notice([due("log 9:00", late=True)], is_open=False).body
    assert late == f"{NEUTRAL} (late: it was for Sunday 17:05)"
    assert notice([due("log 9:00", again=True)], is_open=False).body == f"{NEUTRAL} (again)"


def test_several_at_once_are_one_notice_and_say_nothing_twice() -> None:
    everything = [due(line) for line in (*LINES, "words tea 9:00")]
    assert notice(everything, is_open=False).body == f"{NEUTRAL}\ntea"
    assert "Time for Desk neck, if now is good." in notice(everything, is_open=True).body


def test_a_file_with_more_words_than_fit_fills_no_screen() -> None:
    long = reminder("words tea 9:00")._replace(words="[x]\n" * 5000)
    said = notice([Due(long, TODAY)], is_open=False).body
    assert len(said) == WORDS_LIMIT
    assert len(title(long)) == WORDS_LIMIT + 2
    assert "\n" not in said
