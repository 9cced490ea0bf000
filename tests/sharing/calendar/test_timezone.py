"""How a zone is written: by rule where it has one, otherwise date by date, each on its own line."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from selfcare.sharing.calendar.timezone import timezone

FIRST = date(2026, 11, 22)


def written(key: str) -> list[str]:
    said = timezone(ZoneInfo(key), FIRST, FIRST + timedelta(days=730)).to_ical()
    return str(said, "utf-8").split("\r\n")


@pytest.mark.parametrize(
    ("key", "rules"),
    [
        (
            "America/New_York",
            {"FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=11"},
        ),
        (
            "Europe/Dublin",
            {"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"},
        ),
        ("Africa/Cairo", {"FREQ=YEARLY;BYDAY=-1FR;BYMONTH=4"}),
        ("Africa/Casablanca", set()),
        ("America/Nuuk", {"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"}),
    ],
)
def test_yearly_changes_are_rules(key: str, rules: set[str]) -> None:
    lines = written(key)
    assert {line.removeprefix("RRULE:") for line in lines if line.startswith("RRULE")} == rules


def test_dates_come_one_a_line_and_the_first_among_them() -> None:
    lines = written("Africa/Casablanca")
    dates = [line for line in lines if line.startswith("RDATE")]
    assert len(dates) >= 4
    assert not any("," in line for line in dates)
    begins = {line.removeprefix("DTSTART:") for line in lines if line.startswith("DTSTART")}
    assert begins <= {line.removeprefix("RDATE:") for line in dates}


def test_putting_the_clocks_forward_is_summer_time_everywhere() -> None:
    lines = written("Europe/Dublin")
    summer = lines[lines.index("BEGIN:DAYLIGHT") : lines.index("END:DAYLIGHT")]
    assert summer[-2:] == ["TZOFFSETFROM:+0000", "TZOFFSETTO:+0100"]


def test_a_zone_without_changes_is_told_since_long_ago() -> None:
    assert written("Asia/Kathmandu") == [
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Kathmandu",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZNAME:+0545",
        "TZOFFSETFROM:+0545",
        "TZOFFSETTO:+0545",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    ]


def test_a_single_change_is_neither_rule_nor_list() -> None:
    """Samoa's last one: in April 2021 the clocks went back for good."""
    said = timezone(ZoneInfo("Pacific/Apia"), date(2021, 6, 1), date(2022, 1, 1)).to_ical()
    lines = said.decode().split("\r\n")
    assert "DTSTART:20210404T040000" in lines
    assert not any(line.startswith(("RRULE", "RDATE")) for line in lines)
