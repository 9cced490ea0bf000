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


def test_what_stands_above_a_table_is_left_and_said() -> None:
    content = "Of me;2026\n\nOrt;Stärke\nLinks;5\n".encode()
    table = read_table(content, "t.csv", [("Stärke", "Ort")])
    assert (table.columns, table.rows[0].get("Ort")) == (("Ort", "Stärke"), "Links")
    assert table.remarks == ("What stands above line 3 was not read.",)
    assert read_table(content, "t.csv").columns == ("Of me", "2026")


def test_a_first_line_may_tell_the_separator() -> None:
    table = read_table(b"sep=;\r\nOrt;a,b\r\nLinks;5,5\r\n", "t.csv")
    assert table.columns == ("Ort", "a,b")
    assert (table.rows[0].line, table.rows[0].get("a,b")) == (3, "5,5")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_two_bytes_a_letter_are_known_without_a_mark(encoding: str) -> None:
    text = "Ort,Notiz\nLinks,\u0627\u0644\u0631\u0642\u0628\u0629 \u4e2d\u6587 ä\n"
    (row,) = read_table(text.encode(encoding), "t.csv").rows
    assert row.get("Notiz") == "\u0627\u0644\u0631\u0642\u0628\u0629 \u4e2d\u6587 ä"


def test_line_ends_may_be_mixed() -> None:
    rows = read_table(b'a,b\r1,2\r\n3,"x\ny"\n5,6', "t.csv").rows
    assert [(row.get("a"), row.get("b")) for row in rows] == [("1", "2"), ("3", "x\ny"), ("5", "6")]


def test_columns_of_one_name_are_told_apart() -> None:
    table = read_table(b"Note,Date,Note,,\nfirst,2026,second,,\n", "t.csv")
    assert table.columns == ("Note", "Date", "Note (2)", "", "")
    assert table.rows[0].get("Note (2)") == "second"


@pytest.mark.parametrize(
    ("content", "line"),
    [(b'a,b\n1,2\n3,"open\n5,6\n', 3), (b'a,b\n1,"x"y\n', 2), (b'sep=,\na,b\n"1,2\n', 3)],
)
def test_quotation_marks_without_a_partner_swallow_nothing(content: bytes, line: int) -> None:
    with pytest.raises(ImportFileError, match=f"line {line}: .* a quotation mark has no partner"):
        read_table(content, "t.csv")


def test_a_cell_too_many_is_a_fault_by_line_as_the_others_may_be_wrong() -> None:
    rows = "Left neck,2026-01-02,5,a note, with a comma\nLeft neck,2026-01-03,5,x,,\n"
    read = found("FeatureName,Timestamp,Value,Note\n" + rows)
    assert [str(fault) for fault in read.faults] == [
        "line 2: It has more cells than there are columns."
    ]
    assert len(read.records) == 1


def test_what_no_diary_has_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImportFileError, match="line 1: It has more than 500 columns"):
        read_table(b"a," * 1_000_000, "t.csv")
    with pytest.raises(ImportFileError, match="line 2: It has more than 500 columns"):
        read_table(b"a,b\n" + b"1," * 1_000_000, "t.csv")
    monkeypatch.setattr("selfcare.sharing.incoming.tables.MOST_ROWS", 150)
    assert len(read_table(b"a,b\n" + b"1,2\n" * 150, "t.csv").rows) == 150
    with pytest.raises(ImportFileError, match="more than 150 lines"):
        read_table(b"a,b\n" + b"1,2\n" * 151, "t.csv")


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


@pytest.mark.parametrize(
    ("start", "advice"),
    [
        (b"PK\x03\x04", "selfcare restore"),
        (b"SQLite format 3\0", "export a table"),
        (b"%PDF-1.7", "export a table"),
    ],
)
def test_what_is_often_taken_for_a_table_is_named(start: bytes, advice: str) -> None:
    with pytest.raises(ImportFileError, match=advice):
        found(start + bytes(range(256)) * 20)


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
