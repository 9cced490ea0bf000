"""A table is read whatever its encoding and separators; days and strengths are never guessed."""

from datetime import datetime

import pytest

from selfcare.sharing.incoming.found import ImportFileError
from selfcare.sharing.incoming.moments import (
    DAY_FIRST,
    MONTH_FIRST,
    UNCLEAR,
    BadDayError,
    moment,
    order_of,
)
from selfcare.sharing.incoming.reading import Asked, UnknownTableError
from selfcare.sharing.incoming.strengths import BadStrengthError, strength
from selfcare.sharing.incoming.tables import read_table
from selfcare.sharing.incoming.words import Words
from tests.conftest import ZONE
from tests.domain.known import VOCABULARY
from tests.sharing.incoming.reading_in import CLOCK, found

TABLE = "Ort;Stärke\nLinks;5\n\n;\nRechts;6\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encodings_separators_and_line_ends(encoding: str, separator: str, line_end: str) -> None:
    text = TABLE.replace(";", separator).replace("\n", line_end)
    table = read_table(text.encode(encoding), "t.csv")
    assert table.columns == ("Ort", "Stärke")
    assert [(row.line, row.get("Ort"), row.get("Stärke")) for row in table.rows] == [
        (2, "Links", "5"),
        (5, "Rechts", "6"),
    ]
    assert bool(table.remarks) == (encoding == "cp1252")


@pytest.mark.parametrize(
    "content", [b"just one column\n1\n", b",".join([b"a"] * 600), b"a,b\n" + b"x" * 200_000]
)
def test_what_is_no_table_is_one_sentence(content: bytes) -> None:
    with pytest.raises(ImportFileError, match="cannot be used as it is"):
        read_table(content, "t\x1b.csv")


def test_nul_and_orders_to_a_terminal_do_no_harm() -> None:
    content = (
        b"FeatureName,Timestamp,Value,Note\nLeft n\0eck,2026-01-02T10:00:00Z,5,\x1b]52;c;x\x07\n"
    )
    (record,) = found(content).records.values()
    assert (record["zones"], record["note"]) == (["neck-side.l"], "]52;c;x")


@pytest.mark.parametrize(
    ("day", "time", "meant"),
    [
        ("2026-05-18", "", "2026-05-18 12:00"),
        ("2026/5/8 7:05", "", "2026-05-08 07:05"),
        ("2026 5 8", "7:05:59", "2026-05-08 07:05"),
        ("2026-05-18T23:54:10.5", "", "2026-05-18 23:54"),
        ("18.05.2026", "7 PM", "2026-05-18 19:00"),
        ("18/05/26", "12:05 a.m.", "2026-05-18 00:05"),
        ("Mon, 18 May 2026", "12:05 pm", "2026-05-18 12:05"),
        ("18th May 2026", "mid", "2026-05-18 13:00"),
        ("May 18, 2026 11:54 pm", "", "2026-05-18 23:54"),
        ("2026 18 May", "morning", "2026-05-18 09:00"),
        ("2026-May-18", "14.30", "2026-05-18 14:30"),
    ],
)
def test_days_and_times_of_all_kinds(day: str, time: str, meant: str) -> None:
    assert f"{moment(day, time, DAY_FIRST, CLOCK):%Y-%m-%d %H:%M}" == meant


def test_an_offset_that_is_given_is_kept_and_else_it_is_here() -> None:
    given = moment("2026-05-18T23:54:00-05:00", "", DAY_FIRST, CLOCK)
    assert given.isoformat() == "2026-05-18T23:54:00-05:00"
    assert moment("2026-01-18", "", DAY_FIRST, CLOCK) == datetime(2026, 1, 18, 12, tzinfo=ZONE)
    assert f"{moment('05/18/2026', '', MONTH_FIRST, CLOCK):%d.%m.}" == "18.05."


@pytest.mark.parametrize(
    ("day", "time"),
    [
        ("soon", ""),
        ("", ""),
        ("31/02/2026", ""),
        ("2026-05-18", "25:00"),
        ("2026-05-18", "13:00 pm"),
        ("2026-05-18", "7"),
        ("18 Foo 2026", ""),
        ("2026-05-18Tnever", ""),
        ("99999-01-01", ""),
    ],
)
def test_what_is_no_day_or_time_is_said(day: str, time: str) -> None:
    with pytest.raises(BadDayError, match="cannot be read as a day and a time"):
        moment(day, time, DAY_FIRST, CLOCK)


def test_neither_the_future_nor_long_ago() -> None:
    with pytest.raises(BadDayError, match="still to come"):
        moment("2026-11-25", "", DAY_FIRST, CLOCK)
    with pytest.raises(BadDayError, match="1900"):
        moment("1899-11-25", "", DAY_FIRST, CLOCK)


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["01/02/2026", "13/02/2026"], DAY_FIRST),
        (["01/02/2026", "02/13/2026"], MONTH_FIRST),
        (["01.02.2026"], DAY_FIRST),
        (["2026-01-02", "5th May 2026", "03/03/2026"], DAY_FIRST),
        (["2026-01-02", "01/02/2026"], UNCLEAR),
        ([], DAY_FIRST),
    ],
)
def test_the_whole_file_tells_the_order(days: list[str], order: str) -> None:
    assert order_of(days) == order


def test_days_that_can_be_read_in_two_ways_are_asked_about() -> None:
    table = "Started,Pain Level\n03/04/2026,5\n"
    with pytest.raises(ImportFileError, match="--dates day-first or --dates month-first"):
        found(table)
    (record,) = found(table, Asked(order=MONTH_FIRST)).records.values()
    assert record["at"].startswith("2026-03-04")


@pytest.mark.parametrize(
    ("text", "scale", "value"),
    [
        ("6", 10, 6),
        ("6.5", 10, 7),
        ("6,4", 10, 6),
        ("3/5", 10, 6),
        ("7 out of 10", 10, 7),
        ("5 - moderate", 10, 5),
        ("Moderate", 10, 5),
        ("65", 100, 7),
        ("stark", 10, 8),
    ],
)
def test_strengths_of_all_kinds(text: str, scale: float, value: int) -> None:
    assert strength(text, scale, {"Stark": 8}) == value


@pytest.mark.parametrize("text", ["", "11", "-1", "much", "3/0", "9" * 5000])
def test_what_is_no_strength_is_said(text: str) -> None:
    with pytest.raises(BadStrengthError, match=r"is no strength|is more than"):
        strength(text)


def test_a_table_of_no_known_kind_names_its_columns() -> None:
    with pytest.raises(UnknownTableError) as raised:
        found("Ort,Wann\n1,2\n")
    assert raised.value.columns == ("Ort", "Wann")


def test_names_of_columns_do_no_harm_either() -> None:
    with pytest.raises(UnknownTableError) as raised:
        found("Ort\x1b[31m\x07,Wa\u202enn\n1,2\n")
    assert raised.value.columns == ("Ort[31m", "Wann")


def test_a_whole_sentence_is_no_name() -> None:
    words = Words(VOCABULARY)
    assert words.read("left neck") == words.read(" LEFT  neck ")
    assert words.read("left neck and a lot of other words") is None
    assert words.read("left neck" * 10) is None
    assert words.read("again") is None
    assert words.pick(["stress", "what", "left neck"], "triggers") == (
        ("stress-anxiety",),
        ("what", "left neck"),
    )


def test_faults_come_all_at_once_and_not_without_end() -> None:
    rows = "Left neck,never,5,\nLeft neck,2026-01-02,50,\n" * 150
    faults = found("FeatureName,Timestamp,Value,Note\n" + rows).faults
    assert len(faults) == 200
    assert [fault.line for fault in faults[:3]] == [2, 3, 4]
