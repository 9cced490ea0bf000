"""The demo's check-ins: measures that the program knows, with a gap, and never in the time ahead."""

from datetime import date
from random import Random

from selfcare.cli.demonstration.measured import DAYS, measured
from selfcare.domain.checks import check
from selfcare.domain.entries import Day, Measure
from selfcare.domain.insights.measured import scales
from selfcare.knowledge.loader import load

TODAY = date(2026, 11, 22)
NOTED = list(measured(Random(8), TODAY))


def test_each_is_an_entry_of_the_last_half_year_with_two_weeks_left_out() -> None:
    for _, content in NOTED:
        check(content)
    days = {ago for ago, _ in NOTED}
    assert 0 < min(days) < max(days) <= DAYS
    assert not days & set(range(139, 153))


def test_every_measure_is_there_and_known() -> None:
    measures = [content for _, content in NOTED if isinstance(content, Measure)]
    assert {each.name for each in measures} == {"peg", "psfs", "change", "range"}
    ranges = {item for each in measures if each.name == "range" for item in each.items}
    assert ranges <= scales(load("checkin")).keys()
    assert sum(isinstance(content, Day) for _, content in NOTED) > 60
