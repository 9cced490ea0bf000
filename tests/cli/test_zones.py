"""Where it hurt, as a list: strengths, days, and how many days that is of."""

import json

from selfcare.cli.main import DONE, WRONG_USAGE
from tests.cli.typed import Type


def test_nothing_noted_is_a_gap(type_in: Type) -> None:
    typed = type_in("zones")
    assert (typed.code, typed.out) == (
        DONE,
        "No pain was noted in this time, and no day without pain.\n",
    )


def test_each_zone_with_its_worst_its_mean_and_its_days(type_in: Type) -> None:
    type_in("log", "left", "knee", "6")
    type_in("log", "left", "knee", "3", "--ago", "2d")
    type_in("log", "right", "knee", "2", "--ago", "2d")
    type_in("log", "none", "--ago", "4d")
    type_in("log", "left", "knee", "9", "--ago", "40d")
    lines = type_in("zones").out.splitlines()
    assert lines[0] == "Pain, or that there was none, was noted on 3 days."
    assert lines[1].split() == ["left", "knee", "worst", "6", "mean", "4.5", "on", "2", "days"]
    assert lines[2].split() == ["right", "knee", "worst", "2", "mean", "2.0", "on", "1", "day"]
    everything = json.loads(type_in("zones", "--since", "all", "--json").out)
    assert everything["days_noted"] == 4
    assert everything["zones"][0] == {"zone": "knee.l", "worst": 9, "mean": 6.0, "days": 3}


def test_a_time_that_cannot_be_read_is_said(type_in: Type) -> None:
    assert type_in("zones", "--since", "soonish").code == WRONG_USAGE
