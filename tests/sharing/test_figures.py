"""Figures without a conclusion: gaps are gaps, and they are those of the report."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.cli.demonstration.made_up import made_up_diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Entry, Pain, Posture, Question, Session, Shared, Visit
from selfcare.sharing.figures import MOST, figures, rows, side_by_side
from selfcare.sharing.report.choices import Choices
from selfcare.sharing.report.document import Table
from selfcare.sharing.report.gather import gather
from tests.conftest import ZONE
from tests.domain.known import VOCABULARY
from tests.domain.summary.made import CLOCK, on
from tests.sharing.exports.made import entry, one_of_each
from tests.sharing.report.made import names

A_DAY = 24

contents = st.one_of(
    st.builds(
        Pain,
        st.lists(st.sampled_from(["knee.l", "knee.r", "calf.l"]), max_size=2).map(tuple),
        st.integers(0, 10),
        triggers=st.lists(st.sampled_from(["sit-long", "fall"]), max_size=2).map(tuple),
    ),
    st.builds(Posture, st.sampled_from(["slump-sit", "sit-long"]), st.integers(0, 10)),
    st.sampled_from([Session("neck", 1, "finished"), Visit(), Question("?"), Shared("report", "")]),
)
diaries = st.lists(st.builds(on, st.integers(0, 20), contents), max_size=20)


def test_days_means_and_places() -> None:
    entries = [
        entry(Pain(("knee.l",), 6, triggers=("sit-long",)), 0),
        entry(Pain(("knee.l", "knee.r"), 2), 1),
        entry(Pain((), 0), A_DAY),
        entry(Pain(("knee.r",), 3), 4 * A_DAY),
        entry(Visit(), 5 * A_DAY),
    ]
    told = figures(entries)
    assert (told.days, told.logged, told.pain_days) == (6, 3, 2)
    assert (told.mean, told.worst) == (2.3, 6)
    assert told.zones == (("knee.r", 2), ("knee.l", 1))
    assert told.triggers == (("sit-long", 1),)
    assert (told.sessions, told.visits) == (0, 1)
    words = dict(rows(told, VOCABULARY))
    assert words["Days with an entry"] == "3 of 6"
    assert words["Place 1, days"] == "right knee, 2"
    assert words["Place 3, days"] == ""


def test_nothing_noted_is_not_zero() -> None:
    words = dict(rows(figures([]), VOCABULARY))
    assert words["Worst pain"] == words["From"] == words["Average pain"] == "not noted"
    assert figures(one_of_each()).sessions == 2
    assert figures([on(0, Visit())]).mean is None


def agrees(entries: Sequence[Entry]) -> None:
    """Hold the figures against those of a report of all of it, made on the last of its days."""
    told = figures(entries)
    clock = FixedClock(max(each.at for each in entries), ZONE)
    made = gather(entries, Choices(since="all", without=frozenset()), names(), clock).summary
    now, pain = made.now, made.now.pain
    assert (told.first, told.last, told.days) == (
        now.period.first,
        now.period.last,
        now.period.days,
    )
    assert (told.logged, told.days - told.logged) == (now.coverage.logged, now.coverage.gaps)
    assert (told.mean, told.worst) == ((pain.mean, pain.worst) if pain else (None, None))
    assert told.zones == tuple((place.zone, place.days) for place in now.places[:MOST])
    assert told.triggers == tuple((each.id, each.days) for each in made.triggers[:MOST])


@settings(max_examples=40)
@given(diaries)
def test_a_share_has_the_figures_that_a_report_of_it_has(entries: list[Entry]) -> None:
    entries = [each for each in entries if not isinstance(each.content, Shared)]
    if entries:
        agrees(entries)


def test_the_demo_has_the_figures_of_its_report_word_for_word() -> None:
    entries = [each for each in made_up_diary(CLOCK) if isinstance(each.content, Pain | Posture)]
    agrees(entries)
    words = dict(rows(figures(entries), VOCABULARY))
    clock = FixedClock(max(each.at for each in entries), ZONE)
    report = gather(entries, Choices(since="all"), names(), clock)
    tables = [block for part in report.document.sections for block in part.blocks]
    told = {row[0]: row[1] for table in tables if isinstance(table, Table) for row in table.rows}
    assert words["Average pain"] == told["Average pain"]
    assert words["Worst pain"] == told["Worst pain"]


def test_side_by_side_the_days_are_never_cut_off() -> None:
    told = figures([entry(Pain(("neck-side.l",), 6, triggers=("sit-long",)))])
    lines = list(side_by_side([("a-very-long-name.json", told), ("b", told)], VOCABULARY, 12))
    assert lines[0].split() == ["a-very-lo…", "b"]
    assert any(line.split()[-3:] == ["left", "s…,", "1"] for line in lines)
    assert all(len(line) <= 27 + 24 for line in lines)
