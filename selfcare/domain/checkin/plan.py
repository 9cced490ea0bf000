"""How often somebody wants to be asked, as it stands in the file of settings."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Final

from selfcare.domain.checkin.asking import Plan

RHYTHM: Final = "checkin"
UNTIL: Final = "checkin_until"
SINCE: Final = "checkin_since"
RANGES: Final = "checkin_ranges"
KEPT: Final = "checkin_kept"
WEEKLY: Final = "weekly"


def plan(get: Callable[[str], str]) -> Plan:
    """Return the plan that `get` reads from the settings; what cannot be read counts as not set."""
    return Plan(
        get(RHYTHM) == WEEKLY,
        _day(get(UNTIL)),
        _day(get(SINCE)),
        tuple(get(RANGES).split()),
        _day(get(KEPT)),
    )


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text)
    return None
