"""From which day on: what every command that looks back takes as `--since`."""

from datetime import date
from typing import Final

from selfcare.cli.context import Context, UsageError

LAST_VISIT: Final = "last-visit"


def since(text: str, context: Context) -> date | None:
    """Return the day that was meant; None for `all`, and where there was no visit yet.

    Raises:
        UsageError: it is no time.
    """
    if text == "all":
        return None
    if text == LAST_VISIT:
        visits = context.diary.entries(kinds={"visit"})
        return visits[0].day if visits else None
    from selfcare.domain.moments import BadMomentError, ago, moment

    for read in (ago, moment):
        try:
            return read(text, context.clock).date()
        except BadMomentError:
            continue
    raise UsageError(f'I cannot read "{text}" as a time. Try 30d, 2026-11-01 or all.')
