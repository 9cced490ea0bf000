"""`selfcare edit`: correct an entry. What is not said anew stays as it was."""

import argparse

from selfcare.cli.context import Context, UsageError
from selfcare.cli.finding import find
from selfcare.cli.log import add_when, show, when
from selfcare.domain.entries import (
    AfterVisit,
    BadEntryError,
    Content,
    Day,
    Foreign,
    Measure,
    Pain,
    Posture,
    Rest,
)
from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.said import Understood
from selfcare.domain.phrases.understanding import understand
from selfcare.domain.text import clean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare edit last 5 --note 'better after lunch'"
    parser.epilog = (
        "Of a check-in, name what is different and its number: sleep 6. After a visit, what was "
        "felt and the pressure: sore too-much. Of a day of rest: rest, sick or flare."
    )
    parser.add_argument(
        "entry", metavar="ENTRY", help='"last", or the letters that list shows in [ ]'
    )
    parser.add_argument("words", nargs="*", metavar="WORD", help="what it should say, as for log")
    add_when(parser)
    parser.add_argument("--note", help="the note it should have")
    private = parser.add_mutually_exclusive_group()
    private.add_argument(
        "--private", action="store_true", default=None, help="keep it out of what is shared"
    )
    private.add_argument(
        "--not-private", dest="private", action="store_false", help="let it be shared again"
    )
    parser.add_argument("--json", action="store_true", help="print what was saved as JSON")


def run(options: argparse.Namespace, context: Context) -> None:
    """Save the correction, and show it back."""
    entry = find(options.entry, context)
    at = when(options, context)
    content = entry.content
    if options.words:
        content = _with_words(content, options.words, context)
    if options.note is not None and not isinstance(content, Foreign):
        content = content._replace(note=clean(options.note))
    show(context.diary.correct(entry, content, at, private=options.private), options, context)
    if isinstance(content, Pain):
        from selfcare.cli.warning import warn_of_new

        warn_of_new(context)


def _with_words(content: Content, words: list[str], context: Context) -> Content:
    try:
        match content:
            case Day() | Measure() | AfterVisit():
                from selfcare.domain.checkin.corrections import with_words
                from selfcare.knowledge.loader import load

                return with_words(content, words, load("checkin"))
            case Rest():
                return _other_rest(content, words)
            case _:
                return _corrected(content, understand(words, context.vocabulary))
    except (NotUnderstoodError, BadEntryError) as fault:
        raise UsageError(str(fault)) from None


def _other_rest(content: Rest, words: list[str]) -> Rest:
    from selfcare.domain.describe import RESTS

    if len(words) != 1 or words[0] not in RESTS:
        raise UsageError(f"It is one of {', '.join(RESTS)}. Nothing was changed.")
    return content._replace(why=words[0])


def _corrected(content: Content, said: Understood) -> Content:
    match content:
        case Pain() if said.none:
            return Pain((), 0, said.qualities, said.triggers, said.eased_by, content.note)
        case Pain():
            return content._replace(
                zones=said.zones or content.zones,
                intensity=content.intensity if said.intensity is None else said.intensity,
                qualities=said.qualities or content.qualities,
                triggers=said.triggers or content.triggers,
                eased_by=said.eased_by or content.eased_by,
            )
        case Posture() if said.intensity is not None:
            return content._replace(intensity=said.intensity)
        case _:
            raise UsageError("Only its note and its time can be changed here. Nothing was changed.")
