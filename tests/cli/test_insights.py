"""`selfcare insights`: the same pages as in the app, to read in 78 columns or as data."""

import json

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Measure
from tests.cli.typed import Type


def test_every_page_is_printed_and_fits_the_terminal(type_in: Type) -> None:
    type_in("log", "left", "neck", "6")
    told = type_in("insights")
    assert told.code == 0
    assert "WHAT GOES WITH WHAT" in told.out
    assert "Too early to compare: about 41 more days with pain noted." in " ".join(told.out.split())
    assert max(map(len, told.out.splitlines())) <= 78


def test_nothing_noted_is_a_plain_answer(type_in: Type) -> None:
    told = type_in("insights")
    assert told.code == 0
    assert "Nothing is noted yet." in told.out


def test_letters_draw_where_they_were_chosen(type_in: Type) -> None:
    type_in("log", "left", "neck", "6")
    type_in("log", "left", "neck", "6", "--ago", "21d")
    assert "██" in type_in("insights").out
    type_in("settings", "glyphs", "ascii")
    told = type_in("insights").out
    assert "############" in told
    assert "nothing noted" in told
    assert told.isascii()


def test_letters_draw_where_the_terminal_knows_nothing_else(
    type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in("log", "left", "neck", "6")
    monkeypatch.setattr("selfcare.domain.insights.charts.GAP", "\udc80")  # no encoding has it
    assert "############" in type_in("insights").out


def test_measures_are_printed_with_their_unit(type_in: Type, diary: Diary) -> None:
    diary.add(Measure("range", ("fingertips-floor",), (12,)))
    told = type_in("insights")
    assert "Fingertips to floor: once, 22 Nov 2026 to 22 Nov 2026" in told.out
    assert "a full bar is 12 cm." in told.out
    (measure,) = json.loads(type_in("insights", "--json").out)["measures"]
    assert (measure["unit"], measure["values"]) == ("cm", {"2026-11-22": 12.0})


def test_data_are_one_json_object(type_in: Type) -> None:
    type_in("log", "left", "neck", "6")
    type_in("log", "left", "neck", "4", "--ago", "3d")
    data = json.loads(type_in("insights", "--json").out)
    assert list(data["days"].values()) == [4, 6]
    assert (data["compared"]["noted"], data["compared"]["late"]) == (1, 1)
    since = json.loads(type_in("insights", "--json", "--since", "2d").out)
    assert list(since["days"].values()) == [6]


def test_a_time_that_cannot_be_read_is_told(type_in: Type) -> None:
    told = type_in("insights", "--since", "once")
    assert told.code == 2
    assert 'I cannot read "once" as a time' in told.err
