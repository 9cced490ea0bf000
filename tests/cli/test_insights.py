"""`selfcare insights`: the same pages as in the app, to read in 78 columns or as data."""

import json

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
