"""A share can be looked at like a diary, and nothing can be changed in it, nor is it on the disk."""

from datetime import timedelta

import pytest

from selfcare.diary.backups.archive import as_bytes
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain
from selfcare.sharing.exports.document import as_document
from selfcare.sharing.incoming.found import ImportFileError
from selfcare.sharing.incoming.own import UNNAMED
from selfcare.sharing.shared import ReadOnlyError, SharedDiary, read_share
from tests.conftest import NOW
from tests.sharing.exports.made import one_of_each
from tests.sharing.incoming.reading_in import CLOCK

DOCUMENT = "".join(as_document(one_of_each(), NOW)).encode()


@pytest.fixture
def shared(home: Home, clock: FixedClock) -> SharedDiary:
    return SharedDiary(home, clock, read_share(DOCUMENT, "mine.json", clock))


def test_it_is_read_like_a_diary(shared: SharedDiary) -> None:
    assert shared.entries() == [entry._replace(device=UNNAMED) for entry in one_of_each()]
    assert [each.id for each in shared.entries(kinds={"visit"})] == [one_of_each()[5].id]
    assert shared.entries(since=NOW.date() + timedelta(days=1)) == []
    assert shared.entries(until=NOW.date() - timedelta(days=1)) == []
    assert set(shared.versions()) == {each.id for each in one_of_each()}
    assert (shared.is_empty, shared.problems) == (False, ())


def test_nothing_can_be_changed_and_nothing_is_written(shared: SharedDiary, home: Home) -> None:
    entry = shared.entries()[0]
    with pytest.raises(ReadOnlyError, match="to look at only"):
        shared.add(Pain(("knee.l",), 3))
    with pytest.raises(ReadOnlyError):
        shared.correct(entry)
    with pytest.raises(ReadOnlyError):
        shared.delete(entry)
    with pytest.raises(ReadOnlyError):
        shared.undo()
    assert not home.data.exists()
    assert not home.state.exists()


def test_a_backup_is_a_share_too(diary: Diary, home: Home, clock: FixedClock) -> None:
    kept = diary.add(Pain(("knee.l",), 3))
    diary.delete(diary.add(Pain(("knee.r",), 4)))
    files = {
        path.relative_to(home.data).as_posix(): path.read_bytes()
        for path in home.data.rglob("diary/*/????-??.json")
    }
    found = read_share(as_bytes(files, NOW), "mine.zip", clock)
    assert SharedDiary(home, clock, found).entries() == [kept]


def test_what_cannot_be_read_is_said_and_the_rest_is_shown(home: Home) -> None:
    broken = DOCUMENT.replace(b'"intensity": 6', b'"intensity": 60')
    shared = SharedDiary(home, CLOCK, read_share(broken, "mine.json", CLOCK))
    assert len(shared.entries()) == len(one_of_each()) - 1
    assert shared.problems[0].startswith("Left out: Entry 1 cannot be read")


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"{}", b"PK\x03\x04rest", b"\xff"])
def test_what_is_no_share_is_one_sentence(content: bytes) -> None:
    with pytest.raises(ImportFileError, match="Nothing was changed"):
        read_share(content, "x", CLOCK)
