"""The page for the therapist, and the questions that stand on it."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.lock import BusyError
from selfcare.domain.clock import SystemClock
from selfcare.domain.entries import Done, Session
from tests.cli.typed import Type
from tests.needed import needed
from tests.sharing.files import mailed


def test_a_question_is_kept_as_it_was_typed(type_in: Type) -> None:
    assert "Question for the therapist" in type_in("question", "May", "I", "swim?").out
    (entry,) = json.loads(type_in("list", "--kind", "question", "--json").out)
    assert (entry["kind"], entry["note"]) == ("question", "May I swim?")


def test_an_empty_question_is_refused(type_in: Type) -> None:
    typed = type_in("question", " ")
    assert (typed.code, typed.err) == (
        1,
        "selfcare: Please say what you want to ask. Nothing was saved.\n",
    )
    assert type_in("list").out == "Nothing was noted in this time.\n"


def test_without_a_file_it_is_printed_and_nothing_is_noted(type_in: Type) -> None:
    type_in("log", "left neck", "6", "sit-long")
    typed = type_in("report")
    assert (typed.code, typed.err) == (0, "")
    assert "- Worst pain: now 6" in typed.out
    assert json.loads(type_in("report", "--json").out)["now"]["pain"]["worst"] == 6
    assert type_in("list", "--kind", "share", "--json").out == "[]\n"


@pytest.mark.parametrize("form", ["html", "txt", "json", "pdf"])
def test_a_file_is_for_its_owner_alone_and_is_kept_in_the_log(
    type_in: Type, tmp_path: Path, form: str
) -> None:
    if form == "pdf":
        needed("typst")
    path = tmp_path / f"page.{form}"
    typed = type_in("report", "--to", str(path), "--for", "B", "--without", "notes")
    assert (typed.code, typed.err) == (0, "")
    assert f"Written: {path}\n" in typed.out
    assert "not locked" in typed.out
    assert path.stat().st_mode & 0o777 == 0o600
    (kept,) = json.loads(type_in("list", "--kind", "share", "--json").out)
    assert (kept["form"], kept["recipient"], kept["without"]) == (form, "B", ["notes", "private"])


def test_private_entries_are_left_out_unless_asked_for(type_in: Type) -> None:
    type_in("log", "left neck", "9")
    typed = type_in("edit", "last", "--private")
    assert "· private" in typed.out
    assert "Worst pain: now none noted" in type_in("report").out
    assert "Worst pain: now 9" in type_in("report", "--private").out
    assert "· private" in type_in("edit", "last", "8").out
    assert "· private" not in type_in("edit", "last", "--not-private").out
    assert "Worst pain: now 8" in type_in("report").out


def test_in_a_folder_it_gets_a_name_that_says_nothing(type_in: Type, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    type_in("report", "--to", str(folder))
    (path,) = folder.iterdir()
    assert re.fullmatch(r"diary-\d{4}-\d\d-\d\d\.html", path.name)


def test_no_file_is_replaced_unasked(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("mine")
    typed = type_in("report", "--to", str(path))
    assert (typed.code, path.read_text()) == (1, "mine")
    assert "is there already. Nothing was written." in typed.err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert type_in("report", "--to", str(path)).code == 1
    monkeypatch.setattr("builtins.input", lambda _: "Yes ")
    assert type_in("report", "--to", str(path)).code == 0
    assert path.read_text().startswith("Pain and posture diary")
    assert type_in("report", "--to", str(path), "--yes").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--since", "soon"], 'I cannot read "soon" as a past day'),
        (["--without", "weather"], 'I do not know the part "weather"'),
        (["--to", "page.doc"], "The file's ending says its form: .html"),
        (["--password"], "Only a PDF can have a password"),
        (["--password", "--to", "page.html"], "Only a PDF can have a password"),
    ],
)
def test_what_cannot_be_meant_is_said_in_one_sentence(
    type_in: Type, arguments: list[str], said: str
) -> None:
    typed = type_in("report", *arguments)
    assert (typed.code, typed.out) == (2, "")
    assert said in typed.err
    assert typed.err.count("\n") == 1


def test_a_folder_that_is_not_there_is_named(type_in: Type, tmp_path: Path) -> None:
    typed = type_in("report", "--to", str(tmp_path / "none" / "page.html"))
    assert (typed.code, typed.err.count("\n")) == (1, 1)
    assert "There is no folder" in typed.err


def test_a_recipient_gets_what_they_got_before(type_in: Type, tmp_path: Path) -> None:
    type_in("log", "left neck", "6", "--note", "private")
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    type_in("report", "--to", str(one), "--for", "B", "--without", "notes", "--since", "7d")
    type_in("report", "--to", str(two), "--for", "B")
    assert "private" not in two.read_text()
    assert one.read_text() == two.read_text()


def test_a_recipient_who_got_the_cover_gets_it_again_until_it_is_left_out(
    type_in: Type, tmp_path: Path
) -> None:
    type_in("intake", "sleep", "Six", "hours")
    pages = [tmp_path / f"{number}.txt" for number in range(4)]
    for page, more in zip(pages, (["--cover"], [], ["--no-cover"], []), strict=True):
        type_in("report", "--to", str(page), "--for", "B", *more)
    assert ["Six hours" in page.read_text() for page in pages] == [True, True, False, False]
    kept = json.loads(type_in("list", "--kind", "share", "--json").out)
    assert [each.get("added") for each in reversed(kept)] == [["cover"], ["cover"], None, None]
    assert "with your background" in type_in("list", "--kind", "share").out
    assert "Six hours" not in type_in("report", "--for", "C").out


def test_the_password_is_asked_for_twice(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pypdf = needed("pypdf")
    needed("cryptography")
    path = tmp_path / "page.pdf"
    typed = iter(["one", "other", "six words", "six words"])
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "Without a password" in type_in("report", "--to", str(path), "--password").err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))
    assert "not the same" in type_in("report", "--to", str(path), "--password").err
    assert not path.exists()
    done = type_in("report", "--to", str(path), "--password")
    assert (done.code, "not locked" in done.out) == (0, False)
    assert pypdf.PdfReader(path).decrypt("six words")


def test_where_the_extra_is_missing_nothing_is_written(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    typed = type_in("report", "--to", str(tmp_path / "page.pdf"))
    assert (typed.code, typed.err.count("\n")) == (1, 1)
    assert 'pip install "selfcare[share]"' in typed.err
    assert not (tmp_path / "page.pdf").exists()


def test_a_diary_that_cannot_keep_it_says_so(
    type_in: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Diary, "add", _busy)
    typed = type_in("report", "--to", str(tmp_path / "page.txt"))
    assert (typed.code, (tmp_path / "page.txt").exists()) == (1, True)
    assert "It is written, but your diary could not keep that" in typed.err


def _busy(*_: object) -> None:
    raise BusyError("Another window is busy.")


def test_the_page_knows_what_was_assigned_and_what_to_watch(
    type_in: Type, tmp_path: Path, home: Home
) -> None:
    path = mailed(tmp_path)
    path.write_text(path.read_text().replace("Calf", "Lean on the Wall"))
    type_in("routine", "add", str(path), "--yes")
    done = (Done("own-lean-on-the-wall", "done"),)
    Diary(home, SystemClock()).add(Session("neck", 1, "finished", done))
    read = json.loads(type_in("report", "--json").out)
    asked = {row["exercise"]: row["asked"] for row in read["practice"]}
    assert asked == {"own-lean-on-the-wall": 1, "chin-tuck": 1}
    assert read["words"]["own-lean-on-the-wall"] == "Lean on the Wall"
    assert read["warnings"] == ["The safety questions were not answered in this time."]


def test_the_cover_is_what_was_answered_beforehand(type_in: Type) -> None:
    type_in("intake", "sleep", "Six", "hours")
    assert "Six hours" not in type_in("report").out
    assert "> How do you sleep? Six hours" in type_in("report", "--cover").out
