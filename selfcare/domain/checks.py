"""What must be so before anything reaches the disk."""

from selfcare.domain.entries import (
    NOTE_LIMIT,
    WORST,
    BadEntryError,
    Content,
    Day,
    Foreign,
    Measure,
    Pain,
    Posture,
    Question,
    Recipient,
    Session,
)


def check(content: Content) -> None:
    """Refuse content that must never reach the disk.

    Raises:
        BadEntryError: a rating outside 0-10, pain without a place, or a note over `NOTE_LIMIT`.
    """
    for rating in _ratings(content):
        if isinstance(rating, bool) or not isinstance(rating, int) or not 0 <= rating <= WORST:
            raise BadEntryError(f"Pain is a whole number from 0 to {WORST}. Nothing was saved.")
    if isinstance(content, Pain) and content.intensity and not content.zones:
        raise BadEntryError("Please say where it hurts. Nothing was saved.")
    if isinstance(content, Question) and not content.note.strip():
        raise BadEntryError("Please say what you want to ask. Nothing was saved.")
    if isinstance(content, Recipient) and not content.name.strip():
        raise BadEntryError("Please give a name. Nothing was saved.")
    if isinstance(content, Measure) and len(content.items) != len(content.values):
        raise BadEntryError("Each thing measured needs its number. Nothing was saved.")
    if not isinstance(content, Foreign) and len(content.note) > NOTE_LIMIT:
        raise BadEntryError(
            f"The note has {len(content.note):,} characters; {NOTE_LIMIT:,} fit. Nothing was saved."
        )


def _ratings(content: Content) -> tuple[object, ...]:
    match content:
        case Pain() | Posture():
            return (content.intensity,)
        case Session():
            during = (done.pain for done in content.exercises)
            asked = (content.before, content.after, *during)
            return tuple(value for value in asked if value is not None)
        case Day():
            said = (content.in_the_way, content.sleep, content.stress)
            return tuple(value for value in said if value is not None)
        case Measure() if content.name in {"peg", "psfs"}:
            return content.values
        case _:
            return ()
