"""The small words that are said round the names of things, each with what it does to them."""

from typing import Final

from selfcare.domain.folding import words_of

_EMPTY = """
a an the my your our of to in on at for with by about as but so is am are was were be been i me im its
very really quite some also when while during feel feels felt
"""
EMPTY: Final = frozenset(_EMPTY.split())
"""Words that are never looked at. None may ever deny: "no tingling" must not become "tingling"."""

_VAGUE = """
pain pains painful hurt hurts hurting ache aches aching achy sore bad it this that today now
muscle muscles area part
"""
VAGUE: Final = frozenset(_VAGUE.split())
"""Words that add nothing to a place and a number, but may be part of a name: `pain at rest`."""

_TIMES = """
yesterday tomorrow morning noon midday afternoon evening night tonight overnight earlier ago hour hours
minute minutes monday tuesday wednesday thursday friday saturday sunday week
"""
TIMES: Final = frozenset(_TIMES.split())
"""Words that say when. They may be part of a name, but are no answer to what hurts."""

BREAKS: Final = frozenset({"and", "or", "plus"})
"""Words that stand between two things said."""

BEFORE: Final = frozenset({"after", "from", "since", "worse"})
"""Words that announce what went before a pain: what follows is a trigger if it can be one."""

EASED: Final = frozenset({"eased", "eases", "better", "relieved", "relieves", "helped", "helps"})
"""Words that announce what helped, or follow it."""

DENIALS: Final = frozenset(words_of("no not without never don't doesn't didn't isn't wasn't"))
"""Words that turn what follows into its contrary: to drop one would be to note what was denied."""

NONE: Final = ("none", "no pain", "no pains", "nothing hurts", "pain free")
AGAIN: Final = ("again", "same", "same again", "last", "last time", "same last time")

SIDE: Final = frozenset({"side", "sides"})
"""Words that add nothing to a place beside left, right or both: `on the left side`."""

_NUMBERS = "zero one two three four five six seven eight nine ten"
NUMBERS: Final = tuple(_NUMBERS.split())

LATERAL: Final = {"left": "l", "l": "l", "right": "r", "r": "r", "both": "lr"}
ALL_SIDES: Final = LATERAL | {"middle": "m", "m": "m", "centre": "m", "center": "m"}
"""Words for a side, with the letters that the ids of its zones end in."""
