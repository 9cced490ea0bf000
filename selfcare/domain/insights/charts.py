"""Charts that are text: each line says its number, so that nothing is lost without the picture."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from selfcare.domain.entries import WORST
from selfcare.domain.insights.trends import Mean

GAP: Final = "·"
"""A day on which nothing was noted."""

_WIDTH: Final = 20
_BLOCK: Final = "█"


def bars(means: Sequence[Mean], unit: str = "days") -> Iterator[str]:
    """Yield a line for each mean, such as `Mon  ████████  4.2  of 12 days`; 20 columns are 10 points."""
    name_width = max((len(mean.name) for mean in means), default=0)
    for mean in means:
        if mean.value is None:
            yield f"{mean.name:<{name_width}}  {GAP:<{_WIDTH}}   nothing noted"
        else:
            bar = _BLOCK * round(mean.value * _WIDTH / WORST)
            one = unit.removesuffix("s") if mean.number == 1 else unit
            yield f"{mean.name:<{name_width}}  {bar:<{_WIDTH}} {mean.value:>4.1f}  {mean.number} {one}"


def dated(means: Sequence[Mean], form: str) -> list[Mean]:
    """Return means named after a date, each with the date in another form."""
    return [
        mean._replace(name=f"{date.fromisoformat(mean.name):{form}}".lstrip("0")) for mean in means
    ]


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
        yield f"{first:%b %Y}   {''.join(_sign(worst.get(day)) for day in shown):<31} {mean}"


def beside(rows: Mapping[str, Sequence[Mean]]) -> Iterator[str]:
    """Yield a table of means, a column a series, a line a week; a dot where nothing was noted."""
    yield f"{'week of':<8}" + "".join(f"{name:>12}" for name in rows)
    for week in zip(*rows.values(), strict=True):
        yield f"{week[0].name:<8}" + "".join(f"{_cell(mean):>12}" for mean in week)


def _cell(mean: Mean) -> str:
    return GAP if mean.value is None else f"{mean.value:.1f} ({mean.number})"


def _sign(rating: int | None) -> str:
    if rating is None:
        return GAP
    return "X" if rating == WORST else str(rating)
