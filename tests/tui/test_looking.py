"""Looking at what somebody shared: the same screens, read-only, and nothing of it in one's own diary."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from selfcare.diary.backups.archive import as_bytes
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.entries import Pain
from selfcare.sharing.exports.document import as_document
from selfcare.sharing.shared import READ_ONLY
from selfcare.tui.app import SelfcareApp
from selfcare.tui.messages import DeletionWanted, NoteWanted, PrivacyWanted, UndoWanted
from selfcare.tui.screens.history import HistoryScreen
from tests.conftest import NOW
from tests.sharing.exports.made import entry, one_of_each
from tests.tui.reading import said, shown
from tests.tui.test_bringing_in import SEALED, quick
from tests.tui.test_leaving import go, lines
from tests.tui.test_logging import SIZE

DOCUMENT = "".join(as_document(one_of_each(), NOW)).encode()
__all__ = ["quick"]

OTHER = "".join(as_document([entry(Pain(("knee.l",), 9))], NOW)).encode()


@pytest.fixture
def downloads(downloads: Path) -> Path:
    (downloads / "theirs.json").write_bytes(DOCUMENT)
    return downloads


LOOK = ("f", "4", "enter")


@pytest.mark.parametrize("size", [SIZE, (60, 20), (140, 40)])
async def test_every_screen_says_that_one_only_looks(
    app: SelfcareApp, diary: Diary, downloads: Path, size: tuple[int, int]
) -> None:
    own = diary.add(Pain(("ankle.l",), 2))
    async with app.run_test(size=size) as pilot:
        await go(pilot, *LOOK)
        words = {
            "1": "Worst pain",
            "2": "Pain 6",
            "3": "left side of neck",
            "4": "Weeks",
            "5": "Pain and posture diary",
        }
        for key, word in words.items():
            assert app.screen.name == "look"
            assert READ_ONLY in shown(app).splitlines()[0]
            await go(pilot, key)
            assert READ_ONLY in shown(app).splitlines()[0]
            assert word in lines(app)
            assert "ankle" not in shown(app)
            await go(pilot, "down", "escape")
        await go(pilot, "escape")
        assert app.screen.name == "sharing"
        await go(pilot, "escape")
        assert "ankle" in shown(app)
        assert READ_ONLY not in shown(app)
        assert app.sub_title == ""
    assert diary.entries() == [own]


async def test_nothing_can_be_changed_meanwhile_neither_theirs_nor_ones_own(
    app: SelfcareApp, diary: Diary, downloads: Path
) -> None:
    own = diary.add(Pain(("ankle.l",), 2))
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, *LOOK, "2", "d", "e", "p", "u", "o")
        assert isinstance(app.screen, HistoryScreen)
        theirs = one_of_each()[0]
        for message in (
            DeletionWanted(own),
            DeletionWanted(theirs),
            PrivacyWanted(theirs),
            NoteWanted(Pain((), 0)),
            UndoWanted(),
        ):
            app.screen.post_message(message)
            await pilot.pause()
            assert "to look at only. Nothing was changed." in said(app)
        assert diary.entries() == [own]
        await go(pilot, "escape", "escape", "u")
        assert "Taken back" in said(app)


async def test_two_side_by_side(app: SelfcareApp, diary: Diary, downloads: Path) -> None:
    (downloads / "second.json").write_bytes(OTHER)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "4")
        app.screen.query_one("#path", Input).value = str(downloads / "theirs.json")
        await go(pilot, "enter", "6")
        app.screen.query_one("#path", Input).value = str(downloads / "second.json")
        await go(pilot, "enter")
        row = next(each for each in shown(app).splitlines() if "Worst pain" in each)
        assert row.split()[-2:] == ["6", "9"]
        assert "theirs.json" in shown(app)
        assert "second.json" in shown(app)
        assert READ_ONLY in shown(app)
    assert diary.entries() == []


async def test_a_sealed_one_and_wrong_words(
    app: SelfcareApp, diary: Diary, home: Home, downloads: Path, quick: None
) -> None:
    (downloads / "theirs.json").unlink()
    (downloads / "theirs.json.age").write_bytes(SEALED)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, *LOOK, *"no", "enter")
        assert "the passphrase is another one" in lines(app)
        await go(pilot, *"six-words", "enter")
        assert app.screen.name == "look"
        await go(pilot, "2")
        assert "Pain 6" in shown(app)
    assert not (home.data / "diary").exists()
    everything = [path for path in downloads.parent.parent.rglob("*") if path.is_file()]
    assert not any(b"after lunch" in path.read_bytes() for path in everything)


async def test_a_backup_and_what_is_none(
    app: SelfcareApp, diary: Diary, home: Home, downloads: Path
) -> None:
    diary.add(Pain(("knee.l",), 3), NOW - timedelta(days=40))
    files = {
        path.relative_to(home.data).as_posix(): path.read_bytes()
        for path in home.data.rglob("diary/*/????-??.json")
    }
    (downloads / "theirs.json").write_bytes(b"{}")
    (downloads / "mine.zip").write_bytes(as_bytes(files, NOW))
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "4")
        app.screen.query_one("#path", Input).value = str(downloads / "mine.zip")
        await go(pilot, "enter", "2")
        assert "13 October" in shown(app)  # the day of its last entry
        await go(pilot, "escape", "escape", "4")
        app.screen.query_one("#path", Input).value = str(downloads / "theirs.json")
        await go(pilot, "enter")
        assert "is no share" in lines(app)
        await go(pilot, "4", "escape")
        assert app.screen.name == "sharing"


async def test_an_empty_share_and_entries_that_cannot_be_read(
    app: SelfcareApp, downloads: Path
) -> None:
    (downloads / "theirs.json").write_bytes("".join(as_document([], NOW)).encode())
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, *LOOK, "1")
        assert "not noted" in shown(app)
        await go(pilot, "escape", "5", "escape", "escape")
        (downloads / "theirs.json").write_bytes(
            DOCUMENT.replace(b'"intensity": 6', b'"intensity": 66')
        )
        await go(pilot, "4", "enter")
        assert "Left out: " in lines(app)
