"""Which entry a person means."""

from selfcare.cli.context import Context, UsageError
from selfcare.domain.entries import Entry


def find(name: str, context: Context) -> Entry:
    """Return the entry that was noted last, or the one whose id ends in `name`.

    Raises:
        UsageError: there is none, or more than one.
    """
    entries = context.diary.entries()
    if name == "last" and entries:
        return max(entries, key=lambda entry: (entry.logged_at, entry.id))
    found = [entry for entry in entries if name and entry.id.endswith(name)]
    if len(found) == 1:
        return found[0]
    if name == "last" and not entries:
        raise UsageError("Nothing is noted yet. Nothing was changed.")
    reason = "is more than one entry" if found else "is not an entry"
    raise UsageError(
        f'"{name}" {reason}. The letters in [ ] in "selfcare list --since all" name each one.'
    )
