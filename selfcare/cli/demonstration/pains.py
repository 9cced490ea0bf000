"""What the made-up person notes about pain and posture on one day."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final, NamedTuple

from selfcare.cli.demonstration.course import Day
from selfcare.cli.demonstration.noted import Noted, later
from selfcare.cli.demonstration.remarks import Remarks
from selfcare.domain.entries import Pain, Posture


class _Ache(NamedTuple):
    """What is noted with a pain of one kind. What stands twice is noted twice as often."""

    zones: Sequence[tuple[str, ...]]
    feels: Sequence[str]
    comes_with: Sequence[str]
    eased_by: Sequence[str]


_NECK: Final = _Ache(
    (
        ("neck-side.l",),
        ("neck-side.l",),
        ("neck-side.l", "shoulder-top.l"),
        ("neck-side.l", "shoulder-top.l"),
        ("shoulder-top.l",),
        ("shoulder-top.l", "shoulder-blade.l"),
        ("neck-back.m", "neck-side.l"),
        ("shoulder-top.l", "shoulder-top.r"),
    ),
    ("tight", "deep-ache", "stiff", "tender", "restricted-rom"),
    ("laptop-low", "type-mouse", "screen-side", "phone-cradle", "shoulders-up"),
    ("stretch", "heat-pack", "move", "change-position", "rest", "breathing"),
)
_BACK: Final = _Ache(
    (("low-back.m",), ("low-back.m",), ("low-back.l",), ("low-back.l", "low-back.r")),
    ("stiff", "deep-ache", "tight"),
    ("drive-long", "sit-long", "stand-long", "heavy-lift", "garden"),
    ("move", "heat-pack", "change-position"),
)
_HEAD: Final = _Ache(
    (("head-back.m",), ("brow-temple.l",), ("head-back.m", "neck-back.m")),
    ("headache",),
    ("eye-strain", "sleep-short", "skipped-meal", "dehydrated"),
    ("rest", "sleep-good", "medicine"),
)
_AWAY_FROM_THE_DESK: Final = ("phone-down", "housework", "bag-one-side", "garden", "read-bed")

_DESK_POSTURES: Final = ("slump-sit", "forward-head", "laptop-low", "stand-long")
_HOME_POSTURES: Final = ("read-bed", "phone-down", "cross-legs")


class _Time(NamedTuple):
    """A part of the day in which a pain may be noted."""

    begins: int
    ends: int
    """In minutes after midnight, as `begins`."""
    worse: float
    """How much worse than the day's average it is then."""
    chance: float
    """That something is noted. Hardly more on worse days, or the days could not be compared."""


_MORNING: Final = _Time(7 * 60, 9 * 60, -0.5, 0.3)
_TIMES: Final = (
    _MORNING,
    _Time(11 * 60 + 30, 14 * 60, 0.0, 0.25),
    _Time(15 * 60 + 30, 18 * 60, 0.6, 0.9),
    _Time(20 * 60, 22 * 60, 0.2, 0.25),
)


def pains(random: Random, remarks: Remarks, day: Day, *, after_visit: bool) -> Iterator[Noted]:
    """Make up what hurt on this day, or that nothing did."""
    felt = [*_neck(random, remarks, day, after_visit=after_visit), *_back(random, remarks, day)]
    if random.random() < (0.16 if day.neck >= 4 else 0.03):
        felt.append(_head(random, remarks))
    if felt:
        yield from felt
    elif day.neck < 1:
        yield Noted(Pain((), 0, note=remarks.now_and_then("none")), random.randint(13 * 60, 1330))


def postures(random: Random, day: Day) -> Iterator[Noted]:
    """Make up how the person sat or stood when they looked up from what they did."""
    for _ in range(random.choice((0, 0, 1, 1, 2)) if day.is_workday else random.random() < 0.15):
        yield posture(random, day)


def posture(random: Random, day: Day) -> Noted:
    """Make up one look at a posture; nothing need hurt."""
    usual = _DESK_POSTURES if day.is_workday else _HOME_POSTURES
    name = random.choice((*usual, "sit-long") if day.sits_long else usual)
    hurts = _rating(day.neck * random.uniform(0.3, 1.0))
    return Noted(Posture(name, hurts), random.randint(9 * 60 + 30, 17 * 60 + 30))


def _neck(random: Random, remarks: Remarks, day: Day, *, after_visit: bool) -> Iterator[Noted]:
    for time in _TIMES:
        hurts = _rating(day.neck + time.worse + random.gauss(0, 0.5))
        if hurts and random.random() < time.chance + day.neck / 50:
            minute = random.randint(time.begins, time.ends)
            feels = _some(random, _NECK.feels, 0.4)
            comes_with = tuple(_with_neck(random, day, time))
            if after_visit and time is _MORNING:
                feels, comes_with = ("post-soreness",), ("session-day",)
            topic = day.flare or ("neck" if hurts > 2 else "mild")
            pain = Pain(
                random.choice(_NECK.zones),
                hurts,
                feels,
                comes_with,
                _some(random, _NECK.eased_by, 0.3),
                remarks.now_and_then(topic),
            )
            yield Noted(pain, minute, later(random, minute))


def _with_neck(random: Random, day: Day, time: _Time) -> Iterator[str]:
    if day.flare == "moving" and random.random() < 0.5:
        yield "heavy-lift"
    if time is _MORNING:
        if day.slept_badly:
            yield "sleep-broken"
        return
    if day.sits_long:
        yield "sit-long"
    if day.is_pressed and random.random() < 0.6:
        yield "work-pressure"
    yield from _some(random, _NECK.comes_with if day.is_workday else _AWAY_FROM_THE_DESK, 0.35)


def _back(random: Random, remarks: Remarks, day: Day) -> Iterator[Noted]:
    if hurts := _rating(day.back):
        minute = random.randint(8 * 60, 21 * 60)
        pain = _pain(random, _BACK, hurts, remarks.now_and_then("back", 0.25))
        yield Noted(pain, minute, later(random, minute))


def _head(random: Random, remarks: Remarks) -> Noted:
    pain = _pain(random, _HEAD, random.randint(2, 5), remarks.now_and_then("head", 0.25))
    return Noted(pain, random.randint(13 * 60, 20 * 60))


def _pain(random: Random, ache: _Ache, hurts: int, note: str) -> Pain:
    return Pain(
        random.choice(ache.zones),
        hurts,
        _some(random, ache.feels, 0.8),
        _some(random, ache.comes_with, 0.7),
        _some(random, ache.eased_by, 0.5),
        note,
    )


def _some(random: Random, words: Sequence[str], chance: float) -> tuple[str, ...]:
    """Return one of the words, or none."""
    return (random.choice(words),) if random.random() < chance else ()


def _rating(felt: float) -> int:
    return max(0, min(7, round(felt)))
