"""What a routine file would change, in words, before anybody agrees to it."""

from collections.abc import Iterator

from selfcare.domain.text import clean
from selfcare.sharing.routines.accepting import Offer


def headline(offered: Offer) -> str:
    """Return in a sentence what the file is to this person."""
    title, standing = clean(offered.routine.title), offered.standing
    version = offered.routine.version
    if standing is None:
        return f"A new routine: {title}."
    if offered.changes_nothing:
        return f"You follow exactly this already: {title}, version {version}."
    if not offered.is_update:
        return f"You know this one: {title}, version {version}. It is {standing.state} now."
    return f"An update: {title}, version {standing.version} → {version}."


def lines(offered: Offer) -> Iterator[str]:
    """Yield the headline, each difference, and what else to know."""
    yield headline(offered)
    if offered.changes_nothing:
        yield "Nothing was changed."
        return
    if offered.is_update:
        if offered.before is None:
            yield "What you followed before cannot be read, so it cannot be compared."
        elif not offered.changes:
            yield "What you do stays the same."
        for each in offered.changes:
            yield f"  {clean(each)}"
    for remark in offered.remarks:
        yield clean(remark)
