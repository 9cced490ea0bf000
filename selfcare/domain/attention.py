"""Which pains deserve a second look. Kept apart, as it is asked each time a pain is logged."""

from typing import Final

from selfcare.domain.entries import SUDDEN, Pain

STRONG: Final = 7
"""From this strength on, of 0 to 10, a pain is a reason to ask more."""


def is_a_reason_to_ask(pain: Pain) -> bool:
    """Return whether this pain alone can be a reason for questions: strong, sudden, or with a note."""
    return pain.intensity >= STRONG or pain.onset == SUDDEN or bool(pain.note)


def says_no_more(pain: Pain, than: Pain) -> bool:
    """Return whether `than` has every zone, quality and trigger of this pain, and is as strong.

    No rule of the warning signs has a condition that holds where less is said. So, noted later on
    the same day, such a pain raises nothing that the other did not raise.
    """
    return (
        pain.intensity <= than.intensity
        and pain.onset in {"", than.onset}
        and set(pain.zones) <= set(than.zones)
        and set(pain.qualities) <= set(than.qualities)
        and set(pain.triggers) <= set(than.triggers)
    )
