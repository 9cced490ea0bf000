"""Finding the reminder that somebody names."""

from collections.abc import Sequence

from selfcare.cli.context import Context, UsageError
from selfcare.diary.reminders import Reminders
from selfcare.domain.reminders.reminder import Reminder

ALL = "all"
"""What names every reminder."""


def reminders_of(context: Context) -> Reminders:
    """Return the reminders of this home."""
    return Reminders(context.home, context.clock)


def find(words: Sequence[str], reminders: Sequence[Reminder]) -> Reminder:
    """Return the one reminder whose id begins with the first word.

    Raises:
        UsageError: there is none, or more than one.
    """
    if not words:
        raise UsageError("Which reminder? See their names with: selfcare remind list")
    named = [each for each in reminders if each.id.startswith(words[0].lower())]
    if len(named) == 1:
        return named[0]
    if named:
        names = ", ".join(each.id for each in named)
        raise UsageError(f"More than one begins like that: {names}. Nothing was changed.")
    raise UsageError(
        f'There is no reminder "{words[0][:40]}". See their names with: selfcare remind list'
    )
