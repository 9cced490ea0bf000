"""The JSON document: one entry a line, fields as on disk."""

import json
from datetime import date

from selfcare.domain.records import from_record
from selfcare.sharing.exports.document import as_document
from tests.conftest import NOW
from tests.sharing.exports.made import hostile, one_of_each


def test_it_says_what_it_is_and_has_every_entry_on_a_line_of_its_own() -> None:
    entries = [*one_of_each(), *hostile()]
    text = "".join(as_document(entries, NOW, date(2026, 1, 1)))
    document = json.loads(text)
    assert document["format"] == {"name": "selfcare-export", "version": 1}
    assert (document["made"], document["since"]) == ("2026-11-22T17:05:00+01:00", "2026-01-01")
    assert all("device" not in record for record in document["entries"])
    assert [from_record(record | {"device": "desk"}) for record in document["entries"]] == entries
    assert sum('"id"' in line for line in text.splitlines()) == len(entries)


def test_no_entry_is_a_document_too() -> None:
    assert json.loads("".join(as_document([], NOW)))["entries"] == []
