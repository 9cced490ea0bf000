"""The watch reads only what it needs, and asks only about what was noted just now."""

from datetime import datetime, timedelta

from selfcare.diary.diary import Diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain, Profile, Safety
from selfcare.domain.safety.asking import Reason
from selfcare.domain.safety.watching import Watch
from tests.conftest import NOW
from tests.domain.safety.noted import BOOK, SIGNS, ago, answered, raised

STRONG = Pain(("knee.l",), 8)


def watching(diary: Diary, clock: FixedClock) -> Watch:
    return Watch(diary, clock, lambda: BOOK)


def noted_at(diary: Diary, clock: FixedClock, content: Pain | Safety, at: datetime) -> None:
    clock.moment = at
    diary.add(content)
    clock.moment = NOW


def test_what_somebody_said_of_themselves_long_ago_still_holds(
    diary: Diary, clock: FixedClock
) -> None:
    assert watching(diary, clock).about_you() == frozenset()
    diary.add(Profile(("pregnant",)), NOW - timedelta(days=900))
    diary.add(Pain(("low-back.m",), 3))
    watch = watching(diary, clock)
    assert watch.about_you() == {"pregnant"}
    assert [each.sign.id for each in watch.warnings()] == ["rf-pgp"]
    diary.add(Profile(()), NOW - timedelta(days=2))
    assert watch.about_you() == frozenset()


def test_questions_are_due_until_they_are_answered(diary: Diary, clock: FixedClock) -> None:
    watch = watching(diary, clock)
    assert watch.reason_now() is Reason.SET_UP
    assert watch.last_answers() is None
    diary.add(Safety(asked=("fever",)))
    assert watch.reason_now() is None
    assert watch.last_answers() == Safety(asked=("fever",))


def test_only_a_pain_of_these_days_noted_just_now_is_a_reason_to_ask(
    diary: Diary, clock: FixedClock
) -> None:
    watch = watching(diary, clock)
    assert watch.reason_after_last() is None
    noted_at(diary, clock, STRONG, NOW - timedelta(hours=13))
    assert watch.reason_after_last() is None
    clock.moment = NOW - timedelta(seconds=30)
    diary.add(STRONG, NOW - timedelta(days=4))
    clock.moment = NOW
    assert watch.reason_after_last() is None
    diary.add(STRONG)
    assert watch.reason_after_last() is Reason.STRONG
    diary.add(Safety(asked=("fever",)))
    assert watch.reason_after_last() is Reason.STRONG
    diary.add(Safety(asked=tuple(each.id for group in BOOK.groups for each in group.questions)))
    assert watch.reason_after_last() is None


def test_the_pain_itself_does_not_make_its_place_known(diary: Diary, clock: FixedClock) -> None:
    watch = watching(diary, clock)
    diary.add(Pain(("knee.l",), 3), NOW - timedelta(days=2))
    diary.add(Pain(("shin.l",), 3))
    assert watch.reason_after_last() is Reason.NEW_AREA


def test_days_on_which_a_warning_held_routines_back(diary: Diary, clock: FixedClock) -> None:
    watch = Watch(diary, clock, lambda: BOOK)
    today = NOW.date()
    first = today - timedelta(days=60)
    assert watch.days_paused(first, today) == frozenset()
    sign = next(each for each in BOOK.signs if each.pauses and _raised_alone(each.id))
    diary.add(Safety((_raised_alone(sign.id),), (_raised_alone(sign.id),)), ago(days=40))
    left_alone = watch.days_paused(first, today)
    assert left_alone == {today - timedelta(days=back) for back in range(12, 41)}
    diary.add(Safety(looked_at=(sign.id,)), ago(days=38))
    looked_at = watch.days_paused(first, today)
    assert {today - timedelta(days=back) for back in (38, 39, 40)} <= looked_at < left_alone


def test_pain_that_a_clinician_has_looked_at_holds_nothing_back_for_some_weeks(
    diary: Diary, clock: FixedClock
) -> None:
    watch = Watch(diary, clock, lambda: BOOK)
    today = NOW.date()
    first = today - timedelta(days=20)
    for back in (18, 17, 16, 9):
        diary.add(STRONG, ago(days=back))
    diary.add(Safety(looked_at=("rf-severe",)), ago(days=12))
    paused = watch.days_paused(first, today)
    assert {today - timedelta(days=back) for back in (16, 15, 14, 13, 12)} <= paused
    assert not {today - timedelta(days=back) for back in range(12)} & paused


def _raised_alone(sign: str) -> str:
    """Return a question that raises this sign, and no other that pauses, when answered with yes."""
    for group in BOOK.groups:
        for question in group.questions:
            found = raised(answered(question.id))
            if [each for each in found if SIGNS[each].pauses] == [sign]:
                return question.id
    return ""


def test_what_was_noted_before_the_clock_was_put_back_can_be_closed(
    diary: Diary, clock: FixedClock
) -> None:
    watch = Watch(diary, clock, lambda: BOOK)
    diary.add(Safety(("saddle-numb",), ("saddle-numb",)))
    clock.moment -= timedelta(hours=8)
    assert [each.is_read for each in watch.warnings()] == [False]
    diary.add(watch.read(["rf-cauda-equina"]))
    assert [each.is_read for each in watch.warnings()] == [True]
    diary.add(watch.looked_at(["rf-cauda-equina"]))
    assert watch.warnings() == ()


def test_after_the_clock_was_put_back_the_pain_just_noted_is_the_one_to_ask_about(
    diary: Diary, clock: FixedClock
) -> None:
    watch = Watch(diary, clock, lambda: BOOK)
    diary.add(Pain(("knee.l",), 2))
    clock.moment -= timedelta(hours=8)
    diary.add(Pain(("knee.l",), 9))
    assert watch.reason_after_last() is Reason.STRONG


def test_a_word_in_the_note_is_a_reason_to_ask(diary: Diary, clock: FixedClock) -> None:
    watch = Watch(diary, clock, lambda: BOOK)
    diary.add(Pain(("knee.l",), 2, note="my foot is numb"))
    assert watch.reason_after_last() is Reason.NOTE
