"""Bringing in by keys: seen first, taken on as one change, taken back by one key, or not at all."""

import errno
import json
import os
import sys
from datetime import UTC
from pathlib import Path
from threading import Event

import pyrage
import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from selfcare.diary.diary import Diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain
from selfcare.sharing.exports.document import as_document
from selfcare.sharing.incoming.bringing_in import change_by
from selfcare.sharing.incoming.own import sound_records
from selfcare.sharing.sealing.sealed import MAGIC, _cannot_open, seal_for
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.incoming import IncomingScreen
from tests.conftest import NOW
from tests.sharing.exports.made import one_of_each
from tests.tui.reading import said, shown
from tests.tui.test_leaving import go, lines, settled
from tests.tui.test_logging import SIZE, press

DOCUMENT = "".join(as_document(one_of_each(), NOW)).encode()
TABLE = b"Day,Strength,Spot\n2026-03-31,6,left neck\n2026-04-01,x,left knee\n"
UNCLEAR = b"date,pain,where\n03/04/2026,6,left neck\n"


SEALED = MAGIC + b"-> scrypt c2FsdA 18\n--- \n" + DOCUMENT[::-1]
"""Begins like a file that is sealed with words; to make a real one takes seconds on a busy machine."""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is sealed so be opened in no time, by the right words alone."""

    def open_with(content: bytes, words: str) -> bytes:
        if (content, words) != (SEALED, "six-words"):
            raise _cannot_open("the passphrase is another one")
        return DOCUMENT

    monkeypatch.setattr("selfcare.sharing.sealing.lock.open_with", open_with)


async def bring(pilot: Pilot[None], path: Path, content: bytes) -> None:
    """Choose a file with this in it, by the way that its folder is where one begins."""
    path.write_bytes(content)
    await go(pilot, "f", "3", "enter")


async def test_seen_accepted_and_taken_back(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    own = diary.add(Pain(("knee.l",), 3))
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.json", DOCUMENT)
        assert "An export of selfcare: 7 entries" in shown(app)
        assert "7 entries  new" in shown(app)
        assert "Bring in 7 entries?" in shown(app)
        assert diary.entries() == [own]
        await go(pilot, "y")
        assert "Done: 7 entries came in. Undo takes all of it back." in lines(app)
        assert len(diary.entries()) == 8
        await go(pilot, "3", "enter")
        assert "There is nothing new in it." in shown(app)
        await go(pilot, "y", "escape")
        assert len(diary.entries()) == 8
        await go(pilot, "u")
        assert "Taken back: a change of 7 entries." in said(app)
        assert diary.entries() == [own]


async def test_an_export_without_notes_has_nothing_new_beside_the_same_with_notes(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    entry = diary.add(Pain(("knee.l",), 3, note="after the stairs"))
    bare = entry._replace(content=Pain(("knee.l",), 3))
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.json", "".join(as_document([bare], NOW)).encode())
        assert "There is nothing new in it." in shown(app)
        assert "changed here since" not in shown(app)
    assert diary.entries() == [entry]


async def test_what_another_window_brought_in_meanwhile_comes_in_once(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.json", DOCUMENT)
        rows = json.loads(DOCUMENT)["entries"]
        diary.change(change_by(sound_records("", rows, DOCUMENT, FixedClock(NOW, UTC))))
        await go(pilot, "y")
        assert said(app) == "Nothing was changed."
    assert len(diary.entries()) == 7


@pytest.mark.parametrize("key", ["n", "escape"])
@pytest.mark.parametrize("size", [SIZE, (60, 20)])
async def test_refused(
    app: SelfcareApp, diary: Diary, downloads: Path, key: str, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await bring(pilot, downloads / "mine.json", DOCUMENT)
        assert "n  no" in shown(app)
        await go(pilot, "down", "pagedown", "up", key)
        assert app.screen.name == "sharing"
    assert diary.entries() == []


async def test_lines_with_faults_are_named_counted_and_left_out(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    rows = "".join(f"2026-04-{day:02},x,left knee\n" for day in range(1, 9))
    async with app.run_test(size=(80, 40)) as pilot:
        content = f"date,pain,where\n2026-03-31,6,left neck\n{rows}".encode()
        await bring(pilot, downloads / "table.csv", content)
        await go(pilot, "ctrl+s")  # the columns were guessed right
        assert "line 3: " in shown(app)
        assert "and 3 more" in shown(app)
        assert "Bring in 1 entry, and leave 8 lines out?" in shown(app)
        await go(pilot, "y")
    (entry,) = diary.entries()
    assert entry.content == Pain(("neck-side.l",), 6)


async def test_a_table_of_an_unknown_kind(app: SelfcareApp, diary: Diary, downloads: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "table.csv", TABLE)
        assert "Its columns: Day, Strength, Spot." in shown(app)
        assert app.screen.query_one("#answer-date", Input).value == "Day"
        assert app.screen.query_one("#answer-intensity", Input).value == "Strength"
        app.screen.query_one("#answer-zones", Input).value = "Place"
        await go(pilot, "ctrl+s")
        assert 'There is no column "Place".' in lines(app)
        app.screen.query_one("#answer-zones", Input).value = "spot"
        app.screen.query_one("#answer-scale", Input).value = "much"
        await go(pilot, "ctrl+s")
        assert "Please type a number" in lines(app)
        app.screen.query_one("#answer-scale", Input).value = ""
        app.screen.query_one("#answer-date", Input).value = ""
        await go(pilot, "ctrl+s")
        assert "Please say which column this is." in lines(app)
        app.screen.query_one("#answer-date", Input).value = "Day"
        await go(pilot, "ctrl+s")
        assert "Bring in 1 entry, and leave 1 line out?" in shown(app)
        await go(pilot, "escape", "3", "enter", "escape")
        assert app.screen.name == "sharing"
    assert diary.entries() == []


@pytest.mark.parametrize(("key", "day"), [("1", "2026-04-03"), ("2", "2026-03-04")])
async def test_days_that_can_be_read_in_two_ways_are_asked_about(
    app: SelfcareApp, diary: Diary, downloads: Path, key: str, day: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "table.csv", UNCLEAR)
        await go(pilot, "ctrl+s")
        assert "What is 03/04?" in shown(app)
        await go(pilot, key, "y")
    (entry,) = diary.entries()
    assert str(entry.day) == day


async def test_the_days_are_left_open(app: SelfcareApp, diary: Diary, downloads: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "table.csv", UNCLEAR)
        await go(pilot, "ctrl+s", "escape")
        assert app.screen.name == "sharing"
    assert diary.entries() == []


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.json", b"{", "it is no whole JSON"),
        ("a.json", b'{"some": "thing"}', "no export of selfcare"),
        ("a.csv", b"", "is empty"),
        ("a.txt", b"PK\x03\x04", "A spreadsheet comes in once it is saved as CSV."),
    ],
)
async def test_what_cannot_be_used_is_a_sentence(
    app: SelfcareApp, diary: Diary, downloads: Path, name: str, content: bytes, word: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / name, content)
        assert word in lines(app)
        assert "Nothing was changed" in lines(app)
        assert app.screen.name == "sharing"
    assert diary.entries() == []


# --- sealed ---


async def test_sealed_with_words_typed_wrong_and_right(
    app: SelfcareApp, diary: Diary, downloads: Path, quick: None
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.json.age", SEALED)
        assert "mine.json.age is sealed" in shown(app)
        await go(pilot, "enter")
        assert "Please type them" in shown(app)
        await go(pilot, *"no", "enter")
        assert "the passphrase is another one" in lines(app)
        await go(pilot, *"Six", "space", *"words", "enter")
        assert isinstance(app.screen, IncomingScreen)
        await go(pilot, "y")
    assert len(diary.entries()) == 7
    assert [path.name for path in downloads.iterdir()] == ["mine.json.age"]


async def test_sealed_for_a_key(app: SelfcareApp, diary: Diary, downloads: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    sealed = seal_for(DOCUMENT, [str(identity.to_public())])
    (downloads / "key.txt").write_text(f"{identity}\n")
    (downloads / "other.txt").write_text("no key")
    (downloads / "large.txt").write_bytes(b" " * (2**20 + 1))
    async with app.run_test(size=SIZE) as pilot:
        for name, word in (
            ("other.txt", "There is no secret key in that file."),
            ("large.txt", "There is no secret key in that file."),
            ("key.txt", "Bring in 7 entries?"),
        ):
            if app.screen.name != "sharing":
                await go(pilot, "f")
            (downloads / "mine.json.age").write_bytes(sealed)
            await go(pilot, "3")
            app.screen.query_one("#path", Input).value = str(downloads / "mine.json.age")
            await go(pilot, "enter")
            assert "which file has your secret one?" in shown(app)
            app.screen.query_one("#path", Input).value = str(downloads / name)
            await go(pilot, "enter")
            assert word in lines(app)


async def test_tampered_with(app: SelfcareApp, diary: Diary, downloads: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    sealed = bytearray(seal_for(DOCUMENT, [str(identity.to_public())]))
    sealed[-1] ^= 1
    (downloads / "key.txt").write_text(f"{identity}\n")
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.json.age", bytes(sealed))
        app.screen.query_one("#path", Input).value = str(downloads / "key.txt")
        await go(pilot, "enter")
        assert "cut or altered" in lines(app)
        assert "Nothing was changed" in lines(app)
    assert diary.entries() == []


async def test_sealed_and_the_extra_missing(
    app: SelfcareApp, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.json.age", SEALED)
        assert "pip install 'selfcare[share]'" in lines(app)


# --- what can go wrong ---


async def test_a_full_disk_changes_nothing(
    app: SelfcareApp, diary: Diary, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.json", DOCUMENT)
        with monkeypatch.context() as patch:
            patch.setattr("selfcare.diary.files._write_all", _full)
            await go(pilot, "y")
        assert "It could not be saved: No space left on device." in lines(app)
    assert diary.entries() == []


def _full(_handle: int, _content: bytes) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


async def test_a_file_that_is_gone_or_too_large_or_unreadable(
    app: SelfcareApp, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        monkeypatch.setattr("selfcare.sharing.incoming.bringing_in.LARGEST", 10)
        await bring(pilot, downloads / "mine.json", DOCUMENT)
        assert "which no diary is" in lines(app)
        monkeypatch.setattr("selfcare.sharing.incoming.bringing_in.read_file", _unreadable)
        await go(pilot, "3", "enter")
        assert "It could not be read: Input/output error." in lines(app)


def _unreadable(_path: Path) -> bytes:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def _read_slowly(downloads: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Event, Event]:
    """Put a file there, the reading of which begins with the first event and waits for the second."""
    begun, go_on = Event(), Event()

    def slowly(_path: Path) -> bytes:
        begun.set()
        assert go_on.wait(10)
        return DOCUMENT

    (downloads / "mine.json").write_bytes(DOCUMENT)
    monkeypatch.setattr("selfcare.sharing.incoming.bringing_in.read_file", slowly)
    return begun, go_on


async def test_escape_stops_reading_at_once(
    app: SelfcareApp, diary: Diary, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = _read_slowly(downloads, monkeypatch)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "3")
        monkeypatch.setattr("tests.tui.settling.PATIENCE", 0.05)
        await press(pilot, "enter")
        assert begun.wait(10)
        assert "Reading mine.json" in shown(app)
        await press(pilot, "escape")
        assert "Stopped. Nothing was changed." in said(app)
        go_on.set()
        await settled(pilot)
        assert app.screen.name == "sharing"
    assert diary.entries() == []


async def test_escape_stops_the_change_before_anything_is_written(
    app: SelfcareApp, diary: Diary, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()
    versions = Diary.versions

    def slowly(own: Diary) -> object:
        begun.set()
        assert go_on.wait(10)
        return versions(own)

    async with app.run_test(size=SIZE) as pilot:
        await bring(pilot, downloads / "mine.json", DOCUMENT)
        monkeypatch.setattr("tests.tui.settling.PATIENCE", 0.05)
        monkeypatch.setattr(Diary, "versions", slowly)
        await press(pilot, "y")
        assert begun.wait(10)
        await press(pilot, "f4")  # something else in front, meanwhile
        await press(pilot, "escape", "escape")
        go_on.set()
        await settled(pilot)
        assert said(app) == "Nothing was changed."
    assert diary.entries() == []


async def test_what_ends_behind_something_else_goes_on_once_that_is_gone(
    app: SelfcareApp, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = _read_slowly(downloads, monkeypatch)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "3")
        monkeypatch.setattr("tests.tui.settling.PATIENCE", 0.05)
        await press(pilot, "enter")
        assert begun.wait(10)
        await press(pilot, "f4")
        go_on.set()
        await settled(pilot)
        await go(pilot, "escape")
        await settled(pilot)
        assert isinstance(app.screen, IncomingScreen)
