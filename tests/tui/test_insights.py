"""The screen of insights: a page at a time, read beside what one does, gaps and refusals in words."""

from datetime import date, timedelta
from threading import Event

import pytest
from textual.content import Content
from textual.widgets import Static

from selfcare.diary.diary import Diary
from selfcare.domain.clock import FixedClock
from selfcare.domain.entries import Pain
from selfcare.domain.insights.insights import Insights, insights
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.insights import _NAMES, InsightsScreen
from selfcare.tui.screens.today import TodayScreen
from selfcare.tui.widgets.still_map import StillMap
from tests.conftest import NOW
from tests.tui.reading import shown
from tests.tui.test_logging import SIZE, press


@pytest.fixture
def noted(diary: Diary) -> Diary:
    diary.add_all(
        [
            (Pain(("neck-side.l",), 6, triggers=("sit-long",)), NOW),
            (Pain(("low-back.m",), 3), NOW - timedelta(days=2)),
            (Pain(("knee.r",), 8), NOW - timedelta(days=100)),
            (Pain(("knee.r",), 8), NOW - timedelta(days=300)),
        ]
    )
    return diary


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_all_pages_are_turned_by_arrows_and_fit(
    app: SelfcareApp, size: tuple[int, int]
) -> None:
    expected = tuple(_NAMES.values())
    told = []
    async with app.run_test(size=size) as pilot:
        await press(pilot, "g")
        assert isinstance(app.screen, InsightsScreen)
        await app.workers.wait_for_complete()
        for name in expected:
            await pilot.pause()
            assert f"[{name}]" in shown(app)
            told.append(shown(app))
            await press(pilot, "right")
        assert "[Days]" in shown(app)
        await press(pilot, "left")
        assert "[Scores]" in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
    days, weeks, months, year, when, where, body, patterns, _, sleep, scores = told
    assert "Too early to say how the last four weeks went" in days
    span = 91 if size[0] == 140 else 56
    assert f"The last {span} days, 2 noted" in days
    assert "this week, 2 days noted" in " ".join(weeks.split())
    assert "nothing noted" in months
    assert "Jan 2026  ████████████████" in months
    assert "Nov 2026" in year or size[1] < 24
    assert "Too early: about 10 more days" in when
    assert "6.0 (1)" in where
    assert "The last 91 days: mean" in body
    assert "Too early to compare" in patterns
    assert "check-ins" in sleep
    assert "check-ins" in scores


@pytest.mark.usefixtures("noted")
async def test_the_two_body_maps_show_now_and_before_and_turn_together(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g")
        await app.workers.wait_for_complete()
        await press(pilot, "v", *["right"] * 6)
        now, before = app.screen.query(StillMap)
        assert now.marks == {"neck-side.l": 6, "low-back.m": 3}
        assert before.marks == {"knee.r": 8}
        assert (now.cursor.view, before.cursor.view) == ("back", "back")  # where more is seen
        assert [body.elsewhere() for body in (now, before)] == ["", "more in front: v"]
        assert "1 noted; more" in shown(app)
        await press(pilot, "v")
        assert (now.cursor.view, before.cursor.view) == ("front", "front")
        assert [body.elsewhere() for body in (now, before)] == ["more on the back: v", ""]
        assert "2 noted;" in shown(app)
        await press(pilot, "v")
        assert now.cursor.view == "back"


async def test_what_is_in_front_only_is_shown_from_there(app: SelfcareApp, diary: Diary) -> None:
    diary.add(Pain(("breastbone.m", "brow-temple.l"), 3))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g", *["right"] * 6)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert {body.cursor.view for body in app.screen.query(StillMap)} == {"front"}


async def test_an_empty_diary_is_told_plainly(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Nothing is noted yet." in shown(app)
        assert "nothing noted" in shown(app)


@pytest.mark.usefixtures("noted", "holds_a_worker")
async def test_keys_answer_while_years_are_read_and_the_half_year_is_there_at_once(
    app: SelfcareApp, diary: Diary, clock: FixedClock
) -> None:
    go_on = Event()

    def slow(since: date | None) -> Insights:
        if since is None:
            assert go_on.wait(10)
        return insights(diary.entries(since), clock.now().date())

    object.__setattr__(app.given, "insights", slow)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g")
        while "Too early to say" not in shown(app):
            await pilot.pause(0.01)
        assert "reading the rest" in shown(app)
        await press(pilot, "right", "right")
        assert "Reading all that was noted" in shown(app)
        go_on.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Nov 2026" in shown(app)
        assert "4 entries, 26 Jan 2026 to 22 Nov 2026" in shown(app)
        await press(pilot, "down", "pagedown", "up")
        assert "[Months]" in shown(app)


@pytest.mark.usefixtures("noted")
async def test_plain_letters_draw_where_blocks_cannot(app: SelfcareApp) -> None:
    app._services.settings.set("glyphs", "ascii")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g", "right", "right")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Jan 2026  ################" in shown(app)
        assert "Feb 2026  .  " in shown(app)
        assert not set("█▄▌▁") & set(shown(app))


@pytest.mark.usefixtures("noted")
async def test_charts_take_the_colours_of_the_other_look(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g", "right")
        await app.workers.wait_for_complete()
        await pilot.pause()
        seen = []
        for theme in ("selfcare-dark", "selfcare-light"):
            app.theme = theme
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            seen.append({s.style for strip in strips for s in strip if "█" in s.text})
        assert len(seen[0]) == len(seen[1]) == 1
        assert seen[0] != seen[1]


async def test_where_nothing_answers_the_screen_stays_as_it_is(app: SelfcareApp) -> None:
    object.__setattr__(app.given, "insights", lambda _since: None)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g")
        await app.workers.wait_for_complete()
        assert "Reading all that was noted" in shown(app)
        await press(pilot, *["right"] * 6)
        assert "[Body]" in shown(app)
        await press(pilot, "v")
        assert "noted" not in shown(app)


@pytest.mark.usefixtures("noted")
async def test_charts_are_larger_in_a_large_window_and_follow_its_size(app: SelfcareApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await press(pilot, "g")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "The last 91 days, 2 noted" in shown(app)
        await pilot.resize_terminal(80, 24)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "The last 56 days, 2 noted" in shown(app)


@pytest.mark.usefixtures("noted")
async def test_the_page_one_is_on_stands_out_among_the_names(app: SelfcareApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g", "right")
        names = app.screen.query_one("#names", Static).content
        assert isinstance(names, Content)
        [marked] = names.spans
        assert names.plain[marked.start : marked.end] == "[Weeks]"
