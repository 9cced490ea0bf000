"""From which day on something leaves."""

from datetime import date
from typing import Final

from selfcare.diary.diary import Diary
from selfcare.domain.clock import Clock
from selfcare.domain.moments import BadMomentError, ago, moment

LAST_VISIT: Final = "last-visit"
EVERYTHING: Final = "all"


def first_day(text: str, diary: Diary, clock: Clock) -> date | None:
    """Return the day that was meant by a time; None for `all`, and where there was no visit yet.

    Raises:
        BadMomentError: it is no time.
    """
    if text == EVERYTHING:
        return None
    if text == LAST_VISIT:
        visits = diary.entries(kinds={"visit"})
        return visits[0].day if visits else None
    try:
        return ago(text, clock).date()
    except BadMomentError:
        return moment(text, clock).date()
