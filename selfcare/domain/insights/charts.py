"""Charts that are text: each says its numbers, so that nothing is lost without the picture."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from selfcare.domain.days import last_days
from selfcare.domain.entries import WORST
from selfcare.domain.insights.trends import Mean

GAP: Final = "·"
"""A time in which nothing was noted."""
NONE: Final = "▁"
"""A noted day without pain: something else than a gap."""
INK: Final = frozenset("█▄▌▁")
"""The characters that draw, and say nothing that does not stand beside them as a number."""
PLAIN: Final = str.maketrans({"█": "#", "▄": ":", "▌": ":", NONE: "_", GAP: "."})
"""The same in plain letters, for `str.translate`."""

_ROWS: Final = 5
_BLOCK: Final = "█"
_WEEK: Final = 7


class Space(NamedTuple):
    """How much room there is for charts."""

    weeks: int
    """Weeks of days that stand beside each other, a column a day."""
    bar: int
    """Columns of a full bar."""
    cell: int
    """Columns of a full bar in a table."""


NARROW: Final = Space(8, 20, 5)
"""Fits 58 columns."""
WIDE: Final = Space(13, 44, 12)
"""Fits 96."""


def bars(
    means: Sequence[Mean], unit: str = "days", top: float = WORST, space: Space = NARROW
) -> Iterator[str]:
    """Yield a line for each mean, such as `Mon  ████████  4.2  12 days`; a full bar is `top`."""
    name_width = max((len(mean.name) for mean in means), default=0)
    for mean in means:
        if mean.value is None:
            yield f"{mean.name:<{name_width}}  {GAP:<{space.bar}}   nothing noted"
        else:
            bar = _BLOCK * round(mean.value * space.bar / top)
            one = unit.removesuffix("s") if mean.number == 1 else unit
            yield f"{mean.name:<{name_width}}  {bar:<{space.bar}} {mean.value:>4.1f}  {mean.number} {one}"


def dated(means: Sequence[Mean], form: str) -> list[Mean]:
    """Return means named after a date, each with the date in another form."""
    return [
        mean._replace(name=f"{date.fromisoformat(mean.name):{form}}".lstrip("0")) for mean in means
    ]


def columns(worst: Mapping[date, int], last: date, weeks: int) -> Iterator[str]:
    """Yield a chart of the days up to one, a column a day: five rows, its number, and each week's first.

    Each row begins with the number that it reaches up to. A gap has no column, and a dot for its number.
    """
    days = last_days(last, weeks * _WEEK)
    for row in reversed(range(_ROWS)):
        yield sign(2 * row + 2) + "".join(_slice(worst.get(day), row) for day in days)
    yield " " + "".join(sign(worst.get(day)) for day in days)
    yield " " + "".join(f"{f'{day.day} {day:%b}':<{_WEEK}}" for day in days[::_WEEK]).rstrip()


def year(worst: Mapping[date, int], last: date) -> Iterator[str]:
    """Yield the twelve months up to a day, a line each: a digit a day, X for 10, a dot for a gap."""
    dates = "".join(f"{day:<5}" for day in range(1, 31, 5))
    yield f"{'':<11}{dates:<32}mean days"
    number = last.year * 12 + last.month - 12
    for month in range(number, number + 12):
        first = date(month // 12, month % 12 + 1, 1)
        month_days = (first + timedelta(days=day) for day in range(31))
        shown = [day for day in month_days if day.month == first.month and day <= last]
        values = [worst[day] for day in shown if day in worst]
        mean = f"{sum(values) / len(values):>4.1f} {len(values):>4}" if values else f"{GAP:>4}    0"
        yield f"{first:%b %Y}   {''.join(sign(worst.get(day)) for day in shown):<31} {mean}"


def beside(rows: Mapping[str, Sequence[Mean]], space: Space = NARROW) -> Iterator[str]:
    """Yield a table of means, a column a series, a line a week; a full bar is 10, a dot is a gap."""
    width = space.cell + 6
    yield f"{'week':<7}" + "".join(f" {name:<{width}}" for name in rows).rstrip()
    for week in zip(*rows.values(), strict=True):
        cells = (f" {_cell(mean, space.cell):<{width}}" for mean in week)
        yield f"{week[0].name:<7}" + "".join(cells).rstrip()


def sign(rating: int | None) -> str:
    """Return a rating of 0-10 as one character; X is 10, a dot is a gap."""
    if rating is None:
        return GAP
    return "X" if rating == WORST else str(rating)


def _cell(mean: Mean, width: int) -> str:
    if mean.value is None:
        return GAP
    halves = round(mean.value * 2 * width / WORST)
    bar = _BLOCK * (halves // 2) + "▌" * (halves % 2)
    return f"{bar:<{width}}{mean.value:>4.1f} {mean.number}"


def _slice(rating: int | None, row: int) -> str:
    """Return the part of a day's column in one row, which is 2 points high; the lowest row is 0."""
    if rating is None:
        return " "
    if rating == 0:
        return " " if row else NONE
    return " ▄█"[max(0, min(2, rating - 2 * row))]
