"""Reads a file's content as `selfcare import` does."""

from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain
from selfcare.domain.records import from_record
from selfcare.sharing.incoming.found import Found
from selfcare.sharing.incoming.reading import Asked, read_incoming
from tests.conftest import NOW, ZONE
from tests.domain.known import VOCABULARY

ANYTHING = Asked()
CLOCK = FixedClock(NOW, ZONE)


def found(content: str | bytes, asked: Asked = ANYTHING) -> Found:
    raw = content.encode() if isinstance(content, str) else content
    return read_incoming(raw, "file.csv", VOCABULARY, CLOCK, asked)


def pains(content: str | bytes, asked: Asked = ANYTHING) -> list[tuple[str, Pain]]:
    """Return when each pain was, and the pain; there must be no faults."""
    read = found(content, asked)
    assert read.faults == ()
    entries = [from_record(record) for record in read.records.values()]
    assert all(entry.logged_at == entry.at for entry in entries)
    return [(f"{entry.at:%Y-%m-%d %H:%M}", _pain(entry.content)) for entry in entries]


def _pain(content: object) -> Pain:
    assert isinstance(content, Pain)
    return content
