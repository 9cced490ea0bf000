"""Whom one shares with: named by what was given or by hand, gone once forgotten."""

from datetime import timedelta

import pytest

from selfcare.domain.checks import check
from selfcare.domain.describe import headline
from selfcare.domain.entries import BadEntryError, Content, Entry, Pain, Recipient, Shared
from selfcare.domain.recipients import Known, called, known
from selfcare.domain.records import as_record, from_record
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
from tests.conftest import NOW

GONE = Recipient("B", state="forgotten")


def newest_first(*contents: Content) -> list[Entry]:
    """Return entries of which each is a day older than the one before."""
    days = [NOW - timedelta(days=number) for number in range(len(contents))]
    return [
        Entry(f"e{number}", at, at, content)
        for number, (at, content) in enumerate(zip(days, contents, strict=True))
    ]


def test_everybody_who_was_given_something_or_was_added() -> None:
    entries = newest_first(
        Shared("report", "pdf"),
        Pain((), 0),
        Shared("report", "pdf", "C"),
        Recipient("B", "age1new"),
        Shared("report", "html", "B"),
        Recipient("B", "age1old"),
        Shared("report", "txt", "B"),
    )
    assert known(entries) == (
        Known("C", "", entries[2]),
        Known("B", "age1new", entries[4], entries[3]),
    )


def test_who_is_forgotten_is_not_there_and_their_key_is_gone() -> None:
    old = (Recipient("B", "age1old"), Shared("report", "pdf", "B"))
    assert known(newest_first(GONE, *old)) == ()
    assert [each.key for each in known(newest_first(Shared("export", "csv", "B"), GONE, *old))] == [
        ""
    ]
    again = newest_first(Recipient("B"), GONE, *old)
    assert known(again) == (Known("B", entry=again[0]),)


def test_somebody_new_has_only_a_name() -> None:
    everybody = known(newest_first(Recipient("B", "age1")))
    assert called(everybody, "B").key == "age1"
    assert called(everybody, "C") == Known("C")


def test_it_lies_on_the_disk_like_any_entry_and_is_told_in_words() -> None:
    (entry,) = newest_first(Recipient("B", "age1"))
    record = as_record(entry)
    assert (record["kind"], record["name"], record["key"]) == ("recipient", "B", "age1")
    assert from_record(record) == entry
    words = Vocabulary.from_data(load("zones"), load("words"))
    assert headline(entry.content, words) == "Whom you share with: B"
    assert headline(GONE, words) == "Whom you share with: B, forgotten"


def test_a_name_is_needed() -> None:
    with pytest.raises(BadEntryError, match="give a name"):
        check(Recipient("  "))
