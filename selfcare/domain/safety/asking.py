"""When the safety questions are asked: at set-up, weekly, for strong, new or sudden pain, for a note."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from selfcare.domain.attention import STRONG
from selfcare.domain.entries import SUDDEN, Entry, Pain, Safety
from selfcare.domain.safety.past import QUIET_BEFORE_NEW
from selfcare.domain.safety.signs import areas_of

WEEK: Final = timedelta(days=7)
LATELY: Final = timedelta(hours=12)
"""After answering, strong or new pain is no reason to ask again for this long."""
JUST_NOW: Final = timedelta(hours=1)
"""The same for sudden pain."""
AHEAD: Final = timedelta(days=1)
"""What is noted later than this from now was noted by a clock that was wrong, and is no answer."""
LOOK_BACK: Final = timedelta(days=QUIET_BEFORE_NEW)
"""How far back entries are needed."""


class Reason(StrEnum):
    """Why the questions are asked."""

    SET_UP = "set-up"
    WEEKLY = "weekly"
    SUDDEN = "sudden"
    STRONG = "strong"
    NEW_AREA = "new-area"
    NOTE = "note"


def reason_now(entries: Iterable[Entry], now: datetime) -> Reason | None:
    """Return why all questions are due, or None. To have left them out counts for a week, too.

    Where `entries` hold no answers, it is taken for set-up.
    """
    reached = _last(entries, now, lambda answers: bool(answers.asked) or answers == Safety())
    if reached is None:
        return Reason.SET_UP
    return Reason.WEEKLY if now - reached >= WEEK else None


def reason_after(
    pain: Pain,
    entries: Iterable[Entry],
    now: datetime,
    wanted: Collection[str] = (),
    *,
    is_named: bool = False,
) -> Reason | None:
    """Return why to ask after this pain was noted, or None.

    Args:
        pain: what was noted just now.
        entries: what was noted before it, since `now - LOOK_BACK`.
        now: the present moment.
        wanted: the questions that would be asked. Answers to others keep none of them away.
        is_named: whether its note has a word that is a reason to ask.
    """
    earlier = list(entries)
    answered = _last(
        earlier, now, lambda answers: bool(answers.asked) and set(wanted) <= set(answers.asked)
    )
    quiet = now - answered if answered else None
    if pain.onset == SUDDEN and (quiet is None or quiet >= JUST_NOW):
        return Reason.SUDDEN
    if quiet is not None and quiet < LATELY:
        return None
    if pain.intensity >= STRONG:
        return Reason.STRONG
    if is_named:
        return Reason.NOTE
    return Reason.NEW_AREA if _has_new_area(pain, earlier) else None


def _has_new_area(pain: Pain, earlier: Iterable[Entry]) -> bool:
    """Whether one of its areas was not noted before; in an empty diary none is new yet."""
    before = [entry.content for entry in earlier if isinstance(entry.content, Pain)]
    hurt = areas_of(zone for each in before if each.intensity for zone in each.zones)
    return bool(before and pain.intensity and areas_of(pain.zones) - hurt)


def last_answers(entries: Iterable[Entry]) -> Safety | None:
    """Return the answers that were given last, or None where none were."""
    answers = [
        (entry.logged_at, entry.content)
        for entry in entries
        if isinstance(entry.content, Safety) and entry.content.asked
    ]
    return max(answers)[1] if answers else None


def _last(
    entries: Iterable[Entry], now: datetime, counts: Callable[[Safety], bool]
) -> datetime | None:
    times = (
        entry.logged_at
        for entry in entries
        if isinstance(entry.content, Safety)
        and counts(entry.content)
        and entry.logged_at <= now + AHEAD
    )
    return max(times, default=None)
