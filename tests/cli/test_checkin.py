"""A check-in on the command line: short, skippable, saved as one change."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from selfcare.cli.main import DONE, WRONG_USAGE
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import SystemClock
from selfcare.domain.entries import AfterVisit, Day, Measure, Pain, Rest, Visit
from tests.cli.typed import Type, Typed
from tests.sharing.files import mailed

Says = Callable[..., Typed]
PEG = Measure("peg", ("pain", "enjoyment", "activity"), (5, 4, 6))


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch, type_in: Type) -> Says:
    """Check in, typing these lines."""

    def say(*lines: str, json: bool = False) -> Typed:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return type_in("checkin", *(["--json"] if json else []))

    return say


@pytest.fixture
def kept(home: Home) -> Callable[[], list[object]]:
    return lambda: [e.content for e in Diary(home, SystemClock()).entries()]


def test_a_day_and_peg_in_a_few_lines_and_undo_takes_both_back(
    says: Says, kept: Callable[[], list[object]], type_in: Type
) -> None:
    typed = says("3", "7", "2", "1, 2", "sun in the garden", "5", "4", "6")
    assert typed.code == DONE
    assert "Saved: " in typed.out
    assert "PEG 5.0 of 10" in typed.out
    day = next(each for each in kept() if isinstance(each, Day))
    assert (day.in_the_way, day.sleep, day.stress, day.good) == (3, 7, 2, "sun in the garden")
    assert len(day.eased_by) == 2
    assert PEG in kept()
    assert json.loads(type_in("checkin", "--due", "--json").out) == []
    assert "nothing to ask now" in says().out
    type_in("undo")
    assert kept() == []


def test_everything_can_be_skipped_or_left(says: Says, kept: Callable[[], list[object]]) -> None:
    assert "Nothing was answered" in says(*[""] * 8).out
    assert says("4", "11", "x", "q").out.startswith("Saved: ")
    assert kept() == [Day(in_the_way=4)]


def test_it_stays_json(says: Says) -> None:
    assert json.loads(says("4", "q", json=True).out)[0]["in_the_way"] == 4
    assert json.loads(says("q", json=True).out) == []


def test_after_a_visit_the_treated_area_is_asked_about(
    says: Says, kept: Callable[[], list[object]], type_in: Type
) -> None:
    type_in("visit")
    assert type_in("checkin", "--due").out == "after-visit day peg\n"
    says("1 4 99", "1 4", "5", "2", "q")
    assert AfterVisit(("sore", "radiating"), "too-much") in kept()
    assert Visit() in kept()


def test_weekly_an_end_and_ranges_are_set_and_said_back(type_in: Type, says: Says) -> None:
    assert type_in("checkin", "--weekly").out == "Saved: check-ins once a week.\n"
    typed = type_in("checkin", "--daily", "--until", "2020-01-01", "--ranges", "fingertips-floor")
    assert typed.out == (
        "Saved: check-ins once a day at most until 2020-01-01; measured: fingertips-floor.\n"
    )
    assert "ended on 2020-01-01" in says().out
    assert type_in("checkin", "--due").out == "Nothing is due.\n"
    assert "at most.\n" in type_in("checkin", "--until", "none", "--ranges", "none").out
    assert type_in("checkin", "--due").out == "day peg\n"


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (("--until", "soon"), '"soon" is no date'),
        (("--ranges", "toes"), "fingertips-floor (Fingertips to floor)"),
        (("--weekly", "--daily"), "not allowed"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(
    type_in: Type, words: tuple[str, ...], about: str
) -> None:
    typed = type_in("checkin", *words)
    assert typed.code == WRONG_USAGE
    assert about in typed.err


def test_when_days_are_much_alike_less_is_suggested(type_in: Type, says: Says, home: Home) -> None:
    for days in range(28):
        type_in("log", "left neck", "4", "--ago", f"{days}d")
    assert "Noting less may be enough" in says("q").out
    type_in("checkin", "--daily")
    assert "Noting less" not in says("q").out
    type_in("checkin", "--weekly")
    assert "Noting less" not in says("q").out
    assert Pain(("neck-side.l",), 4) in [e.content for e in Diary(home, SystemClock()).entries()]


def test_b_goes_back_and_what_was_answered_there_is_asked_again(
    says: Says, kept: Callable[[], list[object]]
) -> None:
    says("b", "3", "7", "b", "5", "B", "b", "1", "", "2", "q")
    assert kept() == [Day(1, None, 2)]


def test_movements_can_be_measured_at_any_time(
    type_in: Type, monkeypatch: pytest.MonkeyPatch, kept: Callable[[], list[object]]
) -> None:
    refused = type_in("checkin", "--measure")
    assert (refused.code, "No movements are chosen" in refused.err) == (WRONG_USAGE, True)
    type_in("checkin", "--ranges", "fingertips-floor")
    for number in ("12", "9"):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{number}\n"))
        assert "Saved: " in type_in("checkin", "--measure").out
    ranges = [Measure("range", ("fingertips-floor",), (value,)) for value in (9, 12)]
    assert sorted(map(repr, kept())) == sorted(map(repr, ranges))


def test_what_a_check_in_noted_can_be_corrected_and_deleted(
    says: Says, type_in: Type, kept: Callable[[], list[object]]
) -> None:
    says("3", "7", "q")
    assert "sleep 6" in type_in("edit", "last", "sleep", "6").out
    assert kept() == [Day(3, 6)]
    wrong = type_in("edit", "last", "mood", "6")
    assert (wrong.code, "1 or in_the_way" in wrong.err) == (WRONG_USAGE, True)
    type_in("delete", "last")
    assert kept() == []
    type_in("undo")
    assert kept() == [Day(3, 6)]


def test_a_day_of_rest_can_be_another_one(type_in: Type, kept: Callable[[], list[object]]) -> None:
    type_in("rest")
    assert "Sick day" in type_in("edit", "last", "sick").out
    wrong = type_in("edit", "last", "holiday")
    assert (wrong.code, "one of rest, sick, flare" in wrong.err) == (WRONG_USAGE, True)
    assert kept() == [Rest("sick")]


def test_what_a_followed_routine_asks_to_measure_is_asked_unless_it_is_turned_off(
    type_in: Type, kept: Callable[[], list[object]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks = "measure: [fingertips-floor, neck-turn-left]\nmeasure every: 2 weeks\n"
    path = mailed(tmp_path, more=asks)
    added = type_in("routine", "add", str(path), "--yes").out
    assert "Asks you to measure every 2 weeks: Fingertips to floor; Turn the head left." in added
    monkeypatch.setattr("sys.stdin", io.StringIO("9\n2\n"))
    type_in("checkin", "--measure")
    assert Measure("range", ("fingertips-floor", "neck-turn-left"), (9, 2)) in kept()
    assert "measured: neck-turn-left." in type_in("checkin", "--ranges", "neck-turn-left").out
    assert "at most.\n" in type_in("checkin", "--ranges", "none").out
    assert type_in("checkin", "--measure").code == WRONG_USAGE


def test_on_a_day_of_rest_nothing_is_measured(type_in: Type, tmp_path: Path) -> None:
    more = "measure: [fingertips-floor]\n"
    type_in("routine", "add", str(mailed(tmp_path, more=more)), "--yes")
    type_in("rest", "flare")
    assert "Nothing is measured today: routines rest." in type_in("checkin", "--measure").out
