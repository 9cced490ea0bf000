"""`selfcare export`: whole, private, and never over another file unasked."""

import csv
import io
import json
import os
import stat
from pathlib import Path

import pytest

from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.diary.home import Home
from tests.cli.typed import Type


@pytest.fixture(autouse=True)
def _noted(type_in: Type) -> None:
    type_in("log", "left neck", "6", "--at", "2026-01-05 08:00", "--note", "=1+1")
    type_in("visit", "2026-02-01")
    type_in("log", "left knee", "3", "--at", "2026-02-07 08:00")


@pytest.mark.parametrize("ending", ["csv", "json", "fhir.json", "CSV"])
def test_a_private_file_is_written_once(type_in: Type, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"mine.{ending}"
    said = type_in("export", str(file))
    assert said.code == DONE
    assert said.out.startswith(f"Saved in {file}: 3 entries, 2026-01-05 to 2026-02-07.\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_bytes()
    again = type_in("export", str(file))
    assert again.code == COULD_NOT
    assert again.err == (
        f"selfcare: {file} is there already. Nothing was written. To replace it, add --yes.\n"
    )
    assert file.read_bytes() == before
    assert type_in("export", str(file), "--yes").code == DONE


def test_what_was_chosen_leaves(type_in: Type, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    type_in("export", str(file), "--since", "last-visit", "--kind", "pain")
    (row,) = csv.DictReader(io.StringIO(file.read_text("utf-8-sig")))
    assert row["zones"] == "knee.l"
    type_in("export", str(file), "--no-notes", "--yes")
    assert "1+1" not in file.read_text()


def test_the_practice_knows_the_diary_again(type_in: Type, tmp_path: Path) -> None:
    patients = []
    for name in ("one.fhir.json", "two.fhir.json"):
        type_in("export", str(tmp_path / name))
        patients.append(json.loads((tmp_path / name).read_bytes())["entry"][0])
    assert patients[0] == patients[1]
    type_in("export", str(tmp_path / "three.fhir.json"), "--patient", "Patient/7")
    assert '"Patient/7"' in (tmp_path / "three.fhir.json").read_text()


def test_a_time_that_is_none_is_wrong_usage(type_in: Type, tmp_path: Path) -> None:
    said = type_in("export", str(tmp_path / "mine.csv"), "--since", "soonish")
    assert (said.code, "30d, 2026-11-01 or all" in said.err) == (WRONG_USAGE, True)


@pytest.mark.parametrize(
    ("name", "option", "why"),
    [
        ("mine.csv", ("--zone", "Europe/Dublin"), "Only a calendar (.ics) has a time zone"),
        ("mine.fhir.json", ("--zone", "Europe/Dublin"), "Only a calendar (.ics) has a time zone"),
        ("mine.csv", ("--patient", "Patient/7"), "Only FHIR (.fhir.json) names a patient"),
        ("mine.json", ("--patient", "Patient/7"), "Only FHIR (.fhir.json) names a patient"),
    ],
)
def test_an_option_that_would_do_nothing_is_wrong_usage(
    type_in: Type, tmp_path: Path, name: str, option: tuple[str, str], why: str
) -> None:
    type_in("log", "left neck", "6")
    said = type_in("export", str(tmp_path / name), *option)
    assert (said.code, said.out) == (WRONG_USAGE, "")
    assert said.err == f"selfcare: {why}: leave {option[0]} out. Nothing was written.\n"
    assert not (tmp_path / name).exists()
    assert type_in("list", "--kind", "share", "--json").out.strip() == "[]"


@pytest.mark.parametrize("name", ["mine.xlsx", "mine", "."])
def test_an_ending_that_says_nothing_is_wrong_usage(type_in: Type, name: str) -> None:
    said = type_in("export", name)
    assert said.code == WRONG_USAGE
    assert "Let it end in .csv, .json, .fhir.json or .ics" in said.err


def test_nothing_is_written_where_there_is_nothing_or_no_place(
    type_in: Type, tmp_path: Path, home: Home
) -> None:
    (tmp_path / "folder.csv").mkdir()
    assert "is a folder" in type_in("export", str(tmp_path / "folder.csv")).err
    assert "no folder" in type_in("export", str(tmp_path / "missing" / "a.csv")).err
    file = tmp_path / "mine.csv"
    assert "nothing to export" in type_in("export", str(file), "--kind", "posture").err
    next(iter(home.data.glob("diary/*/2026-01.json"))).write_text("garbage")
    said = type_in("export", str(file))
    assert (said.code, "is damaged" in said.err, file.exists()) == (COULD_NOT, True, False)


def test_a_pipe_is_not_replaced(type_in: Type, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    said = type_in("export", str(pipe), "--yes")
    assert (said.code, "is a pipe or a device" in said.err) == (COULD_NOT, True)
    assert pipe.is_fifo()


def test_what_fhir_has_no_place_for_is_named(type_in: Type, tmp_path: Path, home: Home) -> None:
    path = next(iter(home.data.glob("diary/*/2026-01.json")))
    path.write_text(path.read_text().replace('"kind": "pain"', '"kind": "dream"'))
    said = type_in("export", str(tmp_path / "a.fhir.json"))
    assert "Left out, as FHIR has no place for it: 1 entry of the kind dream." in said.out
    assert ": 2 entries" in said.out


@pytest.mark.parametrize("ending", ["csv", "json", "fhir.json"])
def test_private_entries_stay_unless_asked_for(type_in: Type, tmp_path: Path, ending: str) -> None:
    type_in("edit", "last", "--private")
    file = tmp_path / f"mine.{ending}"
    said = type_in("export", str(file), "--since", "2026-01-01", "--no-notes")
    assert "2 entries, 2026-01-05 to 2026-02-01." in said.out
    assert "Left out, as private: 1 entry; --private lets them out." in said.out
    (kept,) = json.loads(type_in("list", "--kind", "share", "--json").out)
    assert (kept["what"], kept["form"], kept["since"]) == ("export", ending, "2026-01-01")
    assert (kept["first"], kept["last"]) == ("2026-01-05", "2026-02-01")
    assert kept["without"] == ["notes", "private"]
    type_in("undo")
    said = type_in("export", str(file), "--private", "--yes")
    assert "3 entries" in said.out
    assert "Left out" not in said.out


def test_where_all_is_private_nothing_is_written_or_kept(type_in: Type, tmp_path: Path) -> None:
    type_in("edit", "last", "--private")
    said = type_in("export", str(tmp_path / "mine.csv"), "--since", "2026-02-07")
    assert said.code == COULD_NOT
    assert "Nothing was written. Left out, as private: 1 entry;" in said.err
    assert type_in("list", "--kind", "share", "--json").out == "[]\n"
