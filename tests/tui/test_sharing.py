"""Sharing in the app: what is seen is what leaves, nothing is replaced, and it is kept who got what."""

import asyncio
import errno
import json
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest
from rich.text import Text
from textual.pilot import Pilot
from textual.widgets import Input, OptionList
from textual.worker import WorkerCancelled

from selfcare.diary.diary import Diary
from selfcare.diary.files import NotConfirmedError
from selfcare.domain.entries import Intake, Pain, Question, Shared
from selfcare.sharing.sealing.lock import Lock
from selfcare.tui.app import SelfcareApp
from selfcare.tui.messages import HandOutWanted
from selfcare.tui.screens.share import ShareScreen
from selfcare.tui.screens.today import TodayScreen
from tests.needed import needed
from tests.tui.reading import said, shown
from tests.tui.test_logging import SIZE, press

LARGE = (140, 60)
NOTED = Pain(("neck-side.l",), 6, triggers=("sit-long",), note="quite private")


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "person"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    return folder


async def settle(app: SelfcareApp) -> None:
    while at_work := [worker for worker in app.workers if not worker.is_finished]:
        for worker in at_work:
            with suppress(WorkerCancelled):  # an older page, whose place a newer one takes
                await worker.wait()
    await app.animator.wait_for_idle()


async def opened(app: SelfcareApp, pilot: Pilot[None]) -> None:
    """Open Share, and wait until its page is made: however long that takes on a busy machine."""
    await press(pilot, "f", "1")
    for _ in range(200):
        await settle(app)
        await pilot.pause()
        if any(each.value for each in app.screen.query("#file").results(Input)):
            return


async def test_the_page_is_seen_before_it_leaves(app: SelfcareApp, diary: Diary, out: Path) -> None:
    diary.add(NOTED)
    async with app.run_test(size=LARGE) as pilot:
        await press(pilot, "f", "1")
        await settle(app)
        await pilot.pause()
        assert "- Worst pain: now 6" in shown(app)
        assert "quite private" in shown(app)
        assert list(out.iterdir()) == []
        assert "~/diary-2026-11-22.html" in shown(app)


async def test_what_is_switched_off_is_neither_seen_nor_written(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    diary.add(NOTED)
    async with app.run_test(size=LARGE) as pilot:
        await press(pilot, "f", "1")
        await press(pilot, *5 * ["up"], "space")  # seal, form, cover, private entries, notes
        await settle(app)
        await pilot.pause()
        assert "[ ] Notes" in shown(app)
        assert "quite private" not in shown(app)
        await press(pilot, "ctrl+s")
        await settle(app)
        await pilot.pause()
    (path,) = out.iterdir()
    assert path.name == "diary-2026-11-22.html"
    assert path.stat().st_mode & 0o777 == 0o600
    assert "quite private" not in path.read_text()
    (entry,) = diary.entries(kinds={"share"})
    assert isinstance(entry.content, Shared)
    assert (entry.content.form, entry.content.without) == ("html", ("notes", "private"))


async def test_the_cover_is_there_where_it_is_wanted(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    diary.add(Intake("sleep", "Six hours"))
    async with app.run_test(size=LARGE) as pilot:
        await press(pilot, "f", "1")
        await settle(app)
        assert "[ ] Background first" in shown(app)
        await press(pilot, "up", "up", "up", "space")
        await settle(app)
        await pilot.pause()
        assert "[x] Background first" in shown(app)
        assert "> How do you sleep? Six hours" in shown(app)


async def test_range_form_and_recipient(app: SelfcareApp, diary: Diary, out: Path) -> None:
    diary.add(NOTED)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "f", "1", "enter", "up", "up", "enter", "enter", "enter")
        await settle(app)
        await pilot.pause()
        assert "The last 7 days" in shown(app)
        assert "As JSON" in shown(app)
        await press(pilot, "tab", "B", "enter", "ctrl+s")
        await settle(app)
        await pilot.pause()
        assert "Written, for you alone to read" in said(app)
        assert "last: 22 November" in shown(app)
        await press(pilot, "escape", "escape")
        assert "Shared a report" not in shown(app)
        await press(pilot, "h")
        assert "Shared a report with B" in shown(app)
    read = json.loads((out / "diary-2026-11-22.json").read_text())
    assert read["span"]["asked"] == "7d"
    (entry,) = diary.entries(kinds={"share"})
    assert isinstance(entry.content, Shared)
    assert (entry.content.recipient, entry.content.since) == ("B", "7d")


async def test_somebody_known_gets_what_they_got_before(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    diary.add(Shared("report", "pdf", "B", "2026-11-01", without=("notes",), added=("cover",)))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "f", "1", "tab", "B", "enter")
        await settle(app)
        await pilot.pause()
        assert "Since 2026-11-01" in shown(app)
        assert "[ ] Notes" in shown(app)
        assert "[x] Background first" in shown(app)
        await press(pilot, "shift+tab", "home", "enter")
        assert "Since the last visit" in shown(app)


async def test_an_entry_is_made_private_and_not_any_more(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    diary.add(NOTED)
    async with app.run_test(size=LARGE) as pilot:
        await press(pilot, "h", "p")
        assert "Private: it stays out of what you share." in said(app)
        assert "private" in shown(app)
        assert diary.entries()[0].private
        await press(pilot, "escape", "f", "1")
        await settle(app)
        await pilot.pause()
        assert "No pain was rated" in shown(app)
        assert "[ ] Private entries" in shown(app)
        await press(pilot, "escape", "escape", "h", "p")
        assert "Not private any more." in said(app)
        assert not diary.entries()[0].private


async def test_a_file_is_replaced_only_by_a_choice(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    path = out / "diary-2026-11-22.html"
    path.write_text("mine")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "f", "1")
        await settle(app)
        await press(pilot, "ctrl+s")
        assert "diary-2026-11-22.html is there already." in shown(app)
        await press(pilot, "escape")
        await settle(app)
        assert path.read_text() == "mine"
        await press(pilot, "ctrl+s", "1")
        await settle(app)
        assert path.read_text() == "mine"
        assert diary.entries() == []
        await press(pilot, "ctrl+s", "2")
        await settle(app)
        await pilot.pause()
        assert "Written, for you alone to read" in said(app)
    assert path.read_text().startswith("<!doctype html>")


async def test_a_file_that_came_in_between_is_not_replaced_either(
    app: SelfcareApp, diary: Diary, out: Path
) -> None:
    path = out / "diary-2026-11-22.html"
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "f", "1")
        await settle(app)
        assert isinstance(app.screen, ShareScreen)
        assert app.screen._report
        message = HandOutWanted(app.screen._report, path, "", Lock())
        path.write_text("mine")
        app.screen.post_message(message)
        await settle(app)
        await pilot.pause()
        assert "is there already. Nothing was written." in said(app)
    assert path.read_text() == "mine"
    assert diary.entries() == []


@pytest.mark.parametrize("ending", ["html", "txt"])
async def test_a_file_that_the_disk_does_not_confirm_is_written_and_said_to_be(
    app: SelfcareApp, diary: Diary, out: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = out / f"page.{ending}"

    def in_doubt(path: Path, content: bytes) -> None:
        path.write_bytes(content)
        raise NotConfirmedError(errno.EIO, "Input/output error", str(path))

    async with app.run_test(size=LARGE) as pilot:
        await press(pilot, "f", "1")
        await settle(app)
        app.screen.query_one("#file", Input).value = str(path)
        with monkeypatch.context() as disk:
            disk.setattr("selfcare.diary.files.write_once", in_doubt)
            await press(pilot, "ctrl+s")
            await settle(app)
            await pilot.pause()
        assert "It is written, but your disk reports a fault: Input/output error." in said(app)
        assert "could not be written" not in said(app)
    assert path.exists()
    assert len(diary.entries(kinds={"share"})) == 1


@pytest.mark.parametrize(
    ("name", "word"),
    [("page.doc", "Please end the name in .html"), ("x/y.txt", "There is no folder")],
)
async def test_a_file_that_cannot_be_is_refused(
    app: SelfcareApp, out: Path, name: str, word: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "f", "1")
        await settle(app)
        app.screen.query_one("#file", Input).value = str(out / name)
        await press(pilot, "ctrl+s")
        assert word in said(app)
    assert list(out.iterdir()) == []


async def test_a_pdf_can_be_locked(app: SelfcareApp, out: Path) -> None:
    pypdf = needed("pypdf")
    needed("cryptography")
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "f", "1")
        assert "Password" not in shown(app)
        await press(pilot, "up", "up", "space")
        await settle(app)
        await pilot.pause()
        await press(pilot, "tab", "tab", "tab", *"six")
        assert "Password, if you like" in shown(app)
        assert "six" not in shown(app)
        await press(pilot, "ctrl+s")
        await settle(app)
    (path,) = out.iterdir()
    assert pypdf.PdfReader(path).decrypt("six")


async def test_where_a_pdf_cannot_be_made_html_is_offered(
    app: SelfcareApp, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "f", "1", "up", "up", "space")
        await settle(app)
        await press(pilot, "ctrl+s")
        await settle(app)
        await pilot.pause()
        assert "selfcare[share]" in said(app)
    assert list(out.iterdir()) == []


async def test_a_diary_that_cannot_be_read_is_said(
    app: SelfcareApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        monkeypatch.setattr(SelfcareApp, "_report", _unreadable)
        await press(pilot, "f", "1")
        await settle(app)
        await pilot.pause()
        assert "no such disk" in said(app)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ShareScreen)


def _unreadable(*_: object) -> None:
    raise OSError("no such disk")


async def test_a_question_stands_on_the_page_at_once(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=LARGE) as pilot:
        await press(pilot, "f", "1", "f3", *"Swim", "enter")
        await settle(app)
        await pilot.pause()
        assert [entry.content for entry in diary.entries()] == [Question("Swim")]
        assert "> 22 Nov: Swim" in shown(app)
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_a_question_from_today_and_none(app: SelfcareApp, diary: Diary) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "k", "enter")
        assert "Please say what you want to ask." in shown(app)
        await press(pilot, "escape")
        assert diary.entries() == []
        await press(pilot, "k", *"Why", "ctrl+s")
        assert "Saved: Question for the therapist" in said(app)


@pytest.mark.parametrize("size", [(60, 20), SIZE, (140, 40)])
async def test_no_line_of_the_page_is_cut(
    app: SelfcareApp, diary: Diary, size: tuple[int, int]
) -> None:
    diary.add(NOTED)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "f", "1")
        await settle(app)
        await pilot.pause()
        page = app.screen.query_one("#page")
        text = app.screen.query_one("#text")
        assert text.size.width <= page.scrollable_content_region.width
        assert "Pain and posture diary" in shown(app)


async def test_writing_shows_that_it_goes_on_and_escape_stops_it(
    app: SelfcareApp, diary: Diary, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()

    def slowly(*_report: object, **_options: object) -> bytes:
        begun.set()
        assert go_on.wait(10)
        return b"page"

    async with app.run_test(size=SIZE) as pilot:
        await opened(app, pilot)
        monkeypatch.setattr("tests.tui.settling.PATIENCE", 0.05)
        bar = app.screen.query_one("#writing")
        assert not bar.display
        monkeypatch.setattr("selfcare.sharing.report.forms.as_bytes", slowly)
        await press(pilot, "ctrl+s")
        assert await asyncio.to_thread(begun.wait, 10)
        assert bar.display
        assert "Escape stops it." in said(app)
        await press(pilot, "down", "ctrl+s")  # keys are live, and it is written only once
        assert "It is being written." in said(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, ShareScreen)
        go_on.set()
        await settle(app)
        await pilot.pause()
        assert "Stopped. Nothing was written." in said(app)
        assert not bar.display
        assert list(out.iterdir()) == []
        assert diary.entries() == []
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_a_stop_that_comes_too_late_is_no_lie(
    app: SelfcareApp, diary: Diary, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()

    def slowly(path: Path, content: bytes) -> None:
        begun.set()
        assert go_on.wait(10)
        path.write_bytes(content)

    async with app.run_test(size=SIZE) as pilot:
        await opened(app, pilot)
        monkeypatch.setattr("tests.tui.settling.PATIENCE", 0.05)
        monkeypatch.setattr("selfcare.diary.files.write_once", slowly)
        await press(pilot, "ctrl+s")
        assert await asyncio.to_thread(begun.wait, 10)
        await press(pilot, "escape")
        monkeypatch.undo()
        go_on.set()
        await settle(app)
        await pilot.pause()
        assert "Written, for you alone to read" in said(app)
    assert len(list(out.iterdir())) == 1
    assert len(diary.entries(kinds={"share"})) == 1


async def test_on_the_marked_line_of_a_menu_no_word_is_faint(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "f", "down")
        rows = [option.prompt for option in app.screen.query_one(OptionList).options]
        faint = [isinstance(row, Text) and any(span.style for span in row.spans) for row in rows]
        assert faint == [True, False, True, True, True, True]
