"""Made-up diaries in which it is known what goes with what.

Pain is a slow part (what fades from day to day), a day's own part, and what was planted. All of it
is invented; nothing here comes from the code that is tested.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import pi, sin, sqrt
from random import Random

from selfcare.domain.entries import Day, Done, Entry, Pain, Session

FIRST = datetime(2025, 11, 3, 12, tzinfo=UTC)

Planted = Mapping[tuple[str, bool], float]
"""Points by trigger, routine, `sleep` or `stress`, and whether they come on the day after."""

Chance = Callable[[Random, float], bool]
"""Whether something comes about, on a day that hurts so much."""

HABITS = {
    "sit-long": 0.35,
    "work-pressure": 0.3,
    "phone-down": 0.25,
    "garden": 0.2,
    "heavy-lift": 0.15,
}
"""How often each of the triggers is there."""

ROUTINE = "desk-neck"
SWAY = 1.0
"""By how much pain at one moment differs from that of its day; standard deviation, in points."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Who keeps a diary, and how."""

    planted: Planted = field(default_factory=dict)
    days: int = 365
    level: float = 4.0
    memory: float = 0.7
    slow: float = 0.9
    """Standard deviation of the slow part, in points."""
    quick: float = 0.8
    """Standard deviation of what each day adds by itself."""
    season: float = 0.0
    weekend: float = 0.0
    """What the weekend adds."""
    at_work: bool = False
    """Whether long sitting happens on workdays, and gardening in summer and at weekends."""
    in_spells: bool = False
    """Whether triggers come in spells of days."""
    follows: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    """A trigger that comes along with another, and how often it does."""
    gap: float = 0.1
    """The part of the days that is not noted, by chance."""
    notes: Chance = lambda _random, _pain: True
    """Whether such a day is noted."""
    tags: Chance = lambda _random, _pain: True
    """Whether any triggers are noted with such a pain."""
    picks: Mapping[str, Chance] = field(default_factory=dict)
    """Whether this trigger is noted with such a pain."""
    plays: Chance | None = None
    """Whether the routine is played on such a day, if there is one."""
    is_rated: bool = False
    """Whether sleep and stress are rated."""
    colours: float = 0.0
    """How much worse both are rated for each point that it hurts more."""
    filled_in: float = 0.0
    """The part of the days that is written from memory a week later, all much the same."""
    many: bool = False
    """Whether more pains are noted on worse days."""


def diary(person: Person, seed: int) -> list[Entry]:
    """Make up a diary; the same for the same seed."""
    random = Random(seed)
    slow = random.gauss(0, person.slow)
    eve: set[str] = set()
    entries: list[Entry] = []
    for number in range(person.days):
        at = FIRST + timedelta(days=number)
        met = _met(person, random, at, eve)
        slow = person.memory * slow + random.gauss(0, person.slow * sqrt(1 - person.memory**2))
        felt = person.level + slow + random.gauss(0, person.quick) + _calendar(person, at)
        felt += sum(
            points
            for (name, is_after), points in person.planted.items()
            if name in (eve if is_after else met)
        )
        beside = [*_session(person, random, at, felt, met), *_rated(person, random, at, felt, met)]
        eve = met
        if random.random() >= person.gap and person.notes(random, felt):
            entries += [*_noted(person, random, at, felt, met & HABITS.keys()), *beside]
    return entries


def _session(
    person: Person, random: Random, at: datetime, felt: float, met: set[str]
) -> Iterator[Entry]:
    """Yield a session, begun by how much it hurts just then; right after, it hurts as it does on this day."""
    now = felt + random.gauss(0, SWAY)
    if not person.plays or not person.plays(random, now):
        return
    met.add(ROUTINE)
    done = ("chin-tuck", *(["doorway-pec-stretch"] if random.random() < 0.5 else []))
    before, after = (max(0, min(10, round(each))) for each in (now, felt + random.gauss(0, SWAY)))
    exercises = tuple(Done(name, "done") for name in done)
    session = Session(ROUTINE, 1, "finished", exercises, before, after)
    yield Entry(f"{at:%j}-session", at + timedelta(hours=6), at + timedelta(hours=6), session)


def _rated(
    person: Person, random: Random, at: datetime, felt: float, met: set[str]
) -> Iterator[Entry]:
    """Yield a check-in; worse sleep and more stress come by chance, each on every other day."""
    if not person.is_rated:
        return
    sleep, stress = (random.choice((2, 3, 7, 8)) for _ in range(2))
    met |= {name for name, is_so in (("sleep", sleep < 5), ("stress", stress > 5)) if is_so}
    colour = round(person.colours * (felt - person.level))
    sleep, stress = (max(0, min(10, each)) for each in (sleep - colour, stress + colour))
    rated = Day(None, sleep, stress)
    evening = at + timedelta(hours=9)
    yield Entry(f"{at:%j}-day", evening, evening, rated)


def _met(person: Person, random: Random, at: datetime, eve: set[str]) -> set[str]:
    met = set()
    for name, often in HABITS.items():
        chance = often
        if person.at_work:
            chance *= _by_calendar(name, at)
        if person.in_spells:
            chance = 0.75 if name in eve else chance * 0.25 / (1 - chance)
        if random.random() < chance:
            met.add(name)
    for name, (leader, often) in person.follows.items():
        met.discard(name)
        if random.random() < (often if leader in met else 0.1):
            met.add(name)
    return met


def _by_calendar(name: str, at: datetime) -> float:
    if name in {"sit-long", "work-pressure"}:
        return 1.5 if at.weekday() < 5 else 0.2
    if name == "garden":
        summer = 1 + sin(2 * pi * (at.timetuple().tm_yday - 100) / 365)
        return summer * (2 if at.weekday() >= 5 else 0.8)
    return 1


def _calendar(person: Person, at: datetime) -> float:
    around = person.season * sin(2 * pi * (at.timetuple().tm_yday - 100) / 365)
    return around + (person.weekend if at.weekday() >= 5 else 0)


def _noted(person: Person, random: Random, at: datetime, felt: float, met: set[str]) -> list[Entry]:
    later = timedelta(0)
    if random.random() < person.filled_in:
        later, felt = timedelta(days=random.randint(3, 9)), person.level + 2
        met = {"sit-long"}
    met = {
        name for name in sorted(met) if name not in person.picks or person.picks[name](random, felt)
    }
    count = 1 + sum(random.random() < (felt / 12 if person.many else 0.35) for _ in range(2))
    entries = []
    for number in range(count):
        strength = max(0, min(10, round(felt - (random.random() < 0.4) * bool(number))))
        noted = tuple(sorted(met if not number else ())) if person.tags(random, felt) else ()
        if person.many:  # each trigger is noted with one pain in two
            noted = tuple(name for name in sorted(met) if random.random() < 0.5)
        pain = Pain(
            ("neck-side.l",) if strength else (), strength, triggers=noted if strength else ()
        )
        when = at + timedelta(hours=3 * number)
        entries.append(Entry(f"{at:%j}-{number}", when, when + later, pain))
    elsewhere = random.random()
    if elsewhere < 0.3:
        back = Pain(("low-back.m",), 1 + int(elsewhere * 16))
        entries.append(Entry(f"{at:%j}-back", at, at + later, back))
    return entries


ONE = {("sit-long", False): 1.0}
AFTER = {("sit-long", True): 1.0}


def _somewhat(random: Random, pain: float) -> bool:
    """Note twice as readily with twice the pain."""
    return random.random() < pain / 8


def _far(random: Random, pain: float) -> bool:
    """Note hardly ever with a pain of 2, and always with one of 7."""
    return random.random() < (pain - 2) / 5


def _when_it_hurts(random: Random, pain: float) -> bool:
    """Play hardly ever where it hurts little, and mostly where it hurts much."""
    return random.random() < (pain - 1) / 6


NOTHING: Mapping[str, Person] = {
    "nothing planted": Person(),
    "nothing, in spells": Person(in_spells=True, memory=0.85, slow=1.2),
    "nothing, season and work": Person(at_work=True, season=1.2, weekend=-0.8),
    "nothing, more notes when worse": Person(many=True),
    "nothing, only bad days noted": Person(notes=lambda _, pain: pain >= 4.5),
    "nothing, triggers only when bad": Person(tags=lambda _, pain: pain >= 4.5),
    "nothing, triggers somewhat more when worse": Person(tags=_somewhat),
    "nothing, triggers far more when worse": Person(tags=_far),
    "nothing, each trigger somewhat more when worse": Person(
        picks=dict.fromkeys(HABITS, _somewhat)
    ),
    "nothing, each trigger far more when worse": Person(picks=dict.fromkeys(HABITS, _far)),
    "nothing, a routine begun when it hurts": Person(plays=_when_it_hurts),
    "nothing, such a routine, and pain comes and goes": Person(
        plays=_when_it_hurts, level=2.0, memory=0.85, slow=1.5
    ),
    "nothing, sleep and stress coloured by pain": Person(is_rated=True, colours=1.0),
    "nothing, filled in later": Person(filled_in=0.3),
    "nothing, a hundred days": Person(days=100),
}
"""Nothing planted, by what could mislead."""

PLANTED: Mapping[str, Person] = {
    "1 point, same day": Person(planted=ONE),
    "1 point each, two triggers": Person(planted=ONE | {("work-pressure", False): 1.0}),
    "1 point, the day after": Person(planted=AFTER),
    "1 point less, the day after": Person(planted={("garden", True): -1.0}, level=5.0),
    "1 point less, the day after a routine": Person(
        planted={(ROUTINE, True): -1.0}, level=5.0, plays=_when_it_hurts
    ),
    "1 point, the day after stress": Person(planted={("stress", True): 1.0}, is_rated=True),
    "1 point, the day after worse sleep": Person(planted={("sleep", True): 1.0}, is_rated=True),
    "1 point, with an innocent twin": Person(
        planted=ONE, follows={"work-pressure": ("sit-long", 0.8)}
    ),
    "1 point, in spells": Person(planted=ONE, in_spells=True),
    "1 point, season and work": Person(planted=ONE, at_work=True, season=1.2, weekend=-0.8),
    "1 point, a third is gaps": Person(planted=ONE, gap=0.33),
    "1 point, filled in later": Person(planted=ONE, filled_in=0.2),
    "1 point after, in spells and gaps": Person(planted=AFTER, in_spells=True, gap=0.25),
}
"""Who is asked, by what is planted and how it is hidden."""

PEOPLE: dict[str, Person] = {**NOTHING, **PLANTED}

LIMITS: dict[str, Person] = {
    "1 point, each trigger somewhat more when worse": Person(
        planted=ONE, picks=dict.fromkeys(HABITS, _somewhat)
    ),
    "1 point, each trigger far more when worse": Person(
        planted=ONE, picks=dict.fromkeys(HABITS, _far)
    ),
    "1 point each, all five triggers": Person(
        planted={(name, False): 1.0 for name in HABITS}, level=3.0
    ),
    "nothing, one trigger somewhat more when worse": Person(picks={"sit-long": _somewhat}),
    "nothing, one trigger far more when worse": Person(picks={"sit-long": _far}),
}
"""Shown, and nothing promised: no diary can tell these from others that look the same."""
