"""`selfcare learn`: muscles, places and the massage, as cards to read and to talk about."""

import argparse
import json
from textwrap import fill
from typing import TYPE_CHECKING

from selfcare.cli.context import Context, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selfcare.domain.learning.cards import Card

_WIDTH = 78


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.epilog = (
        "Where books describe pain together with which muscle, what the massage is like, and how "
        "sure all this is. It is for talking with your clinician, and says nothing about you."
    )
    parser.add_argument(
        "words",
        nargs="*",
        metavar="WORDS",
        help='a muscle, a place such as "left neck", or what you want to know',
    )
    parser.add_argument("--json", action="store_true", help="print one JSON array, with all fields")


def run(options: argparse.Namespace, context: Context) -> None:
    """List what matches; print in full what is called so."""
    from selfcare.domain.learning.cards import look_up, to_tell
    from selfcare.domain.learning.making import make_cards
    from selfcare.domain.learning.warned import with_warnings
    from selfcare.knowledge.loader import load

    areas = context.vocabulary.areas
    cards = with_warnings(
        make_cards(load("muscles"), load("learn"), load("warnings"), areas),
        [raised.sign for raised in context.watch.warnings()],
        "What to do now: selfcare safety",
    )
    typed = " ".join(options.words)
    told, found = to_tell(typed, cards), look_up(typed, cards)
    if not found:
        raise UsageError(_unknown(typed))
    if options.json:
        print(json.dumps([_as_data(card) for card in told or found]))
    elif told:
        print("\n\n".join(_whole(card) for card in told))
    else:
        print(_list(found))


def _whole(card: "Card") -> str:
    lines = [f"{card.title}\n{card.summary}"]
    for part in card.parts:
        lines.append(f"\n{part.heading}" if part.heading else "")
        indent = "  " if part.heading else ""
        lines += [
            fill(line, _WIDTH, initial_indent=indent, subsequent_indent=indent)
            for line in part.lines
        ]
    return "\n".join(lines)


def _list(cards: "Sequence[Card]") -> str:
    headings = {"topic": "To read", "place": "Places", "muscle": "Muscles"}
    lines = []
    for kind, heading in headings.items():
        of_kind = [card for card in cards if card.kind == kind]
        if of_kind:
            width = max(len(card.id) for card in of_kind)
            lines += [f"{heading}:", *(f"  {card.id:<{width}}  {card.title}" for card in of_kind)]
    return "\n".join([*lines, "See one with, for example: selfcare learn " + cards[0].id])


def _as_data(card: "Card") -> dict[str, object]:
    return {
        "id": card.id,
        "kind": card.kind,
        "title": card.title,
        "summary": card.summary,
        "parts": [{"heading": part.heading, "lines": part.lines} for part in card.parts],
        **card.pattern._asdict(),
    }


def _unknown(typed: str) -> str:
    from selfcare.domain.phrases.refusals import quoted

    return f"No card goes by {quoted(typed)}. See all with: selfcare learn"
