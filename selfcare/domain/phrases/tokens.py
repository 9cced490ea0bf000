"""Takes what was typed apart: words, numbers, ids, and the breaks between two things said."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, NamedTuple

from selfcare.domain.folding import fold, words_of
from selfcare.domain.phrases.function_words import BEFORE, BREAKS, EMPTY

BREAK: Final = "&"
"""Stands for a comma, `and` and the like, also inside names such as `Cast, sling or brace`."""

_JOINS: Final = frozenset({"your", "middle"})
"""Words before which a comma parts nothing: `Side of the neck, your left`, `Low back, middle`."""

_LEFT_OUT: Final = EMPTY | BEFORE


class Token(NamedTuple):
    """One word or number, ready to be looked up."""

    kind: Literal["word", "break", "number", "id"]
    text: str
    """Folded, or BREAK."""
    typed: str
    """What it was part of when it was typed: what a message quotes."""
    after: bool = False
    """Whether a word such as `after` stood before it."""


def tokens_of(words: Iterable[str], is_id: Callable[[str], bool]) -> list[Token]:
    """Return the tokens of everything typed. Only ids with a dash or a dot are taken as ids here.

    What was typed in quotes, as several words in one, has a break before and after it.
    """
    found: list[Token] = []
    after = False
    for token in _pieces(words, is_id):
        if token.text in _JOINS and found and found[-1].kind == "break":
            found.pop()
        if token.kind == "word" and token.text in EMPTY:
            continue
        if token.kind == "word" and token.text in BEFORE:
            after = True
        elif _ends_out_of_ten(found, token):
            found.pop()
        else:
            found.append(token._replace(after=after))
            after = after and token.kind in {"number", "break"}
    return found


def words_of_name(name: str) -> tuple[str, ...]:
    """Return the words that the tokens of this name have when it is typed. The name must be ASCII."""
    plain = name.lower().replace(",", " and").replace("-", " ").replace(".", " ").replace("'", "")
    words = [word for word in plain.split() if word not in _LEFT_OUT]
    if not BREAKS.isdisjoint(words):  # most names have none, and there are over a thousand
        words = [BREAK if word in BREAKS else word for word in words]
    return tuple(words)


def _pieces(words: Iterable[str], is_id: Callable[[str], bool]) -> Iterator[Token]:
    for word in words:
        pieces = word.split()
        edge = [Token("break", BREAK, word)] if len(pieces) > 1 else []
        yield from edge
        for piece in pieces:
            yield from _tokens(piece, is_id)
        yield from edge


def _tokens(piece: str, is_id: Callable[[str], bool]) -> Iterator[Token]:
    """Yield the tokens between the commas, but leave the comma in `6,5`."""
    listed = piece.replace(";", ",")
    inner = listed.rstrip(",")
    for place, part in enumerate([inner] if _is_number(inner) else inner.split(",")):
        if place:
            yield Token("break", BREAK, piece)
        yield from _parts(part, is_id)
    if inner != listed:
        yield Token("break", BREAK, piece)


def _parts(part: str, is_id: Callable[[str], bool]) -> Iterator[Token]:
    name = fold(part).strip(":!?()").rstrip(".")
    if ("-" in name or "." in name) and is_id(name):
        yield Token("id", name, part)
    elif _is_number(name):
        yield Token("number", name, name)
    else:
        for word in ["and"] if part in {"&", "+"} else words_of(part):
            yield Token("break", BREAK, part) if word in BREAKS else Token("word", word, part)


def _is_number(text: str) -> bool:
    return all(each in "0123456789.,/+-" for each in text) and any(map(str.isdigit, text))


def _ends_out_of_ten(found: list[Token], token: Token) -> bool:
    """Whether this 10 ends `6 out of 10`, of which the number and the `out` are there already."""
    return (
        (token.kind, token.text) == ("number", "10")
        and len(found) > 1
        and (found[-1].kind, found[-1].text) == ("word", "out")
        and found[-2].kind == "number"
    )
