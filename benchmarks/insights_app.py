"""Insights in the app, in a real terminal, on ten years: how soon it opens, fills, and answers keys."""

import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.contest import Contest, each_of, limit
from benchmarks.made_up import TEN_YEARS, make_home
from benchmarks.startup import ROOT, environ_of, selfcare
from benchmarks.terminal import COLUMNS, ROWS, Conversation, conversation
from selfcare.cli.context import Context
from selfcare.domain.clock import SystemClock

OPENS, FILLS, ANSWERS = 0.300, 1.000, 0.100
ROUNDS = 5
SETTLED = 2.5
"""Seconds until the app has made its backup, and does nothing on its own."""
BETWEEN_KEYS = 0.03

ESCAPE = b"\x1b"
WARNED = b"Looked at"
QUARTER = b"each day's strongest pain"
ALL = b" entries, "
PAGES = (b"Weeks", b"Months", b"Year", b"When", b"Where", b"Body", b"Patterns", b"Helps", b"Sleep")


class Opening(NamedTuple):
    """One opening of the screen, in seconds."""

    opened: float
    filled: float
    keys: tuple[float, ...] = ()
    """For each key that was typed while it filled, the time until its answer."""


def ten_years(folder: Path) -> Iterator[Contest]:
    """From g to the last quarter, to everything, and from keys meanwhile to their answers."""
    home, _ = make_home(folder, TEN_YEARS, datetime.now().astimezone())
    environ = environ_of(home)
    warns = bool(Context(home, SystemClock()).watch.warnings())  # made-up pains mostly do
    left_alone = [_open(environ, types=False, warns=warns) for _ in range(ROUNDS)]
    typed_into = [_open(environ, types=True, warns=warns) for _ in range(ROUNDS)]
    rows = (
        ("insights opens, ten years", OPENS, [each.opened for each in left_alone]),
        ("insights fills the rest", FILLS, [each.filled for each in left_alone]),
        ("a key meanwhile", ANSWERS, [median(each.keys) for each in typed_into]),
        ("the slowest key meanwhile", ANSWERS, [max(each.keys) for each in typed_into]),
    )
    for what, most, ours in rows:
        against = f"{most * 1000:.0f} ms"
        yield Contest(what, against, 1, each_of(ours), limit(most), ROUNDS)


def _open(environ: Mapping[str, str], *, types: bool, warns: bool) -> Opening:
    """Open the app and Insights; type while it fills, or wait."""
    with conversation(selfcare(), environ, ROOT, (COLUMNS, ROWS)) as talk:
        talk.ask(b"", b"How is it now?")
        if warns and not talk.has_drawn(WARNED):
            talk.ask(b"", WARNED)
        time.sleep(SETTLED)
        if warns:
            talk.ask(ESCAPE, b"How is it now?")
        start = time.perf_counter()
        opened = talk.ask(b"g", QUARTER)
        keys = tuple(_keys(talk)) if types else ()
        if not talk.has_drawn(ALL):
            talk.ask(b"", ALL)
        return Opening(opened, time.perf_counter() - start, keys)


def _keys(talk: Conversation) -> Iterator[float]:
    """Turn from page to page until all is there."""
    for page in PAGES:
        if talk.has_drawn(ALL):
            return
        yield talk.ask(b"\t", b"[" + page + b"]")
        time.sleep(BETWEEN_KEYS)
