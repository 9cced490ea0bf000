"""Everything at once."""

from selfcare.domain.entries import Pain, Question, Shared, Visit
from selfcare.domain.summary.period import span_of
from selfcare.domain.summary.summary import Summary, summarise
from tests.domain.summary.made import CLOCK, on, pain


def summed(*entries: object, asked: str = "last-visit") -> Summary:
    given = [entry for entry in entries if isinstance(entry, type(pain(0, 1)))]
    return summarise(given, span_of(asked, given, CLOCK), warnings=["Look."])


def test_now_and_before_are_kept_apart_and_gaps_are_none() -> None:
    found = summed(
        *[pain(back, 2) for back in range(8)],
        on(10, Visit()),
        *[pain(back, 5) for back in range(12, 30)],
    )
    assert found.now.pain is not None
    assert found.before is not None
    assert found.before.pain is not None
    assert (found.now.pain.mean, found.before.pain.mean) == (2.0, 5.0)
    assert found.change is not None
    assert found.change.points == -3.0
    assert [value.worst for value in found.days][-12:] == [None] * 4 + [2] * 8
    assert found.warnings == ("Look.",)


def test_an_empty_diary_has_no_figures() -> None:
    found = summed()
    assert (found.now.pain, found.before, found.change, found.flares) == (None, None, None, None)
    assert found.now.coverage.gaps == 30
    assert {value.worst for value in found.days} == {None}


def test_questions_since_the_visit_also_those_of_its_evening() -> None:
    found = summed(
        on(10, Visit("see you")),
        on(10, Question("Before?"), hour=9),
        on(10, Question("After?"), hour=20),
        on(2, Question("Later?")),
    )
    assert [said.text for said in found.questions] == ["After?", "Later?"]
    without_visit = summed(on(40, Question("Old?")), on(3, Question("New?")))
    assert [said.text for said in without_visit.questions] == ["New?"]


def test_notes_of_the_period_in_their_order() -> None:
    found = summed(
        on(1, Pain((), 0, note="fine")),
        on(2, Pain(("knee.l",), 1, note=" ")),
        on(3, Visit("talked")),
        on(3, Question("Why?")),
        on(3, Shared("report", "html", note="x")),
        on(40, Pain((), 0, note="old")),
        asked="30d",
    )
    assert [(said.kind, said.text) for said in found.notes] == [
        ("Visit", "talked"),
        ("Pain", "fine"),
    ]
