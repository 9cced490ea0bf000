"""What was rated around routines, and what was noted as easing."""

from datetime import timedelta

from selfcare.domain.entries import Entry, Session
from selfcare.domain.insights.around import Eased, around_sessions, eased, titles
from tests.domain.insights.days import FIRST, entry, neck


def sessions(changes: list[int], title: str = "Desk") -> list[Entry]:
    return [
        entry(
            Session("desk", 1, "finished", before=5, after=5 + change, title=title),
            FIRST + timedelta(days=day),
        )
        for day, change in enumerate(changes)
    ]


def test_pain_before_and_after_is_told_as_it_was_rated() -> None:
    (found,) = around_sessions(sessions([-1, -2, -1, 0] * 10))
    assert (found.title, found.rated, found.missing) == ("Desk", 40, 0)
    assert (found.before, found.after) == (5, 4)


def test_few_sessions_are_too_early_and_unrated_ones_do_not_count() -> None:
    unrated = [entry(Session("desk", 1, "finished", before=5), FIRST, 20), entry(neck(3), FIRST)]
    (found,) = around_sessions(sessions([-3] * 5) + unrated)
    assert (found.rated, found.missing) == (5, 9)


def test_what_eased_is_counted_once_a_pain() -> None:
    pains = [
        neck(3)._replace(eased_by=("heat-pack", "heat-pack")),
        neck(3)._replace(eased_by=("heat-pack", "rest")),
        neck(3),
    ]
    entries = [entry(pain, FIRST, hour) for hour, pain in enumerate(pains)]
    assert eased(entries) == ([Eased("heat-pack", 2), Eased("rest", 1)], 2)


def test_a_routine_is_called_what_it_was_called_last_and_else_by_its_file() -> None:
    noted = [*sessions([0, 0], "Desk, old"), *sessions([0], ""), entry(neck(3), FIRST)]
    assert titles(noted) == {"desk": "Desk, old"}
    assert titles([*sessions([0], "Desk, old"), *sessions([0, 0], "Desk, new")]) == {
        "desk": "Desk, new"
    }
    assert titles(sessions([0], "")) == {"desk": "Desk"}
