"""Out of one diary and into another: the same entries, whatever they are, once and not twice."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as some

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.undo import Step
from selfcare.domain.checks import check
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import (
    AfterVisit,
    Assignment,
    BadEntryError,
    Content,
    Day,
    Done,
    Entry,
    Intake,
    Measure,
    Pain,
    Posture,
    Profile,
    Question,
    Recipient,
    Rest,
    Safety,
    Session,
    Shared,
    Visit,
)
from selfcare.domain.records import KINDS, as_record, from_record, kind_of
from selfcare.sharing.exports.document import as_document
from selfcare.sharing.exports.selection import Selection, oldest_first
from selfcare.sharing.incoming.beside import beside, brought_in
from selfcare.sharing.incoming.own import tidy
from tests.conftest import NOW, ZONE
from tests.domain.test_records import contents, entries
from tests.sharing.incoming.reading_in import found

EVERY: tuple[Content, ...] = (
    Pain(("knee.l",), 4, ("stiff",), ("sit-long",), ("move",), "=1+1", "sudden"),
    Posture("slump-sit", 0, "\u0627\u0644\u0631\u0642\u0628\u0629"),
    Session(
        "desk-neck", 1, "pain", (Done("chin-tuck", "stopped", 5, "", ("statin",), 6),), 5, 3, 9
    ),
    Visit("Talked about breaks"),
    Profile(("pregnant",)),
    Safety(("fever",), (), ("fever",), ("fever",)),
    Assignment("desk-neck", 2, "accepted", "Desk neck", "ab" * 32),
    Rest("flare"),
    Question("Why?"),
    Recipient("somebody", "age1xyz"),
    Shared("report", "html", "somebody", "30d", "2026-10-01", "2026-11-01", ("notes",)),
    Intake("hopes", "to sleep"),
    Day(3, 4, 5, ("move",), "sun"),
    Measure("change", ("2026-11-01",), (-5,)),
    AfterVisit(("sore",), "fine", "a note"),
)


def _as_saved(entry: Entry) -> Entry:
    past = entry._replace(at=min(entry.at, NOW))
    return from_record(tidy(as_record(past)))


def _is_sound(entry: Entry) -> bool:
    try:
        check(entry.content)
    except BadEntryError:
        return False
    return True


anything = some.builds(
    lambda entry, content: _as_saved(entry._replace(content=content)),
    entries,
    contents,
).filter(_is_sound)
diaries = some.lists(anything, max_size=4, unique_by=lambda entry: entry.id)


def empty(folder: Path, name: str) -> Diary:
    home = Home(folder / name / "home", folder / name / "state")
    return Diary(home, FixedClock(NOW, ZONE))


def text_of(diary: Diary, selection: Selection | None = None) -> str:
    chosen = oldest_first(diary.entries(), selection or Selection())
    return "".join(as_document(chosen, NOW))


def bring_in(diary: Diary, text: str) -> int:
    read = found(text)
    assert read.faults == ()
    return len(diary.change(lambda here, device: brought_in(read.records, here, device)))


@given(diaries)
@settings(max_examples=10)
def test_a_diary_that_came_in_goes_out_as_the_same_document(
    noted: list[Entry],
) -> None:
    with TemporaryDirectory() as folder:
        first, second = empty(Path(folder), "first"), empty(Path(folder), "second")
        first.change(lambda _here, _device: tuple(Step(None, as_record(entry)) for entry in noted))
        text = text_of(first)
        assert bring_in(second, text) == len(noted)
        assert text_of(second) == text
        assert bring_in(second, text) == bring_in(first, text) == 0
        assert [each._replace(device="") for each in second.entries()] == [
            each._replace(device="") for each in first.entries()
        ]
        if noted:
            second.undo()
            assert second.is_empty
            assert bring_in(second, text) == len(noted)
            assert text_of(second) == text


def test_every_kind_there_is_comes_in(tmp_path: Path) -> None:
    assert {kind_of(content) for content in EVERY} == set(KINDS.values())
    first, second = empty(tmp_path, "first"), empty(tmp_path, "second")
    for content in EVERY:
        first.correct(first.add(content), private=True)
    text = text_of(first)
    assert bring_in(second, text) == len(EVERY)
    assert text_of(second) == text
    assert all(entry.private and entry.rev == 2 for entry in second.entries())


def test_no_machine_is_named(tmp_path: Path) -> None:
    diary = empty(tmp_path, "one")
    diary.add(Intake("hopes", "to sleep"))
    assert diary.entries()[0].device not in text_of(diary)


def test_a_file_without_notes_takes_none_away(tmp_path: Path) -> None:
    first, second = empty(tmp_path, "first"), empty(tmp_path, "second")
    first.add(Intake("hopes", "to sleep"))
    whole, without = text_of(first), text_of(first, Selection(with_notes=False))
    assert bring_in(second, without) == 1
    assert bring_in(second, whole) == 1
    assert bring_in(second, without) == 0
    assert text_of(second) == whole
    assert beside(found(without).records, second.versions()).same == 1


def test_what_was_corrected_here_stays_and_what_is_later_there_comes(tmp_path: Path) -> None:
    first, second = empty(tmp_path, "first"), empty(tmp_path, "second")
    noted = first.add(Intake("hopes", "to sleep"))
    bring_in(second, text_of(first))
    second.correct(second.entries()[0], Intake("hopes", "to walk"))
    assert bring_in(second, text_of(first)) == 0
    noted = first.correct(noted, Intake("hopes", "to run"))
    assert bring_in(second, text_of(first)) == 0, "each was corrected once: one's own holds"
    first.correct(noted, Intake("hopes", "to swim"))
    assert bring_in(second, text_of(first)) == 1
    assert text_of(second) == text_of(first)
