"""Entries in plain English, for every screen, the command line and the report."""

from selfcare.domain.entries import (
    SUDDEN,
    Content,
    Foreign,
    Pain,
    Posture,
    Profile,
    Safety,
    Session,
    Visit,
)
from selfcare.domain.text import clean
from selfcare.domain.vocabulary import Vocabulary

ENDINGS = {"finished": "finished", "stopped": "ended early", "pain": "stopped for pain"}
"""How a session ended, in words."""


def headline(content: Content, vocabulary: Vocabulary) -> str:
    """Return what was noted, in a few words."""
    match content:
        case Pain() if content.is_none:
            return "No pain"
        case Pain():
            return f"Pain {content.intensity}, {places(content, vocabulary)}"
        case Posture():
            return f"{vocabulary.label(content.posture)}, pain {content.intensity}"
        case Session():
            return f"{routine_name(content.routine)}, {ENDINGS.get(content.ended, content.ended)}"
        case Visit():
            return "Visit to the therapist"
        case Profile():
            return f"About you: {len(content.flags) or 'nothing'} marked"
        case Safety():
            return _about_safety(content)
        case _:
            return "Noted by a newer selfcare"


def details(content: Content, vocabulary: Vocabulary) -> list[str]:
    """Return what else was said, a phrase each. Line breaks in notes become spaces."""
    match content:
        case Pain():
            said = ["sudden"] if content.onset == SUDDEN else []
            said += [vocabulary.short(word) for word in content.qualities + content.triggers]
            if content.eased_by:
                said.append("eased by " + _listed(content.eased_by, vocabulary))
        case Session() if content.before is not None and content.after is not None:
            said = [f"pain {content.before} before, {content.after} after"]
        case _:
            said = []
    note = "" if isinstance(content, Foreign) else one_line(content.note)
    return [*said, f'"{note}"'] if note else said


def places(content: Pain, vocabulary: Vocabulary) -> str:
    """Return the zones of a pain, such as `left side of neck and low back`."""
    names = [vocabulary.short(zone) for zone in content.zones]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def routine_name(slug: str) -> str:
    """Return a routine's name as it can be read from the name of its file."""
    return slug.replace("-", " ").capitalize()


def one_line(text: str) -> str:
    """Return a note as one line that is fit to print."""
    return " ".join(clean(text).split())


def _about_safety(content: Safety) -> str:
    if content.yes:
        return f"Safety questions: {len(content.yes)} marked"
    if content.asked:
        return "Safety questions: nothing was marked"
    if content.looked_at:
        return "Warning looked at"
    return "Warning read" if content.read else "Safety questions: left out"


def _listed(ids: tuple[str, ...], vocabulary: Vocabulary) -> str:
    return ", ".join(vocabulary.short(word) for word in ids)
