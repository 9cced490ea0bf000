"""How long ten years take until they are a file that other programs read, and until they came in again."""

from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.contest import Contest, timed
from benchmarks.made_up import TEN_YEARS, make_home
from benchmarks.writing import NOON, ZONE
from selfcare.cli.context import Context
from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Entry
from selfcare.domain.vocabulary import Vocabulary
from selfcare.sharing.exports.document import as_document
from selfcare.sharing.exports.selection import oldest_first
from selfcare.sharing.exports.table import as_csv
from selfcare.sharing.incoming.beside import beside
from selfcare.sharing.incoming.reading import Asked, read_incoming

PEER = "reading the diary"
ROUNDS = 7


def ten_years(folder: Path) -> Iterator[Contest]:
    """Ten years, from the files on the disk to the bytes of one file, and back to the look before."""
    home, _ = make_home(folder, TEN_YEARS, NOON)
    clock = FixedClock(NOON, ZONE)
    vocabulary = Context(home, clock).vocabulary

    def read() -> list[Entry]:
        return Diary(home, clock).entries()

    def table() -> bytes:
        return "".join(as_csv(oldest_first(read()), vocabulary)).encode()

    def document() -> bytes:
        return "".join(as_document(oldest_first(read()), NOON)).encode()

    for what, make in (("CSV", table), ("JSON", document)):
        yield Contest(f"{what} of ten years", PEER, 3, timed(make), timed(read), ROUNDS)
    look = _look(document(), home, clock, vocabulary)
    yield Contest("look at JSON that comes in", PEER, 5, timed(look), timed(read), ROUNDS)


def _look(
    content: bytes, home: Home, clock: FixedClock, vocabulary: Vocabulary
) -> Callable[[], object]:
    """Return what `selfcare import --dry-run` does with a file."""

    def look() -> object:
        found = read_incoming(content, "ten.json", vocabulary, clock, Asked())
        return beside(found.records, Diary(home, clock).versions())

    return look
