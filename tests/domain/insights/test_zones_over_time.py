"""Where it hurt over some days: strengths, days, and gaps that stay gaps."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from selfcare.domain.entries import Entry, Pain, Posture
from selfcare.domain.insights.zones_over_time import ZoneDays, zones_over_time
from tests.conftest import NOW


def pain(days_ago: int, intensity: int, *zones: str, hours: int = 0) -> Entry:
    at = NOW - timedelta(days=days_ago, hours=hours)
    return Entry("1", at, at, Pain(zones, intensity))


def test_a_day_counts_once_with_its_strongest_pain() -> None:
    seen = zones_over_time(
        [
            pain(0, 4, "knee.l"),
            pain(0, 6, "knee.l", "knee.r", hours=1),
            pain(3, 3, "knee.l"),
            pain(3, 9, "calf.r"),
        ]
    )
    assert seen.noted == 2
    assert seen.zones == (
        ZoneDays("knee.l", 6, 4.5, 2),
        ZoneDays("calf.r", 9, 9.0, 1),
        ZoneDays("knee.r", 6, 6.0, 1),
    )
    assert seen.marks() == {"knee.l": 6, "calf.r": 9, "knee.r": 6}
    assert seen.marks("mean") == {"knee.l": 5, "calf.r": 9, "knee.r": 6}
    assert seen.of("calf.r") == seen.zones[1]
    assert seen.of("shin.l") is None


def test_a_day_without_pain_is_noted_and_a_gap_is_nothing() -> None:
    other = Entry("1", NOW, NOW, Posture("slump-sit", 5))
    seen = zones_over_time([pain(1, 0), pain(2, 0, "knee.l"), other])
    assert (seen.noted, seen.zones) == (2, ())


pains = st.builds(
    lambda days, intensity, zones: pain(days, intensity, *zones),
    st.integers(0, 5),
    st.integers(0, 10),
    st.lists(st.sampled_from(["knee.l", "knee.r", "calf.l"]), max_size=3, unique=True),
)


@given(st.lists(pains, max_size=12))
def test_the_order_of_the_entries_does_not_matter_and_the_numbers_fit_together(
    entries: list[Entry],
) -> None:
    seen = zones_over_time(entries)
    assert zones_over_time(reversed(entries)) == seen
    for each in seen.zones:
        assert 1 <= each.mean <= each.worst <= 10
        assert 1 <= each.days <= seen.noted
        assert 1 <= each.strength("mean") <= each.strength("worst")
