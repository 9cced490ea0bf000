"""The report of a whole diary: with what was assigned, and with what to watch."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from selfcare.diary.diary import Diary
from selfcare.domain.entries import Done, Entry, Rest, Safety, Session
from selfcare.domain.exercises.library import Library
from selfcare.knowledge.loader import load
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.forms import as_words
from selfcare.sharing.report.make import make
from selfcare.sharing.routines.accepting import accept, offer
from selfcare.sharing.routines.assigned import Assigned
from tests.domain.known import VOCABULARY
from tests.domain.safety.noted import BOOK
from tests.domain.summary.made import CLOCK
from tests.sharing.files import mailed

LIBRARY = Library.from_data(load("exercises"))


@pytest.fixture
def assigned(diary: Diary) -> Assigned:
    return Assigned(diary, lambda: LIBRARY)


def text(assigned: Assigned, *without: str, form: str = "txt") -> str:
    wanted = Choices(since="30d", without=frozenset(without))
    made = make(wanted, assigned, BOOK, VOCABULARY, CLOCK)
    return " ".join(as_words(made, form).split())


def at(days_ago: int) -> datetime:
    return CLOCK.now() - timedelta(days=days_ago)


def follow(assigned: Assigned, path: Path, days_ago: int) -> None:
    entry = accept(offer(path, assigned), assigned)
    assigned.diary.correct(entry, entry.content, at(days_ago))


def play(assigned: Assigned, days_ago: int, version: int, *exercises: str) -> None:
    done = tuple(Done(each, "done") for each in exercises)
    assigned.diary.add(Session("neck", version, "finished", done), at(days_ago))


def test_what_was_asked_for_is_told_by_the_version_of_each_day(
    assigned: Assigned, tmp_path: Path
) -> None:
    follow(assigned, mailed(tmp_path), 20)
    more = "  - name: Wall lean\n    steps: [Lean.]\n    hold: 20 s\n    repetitions: 2\n"
    follow(assigned, mailed(tmp_path, version=2, more=more), 10)
    play(assigned, 20, 1, "chin-tuck", "own-calf")
    play(assigned, 5, 2, "chin-tuck")
    assigned.diary.add(Rest("sick"), at(4))
    told = text(assigned)
    assert "version 1: - Chin tuck: done 1 of 1 sessions; on 1 of the 10 days asked for;" in told
    since = "version 2, from 12 Nov: - Chin tuck: done 1 of 1 sessions"
    assert f"{since}; on 1 of the 9 days asked for;" in told
    assert "- Wall lean: done none noted; on 0 of the 9 days asked for;" in told
    assert '"own-calf": "Calf"' in text(assigned, form="json")
    assert "asked for" not in text(assigned, "session")
    assert '"chin-tuck"' not in text(assigned, "session", form="json")


def test_a_routine_is_called_what_its_version_of_each_day_was_called(
    assigned: Assigned, tmp_path: Path
) -> None:
    follow(assigned, mailed(tmp_path), 20)
    second = mailed(tmp_path, version=2)
    second.write_text(second.read_text().replace("Neck and shoulders", "Neck, now at work"))
    follow(assigned, second, 10)
    play(assigned, 15, 1, "chin-tuck")
    play(assigned, 5, 2, "chin-tuck")
    told = text(assigned)
    assert "Neck, now at work, version 2, from 12 Nov: - Chin tuck: done 1 of 1" in told
    assert "Neck and shoulders, version 1: - Chin tuck: done 1 of 1" in told
    figures = text(assigned, form="json")
    assert (
        '"routine": "neck", "version": 2, "title": "Neck, now at work", "accepted": "2026-11-12"'
        in figures
    )


def test_a_routine_without_its_file_is_called_as_its_session_says_or_by_its_id(
    assigned: Assigned,
) -> None:
    done = (Done("chin-tuck", "done"),)
    assigned.diary.add(Session("own-one", 1, "finished", done, title="My\nown one"), at(3))
    assigned.diary.add(Session("own-one", 2, "finished", done), at(2))
    told = text(assigned)
    assert "My own one, version 1:" in told
    assert "Own one, version 2:" in told


def test_the_diary_is_read_once_from_end_to_end(
    assigned: Assigned, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(assigned, mailed(tmp_path), 20)
    play(assigned, 5, 1, "chin-tuck")
    asked: list[object] = []
    read = Diary.entries

    def counting(
        diary: Diary,
        since: date | None = None,
        until: date | None = None,
        kinds: Collection[str] | None = None,
    ) -> list[Entry]:
        asked.append(kinds)
        return read(diary, since, until, kinds)

    monkeypatch.setattr(Diary, "entries", counting)
    text(assigned)
    assert asked.count(None) == 1
    assert {kinds for kinds in asked if kinds} == {frozenset({"assignment"})}


def test_an_exercise_is_named_even_where_its_routine_is_gone(assigned: Assigned) -> None:
    play(assigned, 1, 1, "cat-cow", "towel-roll")
    told = text(assigned)
    assert f"- {LIBRARY['cat-cow'].name}: done 1 of 1 sessions;" in told
    assert "- Towel roll: done 1 of 1 sessions;" in told


def test_warning_signs_stand_first_and_keep_what_is_left_out(assigned: Assigned) -> None:
    assert "WARNING SIGNS The safety questions were not answered in this time." in text(assigned)
    asked = tuple(each.id for group in BOOK.groups for each in group.questions)
    yes = next(each for each in asked if _raises(each, assigned))
    told = text(assigned)
    assert "WARNING SIGNS" in told
    assert told.index("with yes:") < told.index("PAIN, 0 TO 10")
    entry = assigned.diary.entries(kinds={"safety"})[0]
    assigned.diary.correct(entry, entry.content, private=True)
    assert BOOK.ask(yes) in text(assigned)
    assert BOOK.ask(yes) not in text(assigned, "private")


def _raises(question: str, assigned: Assigned) -> bool:
    assigned.diary.add(Safety((question,), (question,)), at(1))
    return "2026-11-21)" in text(assigned)
