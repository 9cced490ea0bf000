"""What leaves from the app: sealed for somebody or not, never over another file unasked, and noted."""

import errno
import json
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event

import pyrage
import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Pain, Recipient, Shared
from selfcare.sharing.sealing.sealed import needs_passphrase, open_by
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.passphrase import PassphraseScreen
from tests.conftest import NOW
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, press

IDENTITY = pyrage.x25519.Identity.generate()
PUBLIC = str(IDENTITY.to_public())
NOTED = Pain(("neck-side.l",), 6, note="quite private")
WORDS = "one-two-three-four-five-six"


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "person"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sealing with words take no time, and its words be known."""
    monkeypatch.setattr("selfcare.sharing.sealing.lock.new_passphrase", lambda _words: WORDS)
    monkeypatch.setattr(
        "selfcare.sharing.sealing.lock.seal_with", lambda plain, words: words.encode() + plain[::-1]
    )


async def settled(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def go(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait for what they begin after each."""
    for key in keys:
        await press(pilot, key)
        await settled(pilot)


def lines(app: SelfcareApp) -> str:
    """Return what is shown without the breaks of its lines."""
    return " ".join(shown(app).replace("│", " ").split())


# --- the page from which everything is one key away ---


async def test_each_thing_is_two_keys_from_today(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Shared("report", "pdf", "B"))
    names = ["share", "export", "file_picker", "file_picker", "shares", "recipients"]
    async with app.run_test(size=SIZE) as pilot:
        for number, name in enumerate(names, 1):
            await go(pilot, "f")
            assert app.screen.name == "sharing"
            assert "Last on 22 November 2026" in shown(app)
            await go(pilot, str(number))
            assert app.screen.name == name
            await go(pilot, "escape", "escape")
            assert app.screen.name == "today"


async def test_the_arrows_and_enter_do_the_same(app: SelfcareApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await go(pilot, "f", "down", "enter")
        assert app.screen.name == "export"


# --- a report ---


@pytest.mark.usefixtures("quick")
async def test_a_report_sealed_with_words_that_are_shown_once(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    diary.add(NOTED)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "1", "up", "space")
        assert "Sealed, with six words" in shown(app)
        await go(pilot, "ctrl+s")
        assert isinstance(app.screen, PassphraseScreen)
        assert "one-two-three- four-five-six" in lines(app)
        assert "Never send them in the same mail" in lines(app)
        await go(pilot, "enter", "escape")
        assert isinstance(app.screen, PassphraseScreen)
        await go(pilot, "y")
        assert app.screen.name == "share"
        assert WORDS not in shown(app)
    (path,) = out.iterdir()
    assert path.name == "diary-2026-11-22.html.age"
    assert path.stat().st_mode & 0o777 == 0o600
    content = path.read_bytes()
    assert content[len(WORDS) :][::-1].startswith(b"<!doctype html>")
    (entry,) = diary.entries(kinds={"share"})
    assert isinstance(entry.content, Shared)
    assert entry.content._replace(first="", last="") == Shared(
        "report", "html.age", "", "last-visit", "", "", ("private",)
    )


async def test_a_report_for_a_key_that_is_kept_with_the_name(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    diary.add(NOTED)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "1", "up", "space", "space", "tab", "B", "ctrl+s")
        assert "For whose key?" in shown(app)
        await go(pilot, *"age1x", "enter")
        assert "This is no public key." in lines(app)
        app.screen.query_one("#answer-key", Input).value = PUBLIC
        await go(pilot, "enter")
        assert "Written, for you alone to read" in said(app)
        (path,) = out.iterdir()
        assert open_by(path.read_bytes(), str(IDENTITY)).startswith(b"<!doctype html>")
        kept = [entry.content for entry in diary.entries(kinds={"recipient"})]
        assert kept == [Recipient("B", PUBLIC)]
        path.unlink()
        await go(pilot, "escape", "1", "tab", "B", "enter", "ctrl+s")  # known by now: not asked
        assert "Written, for you alone to read" in said(app)
        assert next(out.iterdir()).name.endswith(".age")
        await go(pilot, "escape", "u")
        assert len(diary.entries(kinds={"share"})) == 1
        await go(pilot, "u")
        assert diary.entries(kinds={"share", "recipient"}) == []


@pytest.mark.parametrize(
    ("seals", "name", "word"),
    [
        (1, "page.html", "The name of a sealed file ends in .age."),
        (0, "page.html.age", "A name ends in .age if the file is sealed."),
        (1, "page.doc.age", "Please end the name in .html"),
    ],
)
async def test_the_name_tells_whether_it_is_sealed(
    app: SelfcareApp, out: Path, seals: int, name: str, word: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "1", "up", *seals * ["space"])
        app.screen.query_one("#file", Input).value = str(out / name)
        await go(pilot, "ctrl+s")
        assert word in said(app)
    assert list(out.iterdir()) == []


async def test_without_the_extra_it_is_said_and_the_rest_works(
    app: SelfcareApp, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "1", "up", "space")
        assert "pip install 'selfcare[share]'" in said(app)
        assert "Not sealed" in shown(app)
        await go(pilot, "ctrl+s")
        assert "Written, for you alone to read" in said(app)
    assert [path.name for path in out.iterdir()] == ["diary-2026-11-22.html"]


# --- everything ---


@pytest.mark.parametrize(
    ("steps", "ending", "begins"),
    [
        (0, "csv", b"\xef\xbb\xbf"),
        (1, "json", b"{"),
        (2, "fhir.json", b'{"resourceType": "Bundle"'),
        (4, "zip", b"PK"),
    ],
)
async def test_everything_in_each_form(
    app: SelfcareApp, diary: Diary, out: Path, steps: int, ending: str, begins: bytes
) -> None:
    diary.add(NOTED)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "2", *steps * ["space"], "ctrl+s")
        assert "Written: " in said(app)
    (path,) = out.iterdir()
    assert path.name == f"selfcare-2026-11-22.{ending}"
    assert path.read_bytes().startswith(begins)
    kept = [entry.content for entry in diary.entries(kinds={"share"})]
    assert len(kept) == (ending != "zip")  # a backup is for oneself


async def test_a_calendar_and_nothing_ahead(app: SelfcareApp, out: Path) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "2", "space", "space", "space")
        assert "Notes, in your words" not in shown(app)
        await go(pilot, "ctrl+s")
        assert "Nothing was written" in lines(app)
    assert list(out.iterdir()) == []


async def test_notes_and_private_entries_are_switches(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    diary.add(NOTED)
    diary.correct(diary.add(Pain(("knee.l",), 3)), private=True)
    async with app.run_test(size=(60, 20)) as pilot:
        await go(pilot, "f", "2", "space")
        assert "Left out, as private: 1 entry." in lines(app)
        await go(pilot, "down", "down", "space", "down", "space", "ctrl+s")
        assert "2 entries" in lines(app)
    (path,) = out.iterdir()
    assert len(json.loads(path.read_text())["entries"]) == 2
    assert "quite private" not in path.read_text()
    (entry,) = diary.entries(kinds={"share"})
    assert isinstance(entry.content, Shared)
    assert entry.content.without == ("notes",)


async def test_everything_for_a_known_key_tells_of_nobody_else(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    for content in (NOTED, Recipient("B", PUBLIC), Shared("report", "pdf", "C")):
        diary.add(content)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "2", "space", "up", "space", "space", "tab", "B", "ctrl+s")
        assert "Written: " in said(app)
        (path,) = out.iterdir()
        assert path.name == "selfcare-2026-11-22.json.age"
        read = json.loads(open_by(path.read_bytes(), str(IDENTITY)))
        assert [each["kind"] for each in read["entries"]] == ["pain"]
        newest = diary.entries(kinds={"share"})
        assert any(
            isinstance(each.content, Shared)
            and (each.content.what, each.content.form, each.content.recipient)
            == ("share", "json.age", "B")
            for each in newest
        )


@pytest.mark.parametrize(
    ("name", "word"),
    [("all.json", "Please end the name in .csv"), ("x/all.csv", "There is no folder")],
)
async def test_a_name_that_cannot_be(app: SelfcareApp, out: Path, name: str, word: str) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "2")
        app.screen.query_one("#file", Input).value = str(out / name)
        await go(pilot, "ctrl+s")
        assert word in said(app)


async def test_another_file_is_replaced_only_by_a_choice(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    diary.add(NOTED)
    path = out / "selfcare-2026-11-22.csv"
    path.write_text("mine")
    async with app.run_test(size=SIZE) as pilot:
        for keys in (["escape"], ["1"]):
            await go(pilot, *(["f", "2"] if app.screen.name == "today" else []), "ctrl+s", *keys)
            assert path.read_text() == "mine"
        await go(pilot, "ctrl+s", "2")
        assert "Written: " in said(app)
    assert "neck-side.l" in path.read_text()


# --- what can go wrong ---


@pytest.mark.parametrize("keys", [["1"], ["2"]])
async def test_a_full_disk_leaves_nothing_behind(
    app: SelfcareApp, diary: Diary, out: Path, monkeypatch: pytest.MonkeyPatch, keys: list[str]
) -> None:
    diary.add(NOTED)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", *keys)
        with monkeypatch.context() as patch:
            patch.setattr("selfcare.diary.files._write_all", _full)
            await go(pilot, "ctrl+s")
        assert "It could not be written: No space left on device. Nothing was changed." in lines(
            app
        )
    assert list(out.iterdir()) == []
    assert diary.entries(kinds={"share"}) == []


def _full(_handle: int, _content: bytes) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


async def test_escape_stops_what_is_being_written(
    app: SelfcareApp, diary: Diary, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()

    def slowly(plain: bytes, *_: object) -> bytes:
        begun.set()
        assert go_on.wait(10)
        return plain

    diary.add(NOTED)
    monkeypatch.setattr("selfcare.sharing.sealing.lock.seal_with", slowly)
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "2", "up", "space")
        monkeypatch.setattr("tests.tui.settling.PATIENCE", 0.05)
        await press(pilot, "ctrl+s")
        assert begun.wait(10)
        assert "Writing selfcare-2026-11-22.csv.age" in shown(app)
        await press(pilot, "escape")
        assert "Stopping" in shown(app)
        go_on.set()
        await settled(pilot)
        assert "Stopped. Nothing was written." in said(app)
    assert list(out.iterdir()) == []
    assert diary.entries(kinds={"share"}) == []


@pytest.mark.parametrize("keys", [["1", "up", "space"], ["2", "up", "space"]])
async def test_nothing_sealed_is_ever_on_the_disk_as_it_was(
    app: SelfcareApp, diary: Diary, out: Path, monkeypatch: pytest.MonkeyPatch, keys: list[str]
) -> None:
    diary.add(NOTED)
    temporary = out.parent / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    written: list[tuple[str, bytes]] = []
    monkeypatch.setattr(os, "write", _recording(os.write, written))
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", *keys, "ctrl+s")
        assert isinstance(app.screen, PassphraseScreen)
        words = app.screen._passphrase.encode()
        await go(pilot, "y")
    (path,) = out.iterdir()
    outside = [content for name, content in written if name.startswith(str(out))]
    assert outside
    assert not any(b"quite private" in content for content in outside)
    assert not any(b"neck" in content for content in outside)
    assert list(temporary.iterdir()) == []
    assert needs_passphrase(path.read_bytes())
    assert not any(words in content for _, content in written)


def _recording(
    write: Callable[[int, bytes], int], written: list[tuple[str, bytes]]
) -> Callable[[int, bytes], int]:
    def recorded(handle: int, content: bytes) -> int:
        link = Path(f"/proc/self/fd/{handle}")
        written.append((str(link.readlink()) if link.is_symlink() else "", bytes(content)))
        return write(handle, content)

    return recorded


# --- what was shared, and with whom ---


async def test_what_was_shared_the_newest_first(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "5")
        assert "Nothing was shared so far." in shown(app)
        await go(pilot, "escape")
        before = NOW - timedelta(days=1)
        diary.add(Shared("report", "pdf", "B", first="2026-11-01", last="2026-11-20"), before)
        diary.add(Shared("share", "json.age", "C", without=("notes",)))
        await go(pilot, "5")
        text = lines(app)
        assert text.index("Shared a sealed file with C") < text.index("Shared a report with B")
        assert "pdf · 2026-11-01 to 2026-11-20" in text
        assert "without notes" in text


async def test_people_are_added_changed_chosen_and_forgotten(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await go(pilot, "f", "6")
        assert "Nobody yet" in shown(app)
        await go(pilot, "e", "d", "enter")  # nobody is marked: nothing happens
        await go(pilot, "a", "enter", "enter")
        assert "Please give a name." in shown(app)
        await go(pilot, "B", "enter", "enter")
        assert "no key" in shown(app)
        await go(pilot, "e")
        app.screen.query_one("#answer-key", Input).value = PUBLIC
        await go(pilot, "enter")
        assert f"key {PUBLIC[:12]}" in shown(app)
        await go(pilot, "enter")
        assert app.screen.name == "share"
        assert app.screen.query_one("#whom", Input).value == "B"
        assert "Sealed, for their key" in shown(app)
        await go(pilot, "escape", "d")
        assert "Nobody yet" in shown(app)
        assert "forgotten" in said(app)
        await go(pilot, "u")
        assert f"key {PUBLIC[:12]}" in shown(app)
        await go(pilot, "e", "escape")
    newest = diary.entries(kinds={"recipient"})
    assert {entry.content for entry in newest} == {Recipient("B", PUBLIC)}
