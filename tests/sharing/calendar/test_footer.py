"""The yearly changes of a zone, read from the last line of its file."""

from datetime import timedelta
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from selfcare.sharing.calendar import footer
from selfcare.sharing.calendar.footer import Change, changes_of, parse


@pytest.mark.parametrize(
    ("line", "comes"),
    [
        ("EST5EDT,M3.2.0,M11.1.0", ("2027-03-14T02:00", "2027-11-07T02:00")),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", ("2027-10-31T02:00", "2027-03-28T01:00")),
        ("EET-2EEST,M4.5.5/0,M10.5.4/24", ("2027-04-30T00:00", "2027-10-29T00:00")),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", ("2027-03-27T23:00", "2027-10-31T00:00")),
        ("<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", ("2027-09-26T02:45", "2027-04-04T03:45")),
        ("IST-2IDT,M3.4.4/26,M10.5.0", ("2027-03-26T02:00", "2027-10-31T02:00")),
    ],
)
def test_a_rule_is_read(line: str, comes: tuple[str, str]) -> None:
    assert tuple(f"{each.in_year(2027):%Y-%m-%dT%H:%M}" for each in parse(line)) == comes


@pytest.mark.parametrize("line", ["", "UTC0", "<+01>-1", "EST5EDT,J60,J300", "nonsense", "EST5EDT"])
def test_no_rule_is_none(line: str) -> None:
    assert parse(line) == ()


def test_a_change_outside_of_its_day_is_told() -> None:
    within = Change(3, 2, 6, timedelta(hours=2))
    assert within.is_within_its_day
    assert not within._replace(after=timedelta(hours=24)).is_within_its_day
    assert not within._replace(after=timedelta(hours=-1)).is_within_its_day


def test_every_zone_that_this_machine_knows_can_be_read() -> None:
    changing = [key for key in available_timezones() if changes_of(key)]
    assert len(changing) > 100
    assert {len(changes_of(key)) for key in changing} == {2}
    assert changes_of("Asia/Kathmandu") == ()


def test_without_zones_of_the_system_those_that_came_along_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(footer, "TZPATH", (str(tmp_path),))
    (change, _) = changes_of("America/New_York")
    assert change.in_year(2027).isoformat() == "2027-03-14T02:00:00"
