"""`selfcare edit`: correct an entry. What is not said anew stays as it was."""

import argparse

from selfcare.cli.context import Context, UsageError
from selfcare.cli.finding import find
from selfcare.cli.log import add_when, show, when
from selfcare.domain.entries import Content, Foreign, Pain, Posture
from selfcare.domain.phrases.refusals import NotUnderstoodError
from selfcare.domain.phrases.said import Understood
from selfcare.domain.phrases.understanding import understand
from selfcare.domain.text import clean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.usage = "selfcare edit last 5 --note 'better after lunch'"
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
        try:
            content = _corrected(content, understand(options.words, context.vocabulary))
        except NotUnderstoodError as fault:
            raise UsageError(str(fault)) from None
    if options.note is not None and not isinstance(content, Foreign):
        content = content._replace(note=clean(options.note))
    show(context.diary.correct(entry, content, at, private=options.private), options, context)
    if isinstance(content, Pain):
        from selfcare.cli.warning import warn_of_new

        warn_of_new(context)


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
