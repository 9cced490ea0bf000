"""Says in plain words what a YAML parser cannot read. Imported only when a file is read."""

import re

from ruamel.yaml.error import MarkedYAMLError, StringMark

from selfcare.sharing.faults import Fault

_NO_SPACE = re.compile(r"\s*(?:- +)*[A-Za-z ]+:[^\s:]")
_COLON_IN_TEXT = re.compile(r"\s*(?:- +)*[^:]+:\s.*:(?:\s|$)")

COLON_IN_TEXT = (
    "There is a second colon in this line. Put the text after the first colon in quotes."
)
NO_SPACE = "There must be a space after the colon."
NO_COLON = "This line needs a word, a colon and a space at its start, such as: hold: 20 s"
NOT_IN_LINE = (
    "This line does not line up with those above. What belongs together begins in the same column."
)
OPEN_QUOTE = "The text in quotes that begins here is never closed with a quote."
QUOTE_IN_TEXT = (
    "Something follows the closing quote. If the text has a ' in it, put it in double quotes."
)
OPEN_BRACKET = "The bracket that opens here is not closed, or something in it is not as expected."
DASH = "A dash begins a list: put it on a line of its own, or put the text in quotes."
TAB = "There is a tab in this line where only spaces can be."
BACKSLASH = "A backslash has a special meaning in double quotes. Use single quotes instead."
UNREADABLE = "This cannot be read as YAML. One of the sample routines may show how to write it."

# What the parser says, what we say, and whether it is said where the trouble began.
_SENTENCES = (
    ("sequence entries are not allowed", DASH, False),
    ("unexpected end of stream", OPEN_QUOTE, True),
    ("escape", BACKSLASH, False),
    ("could not find expected ':'", NO_COLON, True),
    ("expected the node content", OPEN_BRACKET, True),
    ("expected ',' or", OPEN_BRACKET, True),
    ("expected <block end>", NOT_IN_LINE, False),
    ("expected '<document start>'", NOT_IN_LINE, False),
)


def explain(error: MarkedYAMLError, text: str) -> Fault:
    """Return the fault that made the parser give up, at the place where its writer should look."""
    lines = text.split("\n")
    problem = error.problem or ""
    here = error.problem_mark
    began = error.context_mark or here
    if "mapping values are not allowed" in problem:
        return _stray_colon(lines, here)
    if "cannot start any token" in problem:
        return _fault(here, _cannot_begin(lines[here.line][here.column :]))
    if "<block end>, but found '<scalar>'" in problem and _has_quote(lines[here.line], here):
        return _fault(here, QUOTE_IN_TEXT)
    if "could not find expected ':'" in problem and _NO_SPACE.match(lines[began.line]):
        return _fault(began, NO_SPACE)
    for said, sentence, where_it_began in _SENTENCES:
        if said in problem:
            return _fault(began if where_it_began else here, sentence)
    return _fault(here, UNREADABLE)


def _fault(mark: StringMark, sentence: str) -> Fault:
    return Fault(mark.line + 1, mark.column + 1, sentence)


def _stray_colon(lines: list[str], here: StringMark) -> Fault:
    if _COLON_IN_TEXT.match(lines[here.line]):
        return _fault(here, COLON_IN_TEXT)
    above = next((n for n in range(here.line - 1, -1, -1) if lines[n].strip()), here.line)
    if _NO_SPACE.match(lines[above]):
        return Fault(above + 1, lines[above].index(":") + 1, NO_SPACE)
    return _fault(here, NOT_IN_LINE)


def _cannot_begin(rest: str) -> str:
    return TAB if rest.startswith("\t") else f"Put a text that begins with {rest[:1]} in quotes."


def _has_quote(line: str, here: StringMark) -> bool:
    return any(quote in line[: here.column] for quote in "'\"")
