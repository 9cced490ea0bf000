"""One's own export comes in as it went out; what could do harm does not."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from selfcare.domain.entries import Entry, Pain
from selfcare.domain.records import as_record, from_record
from selfcare.domain.text import clean
from selfcare.sharing.exports.document import as_document
from selfcare.sharing.incoming.found import Found, ImportFileError
from selfcare.sharing.incoming.own import UNNAMED
from selfcare.sharing.incoming.reading import Asked
from tests.conftest import NOW
from tests.sharing.exports.made import HOSTILE, hostile, one_of_each
from tests.sharing.incoming.reading_in import found

ROW = as_record(one_of_each()[0])


def document(*rows: object, version: object = 1) -> str:
    about = {"format": {"name": "selfcare-export", "version": version}, "entries": list(rows)}
    return json.dumps(about, indent=0)


def unnamed(entries: list[Entry]) -> list[Entry]:
    """Return entries as they come in, without the name of the machine that wrote them."""
    return [entry._replace(device=UNNAMED) for entry in entries]


def test_a_machine_that_is_named_is_kept() -> None:
    (record,) = read(ROW | {"device": "desk"}).records.values()
    assert record["device"] == "desk"


def read(*rows: object) -> Found:
    return found(document(*rows))


def test_what_went_out_comes_in() -> None:
    entries = one_of_each()
    text = "".join(as_document(entries, NOW))
    assert [from_record(each) for each in found(text).records.values()] == unnamed(entries)
    assert found("\ufeff" + text).records == found(text).records


@given(some.text(some.characters(exclude_categories=["Cs"]), max_size=40))
@settings(max_examples=40)
def test_whatever_somebody_wrote_comes_in_as_it_was(text: str) -> None:
    entry = one_of_each()[0]
    assert isinstance(entry.content, Pain)
    written = entry._replace(content=entry.content._replace(note=clean(text)))
    (record,) = found("".join(as_document([written], NOW))).records.values()
    assert [from_record(record)] == unnamed([written])


@pytest.mark.parametrize("note", HOSTILE)
def test_no_text_in_it_steers_a_terminal(note: str) -> None:
    (record,) = read(ROW | {"note": note, "own": {note: [note, 1]}}).records.values()
    shown = json.dumps(record, ensure_ascii=False)
    assert not set(record["note"] + str(record["own"])) & set("\x1b\x07\0\u202e")
    assert "\\u001b" not in shown
    assert len(hostile()) == len(HOSTILE)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../../x"},
        {"id": 1},
        {"kind": "Pain\x1b"},
        {"kind": None},
        {"rev": 0},
        {"rev": True},
        {"rev": 2**40},
        {"device": "a/b"},
        {"at": "2026-11-22"},
        {"at": "2026-W47-7"},
        {"at": "2026-11-25T10:00:00+01:00"},
        {"at": "1899-11-25T10:00:00+01:00"},
        {"logged_at": None},
        {"intensity": 11},
        {"zones": []},
        {"zones": "neck"},
        {"note": "x" * 10_001},
        {"deleted": True},
    ],
)
def test_a_faulty_entry_is_named_by_its_line(change: dict[str, Any]) -> None:
    result = read(ROW, ROW | {"id": "other"} | change)
    (fault,) = result.faults
    assert fault.sentence.startswith("Entry 2 cannot be read: ")
    assert len(result.records) == 1


def test_what_is_no_entry_at_all_is_a_fault_too_and_they_end() -> None:
    assert len(read(1, None, "x", []).faults) == 4
    assert len(read(*[1] * 300).faults) == 200


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("{", "no whole JSON"),
        ("[1, NaN]", "endless numbers"),
        ("[" * 100_000, "endless numbers"),
        ("{}", "no export of selfcare"),
        ('{"format": {"name": "other"}}', "no export of selfcare"),
        ('{"format": {"name": "selfcare-export", "version": 1}}', "no list of entries"),
        (document(version=2), "newer selfcare"),
        (b'{"a": "\xff"}', "not in UTF-8"),
    ],
)
def test_a_file_that_is_none_is_one_sentence(text: str | bytes, sentence: str) -> None:
    with pytest.raises(ImportFileError) as raised:
        found(text)
    assert sentence in str(raised.value)
    assert "Nothing was changed" in str(raised.value)


def test_a_table_is_no_export() -> None:
    with pytest.raises(ImportFileError, match="no whole JSON"):
        found("a,b\n1,2\n", Asked(form="selfcare"))
