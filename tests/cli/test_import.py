"""`selfcare import`: a look first, then one change that one undo takes back; twice changes nothing."""

import json
import os
import sys
from pathlib import Path

import pytest

from selfcare.cli import asking
from selfcare.cli.main import COULD_NOT, DONE, WRONG_USAGE
from selfcare.domain.text import clean
from selfcare.sharing.incoming import bringing_in
from tests.cli.typed import Type

TABLE = """FeatureName,Timestamp,Value,Note
Left neck,2026-01-14T21:30:41.432+01:00,6,
Right knee,2026-02-17T21:14:56.864Z,3.4:stairs,
Water,2026-02-16T00:13:27.182+01:00,5,
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "tracks.csv"
    path.write_text(TABLE)
    return path


def listed(type_in: Type) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(type_in("list", "--since", "all", "--json").out)
    return rows


def test_a_look_first_then_one_change_and_one_undo(type_in: Type, table: Path) -> None:
    looked = type_in("import", str(table), "--dry-run")
    assert looked.code == DONE
    assert looked.out.splitlines()[:4] == [
        "An export of Track & Graph: 2 entries, 2026-01-14 to 2026-02-17.",
        "       2 entries  new",
        "Left out, as it has no place in this diary:",
        "        1x  tracker: Water",
    ]
    assert listed(type_in) == []
    done = type_in("import", str(table), "--yes")
    assert done.out.endswith("Done: 2 entries came in. To take that back: selfcare undo\n")
    assert [row["intensity"] for row in listed(type_in)] == [3, 6]
    type_in("undo")
    assert listed(type_in) == []


def test_twice_changes_nothing_and_after_an_undo_it_comes_again(type_in: Type, table: Path) -> None:
    type_in("import", str(table), "--yes")
    before = listed(type_in)
    again = type_in("import", str(table), "--yes")
    assert "2 entries  here already" in again.out
    assert again.out.endswith("There is nothing new in it. Nothing was changed.\n")
    assert listed(type_in) == before
    type_in("undo")
    type_in("import", str(table), "--yes")
    assert [row["id"] for row in listed(type_in)] == [row["id"] for row in before]


def test_what_was_changed_or_deleted_here_stays_so(type_in: Type, table: Path) -> None:
    type_in("import", str(table), "--yes")
    ids = [str(row["id"]) for row in listed(type_in)]
    type_in("edit", ids[0], "5")
    type_in("delete", ids[1])
    said = type_in("import", str(table), "--yes")
    assert "changed here since: stays as it is" in said.out
    assert "deleted here since: stays deleted" in said.out
    assert [row["intensity"] for row in listed(type_in)] == [5]


def test_an_export_comes_into_an_empty_home_as_it_was(
    type_in: Type, table: Path, tmp_path: Path
) -> None:
    type_in("log", "left neck", "6", "stress", "--note", "\u0627\u0644\u0631 =1 [/]")
    type_in("posture", "slumped", "0")
    type_in("import", str(table), "--yes")
    file = tmp_path / "mine.json"
    type_in("export", str(file))
    other = ("--home", str(tmp_path / "other"))
    assert type_in("import", str(file), "--yes", *other).code == DONE
    moved = json.loads(type_in("list", "--since", "all", "--json", *other).out)
    assert [row | {"device": ""} for row in moved] == [
        row | {"device": ""}
        for row in listed(type_in)
        if row["kind"] != "share"  # kept by export
    ]
    again = tmp_path / "again.json"
    type_in("export", str(again), *other)
    written, back = file.read_text().splitlines(), again.read_text().splitlines()
    assert [line for line in back if '"made":' not in line] == [
        line for line in written if '"made":' not in line
    ]


def test_faults_are_said_by_line_and_nothing_is_half_saved(type_in: Type, table: Path) -> None:
    table.write_text(TABLE + "Left neck,never,5,\nLeft neck,2026-02-16,500,\x1b[31m\n")
    said = type_in("import", str(table), "--yes")
    assert said.code == COULD_NOT
    assert 'line 5: "never" cannot be read as a day and a time.' in said.err
    assert 'line 6: "500" is more than 10.' in said.err
    assert clean(said.err) == said.err
    assert listed(type_in) == []
    skipped = type_in("import", str(table), "--yes", "--skip-faulty")
    assert "2 lines  left out, with faults" in skipped.out
    assert len(listed(type_in)) == 2


def test_an_unknown_table_leads_to_a_mapping_that_can_be_used_again(
    type_in: Type, tmp_path: Path
) -> None:
    file, mapping = tmp_path / "own.csv", tmp_path / "m.toml"
    file.write_text("Date,Pain,Where\n2026-01-02,5,left neck\n")
    said = type_in("import", str(file))
    assert (said.code, "Its columns are: Date, Pain, Where." in said.err) == (COULD_NOT, True)
    assert type_in("import", str(file), "--save-map", str(mapping)).code == DONE
    assert "is there already" in type_in("import", str(file), "--save-map", str(mapping)).err
    assert type_in("import", str(file), "--map", str(mapping), "--yes").code == DONE
    assert [row["zones"] for row in listed(type_in)] == [["neck-side.l"]]


def test_another_format_takes_only_the_words_of_a_mapping(type_in: Type, tmp_path: Path) -> None:
    file, words = tmp_path / "daylio.csv", tmp_path / "words.toml"
    file.write_text("full_date,weekday,time,mood,activities\n2026-01-02,Friday,9:00,ok,Back pain\n")
    words.write_text('format = "selfcare-mapping/1"\n[words]\n"Back pain" = "low back 5"\n')
    said = type_in("import", str(file), "--from", "daylio", "--map", str(words), "--yes")
    assert said.code == DONE
    assert [(row["zones"], row["intensity"]) for row in listed(type_in)] == [(["low-back.m"], 5)]
    assert "[columns] is missing" in type_in("import", str(file), "--map", str(words)).err


def test_json_tells_all_that_was_found(type_in: Type, table: Path) -> None:
    told = json.loads(type_in("import", str(table), "--dry-run", "--json").out)
    assert (told["missing"], told["same"], told["faults"]) == (2, 0, [])
    assert told["left_out"] == {"tracker: Water": 1}
    assert json.loads(type_in("import", str(table), "--yes", "--json").out)["missing"] == 2
    assert json.loads(type_in("import", str(table), "--json").out)["same"] == 2


def test_many_things_left_out_are_counted_together(type_in: Type, table: Path) -> None:
    rows = "".join(f"Thing {n},2026-01-02,1,\n" for n in range(20))
    table.write_text(TABLE + rows)
    assert (
        "9x  9 other things (all of them: --json)" in type_in("import", str(table), "--dry-run").out
    )


def test_of_many_faults_some_are_shown(type_in: Type, table: Path) -> None:
    table.write_text(TABLE + "Left neck,never,5,\n" * 30)
    said = type_in("import", str(table), "--yes").err
    assert (said.count("line "), "and 10 more" in said) == (20, True)


def _nobody(_prompt: str) -> str:
    raise EOFError


def test_one_is_asked_before_anything_changes(
    type_in: Type, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = type_in("import", str(table))
    assert (said.code, "add --yes" in said.err) == (COULD_NOT, True)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(asking, "input", lambda _: "no", raising=False)
    assert type_in("import", str(table)).out.endswith("Nothing was changed.\n")
    monkeypatch.setattr(asking, "input", _nobody, raising=False)
    assert type_in("import", str(table)).out.endswith("Nothing was changed.\n")
    monkeypatch.setattr(asking, "input", lambda _: "y", raising=False)
    assert "Done" in type_in("import", str(table)).out


def test_what_is_no_ordinary_file_is_never_waited_for(type_in: Type, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    sealed = tmp_path / "a.age"
    sealed.write_bytes(b"age-encryption.org/v1\n-> X25519 AAAA\n")
    for command in (["import"], ["open", "--text"], ["import", str(sealed), "--identity"]):
        assert "is a folder" in type_in(*command, str(tmp_path)).err
        for name in (str(pipe), "/dev/zero"):
            said = type_in(*command, name)
            assert (said.code, "is a pipe or a device" in said.err) == (COULD_NOT, True)
    said = type_in("import", str(tmp_path / "\x1b[31mnone.csv"))
    assert (said.err.count("\n"), "\x1b" in said.err) == (1, False)


def test_what_cannot_be_read_is_one_sentence(
    type_in: Type, tmp_path: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "There is no file" in type_in("import", str(tmp_path / "none.csv")).err
    said = type_in("import", str(table), "--from", "excel")
    assert (said.code, "bearable, daylio" in said.err) == (WRONG_USAGE, True)
    monkeypatch.setattr("selfcare.sharing.incoming.bringing_in.LARGEST", 10)
    assert "which no diary is" in type_in("import", str(table)).err
    assert bringing_in.SHOWN == 3
