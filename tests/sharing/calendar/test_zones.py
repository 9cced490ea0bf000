"""Which zone is meant, and which one this machine is in."""

from pathlib import Path

import pytest

from selfcare.sharing.calendar.zones import UnknownZoneError, zone_named, zone_of_machine


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Europe/Dublin", "Europe/Dublin"),
        (" europe/dublin\n", "Europe/Dublin"),
        ("America/new york", "America/New_York"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_is_found_by_its_name(typed: str, meant: str) -> None:
    assert zone_named(typed).key == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Europe/Dubin", 'There is no time zone "Europe/Dubin". Try Europe/Dublin'),
        ("dublin", "Try Europe/Dublin."),
        ("Europe", 'no time zone "Europe"'),
        ("../../etc/passwd", 'no time zone "../../etc/passwd"'),
        ("", "Try Europe/Dublin."),
        ("\x1b]52;c;aGk=\x07", 'no time zone "]52;c;aGk="'),
        ("x" * 5000, "There is no time zone"),
    ],
)
def test_one_that_does_not_exist_is_said_kindly(typed: str, said: str) -> None:
    with pytest.raises(UnknownZoneError) as fault:
        zone_named(typed)
    assert said in str(fault.value)
    assert len(str(fault.value)) < 200


def test_the_machine_tells_by_its_environment_first(tmp_path: Path) -> None:
    (tmp_path / "timezone").write_text("Asia/Tokyo\n")
    assert zone_of_machine({}, tmp_path).key == "Asia/Tokyo"
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Australia/Lord_Howe")
    assert zone_of_machine({}, tmp_path).key == "Australia/Lord_Howe"
    assert zone_of_machine({"TZ": ":Africa/Cairo"}, tmp_path).key == "Africa/Cairo"
    told = {"TZ": "/usr/share/zoneinfo/Africa/Lagos"}
    assert zone_of_machine(told, tmp_path).key == "Africa/Lagos"


@pytest.mark.parametrize("environ", [{}, {"TZ": "EST5EDT,M3.2.0,M11.1.0"}])
def test_a_machine_that_does_not_tell_is_asked_about(
    environ: dict[str, str], tmp_path: Path
) -> None:
    with pytest.raises(UnknownZoneError, match="--zone Europe/Dublin"):
        zone_of_machine(environ, tmp_path)
