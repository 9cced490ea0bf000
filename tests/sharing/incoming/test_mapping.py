"""A mapping: guessed, saved, read again, and refused with everything that is wrong with it."""

import pytest

from selfcare.domain.entries import Pain
from selfcare.sharing.incoming.found import ImportFileError
from selfcare.sharing.incoming.mapping import TableMapping, as_toml, guess, read_mapping
from selfcare.sharing.incoming.moments import DAY_FIRST, MONTH_FIRST
from selfcare.sharing.incoming.reading import Asked
from tests.sharing.incoming.reading_in import found, pains

MINE = TableMapping(
    source="my-diary",
    columns={
        "date": ("Jahr", "Monat", "Tag"),
        "time": ("Uhr",),
        "intensity": ("Schmerz",),
        "zones": ("Ort",),
        "triggers": ("Anlass",),
        "note": ("Notiz",),
    },
    order=DAY_FIRST,
    scale=100,
    split="/",
    words={"Nacken": "left neck", 'say "x"\x7f': "stress", "etwas": ""},
    levels={"stark": 8},
)
TABLE = """Jahr,Monat,Tag,Uhr,Schmerz,Ort,Anlass,Notiz
2026,5,18,2:30 pm,60,Nacken/right knee,"say ""x""\x7f/etwas/Sonne",=1+1
2026,5,19,,stark,Nacken,,
2026,5,20,,0,,,nothing today
2026,5,21,,70,R\u00fccken,,
2026,5,22,,70,,,
2026,5,23,,,Nacken,,
"""


def test_any_table_comes_in_by_a_mapping() -> None:
    first, strong, none = pains(TABLE, Asked(mapping=MINE))
    assert first == (
        "2026-05-18 14:30",
        Pain(("neck-side.l", "knee.r"), 6, (), ("stress-anxiety",), (), "=1+1\nTriggers: Sonne"),
    )
    assert strong[1].intensity == 8
    assert (none[1].is_none, none[1].note) == (True, "nothing today")
    assert found(TABLE, Asked(mapping=MINE)).left_out == {
        "place: R\u00fccken": 1,
        "row without a place": 1,
        "row without a strength": 1,
    }


def test_a_place_can_be_the_same_for_every_row() -> None:
    same = TableMapping(source="x", columns={"date": ("d",), "intensity": ("p",)}, zone="left neck")
    (_, pain), *_ = pains("d,p\n2026-05-18,5\n", Asked(mapping=same))
    assert pain.zones == ("neck-side.l",)


def test_what_somebody_says_of_the_days_outranks_the_mapping() -> None:
    columns = {"date": ("d",), "intensity": ("p",)}
    mapping = TableMapping(source="x", columns=columns, zone="left neck", order=DAY_FIRST)
    table = "d,p\n03/04/2026,5\n"
    assert [when for when, _ in pains(table, Asked(mapping=mapping))] == ["2026-04-03 12:00"]
    asked = Asked(mapping=mapping, order=MONTH_FIRST)
    assert [when for when, _ in pains(table, asked)] == ["2026-03-04 12:00"]


def test_a_mapping_that_came_with_a_table_steers_no_terminal() -> None:
    columns = {"date": ("d",), "intensity": ("p",)}
    bad = TableMapping(source="x\x1b[31m\ny", columns=columns, zone="left neck")
    assert found("d,p\n2026-05-18,5\n", Asked(mapping=bad)).source == "A table, read as x[31m y"


def test_what_the_table_has_not_is_said_all_at_once() -> None:
    wrong = TableMapping(
        source="x", columns={"date": ("d",), "intensity": ("q",)}, zone="on the moon"
    )
    with pytest.raises(ImportFileError) as raised:
        found("a,b\n1,2\n", Asked(mapping=wrong))
    for what in ('no column "d"', 'no column "q"', '"on the moon" is no place'):
        assert what in str(raised.value)


def test_it_is_saved_and_read_again() -> None:
    assert read_mapping(as_toml(MINE, TABLE.splitlines()[0].split(",")).encode(), "m.toml") == MINE


def test_for_its_words_alone_it_needs_no_columns() -> None:
    content = b'format = "selfcare-mapping/1"\nscale = 5\n[words]\n"Back pain" = "low back 5"\n'
    read = read_mapping(content, "m.toml", for_words=True)
    assert (read.words, read.scale, read.columns) == ({"Back pain": "low back 5"}, 5, {})
    with pytest.raises(ImportFileError, match=r"\[columns\] is missing"):
        read_mapping(content, "m.toml")


def test_it_is_guessed_from_the_names_of_the_columns() -> None:
    guessed = guess("My Table.csv", ["Pain_Level", "Location", "Year", "Month", "Day", "Comments"])
    assert guessed.source == "my-table"
    assert guessed.columns == {
        "date": ("Year", "Month", "Day"),
        "intensity": ("Pain_Level",),
        "zones": ("Location",),
        "note": ("Comments",),
    }
    assert guess("\u00b7.csv", ["When", "Pain"]).source == "table"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("x = ", "It is no TOML"),
        ("\xff", "It is no TOML"),
        ("", 'begin with: format = "selfcare-mapping/1"'),
        ("wat = 1", 'no setting "wat"'),
        ("source = 1", "source is a text"),
        ('dates = "odd"', "dates is day-first, month-first, or empty"),
        ("scale = 0", "scale is a number"),
        ("scale = true", "scale is a number"),
        ("[columns]\nwat = 1", '[columns] has no "wat"'),
        ("[columns]\ndate = [1]", "is the name of a column"),
        ("[columns]\ndate = 'd'", "intensity in [columns] is needed"),
        ("[words]\na = 1", "[words] has lines such as"),
        ("[levels]\na = 11", "[levels] has lines such as"),
        ("words = 1\nlevels = 1", "[levels] has lines such as"),
    ],
)
def test_what_is_wrong_with_it_is_said(text: str, sentence: str) -> None:
    with pytest.raises(ImportFileError) as raised:
        read_mapping(text.encode("latin-1"), "m.toml")
    assert sentence in str(raised.value)
