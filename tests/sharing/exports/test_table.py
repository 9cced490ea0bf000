"""The table opens alike everywhere, and nothing in it is a formula or an order."""

import csv
import io
import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from selfcare.domain.entries import Entry, Pain
from selfcare.domain.records import from_record
from selfcare.domain.text import clean
from selfcare.sharing.exports.table import COLUMNS, as_csv, neutral
from tests.domain.known import VOCABULARY
from tests.needed import needed
from tests.sharing.exports.made import HOSTILE, entry, hostile, one_of_each


def text(entries: list[Entry]) -> str:
    return "".join(as_csv(entries, VOCABULARY))


def rows(entries: list[Entry]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text(entries).lstrip("\ufeff"), newline="")))


def test_every_field_stands_in_its_column() -> None:
    pain, none, posture, session, _, visit, foreign = rows(one_of_each())
    assert tuple(pain) == COLUMNS
    assert (pain["date"], pain["time"], pain["kind"]) == ("2026-11-22", "17:05:00", "pain")
    assert (pain["zones"], pain["intensity"]) == ("neck-side.l low-back.m", "6")
    assert pain["summary"] == "Pain 6, left side of neck and middle low back"
    assert (none["zones"], none["intensity"], none["summary"]) == ("", "0", "No pain")
    assert (posture["posture"], posture["intensity"]) == ("slump-sit", "0")
    assert session["exercises"].startswith("chin-tuck done 60 s; doorway-pec skipped (no-time); ")
    assert (session["before"], session["after"], session["seconds"]) == ("5", "3", "300")
    assert visit["note"] == "Talked about breaks"
    assert (foreign["kind"], foreign["other"]) == ("dream", "")


def test_what_has_no_column_of_its_own_is_kept_beside() -> None:
    known = {"id": "a", "kind": "dream", "at": "2026-11-22T17:05:00+01:00"}
    dream = from_record(
        known | {"logged_at": known["at"], "rev": 1, "device": "d", "depth": 3, "note": [1]}
    )
    (row,) = rows([dream])
    assert (json.loads(row["other"]), row["note"]) == ({"depth": 3}, "[1]")


@pytest.mark.parametrize("note", HOSTILE)
def test_no_cell_is_a_formula_or_steers_a_terminal(note: str) -> None:
    (row,) = rows([entry(Pain(("knee.l",), 4, note=note))])
    assert row["note"] in (clean(note), f"'{clean(note)}")
    assert not row["note"].lstrip().startswith(("=", "+", "-", "@", "\uff1d"))
    assert not set(text([entry(Pain(("knee.l",), 4, note=note))])) & {"\x1b", "\0", "\u202e", "\t="}


def test_words_that_only_look_like_numbers_are_left_alone() -> None:
    assert neutral("3 - 4 = less") == "3 - 4 = less"
    assert neutral("-") == "'-"


def test_lines_end_as_the_standard_says_and_the_mark_is_in_front() -> None:
    whole = text(one_of_each())
    assert whole.startswith('\ufeff"id","kind"')
    assert whole.count("\r\n") == len(one_of_each()) + 1


def test_pandas_and_duckdb_read_the_same(tmp_path: Path) -> None:
    pandas = needed("pandas")
    duckdb = needed("duckdb")
    path = tmp_path / "mine.csv"
    made = [*hostile(), *one_of_each()]
    path.write_bytes(text(made).encode())
    frame = pandas.read_csv(path, keep_default_na=False, dtype=str)
    with duckdb.connect() as database:
        found = database.sql(f"select * from read_csv('{path}', all_varchar=true)")
        names, cells = tuple(found.columns), found.fetchall()
    assert tuple(frame.columns) == names == COLUMNS
    as_duckdb = [["" if cell is None else cell for cell in row] for row in cells]
    assert [list(row) for row in frame.itertuples(index=False)] == as_duckdb
    assert [row["note"] for row in rows(made)] == list(frame["note"])


def test_pandas_and_duckdb_find_the_same_numbers_days_and_gaps(tmp_path: Path) -> None:
    """Each guesses by itself what a column holds; what is empty is a gap to both, never a zero."""
    pandas, duckdb = needed("pandas"), needed("duckdb")
    path = tmp_path / "mine.csv"
    path.write_bytes(text([*hostile(), *one_of_each()]).encode())
    frame = pandas.read_csv(path, parse_dates=["date"])
    frame = frame.astype(object).where(frame.notna(), None)
    moments = "types={'at': 'VARCHAR', 'logged_at': 'VARCHAR'}"  # pandas leaves them as they are
    with duckdb.connect() as database:
        found = database.sql(f"select * from read_csv('{path}', {moments})").fetchall()
    as_pandas = [[_plain(cell) for cell in row] for row in frame.itertuples(index=False)]
    assert as_pandas == [[_plain(cell) for cell in row] for row in found]
    strengths = [row[COLUMNS.index("intensity")] for row in as_pandas]
    assert strengths == [4.0] * len(HOSTILE) + [6.0, 0.0, 0.0, None, None, None, None]


def _plain(cell: object) -> object:
    if isinstance(cell, int | float):
        return float(cell)
    return str(cell)[:10] if isinstance(cell, date) else cell and str(cell)


def test_numbers_are_numbers_and_days_are_days_to_a_database(tmp_path: Path) -> None:
    duckdb = needed("duckdb")
    path = tmp_path / "mine.csv"
    path.write_bytes(text(one_of_each()).encode())
    asked = f"select max(intensity), min(date), sum(seconds) from read_csv('{path}')"
    with duckdb.connect() as database:
        most, day, seconds = database.sql(asked).fetchall()[0]
    assert (most, str(day), int(seconds)) == (6, "2026-11-22", 300)


@pytest.mark.needs("soffice")
def test_libreoffice_reads_the_same_and_calculates_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(text(hostile()).encode())
    office = [shutil.which("soffice") or "soffice", "--headless", "--infilter=CSV:44,34,76,1"]
    office += [
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir",
        str(tmp_path / "again"),
    ]
    subprocess.run(
        [*office, str(path)], check=True, capture_output=True, env={"HOME": str(tmp_path)}
    )
    again = (tmp_path / "again" / "mine.csv").read_text("utf-8-sig")
    notes = [row["note"] for row in csv.DictReader(io.StringIO(again))]
    assert notes == [row["note"] for row in rows(hostile())]
