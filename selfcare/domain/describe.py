"""Entries in plain English, for every screen, the command line and the report."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from selfcare.domain.checkin.measures import about_checkin
from selfcare.domain.entries import (
    SUDDEN,
    AfterVisit,
    Assignment,
    Checkin,
    Content,
    Day,
    Entry,
    Foreign,
    Intake,
    Measure,
    Pain,
    Posture,
    Profile,
    Question,
    Recipient,
    Rest,
    Safety,
    Session,
    Shared,
    Visit,
)
from selfcare.domain.text import clean
from selfcare.domain.vocabulary import Vocabulary

ENDINGS = {"finished": "finished", "stopped": "ended early", "pain": "stopped for pain"}
"""How a session ended, in words."""

STATES = {"paused": "paused", "resumed": "on again", "ended": "ended", "removed": "removed"}
"""What became of an assigned routine, in words."""

RESTS = {"rest": "Rest day", "sick": "Sick day", "flare": "Flare-up day"}
"""Days that count neither way, in words."""


def headline(content: Content, vocabulary: Vocabulary) -> str:
    """Return what was noted, in a few words."""
    tell = _HEADLINES.get(type(content))
    return tell(content, vocabulary) if tell else "Noted by a newer selfcare"


def details(content: Content, vocabulary: Vocabulary) -> list[str]:
    """Return what else was said, a phrase each. Line breaks in notes become spaces."""
    match content:
        case Pain():
            said = ["sudden"] if content.onset == SUDDEN else []
            said += [vocabulary.short(word) for word in content.qualities + content.triggers]
            if content.eased_by:
                said.append("eased by " + _listed(content.eased_by, vocabulary))
        case Day():
            said = ["eased by " + _listed(content.eased_by, vocabulary)] if content.eased_by else []
            said += [f'"{one_line(content.good)}"'] if content.good else []
        case Session() if content.before is not None and content.after is not None:
            said = [f"pain {content.before} before, {content.after} after"]
        case Shared():
            said = [content.form, _span(content.first, content.last)]
            said += [f"with {_ADDED.get(each, one_line(each))}" for each in content.added]
            said += [f"without {one_line(each)}" for each in content.without]
        case _:
            said = []
    note = "" if isinstance(content, Foreign) else one_line(content.note)
    return [*said, f'"{note}"'] if note else said


def phrases(entry: Entry, vocabulary: Vocabulary) -> list[str]:
    """Return all that an entry says, a phrase each, and whether it is private."""
    private = ["private"] if entry.private else []
    return [headline(entry.content, vocabulary), *private, *details(entry.content, vocabulary)]


def places(content: Pain, vocabulary: Vocabulary) -> str:
    """Return the zones of a pain, such as `left side of neck and low back`."""
    names = [vocabulary.short(zone) for zone in content.zones]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def called(content: Session | Assignment) -> str:
    """Return what the routine was called when this was noted."""
    return one_line(content.title) or routine_name(content.routine)


def routine_name(slug: str) -> str:
    """Return a routine's name as it can be read from the name of its file."""
    return slug.replace("-", " ").capitalize()


def one_line(text: str) -> str:
    """Return a note as one line that is fit to print."""
    return " ".join(clean(text).split())


def _pain(content: Pain, vocabulary: Vocabulary) -> str:
    if content.is_none:
        return "No pain"
    return f"Pain {content.intensity}, {places(content, vocabulary)}"


def _posture(content: Posture, vocabulary: Vocabulary) -> str:
    return f"{vocabulary.label(content.posture)}, pain {content.intensity}"


def _session(content: Session, _: Vocabulary) -> str:
    return f"{called(content)}, {ENDINGS.get(content.ended, content.ended)}"


def _visit(_: Visit, __: Vocabulary) -> str:
    return "Visit to the therapist"


def _profile(content: Profile, _: Vocabulary) -> str:
    return f"About you: {len(content.flags) or 'nothing'} marked"


def _checkin(content: Checkin, _: Vocabulary) -> str:
    return about_checkin(content)


def _assignment(content: Assignment, _: Vocabulary) -> str:
    if content.state == "accepted":
        return f"New routine: {called(content)}, version {content.version}"
    return f"{called(content)}: {STATES.get(content.state, content.state)}"


def _rest(content: Rest, _: Vocabulary) -> str:
    return RESTS.get(content.why, RESTS["rest"])


def _safety(content: Safety, _: Vocabulary) -> str:
    if content.yes:
        return f"Safety questions: {len(content.yes)} marked"
    if content.asked:
        return "Safety questions: nothing was marked"
    if content.looked_at:
        return "Warning looked at"
    return "Warning read" if content.read else "Safety questions: left out"


def _question(_: Question, __: Vocabulary) -> str:
    return "Question for the therapist"


def _intake(content: Intake, _: Vocabulary) -> str:
    return f"Background: {one_line(content.question.replace('-', ' '))}"


def _shared(content: Shared, _: Vocabulary) -> str:
    what = _WHAT.get(content.what, f"a {one_line(content.what)}")
    return f"Shared {what}{_with(content.recipient)}"


def _recipient(content: Recipient, _: Vocabulary) -> str:
    forgotten = ", forgotten" if content.state == "forgotten" else ""
    return f"Whom you share with: {one_line(content.name)}{forgotten}"


_ADDED = {"cover": "your background"}
_WHAT = {"export": "an export", "share": "a sealed file"}


def _with(recipient: str) -> str:
    return f" with {one_line(recipient)}" if recipient else ""


def _span(first: str, last: str) -> str:
    return one_line(f"{first} to {last}" if first else "nothing noted")


def _listed(ids: tuple[str, ...], vocabulary: Vocabulary) -> str:
    return ", ".join(vocabulary.short(word) for word in ids)


_HEADLINES: Final[Mapping[type[Any], Callable[[Any, Vocabulary], str]]] = {
    Pain: _pain,
    Posture: _posture,
    Session: _session,
    Visit: _visit,
    Profile: _profile,
    Safety: _safety,
    Assignment: _assignment,
    Rest: _rest,
    Day: _checkin,
    Measure: _checkin,
    AfterVisit: _checkin,
    Question: _question,
    Intake: _intake,
    Shared: _shared,
    Recipient: _recipient,
}
