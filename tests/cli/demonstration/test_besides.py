"""The demo follows a routine, and has something on every screen."""

from selfcare.cli.context import Context
from selfcare.cli.demonstration.besides import FOLLOWED, TITLES, assign, with_titles
from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.diary.fill import fill
from selfcare.diary.home import Home
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Day, Session
from selfcare.knowledge.loader import load


def test_the_made_up_routine_is_followed_and_named(home: Home, clock: FixedClock) -> None:
    noted = assign(home, clock)
    fill(home, [*with_titles(made_up_diary(clock)), *noted])
    context = Context(home, clock)
    agenda = context.assigned.agenda(clock.now().date())
    assert [each.routine.slug for each in agenda.due] == [FOLLOWED]
    account = context.assigned.account(FOLLOWED, clock.now().date())
    assert account
    assert account.adherence.kept
    assert account.routine.title == TITLES[FOLLOWED]
    assert not context.assigned.problems
    titles = {e.content.title for e in context.diary.entries() if isinstance(e.content, Session)}
    assert titles == set(TITLES.values())
    titled = {each.slug: each.title for each in context.samples}
    assert {slug: titled[slug] for slug in TITLES} == TITLES


def test_what_eased_is_a_word_that_the_program_knows(home: Home, clock: FixedClock) -> None:
    known = {row["id"] for row in load("words")["easers"]}
    days = [each.content for each in assign(home, clock) if isinstance(each.content, Day)]
    assert days
    assert {word for day in days for word in day.eased_by} <= known
