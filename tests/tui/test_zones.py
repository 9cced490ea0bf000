"""The body map of a period: colour and number for each place, a list with the days, and gaps as gaps."""

from datetime import date, timedelta

import pytest

from selfcare.diary.diary import Diary
from selfcare.diary.home import Home
from selfcare.diary.settings import Settings
from selfcare.domain.entries import Pain
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.history import HistoryScreen
from selfcare.tui.screens.zones import MONTH, Span, ZonesScreen
from selfcare.tui.widgets.bodymap import BodyMap
from tests.conftest import NOW
from tests.tui.reading import shown
from tests.tui.test_logging import SIZE, press


@pytest.fixture
def noted(diary: Diary) -> Diary:
    knee = Pain(("knee.l",), 6)
    diary.add_all(
        [
            (knee, NOW),
            (knee._replace(intensity=3), NOW - timedelta(days=2)),
            (Pain(("calf.r",), 8), NOW - timedelta(days=2)),
            (Pain((), 0), NOW - timedelta(days=3)),
            (Pain(("head-top.m",), 9), NOW - timedelta(days=25)),
        ]
    )
    return diary


def body(app: SelfcareApp) -> BodyMap:
    return app.screen.query_one(BodyMap)


@pytest.mark.usefixtures("noted")
async def test_the_month_that_is_shown_stands_on_the_body_and_in_a_list(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "m")
        assert isinstance(app.screen, ZonesScreen)
        assert body(app).marks == {"knee.l": 6, "calf.r": 8}
        assert "November 2026 · the worst of each place · noted on 3 of 22 days" in shown(app)
        rows = [line.split()[-4:] for line in shown(app).splitlines()]
        assert ["left", "knee", "6", "2"] in rows
        assert ["right", "calf", "8", "1"] in rows
        assert "worst 6, mean 4.5" in shown(app)
        await press(pilot, "m")
        assert isinstance(app.screen, HistoryScreen)


@pytest.mark.usefixtures("noted")
async def test_the_mean_is_of_the_days_on_which_it_hurt(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "m", "w")
        assert body(app).marks == {"knee.l": 5, "calf.r": 8}
        assert "the mean of each place" in shown(app)
        assert ["left", "knee", "4.5", "2"] in [
            line.split()[-4:] for line in shown(app).splitlines()
        ]
        await press(pilot, "w")
        assert body(app).marks == {"knee.l": 6, "calf.r": 8}


@pytest.mark.usefixtures("noted")
async def test_the_periods_end_today_and_one_can_go_back_but_not_into_the_future(
    app: SelfcareApp,
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "m", "p")
        assert "16 Nov to 22 Nov 2026" in shown(app)
        assert "of 7 days" in shown(app)
        await press(pilot, "p")
        assert "head-top.m" in body(app).marks
        await press(pilot, "p", "p")
        assert "November 2026" in shown(app)
        await press(pilot, "pageup")
        assert "October 2026" in shown(app)
        assert "head-top.m" in body(app).marks
        await press(pilot, "pagedown", "pagedown")
        assert "November 2026" in shown(app)
        await press(pilot, "p", "pageup")
        assert "9 Nov to 15 Nov 2026" in shown(app)
        assert "Nothing noted in this time." in shown(app)


async def test_days_without_pain_are_told_from_days_without_an_entry(
    app: SelfcareApp, diary: Diary
) -> None:
    diary.add(Pain((), 0))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "m")
        assert "No pain noted in this time." in shown(app)
        assert "noted on 1 of 22 days" in shown(app)


@pytest.mark.usefixtures("noted")
async def test_the_arrows_tell_of_each_place_and_v_turns_the_body_round(app: SelfcareApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "h", "m")
        assert body(app).views == ("front",)
        await press(pilot, "down")
        assert "no pain noted" in shown(app)
        await press(pilot, "v")
        assert body(app).views == ("back",)
        await press(pilot, "enter")
        assert isinstance(app.screen, ZonesScreen)


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_body_and_list_have_room(app: SelfcareApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "h", "m")
        assert body(app).region.height >= 12
        assert len(body(app).views) == (1 if size[0] == 60 else 2)
        listed = app.screen.query_one("#list").region
        assert listed.width >= 28
        assert listed.right <= size[0]


async def test_it_is_drawn_as_the_settings_say(app: SelfcareApp, home: Home) -> None:
    Settings(home).set("glyphs", "ascii")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "h", "m")
        assert body(app).glyphs == "ascii"


@pytest.mark.parametrize(
    ("day", "length", "span"),
    [
        (date(2024, 2, 10), MONTH, Span(date(2024, 2, 1), date(2024, 2, 29))),
        (date(2026, 12, 31), MONTH, Span(date(2026, 12, 1), date(2026, 12, 31))),
        (date(2026, 1, 3), 7, Span(date(2025, 12, 28), date(2026, 1, 3))),
    ],
)
def test_a_span_is_a_month_or_so_many_days(day: date, length: int, span: Span) -> None:
    assert Span.around(day, length) == span
