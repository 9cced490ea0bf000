"""A file of everything: what is in it is said beforehand, and what is private stays unless asked for."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.settings import Settings
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain, Question, Recipient, Shared, Visit
from selfcare.domain.exercises.library import Library
from selfcare.domain.vocabulary import Vocabulary
from selfcare.knowledge.loader import load
from selfcare.sharing.exports.leaving import LeavingError, diary_id
from selfcare.sharing.exports.parcel import Order, Stock, outlook, pack
from selfcare.sharing.routines.assigned import Assigned


@pytest.fixture
def stock(diary: Diary, home: Home, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Stock:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    library = Library.from_data(load("exercises"))
    words = Vocabulary.from_data(load("zones"), load("words"))
    assigned = Assigned(diary, lambda: library)
    return Stock(diary, assigned, list, words, clock, lambda: diary_id(Settings(home)))


def test_what_is_said_beforehand_is_what_leaves(stock: Stock, diary: Diary) -> None:
    diary.add(Pain(("knee.l",), 4, note="mine"))
    diary.correct(diary.add(Pain(("knee.r",), 5)), private=True)
    order = Order("json", with_notes=False)
    said = "1 entry, 2026-11-22. Left out, as private: 1 entry."
    assert outlook(order, stock) == said
    parcel = pack(order, stock)
    assert parcel.said == said
    assert b"mine" not in parcel.content
    assert parcel.shared == Shared(
        "export", "json", "", "all", "2026-11-22", "2026-11-22", ("notes", "private")
    )
    both = pack(Order("json", with_private=True), stock)
    assert len(json.loads(both.content)["entries"]) == 2


def test_what_is_for_somebody_tells_of_nobody_else(stock: Stock, diary: Diary) -> None:
    for content in (Shared("report", "pdf", "B"), Recipient("B", "age1"), Pain((), 0)):
        diary.add(content)
    assert b"recipient" in pack(Order("json"), stock).content
    kept = json.loads(pack(Order("json", for_somebody=True), stock).content)["entries"]
    assert [each["kind"] for each in kept] == ["pain"]


@pytest.mark.parametrize("form", ["csv", "fhir.json"])
def test_the_other_forms(stock: Stock, diary: Diary, form: str) -> None:
    diary.add(Pain(("knee.l",), 4))
    diary.add(Question("Why"))
    parcel = pack(Order(form), stock)
    assert b"knee.l" in parcel.content
    assert ("FHIR has no place for 1 entry" in parcel.said) == (form == "fhir.json")


def test_a_calendar_holds_what_is_ahead(
    stock: Stock, diary: Diary, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = Order("ics")
    assert "What is ahead" in outlook(order, stock)
    with pytest.raises(LeavingError, match="nothing ahead"):
        pack(order, stock)
    diary.add(Visit(), clock.now().replace(year=2027))
    parcel = pack(order, stock)
    assert (b"BEGIN:VEVENT" in parcel.content, parcel.shared) == (True, None)
    assert parcel.said.startswith("1 event, until ")
    monkeypatch.setenv("TZ", "Nowhere/Else")
    with pytest.raises(LeavingError, match="time zone"):
        pack(order, stock)


def test_a_backup_holds_all_files(
    stock: Stock, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = Order("zip")
    assert "private entries too" in outlook(order, stock)
    with pytest.raises(LeavingError, match="nothing to write"):
        pack(order, stock)
    diary.add(Pain(("knee.l",), 4))
    names = ZipFile(BytesIO(pack(order, stock).content)).namelist()
    assert sum(name.startswith("diary/") for name in names) == 1
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", _unreadable)
    with pytest.raises(LeavingError, match="could not be read: 2026-11"):
        pack(order, stock)
    monkeypatch.setattr(Path, "read_bytes", read)
    monkeypatch.setattr("selfcare.diary.backups.contents.TRIES", 0)
    with pytest.raises(LeavingError, match="being changed"):
        pack(order, stock)


def _unreadable(_path: Path) -> bytes:
    raise OSError(5, "Input/output error")


def test_nothing_is_said_to_be_nothing(stock: Stock, home: Home, diary: Diary) -> None:
    assert outlook(Order(), stock) == "Nothing yet."
    with pytest.raises(LeavingError, match="nothing to write"):
        pack(Order(), stock)
    diary.add(Pain((), 0))
    next(home.data.rglob("2026-11.json")).write_text("{")
    with pytest.raises(LeavingError, match="Nothing was written"):
        outlook(Order(), stock._replace(diary=Diary(home, stock.clock)))
