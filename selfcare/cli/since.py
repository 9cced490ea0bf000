"""From which day on: what every command that looks back takes as `--since`."""

from datetime import date

from selfcare.cli.context import Context, UsageError


def since(text: str, context: Context) -> date | None:
    """Return the day that was meant; None for `all`, and where there was no visit yet.

    Raises:
        UsageError: it is no time.
    """
    from selfcare.domain.moments import BadMomentError
    from selfcare.sharing.exports.since import first_day

    try:
        return first_day(text, context.diary, context.clock)
    except BadMomentError:
        sentence = f'I cannot read "{text}" as a time. Try 30d, 2026-11-01 or all.'
        raise UsageError(sentence) from None
