"""Insights in plain sentences. Never a cause: what was logged on the same days, and on how many."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from selfcare.domain.days import in_days
from selfcare.domain.insights.answers import Answer
from selfcare.domain.insights.around import NO_TITLES, Around
from selfcare.domain.insights.associations import Compared
from selfcare.domain.insights.insights import FOUR_WEEKS, Course, Insights
from selfcare.domain.insights.questions import ENOUGH_EACH, RATINGS
from selfcare.domain.vocabulary import Vocabulary

NOT_A_CAUSE: Final = (
    "Logged on the same days. This does not say what brings pain on, or takes it away."
)
NOT_A_CAUSE_AFTER: Final = (
    "Logged on days that follow each other. "
    "This does not say what brings pain on, or takes it away."
)
BY_ITSELF: Final = (
    "Pain often settles by itself, most of all when it is strong. "
    "So this does not say what a routine does."
)
READILY: Final = (
    "What is noted more readily the more it hurts differs by that alone. "
    "For the days after, this is not so."
)
TOGETHER: Final = (
    "Sleep and stress are compared with pain on the day after only: of one day they are rated together, "
    "and a bad day colours all of it."
)

_NAMED: Final = 3
_SOON: Final = 90
"""How many triggers are named for which it is too early, and how soon that has to change, in days."""


def answer_sentence(
    answer: Answer, vocabulary: Vocabulary, titles: Mapping[str, str] = NO_TITLES
) -> str:
    """Return one answer, with its interval and its days; `titles` are those of routines."""
    area = area_name(answer.area, vocabulary)
    what = _names(answer, vocabulary, titles)
    when = f"{answer.with_it} days {'after' if answer.is_after else 'with'} {what}"
    more = "higher" if answer.points > 0 else "lower"
    low, high = sorted((abs(answer.low), abs(answer.high)))
    return (
        f"{area[:1].upper()}{area[1:]}: on the {when}, pain was {abs(answer.points):.1f} points {more}, "
        f"between {low:.1f} and {high:.1f}, than on {answer.without} days without."
    )


def area_name(area: str, vocabulary: Vocabulary) -> str:
    """Return an area's short name; of one from a newer version, the id with spaces."""
    names = (each.short for each in vocabulary.areas if each.id == area)
    return next(names, area.replace("-", " "))


def goes_with(
    compared: Compared, vocabulary: Vocabulary, titles: Mapping[str, str] = NO_TITLES
) -> Iterator[str]:
    """Yield what goes with what, and what cannot be said yet, a sentence each."""
    if compared.why_not:
        yield compared.why_not
    elif compared.said:
        yield from (answer_sentence(each, vocabulary, titles) for each in compared.said)
        if any(not each.is_after for each in compared.said):
            yield NOT_A_CAUSE
            yield READILY
        else:
            yield NOT_A_CAUSE_AFTER
    else:
        asked = len(compared.answers)
        comparisons = "comparison" if asked == 1 else "comparisons"
        yield f"None stood out, of {asked} {comparisons}. That is an answer, too."
    yield from _unsaid(compared, vocabulary)


def basis(compared: Compared) -> str:
    """Return what the comparisons rest on."""
    if compared.first is None or compared.last is None:
        return "Nothing noted."
    late = f"; {in_days(compared.late)} noted later from memory left out" if compared.late else ""
    return (
        f"{span(compared.first, compared.last)}: noted on {in_days(compared.noted)}, "
        f"with pain on {compared.with_pain}{late}."
    )


def span(first: date, last: date) -> str:
    """Return a time such as `3 Nov 2025 to 22 Nov 2026`."""
    return f"{first.day} {first:%b %Y} to {last.day} {last:%b %Y}"


def around_sentence(around: Around) -> str:
    """Return what was rated around a routine."""
    rated = f"{around.rated} {'session' if around.rated == 1 else 'sessions'}"
    if around.missing:
        return (
            f"{around.title}: rated before and after in {rated}. "
            f"Too early: about {around.missing} more."
        )
    return (
        f"{around.title}: {around.before:.1f} before and {around.after:.1f} right after, "
        f"the means of {rated}."
    )


def helps(insights: Insights, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield what was noted around routines, and as easing."""
    for around in insights.sessions:
        yield around_sentence(around)
    if insights.sessions:
        yield BY_ITSELF
    else:
        yield "No routine was rated before and after in the last year."
    if not insights.eased:
        yield "What eased pain was not noted in the last year."
        return
    of = insights.eased_of
    if of < ENOUGH_EACH:
        yield f"What eased pain: too early, about {ENOUGH_EACH - of} more entries that name it."
        return
    yield ""
    yield f"Noted as easing, in {of} entries of the last year:"
    for each in insights.eased:
        yield f"  {each.times:>4} {'time ' if each.times == 1 else 'times'}  {vocabulary.short(each.easer)}"


def course_sentence(course: Course) -> str:
    """Return whether it went up or down over the last four weeks, or why that cannot be said."""
    days, now, before = FOUR_WEEKS.days, course.now, course.before
    noted = f"{now.number} of the last {days} days noted, {before.number} of the {days} before"
    if now.value is None or before.value is None or min(now.number, before.number) < ENOUGH_EACH:
        return f"Too early to say how the last four weeks went: {noted}. It takes {ENOUGH_EACH} of each."
    means = f"mean {now.value:.1f} now, {before.value:.1f} before ({noted})"
    if course.change is None:
        return f"The last four weeks were as the four before: {means}."
    low, high = course.change.interval()
    if low <= 0 <= high:
        return f"No clear change over the last four weeks: {means}."
    way = "lower" if course.change.value < 0 else "higher"
    low, high = sorted((abs(low), abs(high)))
    return f"The last four weeks were {way}, by {low:.1f} to {high:.1f} points: {means}."


def _names(answer: Answer, vocabulary: Vocabulary, titles: Mapping[str, str]) -> str:
    if answer.kind == "sleep":
        return f"a day with worse sleep ({answer.limit} or less of 10)"
    if answer.kind == "stress":
        return f"a day with more stress (over {answer.limit} of 10)"
    if answer.kind != "trigger":
        named = (titles.get(name, name.replace("-", " ")) for name in answer.names)
        return f"the {answer.kind} {' and '.join(named)}"
    return " and ".join(vocabulary.short(name) for name in answer.names)


def _unsaid(compared: Compared, vocabulary: Vocabulary) -> Iterator[str]:
    for name in compared.always:
        yield f"{vocabulary.label(name)} is noted on nearly every day: there are no days to compare with."
    for name in compared.only_when_bad:
        yield (
            f"{vocabulary.label(name)} is noted on worse days only, so this diary cannot tell. "
            "To compare, note it on milder days too."
        )
    for name in compared.shared:
        yield (
            f"{vocabulary.label(name)}: days with it differ, but not clearly more than days with other "
            "triggers. More may be noted when it hurts more, so this diary cannot tell."
        )
    if any(each.kind in RATINGS for each in compared.answers):
        yield TOGETHER
    soon = [each for each in compared.too_early if each.days <= _SOON][:_NAMED]
    for each in soon:
        more = f"{each.days} more {'day' if each.days == 1 else 'days'}"
        yield f"{vocabulary.label(each.name)}: too early, about {more}."
    rest = len(compared.too_early) - len(soon)
    if rest:
        yield f"Too early as well for {rest} {'other' if rest == 1 else 'others'}, noted now and then."
